import { z } from 'zod';

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Tulis alamat surel lengkap, misalnya nama@contoh.go.id',
  url: 'Tulis alamat situs lengkap, dimulai dengan https://',
  date: 'Tulis tanggal lengkap: hari/bulan/tahun, misalnya 17/08/2025',
  datetime: 'Tulis tanggal dan jam lengkap',
  uuid: 'Pilih dari daftar',
};

const size = (origin: string, limit: number | bigint, least: boolean): string => {
  const bound = least ? 'paling sedikit' : 'paling banyak';
  if (origin === 'string') return least && limit === 1 ? 'Isi bagian ini' : `Tulis ${bound} ${limit} huruf`;
  if (origin === 'array' || origin === 'set') return least && limit === 1 ? 'Pilih paling sedikit satu' : `Pilih ${bound} ${limit}`;
  if (origin === 'file') return least ? 'Berkas ini kosong' : `Berkas terlalu besar, paling besar ${limit} bita`;
  return least ? `Angka paling kecil ${limit}` : `Angka paling besar ${limit}`;
};

/**
 * What is wrong with a field, in Indonesian and with the remedy. Used where the schema gives no message of its own.
 * @returns undefined for cases that a person cannot cause; zod's own sentence stands then
 */
const messageOf = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return 'Isi bagian ini';
      return issue.expected === 'number' || issue.expected === 'int'
        ? 'Tulis dengan angka'
        : 'Isian ini tidak dikenali; isi ulang bagian ini';
    case 'too_small':
      return size(issue.origin, issue.minimum, true);
    case 'too_big':
      return size(issue.origin, issue.maximum, false);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Periksa penulisannya';
    case 'invalid_value':
      return issue.input === undefined || issue.input === '' ? 'Pilih salah satu' : 'Pilihan ini tidak tersedia; pilih dari daftar';
    case 'invalid_union':
      return 'Isi bagian ini';
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
    default:
      return undefined;
  }
};

/** Makes zod speak Indonesian in this program. Call once at the start. */
export const speakIndonesian = (): void => {
  z.config({ localeError: (issue) => messageOf(issue) });
};
