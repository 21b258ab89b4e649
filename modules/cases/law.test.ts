import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayAssess } from './assessing.ts';
import { articleHolds, LAW_ROWS, lawOn } from './law.ts';

const codesOn = (day: string): string[] => lawOn(day).articles.map((one) => one.code);

/** The change of 2 January 2026, article by article. @source dossier: verified §2 */
const TABLE: readonly (readonly [code: string, before: boolean, since: boolean])[] = [
  ['UU21/2007:2', true, false],
  ['UU1/2023:455', false, true],
  ['UU21/2007:3', true, true],
  ['UU21/2007:4', true, true],
  ['UU21/2007:6', true, true],
  ['UU21/2007:19', true, true],
  ['UU21/2007:24', true, true],
  ['UU6/2011:120.1', true, false],
  ['UU6/2011:120.2', true, true],
  ['UU1/2023:457', false, true],
  ['UU6/2011:126.c', true, true],
  ['UU6/2011:126.e', true, false],
  ['UU1/2023:398.1', false, true],
  ['UU18/2017:81', true, true],
];

describe('the law on a day', () => {
  it.each(TABLE)('%s: before %s, since 2 January 2026 %s', (code, before, since) => {
    for (const day of ['2018-06-01', '2025-12-31', '2026-01-01']) expect([day, codesOn(day).includes(code)]).toEqual([day, before]);
    for (const day of ['2026-01-02', '2026-11-22']) expect([day, codesOn(day).includes(code)]).toEqual([day, since]);
  });

  it('knows no article before its act', () => {
    expect(codesOn('2007-04-18')).toEqual([]);
    expect(codesOn('2017-11-21').filter((code) => code.startsWith('UU18/'))).toEqual([]);
  });

  it('says how conduct before the new code is judged, and marks what rests on press', () => {
    expect(lawOn('2025-12-31').notes.map((note) => note.verified)).toEqual([true]);
    expect(lawOn('2026-02-01').notes).toMatchObject([{ verified: false }]);
  });

  it('gives the years of limitation where the dossier has the rule', () => {
    const years = (code: string) => lawOn('2026-03-01').articles.find((one) => one.code === code)?.limitationYears;
    expect([years('UU21/2007:4'), years('UU21/2007:19'), years('UU21/2007:7'), years('UU18/2017:79')]).toEqual([18, 12, 20, null]);
    expect(lawOn('2025-12-31').articles.every((one) => one.limitationYears === null)).toBe(true);
  });

  it('words the penalties as the articles join them', () => {
    const words = (code: string) => lawOn('2026-03-01').articles.find((one) => one.code === code)?.penalty;
    expect(words('UU1/2023:457')).toBe('penjara 5–15 tahun atau denda kategori V–VII');
    expect(words('UU18/2017:83')).toBe('penjara paling lama 10 tahun atau denda paling banyak Rp15 miliar');
    expect(words('UU21/2007:7')).toBe('penjara 5–20 tahun atau seumur hidup dan denda Rp200 juta–5 miliar');
  });

  it('has each article once, with its source, and no row that ends before it begins', () => {
    expect(new Set(LAW_ROWS.map((row) => row.code)).size).toBe(LAW_ROWS.length);
    for (const row of LAW_ROWS) expect(row.validTo === null || row.validFrom <= row.validTo).toBe(true);
    expect(LAW_ROWS.filter((row) => row.source === '')).toEqual([]);
    const known = new Set(LAW_ROWS.map((row) => row.code));
    expect(LAW_ROWS.flatMap((row) => row.readAs ?? []).filter((code) => !known.has(code))).toEqual([]);
  });

  it('lets an article stand exactly when it held on some day of the conduct', () => {
    const day = fc.integer({ min: 0, max: 8000 }).map((n) => new Date(Date.UTC(2007, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...LAW_ROWS.filter((row) => row.group === 'tppo')), day, day, (row, a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const held = codesOn(from).includes(row.code) || codesOn(to).includes(row.code) || (row.validFrom >= from && row.validFrom <= to);
        expect(articleHolds(row.code, 'tppo', from, to)).toBe(held);
      }),
    );
  });
});

describe('an assessment', () => {
  const tppo = { kind: 'tppo' as const, value: 'suspected', articles: ['UU1/2023:455'] };
  it('takes only articles that were law when it happened', () => {
    expect(mayAssess(tppo, { from: '2026-02-01', to: null }, '2026-11-20')).toEqual({ ok: true });
    expect(mayAssess(tppo, { from: '2025-02-01', to: '2025-12-31' }, '2026-11-20')).toEqual({
      ok: false,
      reason: 'assessment/article-not-valid-then',
    });
    expect(mayAssess(tppo, { from: null, to: null }, '2026-11-20')).toEqual({ ok: false, reason: 'assessment/conduct-day-missing' });
    expect(mayAssess({ ...tppo, articles: ['UU18/2017:99'] }, { from: '2026-02-01', to: null }, '2026-11-20').ok).toBe(false);
  });
  it('of a risk needs a day to look again, in the future', () => {
    const risk = { kind: 'risk' as const, value: 'high', articles: [] };
    expect(mayAssess(risk, { from: null, to: null }, '2026-11-20')).toEqual({ ok: false, reason: 'assessment/reassess-day-missing' });
    expect(mayAssess({ ...risk, reassessOn: '2026-11-20' }, { from: null, to: null }, '2026-11-20').ok).toBe(false);
    expect(mayAssess({ ...risk, reassessOn: '2026-11-21' }, { from: null, to: null }, '2026-11-20')).toEqual({ ok: true });
    expect(mayAssess({ ...risk, value: 'low' }, { from: null, to: null }, '2026-11-20')).toEqual({ ok: true });
  });
  it('knows only the words of its own kind', () => {
    expect(mayAssess({ kind: 'strength', value: 'high', articles: [] }, { from: null, to: null }, '2026-11-20')).toEqual({
      ok: false,
      reason: 'assessment/value-unknown',
    });
  });
});
