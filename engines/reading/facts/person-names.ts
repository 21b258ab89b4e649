import { isGivenName } from '../lexicon/given-names.ts';
import { INSTITUTIONS, LEGAL_FORMS, OFFICES, ROLE_NOUNS, SAYS_AFTER } from '../lexicon/institutions.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/months.ts';
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';

/** The most words a name has here. Our choice. */
export const LONGEST = 6;
/** Small words inside a name. */
export const PARTICLES = new Set(['bin', 'binti', 'bt', 'bte', 'binte', 'van', 'de', 'al', 'el']);
/** Short words of chats that are somebody's initials when written in capitals. */
const CHAT_SHORT = new Set('sy dg tp sm lg jg pd is gw jd lo'.split(' '));
/** A word of every day, also where it stands in capitals. */
export const isPlainMark = (low: string): boolean => PLAIN_WORDS.has(low) && !CHAT_SHORT.has(low);
/** Names that are also words of a chat. */
export const EVERYDAY_NAMES = new Set(
  'bagus indah mulia murni muslim alam cahya haji intan putri putra mega lia alim ada adi agung surya budi wahyu jaya makmur kamal lestari melati muhammad siti nur sri tri dwi eka catur made mila juli sekar guntur raya setia untung sabar slamet rama rana ani permata mawar anggi hari haris fajar'.split(
    ' ',
  ),
);
const ALIASES = new Set(['alias', 'als']);
/** "Bidang Intelijen dan Kepatuhan Internal" goes on naming the office. */
export const isOfficeNoun = (low: string): boolean => /^(?:ke|pen|pem|peng|per)\p{L}{3,}an$/u.test(low);
/** Order of birth and rank, by which names of Bali begin. */
const BALINESE = new Set('wayan putu gede made kadek nengah nyoman komang ketut luh gusti dewa ngurah'.split(' '));
const DEGREES = new Set('sh mh se mm si spd mpd sag msi skom skm sik mkn sip sos amd st mt ph d'.split(' '));
/** Says which tokens may be part of a name and where a name, initials or an age end. */
export class NameReader {
  readonly #tokens: readonly Token[];
  readonly #caseless: boolean;
  readonly #claims: Claims;

  constructor({ tokens, caseless }: Reading, claims: Claims) {
    this.#tokens = tokens;
    this.#caseless = caseless;
    this.#claims = claims;
  }

  low(at: number): string {
    return this.#tokens[at]?.low ?? '';
  }

