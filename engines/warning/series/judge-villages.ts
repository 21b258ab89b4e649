import { attentionEffects, attentionExposure } from './attention.ts';
import type { Attention, WatchedPlace } from './attention.ts';
import { detectGammaPoisson } from './gamma-poisson.ts';
import type { GammaPoissonOptions, GammaPoissonVerdict } from './gamma-poisson.ts';

export interface VillageVerdict extends GammaPoissonVerdict {
  /** The alarm stands on weeks with a campaign or a visit alone; without them the place is as usual. */
  readonly byAttentionOnly: boolean;
}

export interface JudgedVillages {
  readonly verdicts: readonly (readonly VillageVerdict[])[];
  readonly effects: Record<Attention, number>;
  /** Exposure of each place and week that the verdicts used. */
  readonly exposures: readonly (readonly number[])[];
}

/** An exposure that teaches nothing and expects nothing. */
const NOTHING = 1e-9;

/**
 * Gamma–Poisson verdicts by week of occurrence, with reports that are still on their way, campaigns and visits reckoned into what is usual.
 * @param group      villages that learn from each other (`groupPlaces`)
 * @param completed  share told of each week, see `completedByAge` and `completedOf`
 * @param options    as `detectGammaPoisson`; `from` close to the end saves work
 * @source           dossier: detection §3 and §6 ("a village's score never rises because officers looked there")
 */
export function judgeVillages(
  group: readonly WatchedPlace[],
  completed: readonly number[],
  options: GammaPoissonOptions = {},
): JudgedVillages {
  const effects = attentionEffects(group, completed);
  const exposures = group.map((place) => attentionExposure(place, completed, effects));
  const verdicts = detectGammaPoisson(group.map(({ counts }, at) => ({ counts, population: exposures[at]! })), options); // prettier-ignore
  const flagged = ({ outreach, visit }: WatchedPlace, at: number): boolean => outreach[at] === true || visit[at] === true;
  const alarmed = verdicts.some((list) => list.some(({ alarm }) => alarm));
  const plain = alarmed
    ? detectGammaPoisson(
        group.map((place, village) => ({
          counts: place.counts.map((count, at) => (flagged(place, at) ? 0 : count)),
          population: exposures[village]!.map((value, at) => (flagged(place, at) ? NOTHING : value)),
        })),
        options,
      )
    : [];
  const judged = verdicts.map((list, village) => {
    const without = new Map(plain[village]?.map((verdict) => [verdict.at, verdict.alarm]));
    return list.map((verdict) => ({ ...verdict, byAttentionOnly: verdict.alarm && without.get(verdict.at) === false }));
  });
  return { verdicts: judged, effects, exposures };
}
