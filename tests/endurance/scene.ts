import { GUEST, PERSONAS } from '../access-model.ts';
import { canonical } from '../access/markers.ts';
import { buildScene, maySee } from '../access/scene.ts';
import type { Office } from '../setup/office.ts';

export interface Scene {
  /** Ids, codes and dates that exist, of everybody's records. */
  readonly known: readonly string[];
  /** Words and numbers that this persona must never be shown. */
  secretsFrom(persona: string): readonly string[];
}

/** Every spelling in which a reply could write a marker. */
const spellings = (marker: string): string[] => {
  const phone = /^phone (\d{2})(\d{4})$/.exec(marker);
  return phone === null ? [marker] : [`81299${phone[1]}${phone[2]}`, `812-99${phone[1]}-${phone[2]}`];
};

/** The house of the access matrix, for requests that make no sense. */
export async function setScene(office: Office): Promise<Scene> {
  const scene = await buildScene(office);
  const ids = [...scene.records.map((record) => record.id), ...[...scene.parts.values()].flatMap((parts) => Object.values(parts))];
  const others = ['35.05', '35.05.01.2001', '35.02.01.2001', '2026-11-20', '2026-11-20T02:00:00.000Z', 'purpose', 'perkara', 'summary'];
  return {
    known: [...new Set([...ids, ...others])],
    secretsFrom(persona) {
      const who = [...PERSONAS, GUEST].find((one) => one.login === persona) ?? GUEST;
      return [...scene.carriers.keys()].filter((marker) => !maySee(scene, who, canonical(marker))).flatMap(spellings);
    },
  };
}
