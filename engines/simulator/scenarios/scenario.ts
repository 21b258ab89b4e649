import { Chance } from '../chance/chance.ts';
import { readDay } from '../chance/calendar.ts';
import base from './base.json' with { type: 'json' };
import halfRegistry from './half-registry.json' with { type: 'json' };
import hoax from './hoax.json' with { type: 'json' };
import noRing from './no-ring.json' with { type: 'json' };
import phoneChange from './phone-change-14d.json' with { type: 'json' };
import reportOutage from './report-outage.json' with { type: 'json' };
import rich from './rich.json' with { type: 'json' };
import umrahSeason from './umrah-season.json' with { type: 'json' };

export type ParameterName = keyof typeof base.parameters;
export type Parameters = Readonly<Record<ParameterName, number>>;

/** A point, or a range whose ends are not known better. */
type Prior = number | { readonly low: number; readonly base: number; readonly high: number };

/** Something that happens once: day counted from the start. */
export interface Burst {
  readonly kind: 'new-travel-agency' | 'hoax' | 'outage';
  readonly day: number;
  readonly days: number;
  readonly people: number;
}

export interface Scenario {
  readonly name: string;
  /** Day number of the first day. */
  readonly start: number;
  readonly days: number;
  readonly priors: Readonly<Record<ParameterName, Prior>>;
  readonly bursts: readonly Burst[];
}

/** A scenario file that cannot be used; the message names the field and the remedy. */
export class UnusableScenario extends Error {
  override name = 'UnusableScenario';
}

const NAMES = Object.keys(base.parameters) as ParameterName[];
const BURSTS: readonly Burst['kind'][] = ['new-travel-agency', 'hoax', 'outage'];
const BUILT_IN: Readonly<Record<string, unknown>> = {
  base,
  'no-ring': noRing,
  'umrah-season': umrahSeason,
  rich,
  hoax,
  'half-registry': halfRegistry,
  'phone-change-14d': phoneChange,
  'report-outage': reportOutage,
};
const LONGEST_DAYS = 1100;

export const scenarioNames: readonly string[] = Object.keys(BUILT_IN);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readPrior(name: string, value: unknown): Prior {
  const most = name === 'phoneChangeDays' || name === 'recruitingDays' || name.includes('Per') || name.endsWith('Factor') ? 1e6 : 1;
  const fits = (one: unknown): one is number => typeof one === 'number' && one >= 0 && one <= most;
  if (fits(value)) return value;
  if (
    isObject(value) &&
    fits(value['low']) &&
    fits(value['base']) &&
    fits(value['high']) &&
    value['low'] <= value['base'] &&
    value['base'] <= value['high']
  )
    return { low: value['low'], base: value['base'], high: value['high'] };
  throw new UnusableScenario(`parameters.${name}: give a number from 0 to ${most}, or { low, base, high } in this order`);
}

function readBurst(value: unknown, at: number): Burst {
  const whole = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0;
  const kind = isObject(value) ? BURSTS.find((one) => one === value['kind']) : undefined;
  if (!isObject(value) || kind === undefined) throw new UnusableScenario(`bursts[${at}].kind: use ${BURSTS.join(', ')}`);
  const { day, days, people } = value;
  if (!whole(day) || !whole(days) || !whole(people))
    throw new UnusableScenario(`bursts[${at}]: day, days and people are whole numbers from 0`);
  return { kind, day, days, people };
}

/**
 * Reads a scenario from parsed JSON. A file may extend a built-in scenario and name only what differs.
 * @refuses unknown parameters, values out of range, an unknown base, with UnusableScenario
 */
export function readScenario(source: unknown): Scenario {
  if (!isObject(source) || source['format'] !== 1) throw new UnusableScenario('format: a scenario is a JSON object with "format": 1');
  const { name, extends: parentName, start, days, parameters = {}, bursts } = source;
  if (typeof name !== 'string' || !/^[a-z0-9-]{1,40}$/.test(name)) throw new UnusableScenario('name: small letters, digits and hyphens');
  if (parentName === undefined && source !== base) return readScenario({ ...source, extends: 'base' });
  const parent = typeof parentName === 'string' ? namedScenario(parentName) : undefined;
  if (parentName !== undefined && parent === undefined) throw new UnusableScenario(`extends: use ${scenarioNames.join(', ')}`);
  if (!isObject(parameters)) throw new UnusableScenario('parameters: an object of numbers and ranges');
  const unknown = Object.keys(parameters).find((key) => !NAMES.some((known) => known === key));
  if (unknown !== undefined) throw new UnusableScenario(`parameters.${unknown}: no such parameter; known are ${NAMES.join(', ')}`);
  const first = start === undefined ? parent?.start : typeof start === 'string' ? readDay(start) : undefined;
  if (first === undefined) throw new UnusableScenario('start: a day like 2025-01-01');
  const length = days === undefined ? parent?.days : days;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 7 || length > LONGEST_DAYS)
    throw new UnusableScenario(`days: a whole number from 7 to ${LONGEST_DAYS}`);
  const priorOf = (key: ParameterName): Prior =>
    key in parameters ? readPrior(key, parameters[key]) : (parent?.priors[key] ?? readPrior(key, base.parameters[key]));
  const priors = Object.fromEntries(NAMES.map((key) => [key, priorOf(key)])) as Record<ParameterName, Prior>;
  const list = bursts === undefined ? (parent?.bursts ?? []) : bursts;
  if (!Array.isArray(list)) throw new UnusableScenario('bursts: a list');
  return { name, start: first, days: length, priors, bursts: list.map((one: unknown, at) => readBurst(one, at)) };
}

/** A scenario that ships with the simulator; undefined when there is none of that name. */
export function namedScenario(name: string): Scenario | undefined {
  return Object.hasOwn(BUILT_IN, name) ? readScenario(BUILT_IN[name]) : undefined;
}

/** The middle of every range. */
export function basePoint(scenario: Scenario): Parameters {
  return Object.fromEntries(NAMES.map((name) => [name, middle(scenario.priors[name])])) as Record<ParameterName, number>;
}

const middle = (prior: Prior): number => (typeof prior === 'number' ? prior : prior.base);

/**
 * One point of a Latin hypercube: every range is cut into `count` slices and each slice is used once.
 * @param point  0 … count − 1
 * @source dossier: simulator §3 (64 points)
 */
export function hypercubePoint(scenario: Scenario, point: number, count: number): Parameters {
  const values = NAMES.map((name, at): [ParameterName, number] => {
    const prior = scenario.priors[name];
    if (typeof prior === 'number') return [name, prior];
    const chance = new Chance(64, at, count);
    const order = Array.from({ length: count }, (_, slice) => ({ slice, key: chance.next() })).sort((a, b) => a.key - b.key);
    const u = ((order[point]?.slice ?? 0) + chance.next()) / count;
    const { low, base: mid, high } = prior;
    return [name, u < 0.5 ? low + (mid - low) * u * 2 : mid + (high - mid) * (u - 0.5) * 2];
  });
  return Object.fromEntries(values) as Record<ParameterName, number>;
}
