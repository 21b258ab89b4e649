import {
  parseAccount,
  parseAddress,
  parseFamilyCard,
  parseHandle,
  parseNik,
  parsePassport,
  parsePhone,
  parsePlate,
} from '../../engines/matching/index.ts';
import type { IdentifierKind } from './model.ts';

/** A value that can be looked up, or the fault that keeps it from being one (Indonesian, names the remedy). */
export type ReadIdentifier = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly fault: string };

export interface AddressInput {
  readonly line: string;
  readonly rt?: number | undefined;
  readonly rw?: number | undefined;
  readonly villageCode?: string | undefined;
}

const NIK_FAULTS: Record<string, string> = {
  reject_float: 'NIK rusak oleh lembar kerja (3,5E+15): ambil dari dokumen asli',
  bad_characters: 'NIK hanya angka; periksa huruf yang terselip',
  bad_length: 'NIK harus 16 angka',
  reject_pattern: 'NIK berpola (angka berulang atau berurutan); salin dari KTP',
  unknown_province: 'Dua angka pertama NIK bukan kode provinsi',
  bad_day: 'Tanggal lahir dalam NIK tidak mungkin (angka ke-7 dan ke-8)',
  bad_month: 'Bulan lahir dalam NIK tidak mungkin (angka ke-9 dan ke-10)',
  bad_date: 'Tanggal lahir dalam NIK tidak ada dalam kalender',
  bad_serial: 'Nomor urut NIK tidak boleh 0000',
};
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/;

const given = (value: string | undefined, fault: string): ReadIdentifier =>
  value === undefined ? { ok: false, fault } : { ok: true, value };

const READERS: Record<IdentifierKind, (typed: string) => ReadIdentifier> = {
  nik: (typed) => {
    const read = parseNik(typed);
    return read.ok ? { ok: true, value: read.value.nik } : { ok: false, fault: NIK_FAULTS[read.reason] ?? 'NIK tidak terbaca' };
  },
  kk: (typed) => given(parseFamilyCard(typed), 'Nomor KK harus 16 angka dengan kode wilayah dan tanggal terbit'),
  phone: (typed) => {
    const read = parsePhone(typed);
    return read.ok ? { ok: true, value: read.value.e164 } : { ok: false, fault: 'Nomor telepon tidak lengkap; contoh 0812-3456-7890' };
  },
  passport: (typed) => given(parsePassport(typed)?.number, 'Nomor paspor: satu atau dua huruf, lalu enam atau tujuh angka'),
  account: (typed) => given(parseAccount(typed), 'Nomor rekening: 6 sampai 18 angka'),
  handle: (typed) => given(parseHandle(typed), 'Nama akun atau tautan profilnya, misalnya @nama'),
  plate: (typed) => given(parsePlate(typed)?.written, 'Nomor polisi, misalnya AG 1234 XY'),
  email: (typed) => given(EMAIL.test(typed.trim()) ? typed.trim().toLowerCase() : undefined, 'Alamat surel, misalnya nama@contoh.id'),
};

/** Reads one identifier as typed into its canonical value. Nothing is guessed: what cannot be read keeps its fault. */
export const readIdentifier = (kind: IdentifierKind, typed: string): ReadIdentifier => READERS[kind](typed);

/**
 * The house as one value: village code with street, hamlet, RT and RW. RT/RW alone is a neighbourhood, not a house.
 * @returns undefined without a village code or without anything that tells one house from the next
 */
export function houseOf(address: AddressInput): string | undefined {
  if (address.villageCode === undefined) return undefined;
  const parsed = parseAddress(address.line);
  const number = /\b(?:no|nomor|blok)\.?\s*([a-z]?\d+[a-z]?)\b/i.exec(address.line)?.[1]?.toLowerCase() ?? '';
  const rt = address.rt ?? parsed.rt;
  const rw = address.rw ?? parsed.rw;
  const place = [parsed.street ?? '', parsed.hamlet ?? '', ...(parsed.street === undefined ? parsed.loose.slice(0, 1) : [])]
    .join(' ')
    .trim();
  if (place === '') return undefined;
  return [address.villageCode, place, number, rt ?? '', rw ?? ''].join('|');
}

const LEGAL_FORM = /\b(?:p\.?\s?t|c\.?\s?v|u\.?\s?d|koperasi|yayasan|persero|tbk)\b\.?/gi;
const TOWN = /^\d{2}\.?\d{2}/;

/**
 * A company by its name without the legal form, and the kabupaten or kota where it was said to be: "PT APJ" of two towns
 * stays two. Without a town it is nobody yet.
 */
export function companyOf(name: string, town: string | undefined): ReadIdentifier {
  const code = TOWN.exec(town ?? '')?.[0].replace('.', '');
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEGAL_FORM, ' ')
    .replace(/[^a-z0-9]+/g, '');
  if (plain === '') return { ok: false, fault: 'Tulis nama perusahaan, bukan hanya bentuknya (PT, CV)' };
  if (code === undefined) return { ok: false, fault: 'Kota atau kabupaten perusahaan belum diketahui' };
  return { ok: true, value: `${plain}|${code}` };
}

const WITH_TOWN = /^(.*) \[(\d{2}\.\d{2})\]$/s;

/** The name of a company as said, with the town it was said for: one sealed text. */
export const writeCompany = (name: string, town: string | undefined): string => {
  const code = TOWN.exec(town ?? '')?.[0].replace('.', '');
  return code === undefined ? name.trim() : `${name.trim()} [${code.slice(0, 2)}.${code.slice(2)}]`;
};
/** The name and the kabupaten or kota of a company as it was written. */
export function openCompany(typed: string): { name: string; town: string | null } {
  const [, name = typed, town = null] = WITH_TOWN.exec(typed) ?? [];
  return { name, town };
}
