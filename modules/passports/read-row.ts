import { countryText } from '../../engines/screening/indonesian.ts';
import { PURPOSE_NAMES } from '../../engines/screening/wording.ts';
import type { PlainDate } from '../../platform/contract/fields.ts';
import { TOO_LONG } from '../../platform/csv/read-table.ts';
import type { RowFault, TableRow } from '../../platform/csv/read-table.ts';
import { checkIdentity, checkInput } from './check-input.ts';
import { NewApplication } from './contract.ts';

export type ReadRow = { readonly ok: true; readonly input: NewApplication } | { readonly ok: false; readonly faults: RowFault[] };

/** Columns that every file has; the others may be missing. */
export const NEEDED = ['nomor', 'nik', 'nama', 'tanggal_lahir', 'kode_desa'];

/** Where each field of an application stands in a file. */
const COLUMN: Record<string, string> = {
  number: 'nomor',
  externalRef: 'referensi',
  receivedOn: 'tanggal_permohonan',
  purpose: 'tujuan',
  country: 'negara',
  departOn: 'tanggal_berangkat',
  returnOn: 'tanggal_pulang',
  filledBy: 'diisi_oleh',
  paidBy: 'dibayar_oleh',
  recruiterName: 'perekrut',
  papersShown: 'berkas',
  'applicant.nik': 'nik',
  'applicant.kk': 'kk',
  'applicant.name': 'nama',
  'applicant.otherNames': 'nama_lain',
  'applicant.birthDate': 'tanggal_lahir',
  'applicant.birthPlace': 'tempat_lahir',
  'applicant.sex': 'jenis_kelamin',
  'applicant.addressLine': 'alamat',
  'applicant.rt': 'rt',
  'applicant.rw': 'rw',
  'applicant.villageCode': 'kode_desa',
  'applicant.phone': 'telepon',
  'applicant.email': 'surel',
};
const CONTACTS = [
  ['payer', 'pembayar'],
  ['guarantor', 'penjamin'],
  ['escort', 'pengantar'],
  ['companion', 'teman'],
  ['recruiter', 'pengajak'],
] as const;

const filled = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text);

/** `31/12/1990` and `31-12-1990` as `1990-12-31`; anything else stays and is refused by the schema. */
const day = (text: string | undefined): string | undefined => {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text ?? '');
  if (match === null) return filled(text);
  const [, date = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
};
const whole = (text: string | undefined): number | undefined => (filled(text) === undefined ? undefined : Number(text));
const sex = (text: string | undefined): string | undefined => filled(text)?.slice(0, 1).toUpperCase();

const purposeByName = new Map(Object.entries(PURPOSE_NAMES).map(([code, name]) => [name.toLowerCase(), code]));
const purpose = (text: string | undefined): string | undefined =>
  purposeByName.get((text ?? '').toLowerCase()) ?? filled(text)?.toLowerCase();

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const countryByName = new Map(
  LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).flatMap((code) => {
    const name = countryText(code);
    return name === code ? [] : [[name.toLowerCase(), code] as const];
  }),
);
const country = (text: string | undefined): string | undefined =>
  countryByName.get((text ?? '').toLowerCase()) ?? filled(text)?.toUpperCase();

