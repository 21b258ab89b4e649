import { isGivenName } from '../lexicon/given-names.ts';
import { OFFICES, SAYS_AFTER, TITLES } from '../lexicon/institutions.ts';
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';
import { EVERYDAY_NAMES, isPlainMark, LONGEST, NameReader, PARTICLES } from './person-names.ts';

/** How many words an office may be away from the name behind its comma. Our choice. */
const OFFICE_REACH = 18;

/** One name alone is believed only right behind the office. Our choice. */
const NEAR_OFFICE = 5;
const SHORTEST = 3;

const APPOSED = new Set(
  'warga asal perempuan wanita pria pekerja pmi tkw tki ibu ayah bapak istri suami janda anak pemuda gadis mantan seorang yang salah korban umur usia'.split(
    ' ',
  ),
);
const SELF = new Set(['saya', 'sy', 'aku', 'kulo', 'sa', 'beta', 'tiang', 'nama', 'namaku']);
const NAME_FOLLOWS = new Set([
  'dari',
  'dr',
  'asal',
  'umur',
  'warga',
  ',',
  'saking',
  'seko',
  'orang',
  'tinggal',
  'mau',
  'ingin',
  'melapor',
  'lapor',
  '.',
]);

/** Capitals that are no initials, beside offices and words. */
const ACRONYMS = new Set('ri as ue eu uu pp tv hp wa fb ig km mv mt kl hk pm bp sk se tk sd ui'.split(' '));
const AUXILIARIES = new Set('sudah telah kemudian lalu juga pun akhirnya sempat kini akan selalu hanya'.split(' '));
const ACTS =
  /^(?:me(?:m|n|ng|ny)?\p{L}{4,}|di(?:tangkap|tahan|jerat|amankan|janjikan|tawari|bawa|jemput|pulangkan|dakwa|vonis|tuntut|periksa|rekrut)\p{L}*|ber(?:angkat|peran|asal|kenalan|tugas|usia|umur)|yang|adalah|terbukti)$/u;
const AGENT_BEFORE =
  /^(?:di(?:jemput|ajak|kirim|bawa|tipu|rekrut|antar|jual|tawari|temui|hubungi|bujuk|janjikan|titipkan|perdaya|kenalkan)|kepada|oleh|digowo|dijak|diterke)$/u;
const HELD_BY = new Set('milik keterangan kesaksian pengakuan penuturan laporan aduan'.split(' '));
const HOMES = new Set(['rumah', 'kediaman', 'kontrakan', 'kerabat']);

/** Finds persons by their shape: an age behind, commas around, "bin" inside, familiar words, a name met before. */
export class PersonShapes {
  readonly #tokens: readonly Token[];
  readonly #caseless: boolean;
  readonly #claims: Claims;
  readonly #names: NameReader;

  constructor(reading: Reading, claims: Claims) {
    this.#tokens = reading.tokens;
    this.#caseless = reading.caseless;
    this.#claims = claims;
    this.#names = new NameReader(reading, claims);
  }

