import type { z } from 'zod';
import type { NewApplication } from './contract.ts';

type Input = z.input<typeof NewApplication>;
type Person = Input['applicant'];

/** A village of the training district. */
export const BLITAR_VILLAGE = '35.05.01.2001';

/** A NIK that can exist: district, birth date, serial. Invented; for tests and benches. */
export const inventedNik = (n: number, birthDate = '1990-04-12', district = '350501'): string => {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return `${district}${day}${month}${year.slice(2)}${String((n % 9000) + 1000)}`;
};

/** An invented application; `n` makes number and NIK its own. */
export const inventedApplication = (
  n: number,
  changes: Partial<Omit<Input, 'applicant'>> & { applicant?: Partial<Person> } = {},
): Input => {
  const { applicant, ...rest } = changes;
  return {
    number: `BLT-${String(n).padStart(6, '0')}`,
    purpose: 'wisata',
    country: 'MY',
    ...rest,
    applicant: {
      name: `Siti Contoh ${n}`,
      nik: inventedNik(n),
      birthDate: '1990-04-12',
      villageCode: BLITAR_VILLAGE,
      addressLine: `Jalan Melati No. ${n}`,
      ...applicant,
    },
  };
};
