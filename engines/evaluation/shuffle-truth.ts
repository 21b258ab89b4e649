import { seededRandom } from '../warning/scan/seeded-random.ts';
import type { SeededRandom } from '../warning/scan/seeded-random.ts';

function shuffled<T>(list: readonly T[], random: SeededRandom): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/**
 * Another event for each event of the same stream: the truth with these names in place of its own tells of the same number of rings of the
 * same sizes and times, made of events that have nothing to do with one another.
 * @param streams  stream of each event
 * @returns        the event that takes the place of each
 */
export function shuffleEvents(streams: ReadonlyMap<string, string>, seed: number): Map<string, string> {
  const random = seededRandom(seed);
  const places = new Map<string, string>();
  for (const [, entries] of [...Map.groupBy(streams, ([, stream]) => stream)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const names = entries.map(([event]) => event);
    for (const [at, event] of shuffled(names, random).entries()) places.set(names[at]!, event);
  }
  return places;
}

/** The persons of the mentions in another order. */
export function shufflePersons(persons: readonly string[], seed: number): string[] {
  return shuffled(persons, seededRandom(seed));
}
