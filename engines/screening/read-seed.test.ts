import { describe, expect, it } from 'vitest';
import { rawSeed, shippedSeed } from '../../bench/screening/seed.ts';
import type { Indicator } from './catalogue.ts';
import { PROTECTED_CODES } from './check-catalogue.ts';
import { DECISIONS, FOLLOW_UPS } from './decisions.ts';
import { checkScreeningData, type ScreeningData } from './load-check.ts';
import { PURPOSES, type Question } from './question-bank.ts';
import { readSeed } from './read-seed.ts';

const shipped = shippedSeed();
const change = (code: string, edit: Partial<Indicator>): ScreeningData => ({
  ...shipped,
  catalogue: {
    ...shipped.catalogue,
    indicators: shipped.catalogue.indicators.map((row) => (row.code === code ? { ...row, ...edit } : row)),
  },
});
const ask = (code: string, edit: (question: Question) => Partial<Question>): ScreeningData => ({
  ...shipped,
  bank: { ...shipped.bank, questions: shipped.bank.questions.map((row) => (row.code === code ? { ...row, ...edit(row) } : row)) },
});
const decide = (edit: Partial<ScreeningData['vocabulary']>): ScreeningData => ({
  ...shipped,
  vocabulary: { ...shipped.vocabulary, ...edit },
});

