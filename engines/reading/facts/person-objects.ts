import { isGivenName } from '../lexicon/given-names.ts';
import { stemsOf } from '../text/stems.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';
import { EVERYDAY_NAMES, NameReader } from './person-names.ts';

/** What is done to people and not to things or places. @source our choice, after court lists and crime news */
const DONE_TO_PEOPLE = new Set(
  'tuntut tangkap tahan ajak temu telepon telpon tipu rekrut periksa bekuk jemput vonis adili hukum aniaya siksa sekap bujuk rayu kenal hubung ringkus ciduk jerat dakwa interogasi damping antar panggil nikah tuduh tanya suruh paksa sapa mintai gugat jebak ancam'.split(
    ' ',
  ),
);
const TO_PEOPLE = new Set('kepada oleh bersama agar supaya bahwa karena sedangkan sementara ketika saat setelah sebelum'.split(' '));
/** Behind these a name is a place's, a ship's or a company's. */
const NAME_OF_THINGS =
  /^(?:di|ke|dari|asal|tujuan|menuju|via|lewat|melalui|desa|dusun|kampung|kelurahan|kecamatan|kabupaten|kota|pulau|provinsi|kapal|pelabuhan|bandara|terminal|hotel|pasar|jalan|gang|sungai|gunung|bukit|pantai|selat|teluk|rumah|sakit|masjid|gereja|pondok|pesantren|perumahan|toko|warung|salon|grup|akun|aplikasi|merek|merk|suku|bahasa|negara|wilayah|daerah|kawasan|perbatasan|sekolah|kampus|universitas|yayasan|bank|program|operasi|sekitar|antara|dan|atau|hingga|sampai|hari|bulan|tahun|pt|cv|lpk|agen|agensi|perusahaan|orang|warga|partai|film|lagu|tim|klub|restoran|kafe|kos|apartemen|blok|rt|rw|pos|lapas|rutan|polsek|polres|polda|imigrasi|kanim)$/u;
const MOST_WORDS = 3;
const LEAST_LETTERS = 4;

/**
 * The names that are left when all titles, ages and roles are read: whom somebody calls, arrests or deceives, and familiar names in
 * the middle of a sentence. Only texts with capitals: in the others a familiar name may be a word.
 */
export function findPersonObjects(reading: Reading, claims: Claims): void {
  if (reading.caseless) return;
  const names = new NameReader(reading, claims);
  for (let at = 1; at < reading.tokens.length; at += 1) {
    if (!names.isName(at)) continue;
    const end = names.run(at, false);
    if (isPerson(reading.tokens, at, end)) names.claim(at, end);
    at = Math.max(at, end - 1);
  }
}

function isPerson(tokens: readonly Token[], at: number, end: number): boolean {
  const words = tokens.slice(at, end).filter(({ kind }) => kind === 'word');
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || before.capital || NAME_OF_THINGS.test(before.low)) return false;
  if (words.length > MOST_WORDS || words.some(({ raw }) => raw === raw.toUpperCase() || raw.length < LEAST_LETTERS)) return false;
  // A name that goes on in capitals is an office's or a firm's.
  if (tokens[end]?.kind === 'word' && tokens[end]?.capital === true) return false;
  if (isDoneToPeople(before.low)) return true;
  const familiar = words.every(({ low }) => isGivenName(low) && !EVERYDAY_NAMES.has(low));
  return familiar && (TO_PEOPLE.has(before.low) || tokens[end]?.kind === 'word' || words.length > 1);
}

const isDoneToPeople = (low: string): boolean => /^(?:me|di)/u.test(low) && stemsOf(low).some((stem) => DONE_TO_PEOPLE.has(stem));
