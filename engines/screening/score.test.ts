import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../bench/screening/seed.ts';
import { GROUPS, type Catalogue, type Indicator } from './catalogue.ts';
import type { Ledger, Mark } from './ledger.ts';
import { prepare } from './prepare.ts';
import { score } from './score.ts';
import { REFER_MILLIBITS } from './thresholds.ts';

const ON = '2026-11-22';
const { catalogue } = shippedSeed();
const prepared = prepare(catalogue);
const rows = prepared.on(ON).entries.map((entry) => entry.indicator);
const yes = (code: string, fact = 'kata pemohon'): Mark => ({ code, state: 'confirmed', fact });
const ledger = (...marks: Mark[]): Ledger => ({ marks, derived: [] });
const total = (...marks: Mark[]): number => score(ledger(...marks), prepared, ON).totalMillibits;

const anyMark = fc.record({
  code: fc.constantFrom(...rows.map((row) => row.code)),
  state: fc.constantFrom('confirmed' as const, 'confirmed' as const, 'denied' as const, 'unknown' as const),
  fact: fc.constantFrom('', 'kata pemohon'),
});
const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    marks: fc.array(anyMark, { maxLength: 60 }),
    derived: fc.array(fc.record({ code: anyMark.map((mark) => mark.code), fact: fc.constant('catatan'), source: fc.constant('uji') }), {
      maxLength: 10,
    }),
    departsIn: fc.option(fc.integer({ min: -3, max: 40 }), { nil: undefined }),
  })
  .map(({ marks, derived, departsIn }) => ({
    marks,
    derived,
    ...(departsIn === undefined ? {} : { departsOn: new Date(Date.parse(ON) + departsIn * 86_400_000).toISOString().slice(0, 10) }),
  }));

/** The rule written a second time, slowly: sort, full, three tenths, cap. Works in tenths of millibits as big integers. */
function slowTotal(counted: readonly Indicator[]): bigint {
  let sum = 0n;
  for (const group of GROUPS) {
    const weights = counted.filter((row) => row.group === group).map((row) => BigInt(Math.round(row.weightBits * 10)) * 1000n);
    for (const sign of [1n, -1n]) {
      const side = weights.map((w) => w * sign).filter((w) => w > 0n).sort((a, b) => (a < b ? 1 : -1)); // prettier-ignore
      const raw = side.reduce((acc, w, i) => acc + (i === 0 ? w : (w * 3n) / 10n), 0n);
      sum += sign * (sign === 1n && raw > 57_700n ? 57_700n : raw);
    }
  }
  return sum;
}