describe('the shipped reference data', () => {
  it('has nothing wrong with it', () => {
    expect(checkScreeningData(shipped)).toEqual([]);
  });

  it('holds I01 to I34, each with a source, and weighs the protected ones with exactly nothing', () => {
    const codes = Array.from({ length: 34 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`);
    expect(shipped.catalogue.indicators.map((row) => row.code)).toEqual(expect.arrayContaining(codes));
    for (const code of PROTECTED_CODES) {
      expect(shipped.catalogue.indicators.find((row) => row.code === code)).toMatchObject({
        protected: true,
        weightBits: 0,
        strength: 'none',
      });
    }
  });

  it('marks what is general knowledge as unverified', () => {
    const unverified = shipped.catalogue.indicators.filter((row) => !row.verified).map((row) => row.code);
    // (GK) in dossier: passport-screening §2.5.
    expect(unverified).toEqual(expect.arrayContaining(['I28', 'I30', 'I31', 'I32']));
    expect(shipped.papers.filter((row) => row.source.includes('(GK)')).every((row) => !row.verified)).toBe(true);
  });

  it('has every decision, follow-up and purpose, and the clocks of the law', () => {
    expect(shipped.vocabulary.decisions.map((row) => row.code)).toEqual([...DECISIONS]);
    expect(shipped.vocabulary.followUps.map((row) => row.code)).toEqual([...FOLLOW_UPS]);
    const branches = new Set(shipped.bank.questions.flatMap((row) => row.purposes));
    expect(PURPOSES.every((purpose) => branches.has(purpose))).toBe(true);
    const days = (code: string) =>
      shipped.vocabulary.clocks.filter((row) => row.code === code && row.validTo === null).map((row) => [row.days, row.dayKind]);
    // dossier: verified §6 (UU 30/2014 arts 62, 77, 78; Permenkumham 8/2014 art. 22).
    expect({
      deliver: days('DELIVER'),
      objection: days('OBJECTION'),
      answer: days('OBJECTION_ANSWER'),
      appeal: days('APPEAL'),
      issue: days('ISSUE'),
    }).toEqual({
      deliver: [[5, 'working']],
      objection: [[21, 'working']],
      answer: [[10, 'working']],
      appeal: [[10, 'working']],
      issue: [[4, 'working']],
    });
  });

  it('says nothing in English and nothing unkind to the applicant', () => {
    for (const question of shipped.bank.questions) {
      expect(question.text).toMatch(/[?.]$/);
      expect(`${question.text} ${question.hint}`).not.toMatch(/\b(the|bohong|ilegal|curiga|tersangka|TPPO)\b/i);
    }
    for (const row of shipped.catalogue.indicators)
      expect(`${row.name} ${row.explanation}`).not.toMatch(/\b(bohong|ilegal|tersangka|TPPO|korban perdagangan)\b/i);
  });
});

describe('faults are named with row, field and remedy', () => {
  it.each([
    ['a weight with two decimals', change('I01', { weightBits: 2.05 }), /I01 version 1: weightBits 2.05 is not a multiple of 0.1/],
    ['a weight on a protected trait', change('I20', { weightBits: 0.1, strength: 'weak' }), /I20 version 1: a protected trait must have weightBits 0/],
    ['a protected trait no longer protected', change('I19', { protected: false }), /I19 version 1: this is a protected trait/],
    ['a strong indicator without fact', change('I01', { factRequired: false }), /a strong indicator needs a fact/],
    ['a protective fact that weighs against', change('P01', { weightBits: 1 }), /P01 version 1: a protective fact has a negative weight/],
    ['a concern that helps', change('I01', { weightBits: -1 }), /I01 version 1: a concern has a weight of at least 0/],
    ['a weight above the cap', change('S02', { weightBits: 6 }), /S02 version 1: weightBits exceeds the group cap of 5.77/],
    ['paper-only outside documents', change('I01', { paperOnly: true }), /paperOnly belongs to the group document/],
    ['strength none with weight', change('I03', { strength: 'none' }), /strength none goes with weightBits 0/],
    ['an empty source', change('I03', { source: ' ' }), /indicator I03: source is empty/],
    ['an end before its start', change('I03', { validTo: '2024-01-01' }), /I03: validTo 2024-01-01 lies before validFrom 2025-01-01/],
    ['two versions on one day', change('I03', { code: 'I01' }), /indicator I01: two versions are in force on 2025-01-01/],
    ['an indicator the bank needs is gone', change('I01', { code: 'I98' }), /question Q03: indicator I01 is not in the catalogue/],
    ['a protected trait suggested by an answer', ask('X09', () => ({ probes: ['I20'] })), /X09: indicator I20 is a protected trait/],
    ['likelihoods that do not add up', ask('Q03', ({ outcomes }) => ({ outcomes: outcomes.slice(1) })), /Q03: pConcern adds up to 0.5200/],
    ['an indicator on the calm answer', ask('Q03', ({ outcomes }) => ({ outcomes: outcomes.map((o) => ({ ...o, indicators: ['I01'] })) })), /Q03: outcome known suggests an indicator but is not likelier/],
    ['a choice without outcome', ask('Q05', ({ choices }) => ({ choices: [...choices, { value: 'x', label: 'X' }] })), /Q05: choice x leads to no outcome/],
    ['an outcome nobody can choose', ask('Q05', ({ choices }) => ({ choices: choices.slice(1) })), /Q05: outcome value keluarga is not offered/],
    ['an outcome behind "any"', ask('Q04', ({ outcomes }) => ({ outcomes: outcomes.toReversed() })), /Q04: an outcome after "any" can never match/],
    ['a follow-up to nothing', ask('Q11', () => ({ after: { question: 'Q77', outcomes: ['yes'] } })), /Q11: after.question Q77 is not in the bank/],
    ['a follow-up to an answer that does not exist', ask('Q11', () => ({ after: { question: 'Q10', outcomes: ['often'] } })), /Q11: after.outcomes names often/],
    ['a question without seconds', ask('Q03', () => ({ seconds: 0 })), /Q03: seconds is 0; write 1 to 300/],
    ['a branch longer than five minutes', ask('W01', () => ({ seconds: 200 })), /purpose wisata: its ordinary questions take \d+ s; cut to 300 s/],
    ['a missing decision', decide({ decisions: shipped.vocabulary.decisions.slice(1) }), /decision APPROVED has no row/],
    ['a decision on an unknown reason', decide({ reasons: shipped.vocabulary.reasons.slice(1) }), /reason PAPERS_INCOMPLETE is unknown/],
    ['a refusal without law', decide({ legalBases: [] }), /decision REFUSED_NP_INDICATION has no legal basis/],
    ['an adverse decision without reasons', decide({ decisions: shipped.vocabulary.decisions.map((row) => ({ ...row, reasons: [] })) }), /REFUSED_NP_INDICATION is adverse but needs no reason/],
    ['a country by name', { ...shipped, destinations: shipped.destinations.map((row) => ({ ...row, country: 'Malaysia' })) }, /country Malaysia is not an ISO code/],
  ] as [string, ScreeningData, RegExp][])('%s', (_, data, message) => {
    expect(checkScreeningData(data).join('\n')).toMatch(message);
  }); // prettier-ignore
});

describe('reading the files', () => {
  it('refuses what is not an object, a list, or a known word, naming the path', () => {
    const raw = rawSeed();
    const read = readSeed({
      ...raw,
      indicators: { version: '1', indicators: [{ code: 'I01', group: 'gossip', weightBits: '2', validFrom: '2026-02-31x', weigth: 1 }] },
      papers: 'none',
    });
    expect(read.ok).toBe(false);
    const messages = read.ok ? [] : read.messages;
    for (const message of [
      /^indicators\.indicators\[0\]\.group is "gossip"; write one of identity, story/,
      /^indicators\.indicators\[0\]\.weightBits is "2"; write a number/,
      /^indicators\.indicators\[0\]\.validFrom is "2026-02-31x"; write a day/,
      /^indicators\.indicators\[0\]\.weigth is not a known field/,
      /^indicators\.indicators\[0\]\.name is missing; write a text/,
      /^papers is "none"; write an object/,
    ]) {
      expect(messages).toContainEqual(expect.stringMatching(message));
    }
  });

  it('reads each kind of answer match and term, and refuses an unknown one', () => {
    const raw = rawSeed();
    const text = JSON.stringify(raw.questions).replace('{"is":"any"}', '{"is":"perhaps"}');
    const read = readSeed({ ...raw, questions: JSON.parse(text) as unknown });
    expect(read.ok ? [] : read.messages).toContainEqual(
      expect.stringMatching(/match\.is is "perhaps"; write one of value, below, at-least, partial, unknown, any/),
    );
  });
});
