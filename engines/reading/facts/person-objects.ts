import { isGivenName } from '../lexicon/given-names.ts';
import { SAYS_AFTER } from '../lexicon/institutions.ts';
import { stemsOf } from '../text/stems.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';
import { EVERYDAY_NAMES, NameReader } from './person-names.ts';

/** What is done to people and not to things or places. @source our choice, after court lists and crime news */
const DONE_TO_PEOPLE = new Set(
  'tuntut tangkap tahan ajak temu telepon telpon tipu rekrut periksa bekuk jemput vonis adili hukum aniaya siksa sekap bujuk rayu kenal hubung ringkus ciduk jerat dakwa interogasi damping antar panggil nikah tuduh tanya suruh paksa sapa mintai gugat jebak ancam modal kawal gaji upah titip bantu tolong'.split(
    ' ',
  ),
);
/** Behind these a name is a place's, a ship's or a company's. */
const NAME_OF_THINGS =
  /^(?:di|ke|dari|asal|tujuan|menuju|via|lewat|melalui|desa|dusun|kampung|kelurahan|kecamatan|kabupaten|kota|pulau|provinsi|kapal|pelabuhan|bandara|terminal|hotel|pasar|jalan|gang|sungai|gunung|bukit|pantai|selat|teluk|rumah|sakit|masjid|gereja|pondok|pesantren|perumahan|toko|warung|salon|grup|akun|aplikasi|merek|merk|suku|bahasa|negara|wilayah|daerah|kawasan|perbatasan|sekolah|kampus|universitas|yayasan|bank|program|operasi|sekitar|antara|dan|atau|hingga|sampai|hari|bulan|tahun|pt|cv|lpk|agen|agensi|perusahaan|orang|warga|partai|film|lagu|tim|klub|restoran|kafe|kos|apartemen|blok|rt|rw|pos|lapas|rutan|polsek|polres|polda|imigrasi|kanim)$/u;
/** What a familiar name at the head of a sentence or behind a comma does, so that it is somebody and no heading. */
const SUBJECT_DOES =
  /^(?:me\p{L}{4,}|di\p{L}{4,}|ber\p{L}{4,}|ter\p{L}{4,}|tak|tidak|belum|hanya|sudah|telah|sempat|kini|akhirnya|mau|akan|ingin|pernah|lalu|kemudian|langsung|malah|juga|ikut|dan|bersama|yang|asal|warga|baru|masih|kabur|pulang|pergi|lolos|tewas|jadi|mulai|sendiri)$/u;
/** Only people do these; a strange capital at the head of such a sentence is a name that no list holds. */
const PEOPLE_DO =
  /^(?:mengaku|menangis|bercerita|berkisah|menuturkan|bekerja|berangkat|pulang|kabur|tergiur|menolak|terdiam|dijanjikan|diajak|dibujuk|diberangkatkan|dipulangkan|dijemput|disekap|disiksa|ditipu|ditangkap|ditahan|divonis|dituntut|didakwa|melarikan|menelepon|menyesal|pamit|ditawari|dipekerjakan|dijual|disuruh|merantau|menikah|meninggal|curiga|menemukan|melihat|mendengar|menerima|menyerahkan|menyetor|mengirim|membawa|mengajak|menawari|membujuk|diberi|diminta|bertemu|mengira|menyangka|percaya|merasa|mengatakan|dikabarkan|dikenal|diduga|ditemukan|diselamatkan|dievakuasi|dirawat|dimakamkan|melapor|melaporkan|mengadu|tertipu|terjebak|terlantar|menghilang|lolos|menyebut|membantah|membenarkan|menjawab)$/u;
/** "Penyidikan", "Perekrutan", "Warganya", "Terduga": words, whatever stands behind. */
const WORD_SHAPE = /^(?:pe[mnr]?\p{L}+an|ke\p{L}+an|ber\p{L}+|me[mn]\p{L}+|di\p{L}+|ter\p{L}+|se\p{L}+|\p{L}+nya|\p{L}+kan)$/u;
const OCCUPATIONS: ReadonlySet<string> = new Set(
  'relawan manajer bidan sopir mandor makelar nakhoda dokter perawat pengacara penyidik kader sekretaris bendahara penghulu pendamping aktivis'.split(
    ' ',
  ),
);
const JOINTS: ReadonlySet<string> = new Set(['dan', 'serta', '&']);
const HEADS: ReadonlySet<string> = new Set(['.', '!', '?', ']', ',', '"', '“', '…']);
const MOST_WORDS = 3;
const MOST_LISTED = 6;
const LEAST_LETTERS = 4;

/**
 * The names that are left when all titles, ages and roles are read: whom somebody calls, arrests or deceives, and familiar names in
 * the middle of a sentence. Only texts with capitals: in the others a familiar name may be a word.
 */
