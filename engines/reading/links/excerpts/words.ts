import type { Traits } from '../traits.ts';
import { kindsOf } from './kinds.ts';
import { isWithin, spotsAround, tellersIn } from './runs.ts';
import type { Run } from './runs.ts';
import { isGate } from './scene.ts';
import { spelt } from './spelling.ts';

const WORD = /\b\d{1,2}[.:]\d{2}\b(?! \p{Sc}|\d)|\b(?!(?:19|20)\d\d\b)\d{3,4}\b(?![.,]\d)|\b[A-Z]{1,4} \(\d\d\)|\p{L}{3,}/gu;
/** Ranks and what stands before the names of places: with a capital, but nobody's name. */
export const HEADS: ReadonlySet<string> = new Set(
  'wib wita wit polda polres polresta polsek mapolda mapolres ditreskrimum satreskrim bareskrim imigrasi kemlu menlu kbri kjri bp2mi bp3mi sbmi satgas yonif lanudal tki tkw pmi cpmi wni wna tppo dpo abk indonesia melayu hatta internasional terminal center jaya karya raya agung masjid balai kampung asrama haji rumah sakit sultan inf pos tni polri pol tanjung teluk pulau pantai sungai selat muara jalan pelabuhan bandara desa kecamatan kabupaten kota perairan kolonel letkol letnan mayor kapten lettu akbp akp kombes kompol brigjen irjen kapolres kapolda kapolsek danlanal komandan kepala kasat kanit direktur timur barat utara selatan tengah laut lion air batik citilink garuda airasia malindo transnusa pelni smp sma'.split(
    ' ',
  ),
);
/** Passenger ships of the state's line sail every week. @source public knowledge: the fleet of Pelni */
export const LINERS: ReadonlySet<string> = new Set(
  'awu,binaiya,bukit raya,bukit siguntang,ciremai,dobonsolo,dorolonda,egon,gunung dempo,jetliner,kelimutu,kelud,labobar,lambelu,lawit,leuser,nggapulu,pangrango,sangiang,sinabung,sirimau,tatamailau,tidar,tilongkabila,umsini,wilis'.split(
    ',',
  ),
);
/** What was read as a fact is compared as one. */
const COMPARED: ReadonlySet<string> = new Set(['destination_country', 'money', 'date', 'count', 'phone']);

/** Words of three letters or more without -nya, times of day, figures of three digits that are no year, initials with an age. */
export interface Words {
  /** As they are compared, with how they were written. */
  readonly all: ReadonlyMap<string, string>;
  /** Those that are written with a capital: places, people, offices and their short names. */
  readonly names: ReadonlySet<string>;
  /** Two of them that follow each other, written as one word: "Tanjung Tiram" is Tanjungtiram in the next paper. */
  readonly joined: ReadonlySet<string>;
  /** Those of officers and of who else told the paper. */
  readonly tellers: ReadonlySet<string>;
  /** Short ones all in capitals. */
  readonly letters: ReadonlySet<string>;
  /** Those in names of places, as far as they are seen to be. */
  readonly spots: ReadonlySet<string>;
}

/** Two to five capitals. */
const LETTERS = /^\p{Lu}{2,5}$/u;

export function wordsOf({ text, spans, vessels }: Traits): Words {
  const ships = new Set(vessels.filter((ship) => LINERS.has(ship)).flatMap((ship) => ship.split(' ')));
  const read = spans.filter((span) => COMPARED.has(span.type) || (span.type === 'place' && span.norm.kemendagri_code !== null));
  const facts = read.map(({ start, end }): Run => [start, end]);
  const told = tellersIn(text);
  const around = [...spotsAround(text), ...spans.flatMap(({ type, start, end }): Run[] => (type === 'place' ? [[start, end]] : []))];
  const words = {
    all: new Map<string, string>(),
    names: new Set<string>(),
    joined: new Set<string>(),
    tellers: new Set<string>(),
    letters: new Set<string>(),
    spots: new Set<string>(),
  };
  let before: { readonly word: string; readonly end: number } | undefined;
  for (const { 0: said, index } of text.matchAll(WORD)) {
    const low = said.toLowerCase().replace(/(?<=.{3})nya$/u, '');
    const word = spelt(low.replace(':', '.'));
    const isName = /^\p{Lu}\p{Ll}/u.test(said);
    if (isName && before?.end === index - 1) words.joined.add(`${before.word}${word}`);
    before = isName ? { word, end: index + said.length } : undefined;
    if (isWithin(index, facts) || kindsOf(low).size > 0 || ships.has(low)) continue;
    words.all.set(word, low);
    if (!/^[\p{Lu}\d]/u.test(said) || HEADS.has(low)) continue;
    words.names.add(word);
    if (isWithin(index, told)) words.tellers.add(word);
    if (LETTERS.test(said)) words.letters.add(word);
    if (isWithin(index, around) || isGate(low)) words.spots.add(word);
  }
  return words;
}
