import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import {
  NAMED,
  NOT_AFTER_TITLE,
  OFFICES,
  ROLE_NOUNS,
  SAYS_AFTER,
  SAYS_BEFORE,
  SOFT_TITLES,
  TITLES,
  TITLE_TAILS,
} from '../lexicon/institutions.ts';
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import { LONGEST, NameReader, PARTICLES } from './person-names.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';

/** How many words an office may be away from the name behind its comma. Our choice. */
const OFFICE_REACH = 18;

/** Finds persons by what stands around them: titles, ages, initials, speech, roles and familiar names. */
class PersonFinder {
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
      const token = this.#tokens[at];
      if (token?.kind !== 'word') continue;
      if (NAMED.has(token.low)) this.#named(at);
      else if (token.low === 'an' && this.#caseless) this.#named(at);
      else if (token.low === 'sebagai' && ['diidentifikasi', 'dikenal', 'teridentifikasi', 'diketahui'].includes(this.#names.low(at - 1)))
        this.#named(at);
      else if (token.low === 'nama' && (this.#names.low(at - 1) === 'atas' || this.#names.low(at - 1) === 'dengan')) this.#named(at);
      else if ((TITLES.has(token.low) && token.raw !== 'dr' && token.raw !== 'dan') || this.#names.isShortTitle(at)) this.#titled(at);
      else if (ROLE_NOUNS.has(token.low)) this.#role(at);
      else if (['yakni', 'yaitu', 'masing', 'atas', 'antaranya'].includes(token.low)) this.#initialsList(at + 1);
      else if (SAYS_BEFORE.has(token.low)) this.#speaker(at + 1);
      else if (SAYS_AFTER.has(token.low)) this.#speakerBefore(at);
    }
    for (let at = 0; at < this.#tokens.length; at += 1) {
      if (this.#tokens[at]?.raw === '(' || this.#tokens[at]?.raw === ',') this.#aged(at);
      this.#introduced(at);
      if (PARTICLES.has(this.#names.low(at)) && ['bin', 'binti', 'binte'].includes(this.#names.low(at))) this.#around(at);
    }
    for (let at = 0; at < this.#tokens.length; at += 1) this.#familiar(at);
    this.#again();
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
    const initials = this.#names.low(at).endsWith('inisial');
    let pos = ['"', '“', '‘', "'", ':'].includes(this.#tokens[at + 1]?.raw ?? '') ? at + 2 : at + 1;
    for (let more = 0; more < 12; more += 1) {
      while (TITLES.has(this.#names.low(pos)) || (this.#tokens[pos]?.raw === '.' && pos > at + 1)) pos += 1;
      const end = initials ? this.#names.initialsEnd(pos) || this.#names.run(pos, false) : this.#names.run(pos, false) || pos;
      const chat =
        end === pos &&
        !initials &&
        (this.#caseless || this.#names.low(at) === 'alias') &&
        this.#names.isWord(pos) &&
        !TITLES.has(this.#names.low(pos))
          ? pos + 1
          : end;
      if (chat <= pos) return;
      this.#claim(pos, chat);
      pos = this.#names.afterAge(chat);
      const joint =
        this.#tokens[pos]?.raw === ',' && this.#names.low(pos + 1) === 'dan'
          ? 2
          : [',', 'dan', 'serta', '&', '/'].includes(this.#names.low(pos))
            ? 1
            : 0;
      if (joint === 0 || (!initials && !this.#names.isName(pos + joint))) return;
      pos += joint;
    }
  }

  /** "Kombes Pol Mulia Nugraha", "pak slamet". */
  #titled(at: number): void {
    const token = this.#tokens[at];
    if (token === undefined) return;
    let pos = at;
    while (
      TITLES.has(this.#names.low(pos)) ||
      (pos > at && TITLE_TAILS.has(this.#names.low(pos))) ||
      (pos > at && this.#tokens[pos]?.raw === '.') ||
      this.#names.isShortTitle(pos)
    ) {
      if (this.#names.isShortTitle(pos)) pos += this.#tokens[pos + 3]?.raw === '.' ? 4 : 3;
      else pos += 1;
      if (this.#tokens[pos]?.raw === '(' && this.#names.low(pos + 1) === 'p' && this.#tokens[pos + 2]?.raw === ')') pos += 3;
    }
    const soft = SOFT_TITLES.has(token.low);
    if (NOT_AFTER_TITLE.has(this.#names.low(pos)) || this.#tokens[pos - 1]?.raw === ',') return;
    const run = this.#names.run(pos, false);
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
      this.#names.isWord(pos) &&
      (this.#caseless || plain.capital) &&
      !PERSON_NOUNS.has(plain.low) &&
      !OFFICES.has(plain.low)
    )
      this.#claim(pos, pos + 1);
  }

  /** "tersangka AS", "korban Siti", "istri Slamet". */
  #role(at: number): void {
    if (this.#caseless) {
      const end = this.#names.run(at + 1, false);
      if (end > at + 1) this.#claim(at + 1, end);
      return;
    }
    const first = this.#tokens[at + 1];
    const end =
      first !== undefined &&
      /^[A-Z]{2,3}$/.test(first.raw) &&
      !PLAIN_WORDS.has(first.low) &&
      ['tersangka', 'terdakwa', 'pelaku', 'korban', 'saksi', 'terduga', 'terpidana', 'istri', 'suami'].includes(this.#names.low(at)) &&
      !this.#names.isName(at + 2)
        ? this.#names.initialsEnd(at + 1)
        : this.#names.run(at + 1, false);
    if (end > at + 1) this.#list(at + 1, end);
  }

  /** "yakni HR, SL, dan JN": two or more initials in a row, or one with an age. */
  #initialsList(from: number): void {
    const end = this.#names.initialsEnd(from);
    const first = this.#tokens[from];
    if (this.#caseless || end === 0 || first === undefined || !/^[A-Z]{1,3}$/.test(first.raw) || PLAIN_WORDS.has(first.low)) return;
    const after = this.#names.afterAge(end);
    const next = [',', 'dan', 'serta'].includes(this.#names.low(after)) ? after + (this.#names.low(after + 1) === 'dan' ? 2 : 1) : 0;
    const second = this.#tokens[next];
    if (after > end || (next > 0 && second !== undefined && /^[A-Z]{1,3}$/.test(second.raw) && !PLAIN_WORDS.has(second.low)))
      this.#list(from, end);
  }

  /** Claims a name and those that follow it with commas and "dan". */
  #list(from: number, to: number): void {
    const initials = /^[A-Z]{1,3}$/.test(this.#tokens[from]?.raw ?? '');
    this.#claim(from, to);
    let pos = this.#names.afterAge(to);
    for (let more = 0; more < 12; more += 1) {
      const joint =
        this.#tokens[pos]?.raw === ',' && this.#names.low(pos + 1) === 'dan'
          ? 2
          : [',', 'dan', 'serta'].includes(this.#names.low(pos))
            ? 1
            : 0;
      if (joint === 0) return;
      const end = initials ? this.#names.initialsEnd(pos + joint) : this.#names.run(pos + joint, false);
      if (end <= pos + joint || (!initials && !GIVEN_NAMES.has(this.#names.low(pos + joint)))) return;
      this.#claim(pos + joint, end);
      pos = this.#names.afterAge(end);
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
      if (!taken && token.capital && this.#names.isName(pos) && !OFFICES.has(token.low)) {
        const end = this.#names.run(pos, false);
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
    if (this.#tokens[end - 1]?.raw === ',') end = this.#names.beforeDegrees(end - 1);
    if (this.#tokens[end - 1]?.raw === ')') {
      const open = this.#tokens[end - 3]?.raw === '(' ? end - 3 : this.#tokens[end - 4]?.raw === '(' ? end - 4 : 0;
      if (open === 0) return;
      end = open;
    }
    let from = end;
    while (
      end - from < LONGEST &&
      (this.#names.isName(from - 1) ||
        (this.#tokens[from - 1]?.raw === '.' && (this.#tokens[from - 2]?.raw.length ?? 9) === 1) ||
        PARTICLES.has(this.#names.low(from - 1)))
    )
      from -= 1;
    while (from < end && (TITLES.has(this.#names.low(from)) || TITLE_TAILS.has(this.#names.low(from)) || this.#tokens[from]?.raw === '.'))
      from += 1;
    if (end - from === 1 && /^[A-Z]{3,}$/.test(this.#tokens[from]?.raw ?? '')) return;
    const starts = from === 0 || ['.', '"', '“', '”', ']', ':', '!', '?'].includes(this.#tokens[from - 1]?.raw ?? '');
    if (end - from === 1 && (starts || ['adalah', 'merupakan'].includes(this.#names.low(verb))) && !GIVEN_NAMES.has(this.#names.low(from)))
      return;
    if (from < end) this.#claim(from, end);
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
    if (from < at) this.#claim(from, at);
  }

  /** "Kepala BP3MI NTT, Suratmi Hamida, kepada …": two or more capitals between commas behind an office. */
  #introduced(at: number): void {
    if (this.#caseless || this.#tokens[at]?.raw !== ',') return;
    const end = this.#names.run(at + 1, false);
    if (end - at < 3 || ![',', '(', '.'].includes(this.#tokens[end]?.raw ?? '') || !this.#officeBefore(at)) return;
    this.#claim(at + 1, end);
  }

  #officeBefore(at: number): boolean {
    for (let back = at - 1; back > at - OFFICE_REACH && back >= 0; back -= 1) {
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
      if (!known.has(this.#tokens[at]?.raw ?? '') || !this.#names.isName(at)) continue;
      const end = this.#names.run(at, false);
      if (this.#tokens.slice(at, end).every((token) => token.kind !== 'word' || known.has(token.raw))) this.#claim(at, end);
    }
  }

  /** Two or more capitals in a row, one of them a familiar name. */
  #familiar(at: number): void {
    if (this.#caseless || !this.#names.isName(at)) return;
    const end = this.#names.run(at, false);
    const tokens = this.#tokens.slice(at, end).filter((token) => token.kind === 'word');
    const known = tokens.filter((token) => GIVEN_NAMES.has(token.low)).length;
    if (tokens.length >= 2 && known >= 1 && (known >= 2 || tokens.length <= 4)) this.#claim(at, end);
  }
}

/** Finds persons; only the name is marked, titles and offices stay outside. */
export function findPersons(reading: Reading, claims: Claims): void {
  new PersonFinder(reading, claims).find();
}
