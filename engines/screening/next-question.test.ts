import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../bench/screening/seed.ts';
import { applyAnswer } from './apply-answer.ts';
import { expectedBits, type PossibleAnswer } from './information.ts';
import type { Interview } from './interview.ts';
import type { Mark } from './ledger.ts';
import { nextQuestion, questionsToAsk, rankQuestions } from './next-question.ts';
import { prepare } from './prepare.ts';
import { PURPOSES, type Answer, type AnswerValue, type Purpose, type Question, type QuestionBank } from './question-bank.ts';
import { score } from './score.ts';
import { INTERVIEW_SECONDS } from './thresholds.ts';

const ON = '2026-11-22';
const { catalogue, bank } = shippedSeed();
const prepared = prepare(catalogue);
const byCode = new Map(bank.questions.map((question) => [question.code, question]));

const interview = (purpose: Purpose | undefined, marks: Mark[] = [], answers: Answer[] = [], spentSeconds?: number): Interview => ({
  on: ON,
  application: { ...(purpose === undefined ? {} : { purpose }), papers: [], earlier: [], passports: [], trips: [] },
  answers,
  ledger: { marks, derived: [] },
  ...(spentSeconds === undefined ? {} : { spentSeconds }),
});
const yes = (code: string): Mark => ({ code, state: 'confirmed', fact: 'kata pemohon' });
const codes = (state: Interview, of: QuestionBank = bank): string[] =>
  rankQuestions(state, of, prepared).map(({ question }) => question.code);
const asked = (state: Interview, of: QuestionBank = bank): string => {
  const next = nextQuestion(state, of, prepared);
  return 'ask' in next ? next.ask.question.code : next.done;
};

/** Any well-formed answer to a question. */
const answerTo = (question: Question): fc.Arbitrary<AnswerValue> => {
  const open: Record<Question['type'], fc.Arbitrary<AnswerValue>> = {
    choice: fc.constantFrom('', ...question.choices.map((choice) => choice.value)).map((value) => (value === '' ? { type: 'unknown' } : { type: 'choice', value })), // prettier-ignore
    'yes-no': fc.boolean().map((value) => ({ type: 'yes-no', value })),
    date: fc.constantFrom('2026-12-01', '2027-03-09', '2026-01-01').map((value) => ({ type: 'date', value })),
    country: fc.constantFrom('MY', 'SG', 'KR').map((value) => ({ type: 'country', value })),
    money: fc.integer({ min: 0, max: 90_000_000 }).map((rupiah) => ({ type: 'money', rupiah })),
    number: fc.integer({ min: 0, max: 400 }).map((value) => ({ type: 'number', value })),
    text: fc.boolean().map((clear) => ({ type: 'text', value: 'Johor', clear })),
    'person-phone': fc.constantFrom(
      { type: 'person-phone', name: 'Bu Contoh', phone: '0812' },
      { type: 'person-phone', name: 'Bu Contoh' },
    ),
  };
  return fc.oneof(open[question.type], fc.constant<AnswerValue>({ type: 'unknown' }));
};

const answer = (pConcern: number, pNone: number, fresh = 1, urgent = false): PossibleAnswer => ({ pConcern, pNone, fresh, urgent });

