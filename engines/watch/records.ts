import { parseName } from '../matching/index.ts';
import type { Agencies } from './agencies.ts';
import type { PlacementEvent, ReturnEvent } from './events.ts';
import { companyOf } from './identifiers.ts';
import type { Seen } from './memory.ts';
import { besidePlacement } from './take-application.ts';
import type { Known, Placed } from './take-application.ts';

/** What other offices have on record about people: placements and returns. */
export interface Records {
  /** Takes a placement; gives the application of the same person whose story it changes. */
  placed(event: PlacementEvent, day: number): Seen | undefined;
  /** Takes a return; gives the application of somebody who was deported after it. */
  returned(event: ReturnEvent): Seen | undefined;
  applied(seen: Seen): void;
  known(nik: string | undefined): Known;
  forget(alive: (seen: Seen) => boolean, today: number): void;
}

const GONE = /depart|berangkat/i;
const DEPORTED = /deport/i;
/** A placement is remembered so long. Our choice. */
const KEPT_DAYS = 400;

/** @param agencies  told of everybody who is placed */
export function createRecords(agencies: Agencies): Records {
  const placements = new Map<string, Placed>();
  const sentBack = new Set<string>();
  const applications = new Map<string, Seen>();
  return {
    placed(event, day) {
      const { nik, village_code: village, destination } = event;
      const company = companyOf(event.company);
      const person = nik ?? `${parseName(event.full_name).tokens.join(' ')} ${village ?? ''}`;
      if (company !== undefined) agencies.placed(company, { event: event.id, day, person, village, destination });
      if (nik === undefined) return undefined;
      const gone = GONE.test(event.state ?? '');
      const placed = placements.get(nik) ?? { event: event.id, day, company: event.company, destination };
      const seen = applications.get(nik);
      const first = !placements.has(nik);
      // Whoever has left needs no further passport for it, but the one applied for before was for this.
      if (gone) placements.delete(nik);
      else placements.set(nik, placed);
      if (!first || seen?.story === undefined || seen.purpose === undefined) return undefined;
      const named = seen.ties.find(({ at }) => at.kind === 'company')?.at.shown;
      const beside = besidePlacement({ purpose: seen.purpose, destination: seen.destination, company: named }, seen.day, placed);
      seen.story = { ...seen.story, ...beside };
      return seen;
    },
    returned(event) {
      if (event.nik === undefined || !DEPORTED.test(event.kind)) return undefined;
      sentBack.add(event.nik);
      const seen = applications.get(event.nik);
      if (seen?.story === undefined) return undefined;
      seen.story = { ...seen.story, sentHome: true };
      return seen;
    },
    applied(seen) {
      // The newest stands last, so that whoever is forgotten stands first.
      applications.delete(seen.person);
      applications.set(seen.person, seen);
    },
    known: (nik) => ({
      placed: nik === undefined ? undefined : placements.get(nik),
      sentBack: nik !== undefined && sentBack.has(nik),
    }),
    forget(alive, today) {
      for (const [nik, seen] of applications) {
        if (alive(seen)) break;
        applications.delete(nik);
      }
      for (const [nik, { day }] of placements) if (today - day > KEPT_DAYS) placements.delete(nik);
    },
  };
}