function inputOf(cells: TableRow['cells']): unknown {
  return {
    number: cells['nomor'],
    externalRef: filled(cells['referensi']),
    receivedOn: day(cells['tanggal_permohonan']),
    purpose: purpose(cells['tujuan']),
    country: country(cells['negara']),
    departOn: day(cells['tanggal_berangkat']),
    returnOn: day(cells['tanggal_pulang']),
    filledBy: filled(cells['diisi_oleh']),
    paidBy: filled(cells['dibayar_oleh']),
    recruiterName: filled(cells['perekrut']),
    papersShown: (cells['berkas'] ?? '')
      .split(/[;|]/)
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    applicant: {
      name: cells['nama'],
      otherNames: (cells['nama_lain'] ?? '')
        .split(/[;|]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      nik: cells['nik'],
      kk: filled(cells['kk']),
      birthDate: day(cells['tanggal_lahir']),
      birthPlace: filled(cells['tempat_lahir']),
      sex: sex(cells['jenis_kelamin']),
      addressLine: filled(cells['alamat']),
      rt: whole(cells['rt']),
      rw: whole(cells['rw']),
      villageCode: cells['kode_desa'],
      phone: filled(cells['telepon']),
      email: filled(cells['surel']),
    },
    contacts: CONTACTS.flatMap(([role, column]) => {
      const name = filled(cells[`${column}_nama`]);
      const phone = filled(cells[`${column}_telepon`]);
      return name === undefined && phone === undefined ? [] : [{ role, name, phone }];
    }),
    passports:
      filled(cells['paspor_lama']) === undefined ? [] : [{ number: cells['paspor_lama'], issuedOn: day(cells['paspor_lama_terbit']) }],
    trips: [],
  };
}

/** The column of a path; a contact's field is named by its place in the list. */
function columnOf(path: string, cells: TableRow['cells']): string {
  const known = COLUMN[path];
  if (known !== undefined) return known;
  const contact = /^contacts\.(\d+)\.(name|phone)/.exec(path);
  if (contact !== null) {
    const given = CONTACTS.filter(
      ([, column]) => filled(cells[`${column}_nama`]) !== undefined || filled(cells[`${column}_telepon`]) !== undefined,
    );
    return `${given[Number(contact[1])]?.[1] ?? 'kontak'}_${contact[2] === 'name' ? 'nama' : 'telepon'}`;
  }
  if (path.startsWith('passports')) return path.endsWith('issuedOn') ? 'paspor_lama_terbit' : 'paspor_lama';
  return COLUMN[path.replace(/\.\d+$/, '')] ?? path;
}

const REMEDY: Record<string, string> = {
  tujuan: `Tujuan: salah satu dari ${Object.keys(PURPOSE_NAMES).join(', ')}`,
  negara: 'Negara: nama Indonesia atau kode dua huruf, misalnya Malaysia atau MY',
  diisi_oleh: 'Diisi oleh: sendiri, keluarga, jasa, atau pengajak',
  dibayar_oleh: 'Dibayar oleh: sendiri, keluarga, lembaga, atau orang-lain',
  jenis_kelamin: 'Jenis kelamin: L atau P',
  rt: 'RT: angka saja',
  rw: 'RW: angka saja',
};
const isDay = (column: string): boolean => column.startsWith('tanggal') || column === 'paspor_lama_terbit';

/** Reads one row into an application, or says for every bad cell how to repair it. */
export function readRow(row: TableRow, isVillage: (code: string) => boolean, today: PlainDate): ReadRow {
  const { cells } = row;
  if (row.tooLong) return { ok: false, faults: [TOO_LONG] };
  const parsed = NewApplication.safeParse(inputOf(cells));
  const faults = new Map<string, string>();
  const add = (path: string, message: string): void => {
    const field = columnOf(path, cells);
    const remedy = REMEDY[field] ?? (isDay(field) ? 'Tanggal: 31/12/1990 atau 1990-12-31' : message);
    if (!faults.has(field)) faults.set(field, filled(cells[field]) === undefined ? `Kolom ${field} kosong; isi dahulu` : remedy);
  };
  for (const issue of parsed.error?.issues ?? []) add(issue.path.join('.'), issue.message);
  const others = parsed.success
    ? checkInput(parsed.data, isVillage, today)
    : checkIdentity(
        { nik: cells['nik'] ?? '', kk: filled(cells['kk']), phone: filled(cells['telepon']), villageCode: cells['kode_desa'] ?? '' },
        isVillage,
      );
  for (const { path, message } of others) add(path, message);
  if (parsed.success && faults.size === 0) return { ok: true, input: parsed.data };
  return { ok: false, faults: [...faults].map(([field, message]) => ({ field, message })) };
}
