import { parseFamilyCard, parseNik } from '../../engines/matching/identifiers/nik.ts';
import { parsePhone } from '../../engines/matching/identifiers/phone.ts';
import type { NewApplication } from './contract.ts';

/** A field that cannot be used: its path in the input and the remedy in Indonesian. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
}

const NIK_REMEDY: Record<string, string> = {
  reject_float: 'NIK rusak oleh lembar kerja: ambil dari KTP-el',
  bad_characters: 'NIK hanya angka',
  bad_length: 'NIK harus 16 angka',
  unknown_province: 'Dua angka pertama NIK bukan kode provinsi; salin dari KTP-el',
};
const PHONE_REMEDY = 'Nomor telepon tidak lengkap; contoh 0812-3456-7890';

/** The NIK as it is compared; undefined when it cannot be one. */
export function readNik(typed: string): string | undefined {
  const read = parseNik(typed);
  return read.ok ? read.value.nik : undefined;
}

type Identity = {
  readonly nik: string;
  readonly kk?: string | undefined;
  readonly phone?: string | undefined;
  readonly villageCode: string;
};
type IsVillage = (code: string) => boolean;

/** Numbers of the applicant that exist as numbers, and a village that exists. */
export function checkIdentity(applicant: Identity, isVillage: IsVillage): InputFault[] {
  const faults: InputFault[] = [];
  const nik = parseNik(applicant.nik);
  if (!nik.ok) faults.push({ path: 'applicant.nik', message: NIK_REMEDY[nik.reason] ?? 'NIK tidak mungkin; salin dari KTP-el' });
  if (applicant.kk !== undefined && parseFamilyCard(applicant.kk) === undefined)
    faults.push({ path: 'applicant.kk', message: 'Nomor KK harus 16 angka; salin dari Kartu Keluarga' });
  if (applicant.phone !== undefined && !parsePhone(applicant.phone).ok) faults.push({ path: 'applicant.phone', message: PHONE_REMEDY });
  if (!isVillage(applicant.villageCode))
    faults.push({ path: 'applicant.villageCode', message: 'Kode desa/kelurahan ini tidak dikenal; pilih dari daftar wilayah' });
  return faults;
}

/**
 * What the shape of the input cannot say: identity, phones of the others, dates that have been.
 * @param isVillage whether a Kemendagri code is a known desa or kelurahan
 */
export function checkInput(input: NewApplication, isVillage: IsVillage, today: string): InputFault[] {
  const faults = checkIdentity(input.applicant, isVillage);
  input.contacts.forEach(({ phone }, i) => {
    if (phone !== undefined && !parsePhone(phone).ok) faults.push({ path: `contacts.${i}.phone`, message: PHONE_REMEDY });
  });
  if (input.applicant.birthDate > today)
    faults.push({ path: 'applicant.birthDate', message: 'Tanggal lahir belum lewat; periksa tahunnya' });
  if ((input.receivedOn ?? today) > today) faults.push({ path: 'receivedOn', message: 'Tanggal permohonan belum tiba' });
  return faults;
}
