import { WINDOW_DAYS } from '../network/index.ts';
import type { ApplicationEvent } from './events.ts';
import type { Identifier } from './identifiers.ts';

/** Counts that fade, so that each stands for about one window. */
interface Fading {
  count: number;
  day: number;
}

/** Cells of kecamatan, purpose and destination, and what is usual in them by their margins. */
export interface Cells {
  /** Counts an application; the cell it falls into, where it tells place and destination. */
  add(event: ApplicationEvent, day: number): Identifier | undefined;
  /** Applications expected in the cell within a window. */
  usual(key: string, today: number): number;
}

const DISTRICT_LENGTH = 8;

/** @source expectation by margins, as in the space-time permutation scan: dossier: detection §3 */
export function createCells(): Cells {
  const counts = new Map<string, Fading>();
  const faded = (key: string, today: number): number => {
    const found = counts.get(key);
    return found === undefined ? 0 : found.count * Math.exp((found.day - today) / WINDOW_DAYS);
  };
  const grow = (key: string, day: number): void => void counts.set(key, { count: faded(key, day) + 1, day });
  return {
    add(event, day) {
      const { destination, purpose, applicant } = event;
      const district = applicant.village_code?.slice(0, DISTRICT_LENGTH);
      if (destination === undefined || district === undefined || district.length < DISTRICT_LENGTH) return undefined;
      grow('', day);
      grow(district, day);
      grow(`${purpose} ${destination}`, day);
      return { key: `place:${district} ${purpose} ${destination}`, kind: 'place', shown: `${destination}, ${district}` };
    },
    usual(key, today) {
      const district = key.slice(6, 6 + DISTRICT_LENGTH);
      return (faded(district, today) * faded(key.slice(7 + DISTRICT_LENGTH), today)) / Math.max(1, faded('', today));
    },
  };
}
