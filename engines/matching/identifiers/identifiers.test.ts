import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';
import { parseBirthDate } from './birth-date.ts';
import { IDENTIFIER_KINDS, compareIdentifiers } from './compare-identifiers.ts';
import type { IdentifierKind } from './compare-identifiers.ts';
import { parseHandle, parsePassport } from './documents.ts';
import { parseNik } from './nik.ts';
import { parsePhone } from './phone.ts';

const lines = readFileSync(new URL('../fixtures/vectors-ids-dev.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const vectors = lines.map((line) => line.split('\t') as [IdentifierKind, string, string, string]);
const judge = (kind: IdentifierKind, left: string, right: string): string =>
  compareIdentifiers(kind, left, right === '-' ? undefined : right);

describe('identifiers', () => {
  it.each(vectors)('%s %s | %s is %s', (kind, left, right, expected) => {
    expect(judge(kind, left, right)).toBe(expected);
  });

  it.each<[IdentifierKind, string, string, string]>([
    ['nik', '3505120412870003', '35O512O412870003', 'same_repaired'],
    ['nik', '1234567890123456', '-', 'reject_pattern'],
    ['nik', '3505120412870003.0', '-', 'reject_float'],
    ['nik', 'tidak punya', '-', 'bad_characters'],
    ['nik', '6402010101900001', '-', 'ok'],
    ['nik', '9171014101900002', '9171014101900003', 'serial_differs'],
    ['nik_pair', '3505120412870003', '5305120412870003', 'group_differs'],
    ['nik_dob', '3505124412870003', '04-12-1987', 'agrees'],
    ['phone', '+62 (0)812 3456 7890', '0812.3456.7890', 'same'],
    ['phone', 'api.whatsapp.com/send?phone=6281234567890&text=hai', '081234567890', 'same'],
    ['phone', '+886 912 345 678', '-', 'foreign'],
    ['phone', '0021-555', '-', 'invalid'],
    ['phone', '021', '-', 'invalid'],
    ['phone', '021-5551234', '+62 21 5551234', 'same'],
    ['phone', '0812345678901234567', '-', 'invalid'],
    ['address', 'RW 02 RT 03 Krajan', 'Krajan RT 03 RW 02', 'same'],
    ['address', 'Ds. Sidomulyo, Kec. Bakung, Kab. Blitar', 'Sidomulyo Bakung Blitar', 'same'],
    ['address', 'Jl. Melati No. 5, Kel. Sananwetan', 'Jl. Mawar No. 5, Kel. Sananwetan', 'different'],
    ['plate', 'AG 01234 XY', 'AG 1234 XY', 'same'],
    ['plate', 'AG 1234 XY', 'AG 1234 XZ', 'near'],
    ['plate', 'Avanza hitam', '-', 'invalid'],
    ['passport', 'AB123456', '-', 'ok'],
    ['passport', '12345678', '-', 'invalid'],
    ['dob', '31/02/1999', '-', 'bad_date'],
    ['dob', '1 Pebruari 1990', '1990-02-01', 'same'],
    ['dob', '19560409', '09-04-1956', 'same'],
    ['dob', '30-06-1965', '1965-06-30', 'same_default'],
    ['account', 'No. Rek 1234-01-012345-53-1', '123401012345531', 'same'],
    ['handle', 'https://www.facebook.com/profile.php?id=1000123', 'facebook.com/profile.php?id=1000123&sk=about', 'same'],
    ['handle', '@Kerja.Luar', 'kerja.luar', 'same'],
    ['kk', '3505120401100003', '3505120401100003', 'same'],
  ])('%s %s | %s is %s', (kind, left, right, expected) => {
    expect(judge(kind, left, right)).toBe(expected);
  });

  it('never fails and is symmetric, whatever is written', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...vectors.flatMap(([, a, b]) => [a, b])));
    const symmetric = IDENTIFIER_KINDS.filter((kind) => kind !== 'nik_dob' && kind !== 'nik' && kind !== 'nik_pair');
    fc.assert(
      fc.property(fc.constantFrom(...symmetric), text, text, (kind, a, b) => {
        expect(compareIdentifiers(kind, a, b)).toBe(compareIdentifiers(kind, b, a));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('reading identifiers', () => {
  it('tells what a NIK says, as text', () => {
    expect(parseNik('9171014101900002')).toEqual({
      ok: true,
      value: {
        nik: '9171014101900002',
        repaired: false,
        region: '917101',
        day: 1,
        month: 1,
        years: [1990],
        sex: 'female',
        serial: '0002',
        regencyUnknown: false,
      },
    });
    expect(parseNik('3599120412870003')).toMatchObject({ ok: true, value: { regencyUnknown: true } });
    expect(parseNik('3505120412200003')).toMatchObject({ ok: true, value: { years: [2020, 1920] } });
  });

  it('names the country of a foreign number', () => {
    expect(parsePhone('+852 9123 4567')).toMatchObject({ ok: true, value: { e164: '+85291234567', kind: 'foreign', country: 'HK' } });
    expect(parsePhone('3901081234567890')).toMatchObject({ ok: true, value: { e164: '+6281234567890', kind: 'ewallet' } });
  });

  it('keeps the two letters of an older passport', () => {
    expect(parsePassport('XB 123456')).toEqual({ number: 'XB123456', repaired: false });
    expect(parsePassport('b1234567')).toEqual({ number: 'B1234567', repaired: false });
  });

  it('keeps networks apart', () => {
    expect([parseHandle('t.me/lokerhk'), parseHandle('instagram.com/lokerhk/'), parseHandle('ada spasi')]).toEqual([
      'telegram:lokerhk',
      'instagram:lokerhk',
      undefined,
    ]);
  });

  it('takes an address apart', () => {
    expect(parseAddress('Dsn. Krajan RT 03/RW 02, Ds. Sumberagung Kec. Rejotangan Kab. Tulungagung 66293')).toEqual({
      hamlet: 'krajan', rt: 3, rw: 2, village: 'sumberagung', district: 'rejotangan', regency: 'tulungagung', regencyKind: 'kab', loose: [],
    }); // prettier-ignore
    expect(parseAddress('x'.repeat(100_000)).loose[0]).toHaveLength(300);
  });

  it('reads dates and refuses what the calendar does not have', () => {
    expect(parseBirthDate('4 Des 87')).toEqual({ year: 1987, month: 12, day: 4 });
    expect(parseBirthDate('04-12-05')).toEqual({ year: 2005, month: 12, day: 4 });
    expect(parseBirthDate('1987')).toEqual({ year: 1987, month: 0, day: 0 });
    expect([parseBirthDate('29-02-2001'), parseBirthDate('00-00-0000'), parseBirthDate('besok')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
