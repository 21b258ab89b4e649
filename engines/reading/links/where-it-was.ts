import { nameKey } from '../../gazetteer/index.ts';
import type { Gazetteer } from '../../gazetteer/index.ts';
import { COUNTRIES } from '../lexicon/countries.ts';
import type { Span } from '../spans.ts';
import type { Reading } from '../text/tokens.ts';
import { AIRPORT, CREW, ESTATE, namesBy, NUMBERED_VESSEL, SMALL_SPOT, SPOT, VESSEL } from './named-things.ts';

/** Own names of countries; every other name of the list is a town. */
const COUNTRY_NAMES = new Set<string>();
const firstNames = new Set<string>();
for (const [name, iso] of COUNTRIES) {
  if (!firstNames.has(iso)) COUNTRY_NAMES.add(name);
  firstNames.add(iso);
}
const SHORT_COUNTRIES = new Set(
  'hongkong hk saudi arab saudi arabia korsel korea malay uea emirat singapore brunei turkiye japan usa amerika'.split(' '),
);

const COUNTRY_WORDS: ReadonlySet<string> = new Set(COUNTRIES.map(([name]) => name));
/** Ships by name or number; "kapal Taiwan" is none. */
export const vesselsIn = (text: string): string[] =>
  [...new Set([...namesBy(VESSEL, text), ...(CREW.test(text) ? namesBy(NUMBERED_VESSEL, text) : [])].map(bareVessel))].filter(
    (name) => !COUNTRY_WORDS.has(name),
  );
/** "FV Hai Lung No. 27" is Hai Lung 27. */
const bareVessel = (name: string): string => name.replace(/^(?:fv|mv|km|kmp|klm|mt) /u, '').replace(/ (?:no\.?|nomor) ?(?=\d)/u, ' ');

/** Towns abroad, harbours, airports, beaches and estates. */
export const spotsIn = (text: string, reading: Reading, spans: readonly Span[]): string[] => [
  ...new Set([
    ...spans
      .flatMap((span) => (span.type === 'destination_country' ? [span.text.toLowerCase()] : []))
      .filter((name) => !COUNTRY_NAMES.has(name) && !SHORT_COUNTRIES.has(name)),
    ...(reading.caseless ? namesBy(SMALL_SPOT, text) : []),
    ...(AIRPORT.test(text) ? ['soekarno-hatta'] : []),
    ...namesBy(SPOT, text),
    ...namesBy(ESTATE, text),
  ]),
];

/** "KBRI Damaskus", "KJRI Johor Bahru": it happens in the country of the mission. */
export function missionIn(name: string): string[] {
  const town = /^(?:KBRI|KJRI|KDEI)\s+(.+)$/u.exec(name)?.[1]?.toLowerCase();
  const iso = town === undefined ? undefined : COUNTRIES.find(([known]) => known === town)?.[1];
  return iso === undefined ? [] : [iso];
}

/** "Polres Cilacap" happens in Cilacap: the regency at the end of an office's name, when only one bears it. */
export function townOf(name: string, gazetteer: Gazetteer | undefined): string[] {
  if (gazetteer === undefined || /^(?:PT|CV)\b/i.test(name)) return [];
  const words = name.split(' ');
  for (const size of [2, 1]) {
    const areas =
      words.length > size ? gazetteer.byKey(nameKey(words.slice(-size).join(''))).filter((area) => area.level === 'regency') : [];
    if (areas.length === 1) return areas.map((area) => area.code);
  }
  return [];
}
