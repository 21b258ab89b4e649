import type { Traits } from '../traits.ts';
import { kindsOf } from './kinds.ts';

const WORD = /\b\d{1,2}\.\d{2}\b(?! \p{Sc}|\d)|\b(?!(?:19|20)\d\d\b)\d{3,4}\b(?![.,]\d)|\b[A-Z]{1,4} \(\d\d\)|\p{L}{3,}/gu;
/** Ranks and what stands before the names of places: with a capital, but nobody's name. */
const HEADS: ReadonlySet<string> = new Set(
  'wib wita wit polda polres polresta polsek mapolda mapolres ditreskrimum satreskrim bareskrim imigrasi kemlu menlu kbri kjri bp2mi bp3mi sbmi satgas yonif lanudal tki tkw pmi cpmi wni wna tppo dpo abk indonesia melayu hatta internasional terminal center jaya karya raya agung masjid balai kampung asrama haji rumah sakit sultan inf pos tni polri pol tanjung teluk pulau pantai sungai selat muara jalan pelabuhan bandara desa kecamatan kabupaten kota perairan kolonel letkol letnan mayor kapten lettu akbp akp kombes kompol brigjen irjen kapolres kapolda kapolsek danlanal komandan kepala kasat kanit direktur timur barat utara selatan tengah laut'.split(
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
  readonly all: ReadonlySet<string>;
  /** Those that are written with a capital: places, people, offices and their short names. */
  readonly names: ReadonlySet<string>;
}

export function wordsOf({ text, spans, vessels }: Traits): Words {
  const ships = new Set(vessels.filter((ship) => LINERS.has(ship)).flatMap((ship) => ship.split(' ')));
  const read = spans.filter((span) => COMPARED.has(span.type) || (span.type === 'place' && span.norm.kemendagri_code !== null));
  const all = new Set<string>();
  const names = new Set<string>();
  for (const { 0: said, index } of text.matchAll(WORD)) {
    const word = said.toLowerCase().replace(/(?<=.{3})nya$/u, '');
    if (read.some(({ start, end }) => start <= index && index < end) || kindsOf(word).size > 0 || ships.has(word)) continue;
    all.add(word);
    if (/^[\p{Lu}\d]/u.test(said) && !HEADS.has(word)) names.add(word);
  }
  return { all, names };
}