  /** "a.n. Slamet", "a/n slamet". */
  isShortTitle(at: number): boolean {
    return this.low(at) === 'a' && ['.', '/'].includes(this.#tokens[at + 1]?.raw ?? '') && this.low(at + 2) === 'n';
  }

  isName(at: number): boolean {
    const token = this.#tokens[at];
    if (token?.kind !== 'word' || !this.#claims.isFree(token.start, token.end)) return false;
    const { low, raw } = token;
    if (this.#caseless) return isGivenName(low);
    if (!token.capital) return false;
    // "Yosef Mau": a name of Timor where it follows another.
    if (isGivenName(low) || (low === 'mau' && isGivenName(this.low(at - 1)))) return true;
    if (
      PLAIN_WORDS.has(low) ||
      OFFICES.has(low) ||
      INSTITUTIONS.has(low) ||
      LEGAL_FORMS.has(low) ||
      MONTHS[low] !== undefined ||
      WEEKDAYS[low] !== undefined ||
      SAYS_AFTER.has(low) ||
      PERSON_NOUNS.has(low) ||
      ROLE_NOUNS.has(low)
    )
      return false;
    return !/\d/.test(raw);
  }

  /** End of the run of name words from `at` on. */
  run(at: number, least: boolean): number {
    let pos = at;
    while (pos - at < LONGEST) {
      if (this.isName(pos) && (pos === at || this.#tokens[pos]?.newLine !== true)) {
        pos += 1;
        if (this.#tokens[pos]?.raw === '.' && this.#isInitial(pos - 1)) pos += 1;
        continue;
      }
      if (pos > at && this.#tokens[pos]?.raw === '-' && /^(?:al|el|ar|as|an|ad)$/.test(this.low(pos - 1)) && this.isName(pos + 1)) pos += 2;
      else if (pos > at && PARTICLES.has(this.low(pos)) && (this.isName(pos + 1) || (this.#caseless && this.isWord(pos + 1)))) pos += 2;
      else if (pos > at && ALIASES.has(this.low(pos)) && this.isName(pos + 1)) pos += 2;
      else if (pos > at && this.isMonthInName(pos)) pos += 2;
      else break;
    }
    // A degree is no name: "Agus Salim, S.H." stops at the comma anyway, "Agus Salim SH" here.
    while (
      pos > at &&
      DEGREES.has(this.low(pos - 1)) &&
      this.#tokens[pos - 1]?.raw === this.#tokens[pos - 1]?.raw.toUpperCase() &&
      pos - at > 1 &&
      !least
    )
      pos -= 1;
    return pos;
  }

  /** "Happy Mei Sugiarti": a month between two names is a name. */
  isMonthInName(at: number): boolean {
    const token = this.#tokens[at];
    const month = !this.#caseless && token?.capital === true && MONTHS[token.low] !== undefined && token.raw.length > 2;
    return month && this.isName(at - 1) && this.isName(at + 1);
  }

  #isInitial(at: number): boolean {
    const raw = this.#tokens[at]?.raw ?? '';
    return (
      (raw.length === 1 || ['Moh', 'Muh', 'Moch', 'Abd', 'St', 'Mhd', 'Ach'].includes(raw)) &&
      this.#tokens[at + 2] !== undefined &&
      (this.isName(at + 2) || this.#tokens[at + 3]?.raw === '.')
    );
  }

  isWord(at: number): boolean {
    const token = this.#tokens[at];
    return token?.kind === 'word' && token.raw.length > 2 && !PLAIN_WORDS.has(token.low) && this.#claims.isFree(token.start, token.end);
  }

  isOffice(at: number): boolean {
    const low = this.low(at);
    return INSTITUTIONS.has(low) || LEGAL_FORMS.has(low) || OFFICES.has(low) || low === 'ri' || low === 'as' || low === 'uu';
  }

  /** In a text without capitals one familiar word may be an everyday one ("bagus"); two in a row, or an unmistakable one, are a name. */
  isSurely(from: number, to: number): boolean {
    return !this.#caseless || to - from >= 2 || !EVERYDAY_NAMES.has(this.low(from));
  }

  initialsEnd(at: number): number {
    const token = this.#tokens[at];
    if (token?.kind !== 'word' || !this.#claims.isFree(token.start, token.end)) return 0;
    if (!/^[A-Z]{1,4}[a-z]?$/.test(token.raw) && !(this.#caseless && /^[a-z]{1,3}$/.test(token.raw) && !PLAIN_WORDS.has(token.low)))
      return 0;
    let pos = at + 1;
    while (this.#tokens[pos]?.raw === '.' && /^[A-Z]$/.test(this.#tokens[pos + 1]?.raw ?? '')) pos += 2;
    return pos;
  }

  /** Steps over "(28)", "(28 tahun)" or "(Hong Kong)". */
  afterAge(at: number): number {
    const age = this.ageEnd(at);
    if (age > 0 || this.#tokens[at]?.raw !== '(') return age || at;
    const close = this.#tokens.slice(at, at + 4).findIndex(({ raw }) => raw === ')');
    return close > 0 ? at + close + 1 : at;
  }

  ageEnd(at: number): number {
    const open = this.#tokens[at]?.raw;
    const token = this.#tokens[at + 1];
    if ((open !== '(' && open !== ',') || token?.kind !== 'number' || !/^[1-9]\d$/.test(token.raw)) return 0;
    const years = ['tahun', 'th', 'thn'].includes(this.low(at + 2)) ? 1 : 0;
    const close = at + 2 + years;
    if (open === '(') return this.#tokens[close]?.raw === ')' ? close + 1 : this.#tokens[close]?.raw === ',' ? close + 1 : 0;
    return years === 1 || this.#tokens[close]?.raw === ',' ? close : 0;
  }

  /** Walks back over ", S.Ag., M.Si" to the comma behind the name. */
  beforeDegrees(comma: number): number {
    let at = comma;
    for (let back = comma - 1; back > comma - 14 && back > 0; back -= 1) {
      const { raw = '', low = '' } = this.#tokens[back] ?? {};
      if (raw === ',') at = back;
      else if (
        raw !== '.' &&
        !DEGREES.has(low) &&
        !/^(?:[A-Z]|Ag|Si|Pd|Kom|Sos|Hum|Kn|Ap|IP|STP|Sc|Ak|Kep|Ked|Keb|Psi|Ik|Md|Tr|Han|Li)$/.test(raw)
      )
        break;
    }
    return at;
  }

  #isHead(at: number): boolean {
    return at === 0 || ['.', '!', '?', ']', '"', '“'].includes(this.#tokens[at - 1]?.raw ?? '');
  }

  /** Marks the tokens as a person, without a dot at the end. */
  claim(from: number, to: number): boolean {
    // "I Ketut Sudana", "Ni Luh Ayu": the small word in front says man or woman and is part of the name.
    const balinese = BALINESE.has(this.low(from)) && ['I', 'Ni'].includes(this.#tokens[from - 1]?.raw ?? '');
    // "Hakim Rustam Effendi" has an office in front, "Lukman Hakim" a name behind.
    const judge = to - from > 2 && this.low(from) === 'hakim';
    // "Laporan Suyatmi": a noun at the head of the sentence, then the name.
    const noun = to - from > 1 && this.#isHead(from) && /^\p{L}{3,}(?:an|nya)$/u.test(this.low(from)) && !isGivenName(this.low(from));
    const first = this.#tokens[balinese ? from - 1 : judge || noun ? from + 1 : from];
    let end = to;
    while (end > from && this.#tokens[end - 1]?.raw === '.' && (this.#tokens[end - 2]?.raw.length ?? 0) > 1) end -= 1;
    const last = this.#tokens[end - 1];
    return first !== undefined && last !== undefined && end > from && this.#claims.add('person', first.start, last.end, {});
  }
}