describe('expected information', () => {
  it.each([
    ['a fair coin that says nothing', [answer(0.5, 0.5), answer(0.5, 0.5)], 0.5, 0],
    ['a witness who is never wrong: one whole bit', [answer(1, 0), answer(0, 1)], 0.5, 1],
    ['a witness who errs one time in ten: 1 − H(0.1)', [answer(0.9, 0.1), answer(0.1, 0.9)], 0.5, 0.5310044064],
    ['the same witness when the matter is settled already', [answer(0.9, 0.1, 0), answer(0.1, 0.9, 0)], 0.5, 0],
    [
      'an urgent fact: known or not, one bit about it, even when the concern is certain',
      [answer(0.5, 0.5, 0, true), answer(0.5, 0.5, 0)],
      0.999999,
      1,
    ],
  ] as [string, PossibleAnswer[], number, number][])('%s', (_, answers, prior, bits) => {
    expect(expectedBits(answers, prior)).toBeCloseTo(bits, 8);
  });

  it('is never negative and never more than the uncertainty about concern and urgency together', () => {
    const likelihoods = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.constantFrom(0, 0.3, 1), fc.boolean()), { minLength: 2, maxLength: 5 }); // prettier-ignore
    fc.assert(
      fc.property(likelihoods, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (raw, prior) => {
        const [c, n] = [0, 1].map((column) => raw.reduce((sum, row) => sum + Number(row[column]), 0)) as [number, number];
        const bits = expectedBits(raw.map(([pc, pn, fresh, urgent]) => answer(pc / c, pn / n, fresh, urgent)), prior); // prettier-ignore
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('next question', () => {
  it('asks the purpose first when nobody knows it', () => {
    expect(asked(interview(undefined))).toBe('Q01');
  });

  it('asks who pays when nothing else is known: most information per second of the shipped bank', () => {
    const advice = rankQuestions(interview('wisata'), bank, prepared);
    expect(advice[0]?.question.code).toBe('Q06');
    const rates = advice.map((item) => item.bitsPerSecond);
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
  });

  it.each(PURPOSES.map((purpose) => [purpose]))('stays in the branch of %s', (purpose) => {
    for (const code of codes(interview(purpose, [yes('I11'), yes('I28'), yes('I16')]))) {
      const { purposes } = byCode.get(code)!;
      expect(purposes.length === 0 || purposes.includes(purpose)).toBe(true);
    }
  });

  it('follows the purpose said at the desk rather than the form', () => {
    const said: Answer = { question: 'Q01', value: { type: 'choice', value: 'umrah-haji' } };
    const open = codes(interview('wisata', [], [said]));
    expect(open).toContain('U01');
    expect(open).not.toContain('W01');
  });

  it('probes only when an indicator fires', () => {
    const stages = (marks: Mark[]) => codes(interview('wisata', marks)).filter((code) => byCode.get(code)!.stage === 'probing');
    expect(stages([])).toEqual([]);
    expect(stages([yes('I09'), yes('I19'), yes('I20'), yes('I12'), yes('I08')])).toEqual([]);
    expect(stages([{ code: 'I01', state: 'denied' }])).toEqual([]);
    expect(stages([yes('I01')])).toContain('X01');
    expect(stages([yes('I01')])).not.toContain('X14');
  });

  it('probes on a suggestion that the officer has not judged yet, and stops when she denies it', () => {
    const stranger: Answer = { question: 'Q06', value: { type: 'choice', value: 'orang-lain' } };
    expect(codes(interview('wisata', [], [stranger]))).toContain('X03');
    expect(codes(interview('wisata', [{ code: 'S01', state: 'denied' }], [stranger]))).not.toContain('X03');
  });

  it('does not ask about coercion because a paper is missing', () => {
    expect(codes(interview('bekerja', [yes('I02'), yes('I21')]))).not.toContain('X03');
  });

  it('asks about coercion when the concern is plain, instead of confirming it once more', () => {
    const plain = interview('wisata', [yes('I11'), yes('I28'), yes('S01'), yes('I01')]);
    expect(['X03', 'X05', 'X08', 'X10']).toContain(asked(plain));
  });

  it('asks a follow-up only after its answer', () => {
    const been = (value: boolean): Answer => ({ question: 'Q10', value: { type: 'yes-no', value } });
    expect(codes(interview('wisata', [], [been(true)]))).toContain('Q11');
    expect(codes(interview('wisata', [], [been(false)]))).not.toContain('Q11');
  });

  it('asks less about what is settled', () => {
    const bits = (marks: Mark[]) => rankQuestions(interview('wisata', marks), bank, prepared).find(({ question }) => question.code === 'Q03')!.expectedBits; // prettier-ignore
    expect(bits([{ code: 'I01', state: 'denied' }])).toBe(0);
    expect(bits([])).toBeGreaterThan(0);
  });

  it('asks less about a group that has spoken, at the same score', () => {
    const bits = (code: string) => rankQuestions(interview('wisata', [yes(code)]), bank, prepared).find(({ question }) => question.code === 'Q03')!.expectedBits; // prettier-ignore
    // I06 and I34 weigh the same; only I06 is about the story, as the departure date is.
    expect(bits('I06')).toBeGreaterThan(0);
    expect(bits('I06')).toBeLessThan(bits('I34') / 2);
  });

  it('keeps time for what everybody is asked, then ends', () => {
    // Country 8 s, departure 8 s, consent 10 s, hotline card 8 s: 34 s.
    expect(asked(interview('wisata', [], [], 250))).toBe('Q06');
    expect(asked(interview('wisata', [], [], 300 - 34))).toBe('Q03');
    expect(asked(interview('wisata', [], [], 300 - 33))).toBe('Z01');
    expect(asked(interview('wisata', [], [], 295))).toBe('budget');
  });

  it('settles ties by the order of the bank', () => {
    const twin = (code: string): Question => ({ ...byCode.get('Q06')!, code });
    const pair = (a: string, b: string): QuestionBank => ({ version: 'uji', questions: [twin(a), twin(b)] });
    expect(codes(interview('wisata'), pair('AA', 'ZZ'))).toEqual(['AA', 'ZZ']);
    expect(codes(interview('wisata'), pair('ZZ', 'AA'))).toEqual(['ZZ', 'AA']);
  });

  it('ends every interview within five minutes, asks nothing twice, always gives the same advice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PURPOSES), fc.boolean(), fc.gen(), (purpose, confirms, gen) => {
        let state = interview(purpose);
        const seen: string[] = [];
        for (;;) {
          const next = nextQuestion(state, bank, prepared);
          expect(nextQuestion(structuredClone(state), bank, prepared)).toEqual(next);
          if (!('ask' in next)) break;
          seen.push(next.ask.question.code);
          const applied = applyAnswer(state, { question: next.ask.question.code, value: gen(answerTo, next.ask.question) }, bank, prepared);
          const marks = applied.proposals.map(({ code }): Mark => (confirms ? yes(code) : { code, state: 'denied' }));
          state = { ...applied.interview, ledger: { ...applied.interview.ledger, marks: [...applied.interview.ledger.marks, ...marks] } };
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.reduce((sum, code) => sum + byCode.get(code)!.seconds, 0)).toBeLessThanOrEqual(INTERVIEW_SECONDS);
        expect(seen.slice(-2)).toEqual(['Z01', 'Z02']);
        expect(seen).toEqual(expect.arrayContaining(['Q02', 'Q03']));
      }),
      { numRuns: 60 },
    );
  });

  it('a person with nothing to hide is done in under three minutes', () => {
    // The likeliest calm answer to each question, nothing suggested.
    let state = interview('umrah-haji');
    let seconds = 0;
    for (;;) {
      const next = nextQuestion(state, bank, prepared);
      if (!('ask' in next)) break;
      const { question } = next.ask;
      seconds += question.seconds;
      const calm: AnswerValue[] = [
        { type: 'yes-no', value: true }, { type: 'choice', value: question.choices[0]?.value ?? '' }, { type: 'text', value: 'Travel Contoh', clear: true },
        { type: 'date', value: '2027-01-10' }, { type: 'number', value: 9 }, { type: 'country', value: 'SA' }, { type: 'money', rupiah: 9_000_000 },
        { type: 'person-phone', name: 'Pak Contoh', phone: '0812' },
      ]; // prettier-ignore
      const value =
        question.field === 'purpose' ? { type: 'choice' as const, value: 'umrah-haji' } : calm.find(({ type }) => type === question.type)!;
      const applied = applyAnswer(state, { question: question.code, value }, bank, prepared);
      expect(applied.proposals).toEqual([]);
      state = applied.interview;
    }
    expect(seconds).toBeLessThan(180);
  });
});

describe('questions to ask', () => {
  it('puts the questions first that can supply a missing fact, and never a closing one', () => {
    const state = interview('bekerja', [{ code: 'I14', state: 'confirmed' }]);
    const advice = questionsToAsk(score(state.ledger, prepared, ON), state, bank, prepared, 60);
    expect(advice[0]?.question.code).toBe('B03');
    expect(advice.every(({ question }) => question.stage !== 'closing')).toBe(true);
    expect(questionsToAsk(score(state.ledger, prepared, ON), state, bank, prepared)).toHaveLength(3);
  });
});
