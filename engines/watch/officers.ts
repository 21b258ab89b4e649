import type { Officer } from './settings.ts';

/** Which officer looks after these villages: the one with most of them; nobody's go round by their code. */
export function createOfficers(officers: readonly Officer[]): (villages: readonly string[]) => string {
  const of = new Map<string, string>();
  const district = new Map<string, string>();
  for (const officer of officers)
    for (const village of officer.villages) {
      of.set(village, officer.id);
      if (!district.has(village.slice(0, 8))) district.set(village.slice(0, 8), officer.id);
    }
  const ids = officers.map((officer) => officer.id).sort();
  return (villages) => {
    const votes = new Map<string, number>();
    for (const village of villages) {
      const officer = of.get(village) ?? district.get(village.slice(0, 8));
      if (officer !== undefined) votes.set(officer, (votes.get(officer) ?? 0) + 1);
    }
    const best = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
    if (best !== undefined) return best;
    const sum = Number((villages[0] ?? '').replaceAll(/\D/g, '').slice(-6));
    return ids[sum % Math.max(1, ids.length)] ?? '';
  };
}
