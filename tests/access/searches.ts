import type { PersonRecord } from '../access-model.ts';
import type { Scene } from './scene.ts';

export interface Search {
  readonly body: { readonly q: string; readonly kind: 'name' | 'phone' | 'nik' };
  /** The person as the one source knows it that has this name or number. */
  readonly said: PersonRecord;
}

/** A search for every name and number that is in the scene. */
export function searchesOf(scene: Scene): Search[] {
  const searches: Search[] = [];
  for (const [marker, carriers] of scene.carriers)
    for (const { record } of carriers) {
      if (record.kind !== 'person') continue;
      const phone = /^phone (\d{6})$/.exec(marker)?.[1];
      if (phone !== undefined) searches.push({ body: { q: `081299${phone}`, kind: 'phone' }, said: record });
      else if (/^\d{16}$/.test(marker)) searches.push({ body: { q: marker, kind: 'nik' }, said: record });
      else if (scene.names.has(marker)) searches.push({ body: { q: marker, kind: 'name' }, said: record });
    }
  return searches;
}

/** The other lists and files, asked in their other ways: looked at for what they must not tell. */
export const OTHER_LISTS: Readonly<Record<string, readonly string[]>> = {
  'GET /person-reviews': ['state=open&limit=50', 'state=second', 'state=unsure', 'state=judged'],
  'GET /alerts': ['state=waiting&limit=200', 'state=snoozed', 'state=done'],
  'GET /cases': ['q=Perkara&closed=true&limit=200', 'late=true'],
  'GET /cases/export': ['closed=true', 'q=Perkara'],
  'GET /referrals': ['box=out&limit=200'],
  'GET /referrals/export': ['box=out', 'box=in'],
  'GET /applications': ['state=decided', 'number=Xq', 'day=2026-11-20&limit=200'],
  'GET /reports': ['place=35.05&limit=200', 'danger=false', 'overdue=true', 'number=L-'],
  'GET /recruiters': ['q=Latihan&limit=200'],
  'GET /accounts': ['q=a&limit=200'],
};
