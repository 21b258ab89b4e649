import { chance } from './random.ts';
import type { Chance } from './random.ts';

/**
 * Invented persons of past centuries in about ten dirty records each: nicknames, titles, places for surnames, missing and
 * default dates, moved postcodes. A stand-in for a public set of that kind, which is not in this repository.
 */
export interface HistoricalRecord {
  id: string;
  person: number;
  full_name: string;
  given_name: string;
  surname: string;
  birth_date: string;
  birth_place: string;
  postcode: string;
  sex: string;
  occupation: string;
}

const list = (text: string): string[] => text.split(' ');
const GIVEN = list(
  'thomas john william robert richard henry george edward charles james samuel joseph francis frederick arthur walter hugh philip peter ralph mary elizabeth anne jane sarah margaret catherine alice frances charlotte emily harriet lucy eleanor edmund stephen nicholas alexander andrew david',
);
const NICK: Readonly<Record<string, readonly string[]>> = { thomas: ['tom', 'tommy'], william: ['will', 'bill'], robert: ['bob', 'rob'], richard: ['dick', 'rich'], edward: ['ted', 'ned'], elizabeth: ['eliza', 'betty'], mary: ['molly'], margaret: ['peggy', 'meg'], catherine: ['kate', 'kitty'], james: ['jim'], john: ['jack'], henry: ['harry'], samuel: ['sam'], charles: ['charlie'], joseph: ['joe'], frederick: ['fred'], alexander: ['alec', 'alex'], edmund: ['ned'] }; // prettier-ignore
const SURNAME_HEAD = list(
  'clif har stan whit black brad chur hart wal wood win black hol mar nor suth wes east cal dal lang green bar fair ash',
);
const SURNAME_TAIL = list('ford ley ton field well wood by ham worth stone bourne shaw den more land man ridge castle');
const PLAIN = list(
  'smith jones taylor brown williams davies wilson evans thomas johnson roberts walker wright robinson thompson white hughes edwards green hall martin clarke jackson turner hill cooper ward moore baker king',
);
const PLACES = list(
  'devon london kent norfolk suffolk bristol york oxford cambridge dublin edinburgh glasgow liverpool manchester birmingham leeds exeter bath norwich somerset dorset cornwall hampshire surrey essex wales cardiff belfast plymouth chester',
);
const WORK = list(
  'politician painter writer engineer poet physician soldier botanist architect clergyman merchant printer actor composer lawyer cricketer',
);

function typo(random: Chance, word: string): string {
  if (word.length < 3) return word;
  const at = 1 + random.below(word.length - 1);
  const letter = 'abcdefghijklmnopqrstuvwxyz'[random.below(26)] ?? 'e';
  const kind = random.below(4);
  if (kind === 0) return word.slice(0, at) + letter + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  return kind === 2
    ? word.slice(0, at) + letter + word.slice(at)
    : word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1);
}

const two = (value: number): string => String(value).padStart(2, '0');

function postcode(random: Chance, area: string): string {
  return `${area}${1 + random.below(20)} ${1 + random.below(9)}${String.fromCharCode(97 + random.below(20))}${String.fromCharCode(97 + random.below(20))}`;
}

/** Makes the records of `people` persons. */
export function* generateHistorical(people: number, seed = 3): Generator<HistoricalRecord> {
  const random = chance(seed);
  let number = 0;
  for (let person = 0; person < people; person += 1) {
    const given = GIVEN[random.zipf(GIVEN.length, 6)] ?? 'john';
    const second = random.happens(0.35) ? (GIVEN[random.zipf(GIVEN.length, 8)] ?? '') : '';
    const surname = random.happens(0.35)
      ? (PLAIN[random.zipf(PLAIN.length, 6)] ?? 'smith')
      : random.pick(SURNAME_HEAD) + random.pick(SURNAME_TAIL);
    const title = random.happens(0.12) ? `, ${1 + random.below(6)}th baron ${surname} of ${random.pick(PLACES)}` : '';
    const place = PLACES[random.zipf(PLACES.length, 8)] ?? 'london';
    const area = place.slice(0, 2);
    const home = postcode(random, area);
    const year = 1600 + random.below(330);
    const date = `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
    const sex = random.happens(0.8) ? 'male' : 'female';
    const work = random.pick(WORK);
    const records = 1 + random.below(19);
    const alias = random.happens(0.15) ? random.pick(SURNAME_HEAD) + random.pick(SURNAME_TAIL) : '';
    for (let record = 0; record < records; record += 1) {
      let first = random.happens(0.22) ? random.pick(NICK[given] ?? [given]) : given;
      if (second !== '' && random.happens(0.08)) first = second;
      let last = alias !== '' && random.happens(0.3) ? alias : surname;
      if (random.happens(0.16)) first = typo(random, first);
      if (random.happens(0.16)) last = typo(random, last);
      const middle = second !== '' && random.happens(0.5) ? ` ${second}` : '';
      const full = `${first}${middle} ${last}${random.happens(0.6) ? title : ''}`;
      const swapped = random.happens(0.02);
      yield {
        id: `h${number}`,
        person,
        full_name: full,
        given_name: random.happens(0.03) ? '' : swapped ? last : first,
        surname: random.happens(0.04) ? '' : swapped ? first : last,
        birth_date: random.happens(0.18)
          ? ''
          : random.happens(0.1)
            ? `${year}-01-01`
            : random.happens(0.12)
              ? `${year + random.below(5) - 2}-${date.slice(5)}`
              : random.happens(0.06)
                ? typo(random, date.slice(0, 4)).replace(/\D/g, '1').padEnd(4, '0').slice(0, 4) + date.slice(4)
                : date,
        birth_place: random.happens(0.15) ? '' : random.happens(0.08) ? random.pick(PLACES) : place,
        postcode: random.happens(0.2) ? '' : random.happens(0.3) ? postcode(random, area) : home,
        sex: random.happens(0.3) ? '' : sex,
        occupation: random.happens(0.35) ? '' : random.happens(0.12) ? random.pick(WORK) : work,
      };
      number += 1;
    }
  }
}
