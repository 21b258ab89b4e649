import { describe, expect, it } from 'vitest';
import { companyKey, compareCompanies } from './company-name.ts';

/** Pairs as they appear in papers and lists. @source dossier: examples, company names */
const SAME: readonly [string, string][] = [
  ['PT Aulila Duta Pratama', 'AULIA DUTA PRATAMA'],
  ['PT Bina Karya Welastri', 'BINAKARYA WELASTERI'],
  ['PT Alwihdah Jaya Sentosa', 'PT Alwihda Jaya Sentosa'],
  ['PT Putri Samawa', 'PT Putri Samawa Mandiri'],
  ['PT Putri Samawa Mandir', 'PT Putri Samawa Mandiri'],
  ['PT Buana Lintas Karya Bekasi', 'BUANA LINTAS KARYA'],
  ['ANUGRAH GRAHA PERTIWI, PT', 'PT Anugrah Graha Pertiwi'],
];
const APART: readonly [string, string][] = [
  ['BUMI MAS ANTARNUSA', 'BUMI MAS INDONESIA MANDIRI'],
  ['BUMENJAYA DUTA PUTRA', 'BUMENJAYA EKA PUTRA'],
  ['CITRA KARYA SEMESTA', 'CITRA NUSA KARYA SEMESTA'],
];

describe('names of companies', () => {
  it.each(SAME)('takes %s and %s for one name', (a, b) => {
    expect(compareCompanies(a, b)?.level).toMatch(/equal|variant|part/);
    expect(compareCompanies(b, a)?.level).toBe(compareCompanies(a, b)?.level);
  });
  it.each(APART)('keeps %s and %s apart as look-alikes', (a, b) => {
    expect(compareCompanies(a, b)).toMatchObject({ level: 'alike' });
  });
  it('sees nothing common in two other names', () => {
    expect(compareCompanies('PT Dian Yogya Perdana', 'PT Tulus Widodo Putra')).toBeUndefined();
  });
  it('leaves the legal form and remarks in brackets out of the key', () => {
    expect(companyKey('PT. Abuni’Mah Sejahtera Utama (Persero)')).toBe('abunimahsejahterautama');
  });
});
