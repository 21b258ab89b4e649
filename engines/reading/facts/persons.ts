import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import {
  INSTITUTIONS,
  LEGAL_FORMS,
  NAMED,
  OFFICES,
  ROLE_NOUNS,
  SAYS_AFTER,
  SAYS_BEFORE,
  TITLES,
  TITLE_TAILS,
} from '../lexicon/institutions.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/months.ts';
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';

const LONGEST = 6;
const PARTICLES = new Set(['bin', 'binti', 'bt', 'bte', 'binte', 'van', 'de', 'al', 'el']);
const ALIASES = new Set(['alias', 'als']);
const DEGREES = new Set('sh mh se mm si spd mpd sag msi skom skm sik mkn sip sos amd st mt ph d'.split(' '));
/** Polite words that also stand before nouns ("ibu rumah tangga"); in lower case they need a real name behind them. */
const SOFT_TITLES = new Set([
  'ibu',
  'bu',
  'pak',
  'bapak',
  'mas',
  'mbak',
  'mbk',
  'mba',
  'om',
  'tante',
  'bang',
  'abang',
  'kang',
  'cak',
  'gus',
  'neng',
  'ning',
  'bp',
  'bpk',
  'sdr',
  'h',
  'hj',
  'haji',
  'hajah',
  'ustadz',
  'ustad',
  'ustaz',
  'ust',
  'kiai',
  'kyai',
  'mbah',
  'bli',
  'tuan',
  'nyonya',
]);
const NOT_AFTER_TITLE = new Set(
  'lurah kades rt rw guru polisi camat haji ustad ustadz kadus kota kandung rumah tiri mertua angkat negara bidan dokter kyai kiai sekdes muda menteri bupati presiden bos tani'.split(
    ' ',
  ),
);

/** Finds persons by what stands around them: titles, ages, initials, speech, roles and familiar names. */
class PersonFinder {
  readonly #tokens: readonly Token[];
  readonly #caseless: boolean;
  readonly #claims: Claims;

  constructor({ tokens, caseless }: Reading, claims: Claims) {
    this.#tokens = tokens;
    this.#caseless = caseless;
    this.#claims = claims;
  }

