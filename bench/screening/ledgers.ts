import type { Ledger, Mark } from '../../engines/screening/ledger.ts';
import type { Sheet } from '../../engines/screening/prepare.ts';

/** Small repeatable random numbers (mulberry32): the same ledgers in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A ledger in which the officer has judged a share of the catalogue.
 * @param share 1 = every indicator marked ("full ledger"), 0.15 = an ordinary interview
 */
export function makeLedger(sheet: Sheet, share: number, random: () => number): Ledger {
  const marks: Mark[] = [];
  const derived: Ledger['derived'][number][] = [];
  for (const { code } of sheet.entries) {
    if (random() >= share) continue;
    const dice = random();
    if (dice < 0.12) derived.push({ code, fact: 'catatan register', source: 'bench' });
    else if (dice < 0.62) marks.push({ code, state: 'confirmed', fact: random() < 0.9 ? 'kata-kata pemohon dalam satu kalimat' : '' });
    else marks.push({ code, state: dice < 0.92 ? 'denied' : 'unknown' });
  }
  return { marks, derived, ...(random() < 0.2 ? { departsOn: '2026-11-26' } : {}) };
}
