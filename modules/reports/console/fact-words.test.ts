import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../../engines/reading/lexicon/jobs.ts';
import { factWords } from './fact-words.ts';

const words = (fact: string, value: string): string => factWords({ fact, value, corrected: null });

describe('a fact in words', () => {
  it.each([
    ['money', 'IDR 6000000–9000000', 'Rp 6.000.000 sampai 9.000.000'],
    ['money', 'MYR 1200', 'MYR 1.200'],
    ['money', 'sekitar lima juta', 'sekitar lima juta'],
    ['date', '2025-12-21', '21 Desember 2025'],
    ['date', '2025-12', 'Desember 2025'],
    ['date', '2025', '2025'],
    ['date', '2025-01/2025-08', 'Januari 2025 sampai Agustus 2025'],
    ['count', '10–12 orang', '10 sampai 12 orang'],
    ['destination_country', 'KH', 'Kamboja'],
    ['document', 'visa_visit', 'Visa kunjungan'],
    ['phone', '+6281234567890', '+6281234567890'],
  ])('%s %s is "%s"', (fact, value, said) => expect(words(fact, value)).toBe(said));

  it('has an Indonesian word for every paper that the reader knows', () => {
    const kinds = [...new Set(DOCUMENTS.map(([, kind]) => kind))];
    expect(kinds.filter((kind) => words('document', kind) === kind)).toEqual([]);
  });

  it('of a correction is the correction', () => {
    expect(factWords({ fact: 'document', value: 'visa', corrected: 'Visa kerja palsu' })).toBe('Visa kerja palsu');
  });
});
