import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../bench/screening/seed.ts';
import { DECISIONS, type Proposed } from './decisions.ts';
import type { Mark } from './ledger.ts';
import { mayDecide, type DecisionRefusal } from './may-decide.ts';
import { prepare } from './prepare.ts';
import { score } from './score.ts';

const ON = '2026-11-22';
const { catalogue, vocabulary } = shippedSeed();
const prepared = prepare(catalogue);
const yes = (code: string): Mark => ({ code, state: 'confirmed', fact: 'kata pemohon' });
const screened = (...marks: Mark[]) => score({ marks, derived: [{ code: 'I12', fact: 'Malaysia', source: 'uji' }] }, prepared, ON);

const ledger = screened(yes('I01'), yes('I11'), yes('S01'), yes('I02'), yes('I20'), yes('I08'), yes('P04'), {
  code: 'I14',
  state: 'confirmed',
});
const judge = (proposed: Partial<Proposed>): 'ok' | DecisionRefusal => {
  const decided = mayDecide(
    { decision: 'APPROVED', on: ON, reasons: [], legalBases: [], officer: 'budi', ...proposed },
    ledger,
    prepared,
    vocabulary,
  );
  return decided.ok ? 'ok' : decided.reason;
};

const refusal: Partial<Proposed> = {
  decision: 'REFUSED_NP_INDICATION',
  reasons: [{ code: 'I11' }, { code: 'S01' }],
  legalBases: ['PERMEN8-2014'],
  secondOfficer: 'rahma',
};
const lost: Partial<Proposed> = {
  decision: 'POSTPONED_LOST_DAMAGED',
  reasons: [{ code: 'LOST_BY_CARELESSNESS', fact: 'ditinggal di bus, sudah diakui' }],
  legalBases: ['PERMEN8-2014-41'],
  secondOfficer: 'rahma',
  term: { unit: 'month', count: 6 },
};
const incomplete: Partial<Proposed> = {
  decision: 'POSTPONED_INCOMPLETE',
  reasons: [{ code: 'PAPERS_INCOMPLETE', fact: 'surat travel belum ada' }],
  legalBases: ['PERMEN8-2014'],
  papersAsked: ['surat-ppiu'],
  term: { unit: 'day', count: 14 },
};
const without = (proposed: Partial<Proposed>, key: keyof Proposed): Partial<Proposed> => Object.fromEntries(Object.entries(proposed).filter(([name]) => name !== key)); // prettier-ignore

