import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as model from './model.ts';

const report = fc.record({
  state: fc.constantFrom(...model.State.options),
  verdict: fc.constantFrom(...model.Verdict.options, null),
  follows: fc.boolean(),
});

describe('every state × every act', () => {
  it('either moves along the table or is refused with a named reason, and nothing else', () => {
    for (const state of model.State.options)
      for (const act of model.Act.options)
        for (const verdict of [null, ...model.Verdict.options])
          for (const follows of [false, true]) {
            const decision = model.mayMove({ state, verdict, follows }, act);
            const expected = model.MOVES[act][state];
            if (follows) expect(decision).toEqual({ ok: false, reason: 'report/follows-another' });
            else if (expected === undefined) expect(decision).toEqual({ ok: false, reason: 'report/move-not-possible' });
            else if (act === 'close' && verdict === null) expect(decision).toEqual({ ok: false, reason: 'report/not-assessed' });
            else expect(decision).toEqual({ ok: true, to: expected });
          }
  });
  it.each([
    ['diterima', 'acknowledge', 'dinilai'],
    ['dinilai', 'act', 'ditindaklanjuti'],
    ['ditindaklanjuti', 'refer', 'dirujuk'],
    ['dirujuk', 'return', 'dinilai'],
    ['dirujuk', 'close', 'selesai'],
    ['selesai', 'reopen', 'dinilai'],
  ] as const)('%s, %s → %s', (state, act, to) =>
    expect(model.mayMove({ state, verdict: 'verified', follows: false }, act)).toEqual({ ok: true, to }),
  );
  it('never closes what nobody judged, and never leaves "selesai" except by reopening', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(...model.Act.options), (one, act) => {
        const decision = model.mayMove(one, act);
        if (!decision.ok) return;
        if (decision.to === 'selesai') expect(one.verdict).not.toBeNull();
        if (one.state === 'selesai') expect(act).toBe('reopen');
        expect(decision.to).not.toBe('diterima');
      }),
    );
  });
  it('reaches every state from "diterima", and from every state "selesai"', () => {
    const next = (state: model.State) => model.Act.options.flatMap((act) => model.MOVES[act][state] ?? []);
    for (const start of model.State.options) {
      const seen = new Set<model.State>([start]);
      for (const state of seen) for (const to of next(state)) seen.add(to);
      expect(seen.has('selesai')).toBe(true);
      if (start === 'diterima') expect([...seen].sort()).toEqual([...model.State.options].sort());
    }
  });
});

describe('repeats of one report', () => {
  const main = { id: 'a', follows: false, followed: false };
  const one = { id: 'b', follows: false, followed: false };
  it.each([
    ['another report', one, main, { ok: true }],
    ['itself', main, main, { ok: false, reason: 'report/link-itself' }],
    ['a second main report', { ...one, follows: true }, main, { ok: false, reason: 'report/already-linked' }],
    ['a report that follows another', one, { ...main, follows: true }, { ok: false, reason: 'report/link-chain' }],
    ['anything, while others follow it', { ...one, followed: true }, main, { ok: false, reason: 'report/link-chain' }],
  ])('follow %s', (_, from, to, expected) => expect(model.mayLink(from, to)).toEqual(expected));
});

describe('clocks', () => {
  it('exist for every open state, stricter in danger, each with its source', () => {
    for (const state of model.State.options.filter((s) => s !== 'selesai'))
      for (const immediate of [true, false]) {
        const rule = model.clockRuleFor(state, immediate, '2026-11-20');
        expect(rule?.source).toMatch(/^kesepakatan antarinstansi \(.+\)$/);
      }
    expect(model.clockRuleFor('selesai', true, '2026-11-20')).toBeUndefined();
    expect(model.clockRuleFor('diterima', false, '2026-11-20')?.span).toEqual({ hours: 24 });
    expect(model.clockRuleFor('diterima', true, '2026-11-20')?.span).toEqual({ hours: 1 });
    expect(model.clockRuleFor('diterima', true, '2024-12-31')).toBeUndefined();
  });
  it('one yes to the two questions is danger', () => {
    expect(model.isImmediate({ heldOrThreatened: false, leavingSoon: false })).toBe(false);
    expect(model.isImmediate({ heldOrThreatened: false, leavingSoon: true })).toBe(true);
    expect(model.isImmediate({ heldOrThreatened: true, leavingSoon: false })).toBe(true);
  });
});

describe('receipt codes', () => {
  const random = fc.uint8Array({ minLength: 8, maxLength: 8 });
  it('come back from digits in groups, from words, and from the first four letters of the words', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = model.newReceiptCode(bytes);
        expect(code).toMatch(/^\d{16}$/);
        expect(model.readReceiptCode(model.groupReceiptCode(code))).toBe(code);
        const words = model.wordsOfReceiptCode(code);
        expect(words.split(' ')).toHaveLength(6);
        expect(model.readReceiptCode(words.toUpperCase())).toBe(code);
        expect(
          model.readReceiptCode(
            words
              .split(' ')
              .map((w) => w.slice(0, 4))
              .join('-'),
          ),
        ).toBe(code);
      }),
    );
  });
  it('one wrong digit, and two swapped neighbours, are always seen', () => {
    fc.assert(
      fc.property(random, fc.nat(15), fc.integer({ min: 1, max: 9 }), (bytes, at, by) => {
        const code = model.newReceiptCode(bytes);
        const digits = code.split('');
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(model.readReceiptCode(digits.join(''))).toBeUndefined();
        const swapped = code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2);
        if (at < 15 && swapped !== code) expect(model.readReceiptCode(swapped)).toBeUndefined();
      }),
    );
  });
  it.each(['', '1234', 'satu dua tiga', '1234 5678 9012 345x', 'abadi abang abjad abu acar tidakada'])('%j is none', (typed) =>
    expect(model.readReceiptCode(typed)).toBeUndefined(),
  );
  it('follow the published check vector of the Damm algorithm', () => {
    // 572 → 4 (Damm 2004); fifteen digits ending in 572 behind zeros, which leave the state at 0
    expect(model.readReceiptCode('0000000000005724')).toBe('0000000000005724');
  });
});

describe('the short name of a report', () => {
  it('tells neither time nor order', () => expect(model.reportNumber('0193a1b2-c3d4-7e5f-8a9b-0c1d3f9a22c1')).toBe('L-3F9A-22C1'));
  it('and the minute is all that is kept of the time', () =>
    expect(model.toMinute('2026-11-20T02:03:59.123Z')).toBe('2026-11-20T02:03:00.000Z'));
});
