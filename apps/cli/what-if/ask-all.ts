import { BOOTSTRAP_REPLICATES } from '../../../engines/evaluation/bootstrap.ts';
import { basePoint, GENERATOR, sizes } from '../../../engines/simulator/index.ts';
import type { Geography, Scenario, Size } from '../../../engines/simulator/index.ts';
import type { WhatIfResult } from '../../../modules/what-if/model.ts';
import { compareLived } from './compare.ts';
import { liveThrough } from './live-through.ts';
import type { Lived } from './live-through.ts';
import { AS_IS, planOf } from './plan.ts';

/** @source our choice; the same seed draws the same intervals */
const BOOTSTRAP_SEED = 20_261_122;

export interface Asked {
  readonly scenario: Scenario;
  readonly size: Size;
  readonly geography: Geography;
  readonly seeds: { readonly first: number; readonly count: number };
  readonly computedOn: string;
  readonly engine: string;
}

/**
 * Every question of the page over paired districts: each seed is lived through as it is and once for every change.
 * Pure: the same arguments give the same result.
 * @param step  called after each district
 */
export function askAll(asked: Asked, step: (done: number, of: number) => void = () => undefined): WhatIfResult {
  const { scenario, size, geography, seeds } = asked;
  const { arms, questions } = planOf(basePoint(scenario));
  const lived = new Map<string, Lived[]>(arms.map(({ id }) => [id, []]));
  for (let at = 0; at < seeds.count; at += 1)
    for (const [nth, { id, settings }] of arms.entries()) {
      lived.get(id)?.push(liveThrough(scenario, settings, seeds.first + at, size, geography));
      step(at * arms.length + nth + 1, seeds.count * arms.length);
    }
  const asIs = lived.get(AS_IS) ?? [];
  const total = (of: (one: Lived) => number): number => asIs.reduce((sum, one) => sum + of(one), 0);
  return {
    format: 1,
    source: 'kentongan what-if (simulate, watch, evaluate); districts and everybody in them are invented',
    computedOn: asked.computedOn,
    simulator: GENERATOR,
    engine: asked.engine,
    scenario: scenario.name,
    size,
    about: sizes[size].about,
    seeds,
    bootstrap: { seed: BOOTSTRAP_SEED, replicates: BOOTSTRAP_REPLICATES, over: 'seeds' },
    districts: {
      events: total(({ events }) => events),
      rings: total(({ rings }) => rings),
      victims: total(({ victims }) => victims),
      villages: geography.villages.length,
      days: scenario.days,
      officers: sizes[size].territories,
      ringsFactor: sizes[size].boost,
    },
    questions: questions.map(({ id, now, variants }) => ({
      id,
      now,
      variants: variants.map((variant) => compareLived(asIs, lived.get(variant.arm) ?? [], variant, BOOTSTRAP_SEED)),
    })),
  };
}
