import { describe, expect, it } from 'vitest';
import { licenceEnd, licenceEndWords } from './licence-end.ts';
import { statusOnDay } from './model.ts';
import type { StatusEntry } from './model.ts';

const entry = (status: StatusEntry['status'], more: Partial<StatusEntry> = {}): StatusEntry => ({
  status,
  remark: null,
  decree: 'Kep. 7/2026',
  validFrom: '2026-01-29',
  validTo: null,
  dated: 'exact',
  printedDate: null,
  reason: null,
  source: 'https://www.contoh.go.id/kabar/7',
  sourceDate: '2026-02-04',
  note: null,
  ...more,
});
const endOn = (day: string, entries: readonly StatusEntry[], endedOn: string | null = null) =>
  licenceEnd(statusOnDay(entries, day, endedOn));

describe('the end of a licence', () => {
  it.each([
    ['revoked by a decree', [entry('revoked')], null, 'revoked'],
    ['suspended', [entry('suspended')], null, 'suspended'],
    ['a term that ran out', [entry('valid', { validTo: '2026-06-30' })], null, 'expired'],
    ['valid without an end, however old', [entry('valid', { validFrom: '2019-01-01' })], null, undefined],
    ['valid still', [entry('valid', { validTo: '2027-06-30' })], null, undefined],
    ['supervised', [entry('revoked'), entry('supervised', { validFrom: '2026-05-01' })], null, undefined],
    ['a measure that is over', [entry('suspended', { validTo: '2026-06-30' })], null, undefined],
    ['no longer in the newest list', [entry('valid')], '2026-07-01', undefined],
    ['nothing known', [], null, undefined],
  ] as const)('%s', (_, entries, endedOn, how) => expect(endOn('2026-11-20', entries, endedOn)?.how).toBe(how));

  it('is not before its day', () => {
    expect(endOn('2026-01-28', [entry('revoked')])).toBeUndefined();
    expect(endOn('2026-06-30', [entry('valid', { validTo: '2026-06-30' })])).toBeUndefined();
    expect(endOn('2026-07-01', [entry('valid', { validTo: '2026-06-30' })])?.on).toBe('2026-07-01');
  });

  it('is told with its decree, reason, source and date', () => {
    const words = (one: StatusEntry): string => licenceEndWords(endOn('2026-11-20', [one]) ?? expect.fail('no end'));
    expect(words(entry('revoked', { reason: 'deposito tidak dipulihkan.', dated: 'at-latest' }))).toBe(
      'dicabut paling lambat sejak 29 Januari 2026 (Kep. 7/2026; alasan: deposito tidak dipulihkan; sumber: contoh.go.id, 4 Februari 2026)',
    );
    expect(words(entry('valid', { validTo: '2026-06-30', decree: null, source: 'daftar BP2MI', sourceDate: 'Maret 2026' }))).toBe(
      'habis masa berlakunya sejak 1 Juli 2026 (sumber: daftar BP2MI, Maret 2026)',
    );
  });
});