describe('score, worked by hand', () => {
  it.each([
    ['nothing known', [], 0],
    ['one medium indicator', [yes('I06', '')], 1300],
    ['two of one group: the second counts three tenths', [yes('I06', ''), yes('I03', '')], 1300 + 300],
    ['the larger counts in full whichever was marked first', [yes('I03', ''), yes('I01')], 2000 + 300],
    ['two groups add up', [yes('I01'), yes('I14')], 4000],
    ['a protective fact lowers', [yes('I01'), yes('P04')], 2000 - 2200],
    ['two protective facts of a group are damped too', [yes('P01'), yes('P02')], -7200 - 2160],
    ['a strong one without its fact counts as unknown', [yes('I01', '  ')], 0],
    ['a denied one counts nothing', [yes('I01'), { code: 'I01', state: 'denied' }], 0],
    ['the last mark counts', [{ code: 'I01', state: 'denied' }, yes('I01')], 2000],
  ] as [string, Mark[], number][])('%s', (_, marks, expected) => {
    expect(total(...marks)).toBe(expected);
  });

  it('cuts a group at 5.77 bits and says which line was cut', () => {
    const result = score(ledger(yes('I04'), yes('I05'), yes('I11'), yes('K05'), yes('I31'), yes('I01'), yes('I06')), prepared, ON);
    // In catalogue order behind I04 (2900): I01 600, I05 870, I06 390, I11 870 = 5630; I31 would add 690 and is cut to 140, K05 to nothing.
    expect(result.totalMillibits).toBe(5770);
    expect(result.groups).toEqual([{ group: 'story', millibits: 5770, concernMillibits: 5770, protectiveMillibits: 0, capped: true }]);
    expect(result.contributions.filter((line) => line.counted === 'capped').map((line) => [line.code, line.millibits])).toEqual([
      ['I31', 140],
      ['K05', 0],
    ]);
  });

  it('settles equal weights of a group by the order of the catalogue', () => {
    const counted = score(ledger(yes('I07', ''), yes('I03', '')), prepared, ON).contributions.map((line) => [line.code, line.counted]);
    expect(counted).toEqual([['I03', 'full'], ['I07', 'damped']]); // prettier-ignore
  });

  it('takes a register fact, until the officer denies it', () => {
    const derived = [{ code: 'I28', fact: 'telepon sama dengan dua permohonan', source: 'mesin hubungan' }];
    expect(score({ marks: [], derived }, prepared, ON).contributions).toMatchObject([{ code: 'I28', by: 'system', millibits: 2900 }]);
    expect(score({ marks: [{ code: 'I28', state: 'unknown' }], derived }, prepared, ON).totalMillibits).toBe(2900);
    expect(score({ marks: [{ code: 'I28', state: 'denied' }], derived }, prepared, ON).totalMillibits).toBe(0);
  });

  it('lets the officer confirm a register fact with the fact of the register', () => {
    const derived = [{ code: 'S02', fact: 'nomor pada empat permohonan', source: 'mesin hubungan' }];
    const [line] = score({ marks: [{ code: 'S02', state: 'confirmed' }], derived }, prepared, ON).contributions;
    expect(line).toMatchObject({
      by: 'officer',
      millibits: 3600,
      text: 'Nomor telepon milik kelompok yang sudah dikenal: nomor pada empat permohonan',
    });
  });

  it('lists what is missing first among the things to ask about', () => {
    const result = score(ledger(yes('I14', '')), prepared, ON);
    expect(result.missing).toEqual([{ code: 'I14', text: expect.stringContaining('Berapa gaji yang dijanjikan') }]);
    expect(result.askAbout[0]).toBe('I14');
    expect(result.outcome).toBe('ASK_MORE');
  });

  it('names rule, catalogue and day', () => {
    expect(score(ledger(), prepared, ON).rule).toEqual({ name: 'screening', version: '1.0.0', catalogue: catalogue.version, on: ON });
  });

  it('refuses a code that is not in the catalogue that day, by name', () => {
    expect(() => score(ledger(yes('I99')), prepared, ON)).toThrow(/I99 is not in the catalogue on 2026-11-22/);
    expect(() => score(ledger(yes('I01')), prepared, '2024-12-31')).toThrow(/I01 is not in the catalogue on 2024-12-31/);
  });

  it('uses the version of the day of the interview', () => {
    const base = catalogue.indicators.find((row) => row.code === 'I06')!;
    const versions: Catalogue = {
      version: 'uji',
      indicators: [{ ...base, validTo: '2026-06-30' }, { ...base, version: 2, validFrom: '2026-07-01', weightBits: 0.5 }], // prettier-ignore
    };
    const compiled = prepare(versions);
    const on = (day: string): number => score(ledger(yes('I06')), compiled, day).totalMillibits;
    expect([on('2025-01-01'), on('2026-06-30'), on('2026-07-01'), on('2030-01-01')]).toEqual([1300, 1300, 500, 500]);
  });
});