describe('may decide', () => {
  it.each([
    ['approval needs one officer and nothing else', {}, 'ok'],
    ['approval by nobody', { officer: ' ' }, 'officer/missing'],
    ['approval with advice', { decision: 'APPROVED_WITH_ADVICE' }, 'ok'],
    ['withdrawal', { decision: 'WITHDRAWN_BY_APPLICANT' }, 'ok'],
    ['a term on an approval', { term: { unit: 'month', count: 6 } }, 'term/not-applicable'],
    ['a complete refusal', refusal, 'ok'],
    ['a day before the vocabulary was in force', { ...refusal, on: '2024-01-01' }, 'decision/not-in-force'],
    ['no reason', { ...refusal, reasons: [] }, 'reason/required'],
    ['an unknown reason', { ...refusal, reasons: [{ code: 'X99' }] }, 'reason/unknown'],
    ['being a woman as a reason', { ...refusal, reasons: [{ code: 'I11' }, { code: 'I20' }] }, 'reason/protected'],
    ['nervousness as a reason', { ...refusal, reasons: [{ code: 'I11' }, { code: 'I08' }] }, 'reason/not-countable'],
    ['a protective fact as a reason', { ...refusal, reasons: [{ code: 'I11' }, { code: 'P04' }] }, 'reason/not-countable'],
    ['an indicator nobody confirmed', { ...refusal, reasons: [{ code: 'I28' }] }, 'reason/not-confirmed'],
    ['a strong indicator without its fact', { ...refusal, reasons: [{ code: 'I14' }] }, 'reason/fact-missing'],
    ['a missing paper alone', { ...refusal, reasons: [{ code: 'I02' }] }, 'decision/paper-alone'],
    ['a missing card alone', { ...refusal, reasons: [{ code: 'CARD_MISSING' }] }, 'decision/paper-alone'],
    ['paper, card and destination together', { ...refusal, reasons: [{ code: 'I02' }, { code: 'CARD_MISSING' }, { code: 'I12' }] }, 'decision/paper-alone'],
    ['a missing paper beside a real reason', { ...refusal, reasons: [{ code: 'I02' }, { code: 'I11' }] }, 'ok'],
    ['a lost passport as ground of a refusal for work', { ...refusal, reasons: [{ code: 'LOST_BY_CARELESSNESS', fact: 'x' }] }, 'reason/does-not-fit'],
    ['a lost passport mixed into such a refusal', { ...refusal, reasons: [{ code: 'I11' }, { code: 'LOST_BY_CARELESSNESS', fact: 'x' }] }, 'reason/does-not-fit'],
    ['no legal basis', { ...refusal, legalBases: [] }, 'legal-basis/required'],
    ['a legal basis repealed before that day', { ...refusal, legalBases: ['UU6-2011-126E'] }, 'legal-basis/not-in-force'],
    ['a legal basis for something else', { ...refusal, legalBases: ['PERMEN8-2014-41'] }, 'legal-basis/does-not-support'],
    ['one officer alone', without(refusal, 'secondOfficer'), 'second-officer/required'],
    ['the same officer twice', { ...refusal, secondOfficer: 'budi' }, 'second-officer/same'],
    ['the same officer with a space', { ...refusal, secondOfficer: 'budi ' }, 'second-officer/same'],
    ['six months on a refusal for work', { ...refusal, term: { unit: 'month', count: 6 } }, 'term/not-applicable'],
    ['false statement without the statement', { ...refusal, decision: 'REFUSED_FALSE_STATEMENT', reasons: [{ code: 'FALSE_STATEMENT' }] }, 'reason/fact-missing'],
    ['false statement with it', { ...refusal, decision: 'REFUSED_FALSE_STATEMENT', reasons: [{ code: 'FALSE_STATEMENT', fact: 'ijazah milik orang lain' }], legalBases: ['UU6-2011-126C'] }, 'ok'],
    ['the penal code of the day', { ...refusal, decision: 'REFUSED_FALSE_STATEMENT', reasons: [{ code: 'FALSE_STATEMENT', fact: 'x' }], legalBases: ['KUHP-398-1'] }, 'ok'],
    ['the same before 2 January 2026', { ...refusal, on: '2026-01-01', decision: 'REFUSED_FALSE_STATEMENT', reasons: [{ code: 'FALSE_STATEMENT', fact: 'x' }], legalBases: ['KUHP-398-1'] }, 'legal-basis/not-in-force'],
    ['examination by Inteldakim', { ...refusal, decision: 'POSTPONED_EXAMINATION', legalBases: ['PERMEN8-2022'] }, 'ok'],
    ['a duplicate', { ...refusal, decision: 'REJECTED_SYSTEM_DUPLICATE', reasons: [{ code: 'DUPLICATE', fact: 'X0000001' }] }, 'ok'],
    ['not collected', { ...refusal, decision: 'CANCELLED_NOT_COLLECTED', reasons: [{ code: 'NOT_COLLECTED', fact: 'siap 1 Oktober' }], legalBases: ['PERMEN8-2014-30'] }, 'ok'],
    ['not collected, one officer', without({ ...refusal, decision: 'CANCELLED_NOT_COLLECTED', reasons: [{ code: 'NOT_COLLECTED', fact: 'x' }], legalBases: ['PERMEN8-2014-30'] }, 'secondOfficer'), 'second-officer/required'],
    ['lost by carelessness', lost, 'ok'],
    ['lost, two years', { ...lost, term: { unit: 'month', count: 24 } }, 'ok'],
    ['lost, five months', { ...lost, term: { unit: 'month', count: 5 } }, 'term/not-allowed'],
    ['lost, twenty-five months', { ...lost, term: { unit: 'month', count: 25 } }, 'term/not-allowed'],
    ['lost, six days', { ...lost, term: { unit: 'day', count: 6 } }, 'term/not-allowed'],
    ['lost, no term', without(lost, 'term'), 'term/required'],
    ['lost, but for suspicion of work', { ...lost, reasons: [{ code: 'I11' }] }, 'reason/does-not-fit'],
    ['papers incomplete', incomplete, 'ok'],
    ['card missing, thirty days', { ...incomplete, reasons: [{ code: 'CARD_MISSING' }], term: { unit: 'day', count: 30 } }, 'ok'],
    ['paper indicator', { ...incomplete, reasons: [{ code: 'I02' }] }, 'ok'],
    ['papers incomplete as a cover for suspicion', { ...incomplete, reasons: [{ code: 'I11' }] }, 'reason/does-not-fit'],
    ['papers incomplete, which ones?', without(incomplete, 'papersAsked'), 'paper/required'],
    ['papers incomplete, no term', without(incomplete, 'term'), 'term/required'],
    ['papers incomplete, twenty days', { ...incomplete, term: { unit: 'day', count: 20 } }, 'term/not-allowed'],
    ['papers incomplete without a legal basis', { ...incomplete, legalBases: [] }, 'legal-basis/required'],
  ] as [string, Partial<Proposed>, 'ok' | DecisionRefusal][])('%s → %s', (_, proposed, expected) => {
    expect(judge(proposed)).toBe(expected);
  }); // prettier-ignore

  const reasonCodes = [...prepared.on(ON).byCode.keys(), ...vocabulary.reasons.map((row) => row.code)];
  const anyProposed: fc.Arbitrary<Proposed> = fc.record({
    decision: fc.constantFrom(...DECISIONS),
    on: fc.constantFrom(ON, '2025-06-01'),
    reasons: fc.array(fc.record({ code: fc.constantFrom(...reasonCodes), fact: fc.constant('fakta') }), { maxLength: 4 }),
    legalBases: fc.subarray(vocabulary.legalBases.map((row) => row.code), { maxLength: 3 }), // prettier-ignore
    officer: fc.constantFrom('budi', 'rahma'),
    secondOfficer: fc.constantFrom('budi', 'rahma', ''),
    term: fc.constantFrom({ unit: 'month' as const, count: 6 }, { unit: 'day' as const, count: 14 }),
    papersAsked: fc.constant(['kk']),
  });
  const everything = score(
    { marks: prepared.on(ON).entries.map((entry) => yes(entry.code)), derived: [] }, prepared, ON); // prettier-ignore

  it('no adverse decision passes without two different officers and more than cards, papers and places', () => {
    let passed = 0;
    const loose = fc.tuple(anyProposed, fc.boolean()).map(([proposed, keepTerm]): Proposed => {
      const { term, ...rest } = proposed;
      return keepTerm && term !== undefined ? { ...rest, term } : rest;
    });
    fc.assert(
      fc.property(loose, (proposed) => {
        if (!mayDecide(proposed, everything, prepared, vocabulary).ok) return;
        const row = vocabulary.decisions.find((candidate) => candidate.code === proposed.decision);
        if (row?.adverse !== true) return;
        passed += 1;
        expect(proposed.secondOfficer).not.toBe('');
        expect(proposed.secondOfficer).not.toBe(proposed.officer);
        const solid = proposed.reasons.some(({ code }) => {
          const indicator = catalogue.indicators.find((candidate) => candidate.code === code);
          return indicator === undefined
            ? vocabulary.reasons.some((reason) => reason.code === code && !reason.paper)
            : !indicator.paperOnly && !['document', 'place-time'].includes(indicator.group);
        });
        expect(solid).toBe(true);
        expect(proposed.reasons.some(({ code }) => ['I09', 'I19', 'I20', 'I08'].includes(code))).toBe(false);
      }),
      { numRuns: 20_000, seed: 20261122 },
    );
    expect(passed).toBeGreaterThan(50);
  });
});