  find(): void {
    for (let at = 0; at < this.#tokens.length; at += 1) {
      if (this.#tokens[at]?.raw === '(' || this.#tokens[at]?.raw === ',') this.#aged(at);
      this.#introduced(at);
      if (PARTICLES.has(this.#names.low(at)) && ['bin', 'binti', 'binte'].includes(this.#names.low(at))) this.#around(at);
    }
    for (let at = 0; at < this.#tokens.length; at += 1) {
      this.#pair(at);
      this.#actingInitials(at);
      this.#atHome(at);
      this.#agent(at);
      this.#familiar(at);
    }
    this.#again();
  }

  /** "Siti Aminah (28)", "MOH (28)", "Budi, 34 tahun,". */
  #aged(at: number): void {
    if (this.#names.ageEnd(at) === 0 || this.#caseless) return;
    let from = at;
    while (
      at - from < LONGEST &&
      (this.#names.isName(from - 1) ||
        PARTICLES.has(this.#names.low(from - 1)) ||
        (this.#tokens[from - 1]?.raw === '.' && (this.#tokens[from - 2]?.raw.length ?? 9) <= 2 && this.#tokens[from - 2]?.capital === true))
    )
      from -= 1;
    while (from < at && (TITLES.has(this.#names.low(from)) || this.#tokens[from]?.raw === '.')) from += 1;
    // "MAR (38)" are initials although they look like a month or a word.
    if (from === at && /^[A-Z]{1,4}$/.test(this.#tokens[at - 1]?.raw ?? '') && this.#tokens[at]?.raw === '(') from = at - 1;
    if (from < at) this.#names.claim(from, at);
  }

  /** "Kepala BP3MI NTT, Suratmi Hamida, kepada …": two or more capitals between commas behind an office. */
  #introduced(at: number): void {
    // "Ahnas, S.Ag., M.Si.": a degree is no name.
    if (this.#caseless || this.#tokens[at]?.raw !== ',' || (this.#tokens[at + 1]?.raw.length ?? 0) < SHORTEST) return;
    const end = this.#names.run(at + 1, false);
    // "Bupati Lombok Utara, Djohan, menemui"
    const led = end - at === 2 && this.#tokens[end]?.raw === ',' && this.#officeBefore(at, NEAR_OFFICE);
    if (!led && (end - at < 3 || ![',', '(', '.'].includes(this.#tokens[end]?.raw ?? '') || !this.#officeBefore(at))) return;
    this.#names.claim(at + 1, end);
  }

  #officeBefore(at: number, reach = OFFICE_REACH): boolean {
    for (let back = at - 1; back > at - reach && back >= 0; back -= 1) {
      const token = this.#tokens[back];
      if (token === undefined || ['.', ';', '“', '"', '”'].includes(token.raw)) return false;
      if (OFFICES.has(token.low) || token.low === 'menteri') return true;
    }
    return false;
  }

  /** "Slamet bin Karto" where nothing else told. */
  #around(at: number): void {
    const before = this.#tokens[at - 1];
    if (
      before === undefined ||
      !this.#claims.isFree(before.start, before.end) ||
      !(this.#names.isName(at - 1) || this.#names.isWord(at - 1))
    )
      return;
    let from = at - 1;
    while (from > 0 && at - from < 4 && this.#names.isName(from - 1)) from -= 1;
    let end = at + 1;
    while (end - at < 4 && (this.#names.isName(end) || (end === at + 1 && this.#names.isWord(end)))) end += 1;
    if (end > at + 1) this.#names.claim(from, end);
  }

  /** Who was named once may be mentioned again by one of the names. */
  #again(): void {
    const known = new Set(
      this.#claims.spans
        .filter((span) => span.type === 'person')
        .flatMap((span) => span.text.split(/[\s.]+/))
        .filter((name) => name.length > 2 && !PLAIN_WORDS.has(name.toLowerCase())),
    );
    this.#initialsAgain();
    if (known.size === 0) return;
    for (let at = 0; at < this.#tokens.length; at += 1) {
      if (!known.has(this.#tokens[at]?.raw ?? '') || !this.#names.isName(at)) continue;
      const end = this.#names.run(at, false);
      if (this.#tokens.slice(at, end).every((token) => token.kind !== 'word' || known.has(token.raw))) this.#names.claim(at, end);
    }
  }

  /** Once somebody is named by initials, two capitals behind "oleh", "bersama" or "kepada" are another one, and the same letters the same one. */
  #initialsAgain(): void {
    const known = new Set(
      this.#claims.spans.filter((span) => span.type === 'person' && /^[A-Z]{2,4}$/.test(span.text)).map((span) => span.text),
    );
    if (known.size === 0 || this.#caseless) return;
    for (const [at, token] of this.#tokens.entries()) {
      if (token.kind !== 'word' || !/^[A-Z]{2,4}$/.test(token.raw) || !this.#claims.isFree(token.start, token.end)) continue;
      const led = ['oleh', 'bersama', 'kepada', 'dan', 'sementara', 'sedangkan'].includes(this.#names.low(at - 1));
      const other = led && token.raw.length === 2 && !isPlainMark(token.low) && !this.#names.isOffice(at);
      if (known.has(token.raw) || other) this.#names.claim(at, at + 1);
    }
  }

  /** "YN mengaku", "Sejak 2019, SR sudah memberangkatkan": two letters at the head of a sentence that say or do something. */
  #actingInitials(at: number): void {
    const token = this.#tokens[at];
    if (token === undefined || this.#caseless || !/^[A-Z]{2}$/.test(token.raw) || isPlainMark(token.low) || ACRONYMS.has(token.low)) return;
    if (!this.#claims.isFree(token.start, token.end) || this.#names.isOffice(at)) return;
    const before = this.#tokens[at - 1];
    if (before !== undefined && !['.', '!', '?', ']', ',', ':', '"', '”'].includes(before.raw)) return;
    const twin = this.#tokens[at + 2];
    const pair = ['dan', 'serta'].includes(this.#names.low(at + 1)) && /^[A-Z]{2}$/.test(twin?.raw ?? '');
    // "pemilik rumah, EN, mengaku"
    const enclosed = before?.raw === ',' && this.#tokens[at + 1]?.raw === ',';
    const behind = pair ? at + 3 : enclosed ? at + 2 : at + 1;
    const next = AUXILIARIES.has(this.#names.low(behind)) ? behind + 1 : behind;
    const verb = this.#names.low(next);
    if (this.#tokens[next]?.capital !== false || !(SAYS_AFTER.has(verb) || ACTS.test(verb))) return;
    this.#names.claim(at, at + 1);
    if (pair) this.#names.claim(at + 2, at + 3);
  }

  /** "dijemput Ruslan", "diserahkan kepada Yuyun": who did it, or to whom. */
  #agent(at: number): void {
    if (this.#caseless || !this.#names.isName(at + 1)) return;
    const first = this.#tokens[at + 1];
    const led = AGENT_BEFORE.test(this.#names.low(at)) || (this.#names.low(at) === 'tipu' && this.#names.low(at - 1) === 'kena');
    if (!led || first === undefined || /^[A-Z]+$/.test(first.raw)) return;
    const end = this.#names.run(at + 1, false);
    const after = this.#tokens[end];
    if (after === undefined || !after.capital) this.#names.claim(at + 1, end);
  }

  /** "di rumah Mukayah, Desa Sumberagung": whose house it is. */
  #atHome(at: number): void {
    if (this.#caseless || !HOMES.has(this.#tokens[at]?.raw ?? '') || !this.#names.isName(at + 1)) return;
    const end = this.#names.run(at + 1, false);
    if ([',', '.', '(', 'di'].includes(this.#tokens[end]?.low ?? '.')) this.#names.claim(at + 1, end);
  }

  /** "Suparlan dan Imam Buchori, dijanjikan", "warga Garum itu, Mahnep, jatuh": names between marks that no list needs to know. */
  #pair(at: number): void {
    if (this.#caseless || !this.#names.isName(at)) return;
    const before = this.#tokens[at - 1];
    const opened = before === undefined || ['.', '!', '?', ']', ',', ':'].includes(before.raw);
    const end = this.#names.run(at, false);
    // "paspor Lutfi dan Samsul, asal Kandangan"
    const words = end - at === 1 && before?.kind === 'word' && !before.capital && !AGENT_BEFORE.test(before.low);
    if (!opened && !words) return;
    const told = before?.raw === ',' && ['itu', 'tersebut', 'ini'].includes(this.#names.low(at - 2));
    if (told && this.#tokens[end]?.raw === ',') this.#names.claim(at, end);
    if (!['dan', 'serta', 'bersama'].includes(this.#names.low(end))) return;
    const second = this.#tokens[end + 1]?.start;
    if (before?.raw === ',' && this.#claims.spans.some(({ type, start }) => type === 'person' && start === second))
      this.#names.claim(at, end);
    if (!this.#names.isName(end + 1)) return;
    const last = this.#names.run(end + 1, false);
    // "dua alumni, Vina dan Okta, pamit"
    const people = before?.raw === ',' && PERSON_NOUNS.has(this.#names.low(at - 2)) && this.#tokens[last]?.raw === ',';
    const familiar = people || [at, end + 1].some((from) => isGivenName(this.#names.low(from)));
    const closed = APPOSED.has(this.#names.low(last)) || NAME_FOLLOWS.has(this.#names.low(last)) || SAYS_AFTER.has(this.#names.low(last));
    if (!familiar || !closed) return;
    this.#names.claim(at, end);
    this.#names.claim(end + 1, last);
  }

  /** Two or more capitals in a row, one of them a familiar name. */
  #familiar(at: number): void {
    if (!this.#names.isName(at)) return;
    const end = this.#names.run(at, false);
    // "ade Yosefina umur 16"
    const aged = ['umur', 'usia', 'berusia', 'berumur'].includes(this.#names.low(end)) && this.#tokens[end + 1]?.kind === 'number';
    if (aged && isGivenName(this.#names.low(at)) && this.#names.isSurely(at, end)) this.#names.claim(at, end);
    if (this.#caseless) {
      // "sy ahmad", "saya siti rohmah": who writes says the name.
      const self = ['sy', 'saya', 'aku', 'aq', 'kulo'].includes(this.#names.low(at - 1)) && this.#names.isSurely(at, end);
      if (end - at >= 2 || self) this.#names.claim(at, end);
      return;
    }
    const tokens = this.#tokens.slice(at, end).filter((token) => token.kind === 'word');
    const known = tokens.filter((token) => isGivenName(token.low)).length;
    // "saya Dominggus dari Nabire": who writes says the name.
    const before = this.#tokens[at - 1];
    const self = tokens.length === 1 && SELF.has(before?.low ?? '') && tokens[0]?.raw !== tokens[0]?.raw.toUpperCase();
    // "Ratna, warga …", "di Malaysia, Sumiyem, belum pulang": one familiar name between marks.
    const opened = before === undefined || ['.', '!', '?', ']', ','].includes(before.raw);
    const alone =
      tokens.length === 1 && known === 1 && opened && this.#tokens[end]?.raw === ',' && !EVERYDAY_NAMES.has(this.#names.low(at));
    if (alone && (before?.raw === ',' || APPOSED.has(this.#names.low(end + 1)))) this.#names.claim(at, end);
    // "Esti Maharani, mantan pekerja"
    const introduced = tokens.length >= 2 && tokens.length <= 3 && this.#tokens[end]?.raw === ',' && APPOSED.has(this.#names.low(end + 1));
    if (introduced && tokens.every(({ raw }) => raw !== raw.toUpperCase())) this.#names.claim(at, end);
    // "milik Suryadi", "keterangan Ratmini:"
    if (HELD_BY.has(before?.low ?? '') && (known > 0 || this.#tokens[end]?.raw === ':')) this.#names.claim(at, end);
    if (self && NAME_FOLLOWS.has(this.#names.low(end))) this.#names.claim(at, end);
    if (tokens.length >= 2 && known >= 1 && (known >= 2 || tokens.length <= 4)) this.#names.claim(at, end);
  }
}