  find(): void {
    for (let at = 0; at < this.#tokens.length; at += 1) {
      const token = this.#tokens[at];
      if (token?.kind !== 'word') continue;
      if (NAMED.has(token.low)) this.#named(at);
      else if (token.low === 'an' && this.#caseless) this.#named(at);
      else if (token.low === 'sebagai' && ['diidentifikasi', 'dikenal', 'teridentifikasi', 'diketahui'].includes(this.#low(at - 1)))
        this.#named(at);
      else if (token.low === 'nama' && (this.#low(at - 1) === 'atas' || this.#low(at - 1) === 'dengan')) this.#named(at);
      else if ((TITLES.has(token.low) && token.raw !== 'dr' && token.raw !== 'dan') || this.#isShortTitle(at)) this.#titled(at);
      else if (ROLE_NOUNS.has(token.low)) this.#role(at);
      else if (SAYS_BEFORE.has(token.low)) this.#speaker(at + 1);
      else if (SAYS_AFTER.has(token.low)) this.#speakerBefore(at);
    }
    for (let at = 0; at < this.#tokens.length; at += 1) {
      if (this.#tokens[at]?.raw === '(' || this.#tokens[at]?.raw === ',') this.#aged(at);
      if (PARTICLES.has(this.#low(at)) && ['bin', 'binti', 'binte'].includes(this.#low(at))) this.#around(at);
    }
    for (let at = 0; at < this.#tokens.length; at += 1) this.#familiar(at);
    this.#again();
  }

  #low(at: number): string {
    return this.#tokens[at]?.low ?? '';
  }

  /** "a.n. Slamet", "a/n slamet". */
  #isShortTitle(at: number): boolean {
    return this.#low(at) === 'a' && ['.', '/'].includes(this.#tokens[at + 1]?.raw ?? '') && this.#low(at + 2) === 'n';
  }

  #isName(at: number): boolean {
    const token = this.#tokens[at];
    if (token?.kind !== 'word' || !this.#claims.isFree(token.start, token.end)) return false;
    const { low, raw } = token;
    if (this.#caseless) return GIVEN_NAMES.has(low);
    if (!token.capital) return false;
    if (GIVEN_NAMES.has(low)) return true;
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
  #run(at: number, least: boolean): number {
    let pos = at;
    while (pos - at < LONGEST) {
      if (this.#isName(pos) && (pos === at || this.#tokens[pos]?.newLine !== true)) {
        pos += 1;
        if (this.#tokens[pos]?.raw === '.' && this.#isInitial(pos - 1)) pos += 1;
        continue;
      }
      if (pos > at && PARTICLES.has(this.#low(pos)) && (this.#isName(pos + 1) || (this.#caseless && this.#isWord(pos + 1)))) pos += 2;
      else if (pos > at && ALIASES.has(this.#low(pos)) && this.#isName(pos + 1)) pos += 2;
      else break;
    }
    // A degree is no name: "Agus Salim, S.H." stops at the comma anyway, "Agus Salim SH" here.
    while (
      pos > at &&
      DEGREES.has(this.#low(pos - 1)) &&
      this.#tokens[pos - 1]?.raw === this.#tokens[pos - 1]?.raw.toUpperCase() &&
      pos - at > 1 &&
      !least
    )
      pos -= 1;
    return pos;
  }

  #isInitial(at: number): boolean {
    const raw = this.#tokens[at]?.raw ?? '';
    return (
      (raw.length === 1 || ['Moh', 'Muh', 'Moch', 'Abd', 'St', 'Mhd', 'Ach'].includes(raw)) &&
      this.#tokens[at + 2] !== undefined &&
      (this.#isName(at + 2) || this.#tokens[at + 3]?.raw === '.')
    );
  }

  #isWord(at: number): boolean {
    const token = this.#tokens[at];
    return token?.kind === 'word' && token.raw.length > 2 && !PLAIN_WORDS.has(token.low) && this.#claims.isFree(token.start, token.end);
  }

  #claim(from: number, to: number): boolean {
    const first = this.#tokens[from];
    let end = to;
    while (end > from && this.#tokens[end - 1]?.raw === '.' && (this.#tokens[end - 2]?.raw.length ?? 0) > 1) end -= 1;
    const last = this.#tokens[end - 1];
    return first !== undefined && last !== undefined && end > from && this.#claims.add('person', first.start, last.end, {});
  }

  /** "bernama Siti", "berinisial HA, AT dan MR". */
  #named(at: number): void {
    const initials = this.#low(at).endsWith('inisial');
    let pos = ['"', '“', '‘', "'", ':'].includes(this.#tokens[at + 1]?.raw ?? '') ? at + 2 : at + 1;
    for (let more = 0; more < 12; more += 1) {
      while (TITLES.has(this.#low(pos)) || (this.#tokens[pos]?.raw === '.' && pos > at + 1)) pos += 1;
      const end = initials ? this.#initialsEnd(pos) || this.#run(pos, false) : this.#run(pos, false) || pos;
      const chat =
        end === pos && !initials && (this.#caseless || this.#low(at) === 'alias') && this.#isWord(pos) && !TITLES.has(this.#low(pos))
          ? pos + 1
          : end;
      if (chat <= pos) return;
      this.#claim(pos, chat);
      pos = this.#afterAge(chat);
      const joint =
        this.#tokens[pos]?.raw === ',' && this.#low(pos + 1) === 'dan'
          ? 2
          : [',', 'dan', 'serta', '&', '/'].includes(this.#low(pos))
            ? 1
            : 0;
      if (joint === 0 || (!initials && !this.#isName(pos + joint))) return;
      pos += joint;
    }
  }

  #initialsEnd(at: number): number {
    const token = this.#tokens[at];
    if (token?.kind !== 'word' || !this.#claims.isFree(token.start, token.end)) return 0;
    if (!/^[A-Z]{1,4}[a-z]?$/.test(token.raw) && !(this.#caseless && /^[a-z]{1,3}$/.test(token.raw) && !PLAIN_WORDS.has(token.low)))
      return 0;
    let pos = at + 1;
    while (this.#tokens[pos]?.raw === '.' && /^[A-Z]$/.test(this.#tokens[pos + 1]?.raw ?? '')) pos += 2;
    return pos;
  }

  /** Steps over "(28)" or "(28 tahun)". */
  #afterAge(at: number): number {
    return this.#ageEnd(at) || at;
  }

  #ageEnd(at: number): number {
    const open = this.#tokens[at]?.raw;
    const token = this.#tokens[at + 1];
    if ((open !== '(' && open !== ',') || token?.kind !== 'number' || !/^[1-9]\d$/.test(token.raw)) return 0;
    const years = ['tahun', 'th', 'thn'].includes(this.#low(at + 2)) ? 1 : 0;
    const close = at + 2 + years;
    if (open === '(') return this.#tokens[close]?.raw === ')' ? close + 1 : this.#tokens[close]?.raw === ',' ? close + 1 : 0;
    return years === 1 || this.#tokens[close]?.raw === ',' ? close : 0;
  }

  /** "Kombes Pol Mulia Nugraha", "pak slamet". */
  #titled(at: number): void {
    const token = this.#tokens[at];
    if (token === undefined) return;
    let pos = at;
    while (
      TITLES.has(this.#low(pos)) ||
      (pos > at && TITLE_TAILS.has(this.#low(pos))) ||
      (pos > at && this.#tokens[pos]?.raw === '.') ||
      this.#isShortTitle(pos)
    ) {
      if (this.#isShortTitle(pos)) pos += this.#tokens[pos + 3]?.raw === '.' ? 4 : 3;
      else pos += 1;
      if (this.#tokens[pos]?.raw === '(' && this.#low(pos + 1) === 'p' && this.#tokens[pos + 2]?.raw === ')') pos += 3;
    }
    const soft = SOFT_TITLES.has(token.low);
    if (NOT_AFTER_TITLE.has(this.#low(pos)) || this.#tokens[pos - 1]?.raw === ',') return;
    const run = this.#run(pos, false);
    if (run > pos) {
      this.#claim(pos, run);
      return;
    }
    const plain = this.#tokens[pos];
    // In a chat one word behind "pak" is a name unless it is an everyday word.
    if (
      soft &&
      token.raw.length > 1 &&
      plain !== undefined &&
      this.#isWord(pos) &&
      (this.#caseless || plain.capital) &&
      !PERSON_NOUNS.has(plain.low) &&
      !OFFICES.has(plain.low)
    )
      this.#claim(pos, pos + 1);
  }

  /** "tersangka AS", "korban Siti", "istri Slamet". */
  #role(at: number): void {
    if (this.#caseless) {
      const end = this.#run(at + 1, false);
      if (end > at + 1) this.#claim(at + 1, end);
      return;
    }
    const first = this.#tokens[at + 1];
    const end =
      first !== undefined &&
      /^[A-Z]{2,3}$/.test(first.raw) &&
      !PLAIN_WORDS.has(first.low) &&
      ['tersangka', 'terdakwa', 'pelaku', 'korban', 'saksi', 'terduga', 'terpidana', 'istri', 'suami'].includes(this.#low(at)) &&
      !this.#isName(at + 2)
        ? this.#initialsEnd(at + 1)
        : this.#run(at + 1, false);
    if (end > at + 1) this.#list(at + 1, end);
  }

  /** Claims a name and those that follow it with commas and "dan". */
  #list(from: number, to: number): void {
    const initials = /^[A-Z]{1,3}$/.test(this.#tokens[from]?.raw ?? '');
    this.#claim(from, to);
    let pos = this.#afterAge(to);
    for (let more = 0; more < 12; more += 1) {
      const joint =
        this.#tokens[pos]?.raw === ',' && this.#low(pos + 1) === 'dan' ? 2 : [',', 'dan', 'serta'].includes(this.#low(pos)) ? 1 : 0;
      if (joint === 0) return;
      const end = initials ? this.#initialsEnd(pos + joint) : this.#run(pos + joint, false);
      if (end <= pos + joint || (!initials && !GIVEN_NAMES.has(this.#low(pos + joint)))) return;
      this.#claim(pos + joint, end);
      pos = this.#afterAge(end);
    }
  }

  /** "kata Budi Santoso": steps over offices, agencies and places in front of the name. */
  #speaker(from: number): void {
    if (this.#caseless) return;
    let pos = from;
    for (let step = 0; step < 14; step += 1) {
      const token = this.#tokens[pos];
      if (token === undefined || ['.', '"', '“', '”', ';'].includes(token.raw)) return;
      if (TITLES.has(token.low)) return;
      const taken = !this.#claims.isFree(token.start, token.end);
      if (!taken && token.capital && this.#isName(pos) && !OFFICES.has(token.low)) {
        const end = this.#run(pos, false);
        const sure = end - pos >= 2 || GIVEN_NAMES.has(token.low) || step === 0 || [',', '.', '('].includes(this.#tokens[end]?.raw ?? '');
        if (sure && end > pos && !(end - pos === 1 && /^[A-Z]{3,}$/.test(token.raw))) this.#claim(pos, end);
        return;
      }
      if (!taken && !token.capital && token.raw !== ',' && !OFFICES.has(token.low) && step > 0) return;
      pos += 1;
    }
  }

  /** "…, Agus Andrianto, mengatakan": walks back from the verb. */
  #speakerBefore(verb: number): void {
    if (this.#caseless) return;
    let end = verb;
    if (this.#tokens[end - 1]?.raw === ',') end = this.#beforeDegrees(end - 1);
    if (this.#tokens[end - 1]?.raw === ')') {
      const open = this.#tokens[end - 3]?.raw === '(' ? end - 3 : this.#tokens[end - 4]?.raw === '(' ? end - 4 : 0;
      if (open === 0) return;
      end = open;
    }
    let from = end;
    while (
      end - from < LONGEST &&
      (this.#isName(from - 1) ||
        (this.#tokens[from - 1]?.raw === '.' && (this.#tokens[from - 2]?.raw.length ?? 9) === 1) ||
        PARTICLES.has(this.#low(from - 1)))
    )
      from -= 1;
    while (from < end && (TITLES.has(this.#low(from)) || TITLE_TAILS.has(this.#low(from)) || this.#tokens[from]?.raw === '.')) from += 1;
    if (end - from === 1 && /^[A-Z]{3,}$/.test(this.#tokens[from]?.raw ?? '')) return;
    const starts = from === 0 || ['.', '"', '“', '”'].includes(this.#tokens[from - 1]?.raw ?? '');
    if (end - from === 1 && (starts || ['adalah', 'merupakan'].includes(this.#low(verb))) && !GIVEN_NAMES.has(this.#low(from))) return;
    if (from < end) this.#claim(from, end);
  }

  /** Walks back over ", S.Ag., M.Si" to the comma behind the name. */
  #beforeDegrees(comma: number): number {
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

  /** "Siti Aminah (28)", "MOH (28)", "Budi, 34 tahun,". */
  #aged(at: number): void {
    if (this.#ageEnd(at) === 0 || this.#caseless) return;
    let from = at;
    while (
      at - from < LONGEST &&
      (this.#isName(from - 1) ||
        PARTICLES.has(this.#low(from - 1)) ||
        (this.#tokens[from - 1]?.raw === '.' && (this.#tokens[from - 2]?.raw.length ?? 9) <= 2 && this.#tokens[from - 2]?.capital === true))
    )
      from -= 1;
    while (from < at && (TITLES.has(this.#low(from)) || this.#tokens[from]?.raw === '.')) from += 1;
    if (from < at) this.#claim(from, at);
  }

  /** "Slamet bin Karto" where nothing else told. */
  #around(at: number): void {
    const before = this.#tokens[at - 1];
    if (before === undefined || !this.#claims.isFree(before.start, before.end) || !(this.#isName(at - 1) || this.#isWord(at - 1))) return;
    let from = at - 1;
    while (from > 0 && at - from < 4 && this.#isName(from - 1)) from -= 1;
    let end = at + 1;
    while (end - at < 4 && (this.#isName(end) || (end === at + 1 && this.#isWord(end)))) end += 1;
    if (end > at + 1) this.#claim(from, end);
  }

  /** Who was named once may be mentioned again by one of the names. */
  #again(): void {
    const known = new Set(
      this.#claims.spans
        .filter((span) => span.type === 'person')
        .flatMap((span) => span.text.split(/[\s.]+/))
        .filter((name) => name.length > 2),
    );
    if (known.size === 0) return;
    for (let at = 0; at < this.#tokens.length; at += 1) {
      if (!known.has(this.#tokens[at]?.raw ?? '') || !this.#isName(at)) continue;
      const end = this.#run(at, false);
      if (this.#tokens.slice(at, end).every((token) => token.kind !== 'word' || known.has(token.raw))) this.#claim(at, end);
    }
  }

  /** Two or more capitals in a row, one of them a familiar name. */
  #familiar(at: number): void {
    if (this.#caseless || !this.#isName(at)) return;
    const end = this.#run(at, false);
    const tokens = this.#tokens.slice(at, end).filter((token) => token.kind === 'word');
    const known = tokens.filter((token) => GIVEN_NAMES.has(token.low)).length;
    if (tokens.length >= 2 && known >= 1 && (known >= 2 || tokens.length <= 4)) this.#claim(at, end);
  }
}

/** Finds persons; only the name is marked, titles and offices stay outside. */
export function findPersons(reading: Reading, claims: Claims): void {
  new PersonFinder(reading, claims).find();
}
