import { parseAddress } from '../../engines/matching/identifiers/address.ts';
import { parseAccount, parseHandle, parsePassport, parsePlate } from '../../engines/matching/identifiers/documents.ts';
import { parseFamilyCard, parseNik } from '../../engines/matching/identifiers/nik.ts';
import { parsePhone } from '../../engines/matching/identifiers/phone.ts';
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

/** Reads one identifier as typed into its canonical value. Nothing is guessed: what cannot be read keeps its fault. */
export function readIdentifier(kind: IdentifierKind, typed: string): ReadIdentifier {
  switch (kind) {
    case 'nik': {
      const read = parseNik(typed);
      return read.ok ? { ok: true, value: read.value.nik } : { ok: false, fault: NIK_FAULTS[read.reason] ?? 'NIK tidak terbaca' };
    }
    case 'kk':
      return given(parseFamilyCard(typed), 'Nomor KK harus 16 angka dengan kode wilayah dan tanggal terbit');
    case 'phone': {
      const read = parsePhone(typed);
      return read.ok ? { ok: true, value: read.value.e164 } : { ok: false, fault: 'Nomor telepon tidak lengkap; contoh 0812-3456-7890' };
    }
    case 'passport':
      return given(parsePassport(typed)?.number, 'Nomor paspor: satu atau dua huruf, lalu enam atau tujuh angka');
    case 'account':
      return given(parseAccount(typed), 'Nomor rekening: 6 sampai 18 angka');
    case 'handle':
      return given(parseHandle(typed), 'Nama akun atau tautan profilnya, misalnya @nama');
    case 'plate':
      return given(parsePlate(typed)?.written, 'Nomor polisi, misalnya AG 1234 XY');
    case 'email':
      return EMAIL.test(typed.trim())
        ? { ok: true, value: typed.trim().toLowerCase() }
        : { ok: false, fault: 'Alamat surel, misalnya nama@contoh.id' };
  }
}

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
