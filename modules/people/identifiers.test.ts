import { describe, expect, it } from 'vitest';
import { companyOf, houseOf, openCompany, readIdentifier, writeCompany } from './identifiers.ts';
import type { IdentifierKind } from './model.ts';

describe('identifiers as people write them', () => {
  it.each([
    ['nik', '3505 1204-1287.0003', '3505120412870003'],
    ['phone', 'O812-3456-789O', '+6281234567890'],
    ['phone', 'wa.me/6281234567890', '+6281234567890'],
    ['phone', '(0342) 801234', '+62342801234'],
    ['passport', 'b 1234567', 'B1234567'],
    ['plate', 'ag1234xy', 'AG 1234 XY'],
    ['account', 'No. Rek 0012-34-567890', '001234567890'],
    ['email', ' Siti@Contoh.ID ', 'siti@contoh.id'],
  ] as const)('%s %s is read as %s', (kind, typed, value) => {
    expect(readIdentifier(kind, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['nik', '350512', 'NIK harus 16 angka'],
    ['nik', '3.50512E+15', /lembar kerja/],
    ['nik', '3505127212870003', /Tanggal lahir/],
    ['phone', '0812345', /tidak lengkap/],
    ['passport', 'tidak tahu', /Nomor paspor/],
    ['email', 'siti', /surel/],
  ] as const)('%s %s is refused with its remedy', (kind: IdentifierKind, typed, fault) => {
    const read = readIdentifier(kind, typed);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.fault).toMatch(fault);
  });
});

describe('a house', () => {
  const villageCode = '35.05.01.2001';
  it('is the same however RT, RW and street are written', () => {
    const house = houseOf({ line: 'Jl. Melati No. 5 RT 03 RW 02', villageCode });
    expect(house).toBeDefined();
    expect(houseOf({ line: 'jalan melati nomor 5', rt: 3, rw: 2, villageCode })).toBe(house);
  });
  it.each([
    ['another number', 'Jl. Melati No. 6 RT 03 RW 02', villageCode],
    ['another village', 'Jl. Melati No. 5 RT 03 RW 02', '35.05.01.2002'],
  ])('is another one with %s', (_, line, code) => {
    expect(houseOf({ line, villageCode: code })).not.toBe(houseOf({ line: 'Jl. Melati No. 5 RT 03 RW 02', villageCode }));
  });
  it('is not known from RT and RW alone, nor without a village', () => {
    expect(houseOf({ line: 'RT 3 RW 2', villageCode })).toBeUndefined();
    expect(houseOf({ line: 'Jl. Melati No. 5' })).toBeUndefined();
  });
});

describe('companies', () => {
  it.each([
    ['PT. Amanah Putra Jaya', '35.05', 'amanahputrajaya|3505'],
    ['AMANAH PUTRA JAYA, PT', '35.05.01.2001', 'amanahputrajaya|3505'],
    ['CV Amanah-Putra Jaya', '3505', 'amanahputrajaya|3505'],
    ['PT APJ', '35.73', 'apj|3573'],
    ['P.T. APJ (Persero) Tbk.', '35.73', 'apj|3573'],
  ])('reads %s of %s', (name, town, value) => {
    expect(companyOf(name, town)).toEqual({ ok: true, value });
    expect(openCompany(writeCompany(name, town))).toEqual({ name, town: `${value.slice(-4, -2)}.${value.slice(-2)}` });
  });
  it('are nobody without a name or a town', () => {
    expect(companyOf('PT.', '35.05')).toMatchObject({ ok: false });
    expect(companyOf('PT APJ', undefined)).toMatchObject({ ok: false, fault: expect.stringMatching(/Kota/) as string });
    expect(openCompany('PT APJ')).toEqual({ name: 'PT APJ', town: null });
  });
});