export function findPersonObjects(reading: Reading, claims: Claims): void {
  const names = new NameReader(reading, claims);
  if (reading.caseless) {
    // "si darto", "ditipu yanto": in a chat the word in front says that a name follows.
    for (const [at, { low }] of reading.tokens.entries()) {
      const end = names.run(at + 1, false);
      const led = low === 'si' || (isDoneToPeople(low) && !EVERYDAY_NAMES.has(names.low(at + 1)));
      if (end > at + 1 && led) names.claim(at + 1, end);
    }
    return;
  }
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (!names.isName(at)) continue;
    const end = names.run(at, false);
    if (isPerson(reading.tokens, at, end)) names.claim(at, end);
    else claimPair(reading.tokens, names, at, end);
    at = Math.max(at, end - 1);
  }
  findPartners(reading, claims, names);
}

/** "Abdul Rochim dan Wariyem": what is joined to a person is another one, whether a list knows the name or not. */
function findPartners({ tokens }: Reading, claims: Claims, names: NameReader): void {
  const people = claims.spans.filter(({ type }) => type === 'person');
  const ends = new Set(people.map(({ end }) => end));
  const starts = new Set(people.map(({ start }) => start));
  for (let at = 1; at < tokens.length - 1; at += 1) {
    if (!JOINTS.has(tokens[at]?.low ?? '')) continue;
    const next = names.run(at + 1, false);
    if (ends.has(tokens[at - 1]?.end ?? -1) && next > at + 1 && isStranger(tokens.slice(at + 1, next))) names.claim(at + 1, next);
    if (starts.has(tokens[at + 1]?.start ?? -1)) claimBefore(tokens, names, tokens[at - 1]?.raw === ',' ? at - 1 : at);
  }
}

/** "Matheus, Yulita, dan Kanisius": the names in front of the joint, one after the other. */
function claimBefore(tokens: readonly Token[], names: NameReader, joint: number): void {
  let end = joint;
  for (let more = 0; more < MOST_LISTED; more += 1) {
    let from = end;
    while (end - from < MOST_WORDS && names.isName(from - 1)) from -= 1;
    const before = tokens[from - 1];
    const opened = before?.capital !== true && !NAME_OF_THINGS.test(before?.low ?? '');
    if (from === end || !opened || !isStranger(tokens.slice(from, end))) return;
    names.claim(from, end);
    if (before?.raw !== ',') return;
    end = from - 1;
  }
}

/** Capitals that are neither shouted nor a word by their shape. */
const isStranger = (words: readonly Token[]): boolean =>
  words.length <= MOST_WORDS &&
  words.every(({ kind, raw, low }) => kind === 'word' && raw !== raw.toUpperCase() && raw.length >= LEAST_LETTERS && !WORD_SHAPE.test(low));

/** "Marlince dan Novalina diberi": two strangers at the head of a sentence who do or suffer what only people do. */
function claimPair(tokens: readonly Token[], names: NameReader, at: number, end: number): void {
  const before = tokens[at - 1];
  if ((before !== undefined && !HEADS.has(before.raw)) || !JOINTS.has(tokens[end]?.low ?? '')) return;
  const next = names.run(end + 1, false);
  if (next === end + 1 || !PEOPLE_DO.test(tokens[next]?.low ?? '')) return;
  if (!isStranger(tokens.slice(at, end)) || !isStranger(tokens.slice(end + 1, next))) return;
  names.claim(at, end);
  names.claim(end + 1, next);
}

function isPerson(tokens: readonly Token[], at: number, end: number): boolean {
  const words = tokens.slice(at, end).filter(({ kind }) => kind === 'word');
  const before = tokens[at - 1];
  const after = tokens[end];
  if (before === undefined || HEADS.has(before.raw)) {
    const does = after?.kind === 'word' && !after.capital && (SUBJECT_DOES.test(after.low) || SAYS_AFTER.has(after.low));
    const speaks = after?.raw === ':' && before?.raw !== ',';
    if (words.length <= MOST_WORDS && (does || speaks) && words.every(isFamiliar)) return true;
    return before?.raw !== ',' && after !== undefined && PEOPLE_DO.test(after.low) && isStranger(words) && words.length < MOST_WORDS;
  }
  // "Relawan Suprihatin menemukan", "mandor Samsuri"
  if (OCCUPATIONS.has(before.low) && isStranger(words) && after?.capital !== true) return true;
  if (before.kind !== 'word' || before.capital || NAME_OF_THINGS.test(before.low)) return false;
  if (words.length > MOST_WORDS || words.some(({ raw }) => raw === raw.toUpperCase() || raw.length < LEAST_LETTERS)) return false;
  // A name that goes on in capitals is an office's or a firm's.
  if (after?.kind === 'word' && after.capital) return false;
  if (isDoneToPeople(before.low)) return true;
  return words.every(isFamiliar);
}

/** Shouted words and everyday ones are no familiar name. */
const isFamiliar = ({ low, raw }: Token): boolean =>
  raw !== raw.toUpperCase() && raw.length >= LEAST_LETTERS && isGivenName(low) && !EVERYDAY_NAMES.has(low);

const isDoneToPeople = (low: string): boolean => /^(?:me|di)/u.test(low) && stemsOf(low).some((stem) => DONE_TO_PEOPLE.has(stem));
