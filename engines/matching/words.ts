import type { Evidence } from './evidence.ts';

const texts = {
  fields: {
    prior: 'Perkiraan awal', name: 'Nama', alias: 'Nama panggilan', father: 'Nama ayah', birth_date: 'Tanggal lahir', age: 'Umur', sex: 'Jenis kelamin', nik: 'NIK',
    nik_birth_date: 'NIK dan tanggal lahir', phone: 'Nomor telepon', account: 'Rekening', handle: 'Akun media sosial', plate: 'Pelat kendaraan', passport: 'Nomor paspor',
    family_card: 'Nomor KK', village_code: 'Desa', address: 'Alamat', household: 'Mungkin serumah', birth_place: 'Tempat lahir', postcode: 'Kode pos', place: 'Tempat', identifier: 'Nomor pengenal', text: 'Keterangan',
  },
  levels: {
    E: 'sama', V: 'sama, beda ejaan', P: 'sebagian sama', D: 'berbeda', same: 'sama', same_default: 'sama, tetapi tanggal isian umum', swapped: 'hari dan bulan tertukar',
    near: 'hampir sama, angka tertukar', typo: 'beda satu angka', group_differs: 'sebagian angka berbeda', serial_differs: 'nomor urut berbeda', sex_shift: 'beda kode jenis kelamin',
    different: 'berbeda', verified_different: 'berbeda dan keduanya sah menurut Dukcapil', same_day_other_year: 'hari dan bulan sama, tahun dekat', two_of_three: 'dua dari tiga bagian sama',
    same_year: 'tahun sama', next_year: 'selisih satu tahun', generic: 'dipakai banyak orang, bukan bukti', inside: 'cocok dengan umur', outside: 'tidak cocok dengan umur',
    overlap: 'umur bisa sama', agrees: 'cocok', conflict: 'tidak cocok', village: 'satu desa', district: 'satu kecamatan', regency: 'satu kabupaten/kota', province: 'satu provinsi',
    other: 'tempat lain', house: 'satu RT/RW', street: 'satu jalan', hamlet: 'satu dusun', ambiguous: 'nama tempat sama, belum tentu tempat yang sama',
    population: 'sebelum ada bukti', possible: 'bisa jadi dua orang serumah',
  },
  for: 'mendukung', against: 'melemahkan', neither: 'tidak berpengaruh',
} as const; // prettier-ignore

function lookUp(table: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(table, key) ? (table[key] ?? key) : key;
}

/** How common a value is, in words: "1 dari 2.500 orang". */
export function howCommonInIndonesian(share: number): string {
  return `1 dari ${Math.max(1, Math.round(1 / share)).toLocaleString('id-ID')} orang`;
}

/** One line of an explanation as a sentence for the screen. */
export function explainInIndonesian(line: Evidence): string {
  const level = lookUp(texts.levels, line.level.split(' ')[0] ?? '');
  const values = line.a === '' && line.b === '' ? '' : line.a === line.b ? ` (${line.a})` : ` (${line.a} – ${line.b})`;
  const common = line.howCommon === null || line.howCommon === 0 ? '' : `, dimiliki ${howCommonInIndonesian(line.howCommon)}`;
  const direction = line.bits > 0 ? texts.for : line.bits < 0 ? texts.against : texts.neither;
  return `${lookUp(texts.fields, line.field)}: ${level}${values}${common} — ${direction}`;
}
