import { describe, expect, test } from 'vitest';
import { buildRecruiterRegistry, checkRecruiter, compareCompanyNames } from '../index.ts';
import type { LicenceRow } from '../index.ts';

const row = (name: string, city: string, status: string, effective: string, more: Partial<LicenceRow> = {}): LicenceRow => ({
  name,
  printed: name,
  city,
  address: '',
  licence: '',
  status,
  decree: '',
  effective,
  reason: '',
  source: 'koran contoh',
  sourceDate: effective,
  note: '',
  ...more,
});
const registry = buildRecruiterRegistry(
  [
    row('PT Maju Tenaga Mandiri', 'Kota Bekasi', 'SUSPENDED', '2025-03-01', { note: 'three months', decree: 'Kep. 10/2025' }),
    row('PT Maju Tenaga Mandiri', 'Kota Bekasi', 'SIP3MI_REVOKED', '2026-01-10', { decree: 'Kep. 2/2026' }),
    row('PT Maju Tenaga Mandiri', 'Indramayu', 'LICENSED_AS_REPORTED', '2025-05-01'),
    row('PT Duta Karya Utama', 'Malang', 'SANCTION_LIFTED_UNDER_SUPERVISION', '2025-06-02'),
    row('PT Sinar Laut Abadi', '', 'LISTED_STATUS_UNKNOWN', '2025-12', { printed: 'PT SLA' }),
  ],
  (word) => word === 'bekasi',
);

describe('check-recruiter', () => {
  test('one company in two towns is two', () => {
    const answer = checkRecruiter('Maju Tenaga Mandiri', registry, '2026-02-01');
    expect(answer.matches.map((match) => [match.city, match.status])).toEqual([
      ['Indramayu', 'licensed_as_reported'],
      ['Kota Bekasi', 'revoked'],
    ]);
  });
  test.each([
    ['2025-02-01', 'unknown'],
    ['2025-04-01', 'suspended'],
    ['2025-08-01', 'unknown'],
    ['2026-01-10', 'revoked'],
  ])('on %s the status is %s', (day, status) => {
    expect(checkRecruiter('PT Maju Tenaga Mandiri', registry, day).matches.find((match) => match.city === 'Kota Bekasi')?.status).toBe(
      status,
    );
  });
  test('a lifted sanction is not a revoked licence', () => {
    expect(checkRecruiter('Duta Karya Utama', registry, '2025-07-01').matches[0]?.status).toBe('suspension_lifted');
  });
  test('lost letters are found, sisters kept apart', () => {
    expect(checkRecruiter('Duta Karia Utama', registry, '2025-07-01').found).toBe(true);
    const sister = checkRecruiter('Duta Eka Utama', registry, '2025-07-01');
    expect(sister.found).toBe(false);
    expect(sister.look_alikes.map((match) => match.name)).toEqual(['PT Duta Karya Utama']);
  });
  test('printed initials are found with a warning', () => {
    const answer = checkRecruiter('PT SLA', registry, '2026-01-01');
    expect(answer.matches.map((match) => match.relation)).toEqual(['initials']);
    expect(answer.advice).toMatch(/inisial/);
  });
  test('not found is not lawful', () => {
    expect(checkRecruiter('PT Entah Siapa', registry, '2026-01-01').advice).toMatch(/bukan berarti resmi/);
  });
});

describe('company names', () => {
  test.each([
    ['PT Bina Tani Selaras', 'BINATANI SELARAS, PT', 'same'],
    ['PT Alwidah Jaya', 'PT Alwidah Jaya Sentosa', 'shortened'],
    ['PT Bina Karya Bekasi', 'Bina Karya', 'shortened'],
    ['Bumi Raya Duta', 'Bumi Raya Eka', 'different'],
    ['Citra Karya Semesta', 'Citra Nusa Karya Semesta', 'different'],
    ['PT MTM', 'Maju Tenaga Mandiri', 'initials'],
    ['', 'PT', 'different'],
  ])('%s and %s are %s', (one, other, relation) => {
    expect(compareCompanyNames(one, other, (word) => word === 'bekasi')).toBe(relation);
  });
});
