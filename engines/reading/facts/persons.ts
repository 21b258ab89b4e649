import { isGivenName } from '../lexicon/given-names.ts';
import {
  BY_INITIALS,
  LEADS_A_PLACE,
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
import { EVERYDAY_NAMES, isOfficeNoun, isPlainMark, LONGEST, NameReader, PARTICLES } from './person-names.ts';
import { findPersonObjects } from './person-objects.ts';
import { PersonShapes } from './person-shapes.ts';
import type { Claims } from '../spans.ts';
import type { Reading, Token } from '../text/tokens.ts';

const FOREIGN_TITLES = new Set(['Mr', 'Mrs', 'Miss', 'Mister']);
const HOLDER_REACH = 9;
/** How far in front of "yaitu" the people may be named. Our choice. */
const PEOPLE_REACH = 7;
/** "istri saya rohmah", "tmn sy dewi". */
const MINE = new Set(['saya', 'sy', 'aku', 'ku', 'kami', 'gw', 'gue', 'kulo', 'dia', 'nya']);

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
      if (FOREIGN_TITLES.has(token.raw)) this.#foreign(this.#tokens[at + 1]?.raw === '.' ? at + 2 : at + 1);
      // "YT alias Yus": initials in front of the other name.
      if (token.low === 'alias' && /^[A-Z]{1,4}$/.test(this.#tokens[at - 1]?.raw ?? '') && !PLAIN_WORDS.has(this.#names.low(at - 1)))
        this.#names.claim(at - 1, at);
      if (NAMED.has(token.low)) this.#named(at);
      else if (token.low === 'an' && this.#caseless) this.#named(at);
      else if (token.low === 'sebagai' && ['diidentifikasi', 'dikenal', 'teridentifikasi', 'diketahui'].includes(this.#names.low(at - 1)))
        this.#named(at);
      else if (token.low === 'nama' && (this.#names.low(at - 1) === 'atas' || this.#names.low(at - 1) === 'dengan')) this.#named(at);
      else if ((TITLES.has(token.low) && token.raw !== 'dr' && token.raw !== 'dan') || this.#names.isShortTitle(at)) this.#titled(at);
      else if (ROLE_NOUNS.has(token.low)) this.#role(at);
      else if (['yakni', 'yaitu', 'masing', 'atas', 'antaranya'].includes(token.low)) {
        this.#initialsList(at + 1);
        const end = this.#names.run(at + 1, false);
        const people = isGivenName(this.#names.low(at + 1)) || (this.#names.low(end) === 'dan' && this.#peopleBefore(at));
        if (!this.#caseless && token.low.startsWith('ya') && end > at + 1 && people) this.#list(at + 1, end, true);
      } else if (SAYS_BEFORE.has(token.low)) this.#speaker(at + 1);
      else if (SAYS_AFTER.has(token.low)) this.#speakerBefore(at);
      if (OFFICES.has(token.low)) this.#holder(at + 1);
    }
  }

  #foreign(from: number): void {
    const end = this.#names.run(from, false);
    if (end > from) this.#names.claim(from, end);
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
      this.#names.claim(pos, chat);
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
    // "binti Daeng Tojeng": there it is part of the name.
    if (token === undefined || PARTICLES.has(this.#names.low(at - 1))) return;
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
      this.#names.claim(pos, run);
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
      this.#names.claim(pos, pos + 1);
  }

  /** "tersangka AS", "korban Siti", "istri Slamet". */
  #role(at: number): void {
    const from = MINE.has(this.#names.low(at + 1)) ? at + 2 : at + 1;
    if (this.#caseless) {
      const end = this.#names.run(from, false);
      if (end > from && this.#names.isSurely(from, end)) this.#list(from, end);
      return;
    }
    // "perekrutnya, M, sudah ditahan"
    const marks = this.#tokens[at + 2];
    if (this.#tokens[at + 1]?.raw === ',' && /^[A-Z]{1,3}$/.test(marks?.raw ?? '') && !isPlainMark(marks?.low ?? '')) {
      const behind = this.#names.afterAge(at + 3);
      if (this.#tokens[behind]?.raw === ',' || behind > at + 3) this.#names.claim(at + 2, at + 3);
    }
    // "adiknya, Yance, dibawa"
    const kin = this.#tokens[at + 1]?.raw === ',' ? this.#names.run(at + 2, false) : 0;
    if (kin > at + 2 && this.#tokens[kin]?.raw === ',' && !/^[A-Z]+$/.test(this.#tokens[at + 2]?.raw ?? '')) this.#names.claim(at + 2, kin);
    // "data korban: Wasiti (Taiwan), Kunarsih (Hong Kong)"
    const listed = this.#tokens[at + 1]?.raw === ':' ? this.#names.run(at + 2, false) : 0;
    if (listed > at + 2) this.#list(at + 2, listed, true);
    // "pasangan suami istri, SY dan NH"
    if ([',', ':'].includes(this.#tokens[at + 1]?.raw ?? '')) this.#initialsList(at + 2);
    const first = this.#tokens[from];
    const end =
      first !== undefined &&
      ((/^[A-Z]{2,3}$/.test(first.raw) && !isPlainMark(first.low)) || (/^[A-Z]$/.test(first.raw) && this.#tokens[from + 1]?.raw !== '.')) &&
      BY_INITIALS.has(this.#names.low(at)) &&
      !this.#names.isName(from + 1)
        ? this.#names.initialsEnd(from)
        : this.#names.run(from, false);
    if (end > from) this.#list(from, end);
  }

  /** "yakni HR, SL, dan JN": two or more initials in a row, or one with an age. */
  #initialsList(from: number): void {
    const end = this.#names.initialsEnd(from);
    const first = this.#tokens[from];
    if (this.#caseless || end === 0 || first === undefined || !/^[A-Z]{1,3}$/.test(first.raw) || isPlainMark(first.low)) return;
    const after = this.#names.afterAge(end);
    const next = [',', 'dan', 'serta'].includes(this.#names.low(after)) ? after + (this.#names.low(after + 1) === 'dan' ? 2 : 1) : 0;
    const second = this.#tokens[next];
    if (after > end || (next > 0 && second !== undefined && /^[A-Z]{1,3}$/.test(second.raw))) this.#list(from, end);
  }

  /** "dua anak Bu Wagiyem, yaitu …": what is listed are people. */
  #peopleBefore(at: number): boolean {
    const { length } = this.#tokens
      .slice(Math.max(0, at - PEOPLE_REACH), at)
      .filter(({ low }) => PERSON_NOUNS.has(low) || ROLE_NOUNS.has(low));
    return length > 0;
  }

  /** Claims a name and those that follow it with commas and "dan"; `surely` when all of them must be people. */
  #list(from: number, to: number, surely = false): void {
    const initials = /^[A-Z]{1,3}$/.test(this.#tokens[from]?.raw ?? '');
    this.#names.claim(from, to);
    let pos = this.#names.afterAge(to);
    for (let more = 0; more < 12; more += 1) {
      const joint =
        this.#tokens[pos]?.raw === ',' && this.#names.low(pos + 1) === 'dan'
          ? 2
          : [',', 'dan', 'serta', 'sm', 'sama', 'karo'].includes(this.#names.low(pos))
            ? 1
            : 0;
      if (joint === 0) return;
      const end = initials ? this.#names.initialsEnd(pos + joint) : this.#names.run(pos + joint, false);
      if (end <= pos + joint || (!initials && !surely && !isGivenName(this.#names.low(pos + joint)))) return;
      this.#names.claim(pos + joint, end);
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
        const sure = end - pos >= 2 || isGivenName(token.low) || step === 0 || [',', '.', '('].includes(this.#tokens[end]?.raw ?? '');
        if (sure && end > pos && !(end - pos === 1 && /^[A-Z]{3,}$/.test(token.raw))) this.#names.claim(pos, end);
        return;
      }
      if (!taken && !token.capital && token.raw !== ',' && !OFFICES.has(token.low) && step > 0) return;
      pos += 1;
    }
  }

  /** "Bupati Wonosobo Afif Rahmawan menerima": the name at once behind an office and the agency or unit it leads. */
  #holder(from: number): void {
    if (this.#caseless) return;
    let pos = from;
    let led = false;
    for (let step = 0; step < HOLDER_REACH; step += 1) {
      const token = this.#tokens[pos];
      if (token === undefined || token.kind !== 'word' || token.newLine) return;
      const taken = !this.#claims.isFree(token.start, token.end);
      // A rank in between is read where ranks are read.
      if (TITLES.has(token.low) || this.#tokens[pos + 1]?.raw === '.') return;
      if (!taken && this.#names.isName(pos)) break;
      if (!taken && !token.capital && token.low !== 'dan') return;
      led ||= taken || (token.capital && PLAIN_WORDS.has(token.low));
      pos += 1;
    }
    const end = this.#names.run(pos, false);
    // "Lurah Sumbersari Didik Haryadi": the name begins with the first familiar word behind the place.
    if (!led) {
      const start = this.#tokens.slice(pos, end).findIndex(({ low }) => isGivenName(low));
      const one = end - pos - start === 1;
      const ofPlace = LEADS_A_PLACE.has(this.#names.low(from - 1)) && !EVERYDAY_NAMES.has(this.#names.low(pos + start));
      if (start < 0 || (one ? start > 0 && !ofPlace : start < 1)) return;
      pos += start;
      led = true;
    }
    const size = end - pos;
    const shouted = this.#tokens.slice(pos, end).every((token) => /^[A-Z]{2,}$/.test(token.raw));
    if (this.#tokens.slice(pos, end).some(({ low }) => isOfficeNoun(low))) return;
    if (!led || shouted || size < 1 || size > 4 || (size === 1 && !isGivenName(this.#names.low(pos)))) return;
    this.#names.claim(pos, end);
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
        this.#names.isMonthInName(from - 1) ||
        (this.#tokens[from - 1]?.raw === '.' && (this.#tokens[from - 2]?.raw.length ?? 9) === 1) ||
        PARTICLES.has(this.#names.low(from - 1)))
    )
      from -= 1;
    while (from < end && (TITLES.has(this.#names.low(from)) || TITLE_TAILS.has(this.#names.low(from)) || this.#tokens[from]?.raw === '.'))
      from += 1;
    if (end - from === 1 && /^[A-Z]{3,}$/.test(this.#tokens[from]?.raw ?? '')) return;
    const starts = from === 0 || ['.', '"', '“', '”', ']', ':', '!', '?'].includes(this.#tokens[from - 1]?.raw ?? '');
    if (end - from === 1 && (starts || ['adalah', 'merupakan'].includes(this.#names.low(verb))) && !isGivenName(this.#names.low(from)))
      return;
    if (from < end) this.#names.claim(from, end);
  }
}

/** Finds persons; only the name is marked, titles and offices stay outside. */
export function findPersons(reading: Reading, claims: Claims): void {
  new PersonFinder(reading, claims).find();
  new PersonShapes(reading, claims).find();
  findPersonObjects(reading, claims);
}