describe('score, laws', () => {
  it('contributions and groups add up to the total exactly, and agree with the rule written a second time', () => {
    fc.assert(
      fc.property(anyLedger, (given) => {
        const result = score(given, prepared, ON);
        const lines = result.contributions.reduce((sum, line) => sum + line.millibits, 0);
        expect(lines).toBe(result.totalMillibits);
        expect(result.groups.reduce((sum, group) => sum + group.millibits, 0)).toBe(result.totalMillibits);
        for (const group of result.groups) {
          const own = result.contributions.filter((line) => line.group === group.group).reduce((sum, line) => sum + line.millibits, 0);
          expect(own).toBe(group.millibits);
        }
        expect(result.contributions.every((line) => Number.isSafeInteger(line.millibits) && line.millibits % 10 === 0)).toBe(true);
        const counted = rows.filter((row) => result.contributions.some((line) => line.code === row.code));
        expect(BigInt(result.totalMillibits) * 10n).toBe(slowTotal(counted));
      }),
      { numRuns: 2000 },
    );
  });

  it('protected traits change nothing at all when swapped', () => {
    const protectedCodes = rows.filter((row) => row.protected).map((row) => row.code);
    expect(protectedCodes).toEqual(['I09', 'I19', 'I20']);
    const traits = fc.array(
      fc.record({ code: fc.constantFrom(...protectedCodes), state: anyMark.map((mark) => mark.state), fact: fc.constant('dicatat') }),
    );
    fc.assert(
      fc.property(anyLedger, traits, traits, (given, one, other) => {
        const as = (marks: Mark[]) => score({ ...given, marks: [...given.marks, ...marks] }, prepared, ON);
        expect(as(one)).toEqual(as(other));
      }),
      { numRuns: 500 },
    );
  });

  it('protected traits weigh nothing even in a catalogue that gives them weight', () => {
    const tampered: Catalogue = {
      ...catalogue,
      indicators: catalogue.indicators.map((row) => (row.protected ? { ...row, weightBits: 5 } : row)),
    };
    expect(score(ledger(yes('I20'), yes('I19'), yes('I09')), prepare(tampered), ON)).toMatchObject({
      totalMillibits: 0,
      outcome: 'NO_CONCERN',
      contributions: [],
    });
  });

  it('cards, papers and places alone never lead past a question, however heavy', () => {
    const heavy: Catalogue = {
      ...catalogue,
      indicators: catalogue.indicators.map((row) =>
        row.kind === 'concern' && row.weightBits > 0 && row.urgent === null ? { ...row, weightBits: 5.7 } : row,
      ),
    };
    const compiled = prepare(heavy);
    const soft = rows.filter((row) => ['document', 'place-time'].includes(row.group) && row.kind === 'concern').map((row) => row.code);
    expect(soft).toEqual(expect.arrayContaining(['I02', 'I12', 'I13', 'I21', 'I26', 'I30']));
    fc.assert(
      fc.property(fc.subarray(soft, { minLength: 1 }), (codes) => {
        const result = score({ ...ledger(...codes.map((code) => yes(code))), departsOn: ON }, compiled, ON);
        expect(result.outcome).toBe('ASK_MORE');
        expect(result.urgent).toEqual([]);
      }),
    );
    expect(score(ledger(...soft.map((code) => yes(code))), compiled, ON).totalMillibits).toBeGreaterThan(REFER_MILLIBITS);
  });

  it('refers and hastens only with two groups of which one is more than papers and places', () => {
    fc.assert(
      fc.property(anyLedger, (given) => {
        const result = score(given, prepared, ON);
        if (result.outcome !== 'REFER' && result.outcome !== 'URGENT') return;
        const strength = new Map(rows.map((row) => [row.code, row.strength]));
        const support = new Set(
          result.contributions.filter((line) => line.millibits > 0 && strength.get(line.code) !== 'context').map((line) => line.group),
        );
        // A line cut to nothing by the cap still belongs to a group that another line supports.
        expect(support.size).toBeGreaterThanOrEqual(2);
        expect([...support].some((group) => group !== 'document' && group !== 'place-time')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('one more concern never lowers the score, one more protective fact never raises it', () => {
    fc.assert(
      fc.property(anyLedger, fc.constantFrom(...rows), (given, row) => {
        const before = score(given, prepared, ON);
        if (before.contributions.some((line) => line.code === row.code)) return;
        const after = score({ ...given, marks: [...given.marks, yes(row.code)] }, prepared, ON).totalMillibits;
        if (row.kind === 'concern') expect(after).toBeGreaterThanOrEqual(before.totalMillibits);
        else expect(after).toBeLessThanOrEqual(before.totalMillibits);
      }),
      { numRuns: 2000 },
    );
  });

  it('the order in which different indicators were marked does not matter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyMark, { selector: (mark) => mark.code }), (marks) => {
        expect(score(ledger(...marks.toReversed()), prepared, ON)).toEqual(score(ledger(...marks), prepared, ON));
      }),
    );
  });

  it('every outcome has at least one reason in words, and the input is left alone', () => {
    fc.assert(
      fc.property(anyLedger, (given) => {
        const copy = structuredClone(given);
        expect(score(given, prepared, ON).reasons.length).toBeGreaterThan(0);
        expect(given).toEqual(copy);
      }),
    );
  });
});
