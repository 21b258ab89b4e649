import { nameKey } from '../../../gazetteer/index.ts';
import type { Gazetteer } from '../../../gazetteer/index.ts';
import type { Span } from '../../spans.ts';

/** Where it happened and where its people are from, as Kemendagri codes. */
export interface Scene {
  readonly at: readonly string[];
  readonly from: readonly string[];
}

/**
 * Airports and harbours by the names they are called by, with the regency they lie in.
 * @source public knowledge; Kemendagri codes
 */
const GATES: readonly (readonly [RegExp, string])[] = [
  [/\bjuanda\b/iu, '35.15'],
  [/\b(?:soekarno|soetta|cengkareng)\b/iu, '36.71'],
  [/\b(?:yia|kulon ?progo|yogyakarta international)\b/iu, '34.01'],
  [/\b(?:kuala ?namu|knia)\b/iu, '12.07'],
  [/\bngurah rai\b/iu, '51.03'],
  [/\b(?:hang nadim|barelang|harbour ?bay|nongsa|sekupang|batam cent(?:er|re))\b/iu, '21.71'],
  [/\b(?:sri bintan pura|sbp)\b/iu, '21.72'],
  [/\bhasanuddin\b/iu, '73.09'],
  [/\bahmad yani\b/iu, '33.74'],
  [/\badi so?emarmo\b/iu, '33.09'],
  [/\bkertajati\b/iu, '32.10'],
  [/\bminangkabau\b/iu, '13.05'],
  [/\b(?:el tari|tenau|bolok)\b/iu, '53.71'],
  [/\bsupadio\b/iu, '61.12'],
  [/\bhalim perdana/iu, '31.75'],
  [/\bzainuddin abdul madjid|\bbizam\b/iu, '52.02'],
  [/\btanjung perak\b/iu, '35.78'],
  [/\btanjung priok\b/iu, '31.72'],
  [/\b(?:tunon taka|sei ular|sebatik)\b/iu, '65.03'],
  [/\b(?:lorens say|maumere)\b/iu, '53.07'],
  [/\b(?:tanjung ?uban|lobam)\b/iu, '21.01'],
  [/\b(?:punggur|jodoh|batu ampar)\b/iu, '21.71'],
  [/\blantamal iv\b/iu, '21.72'],
  [/\b(?:pelintung|medang kampai|lubuk gaung)\b/iu, '14.72'],
  [/\b(?:lanal tba|teluk nibung|bagan asahan)\b/iu, '12.09'],
  [/\b(?:entikong|balai karangan)\b/iu, '61.03'],
  [/\bjagoi babang\b/iu, '61.07'],
  [/\b(?:sajingan|plbn aruk)\b/iu, '61.01'],
];
/** Is an airport or harbour called so? */
export const isGate = (word: string): boolean => GATES.some(([name]) => name.test(word));
/** Islands people are from, with the province they lie in. @source public knowledge; Kemendagri codes */
const ISLANDS: ReadonlyMap<string, string> = new Map([
  ['lombok', '52'],
  ['sumbawa', '52'],
  ['flores', '53'],
  ['sumba', '53'],
  ['timor', '53'],
  ['madura', '35'],
  ['nias', '12'],
  ['rupat', '14.03'],
]);
/** People are from there: "asal Sambas", "AB (31) Tegal". */
const FROM =
  /(?:\b(?:warga|asal(?:nya)?|berasal dari|penduduk|nelayan|pemuda|perempuan|gadis|orang|pmi|tkw|tki|cpmi|ctki|kelahiran)|\(\d\d\)|\d (?:orang|laki-laki|perempuan) dari)(?: (?:kabupaten|kota|kab\.?|provinsi))?\s+(?:dari\s+)?$/iu;
const BEFORE = 45;
/** What stands between two places of one list. */
const IN_A_ROW = /^\s*(?:\(?\d*\)?\s*(?:orang)?)?\s*(?:,|,? dan|,? serta|\/)\s*(?:\d+ (?:orang )?(?:dari )?)?$/u;
/** So many places in a row are homes of people. Our choice. */
const LEAST_ROW = 3;

/** The places of a text, those of a list of homes apart; an office stands where it is named after. */
export function sceneOf(text: string, spans: readonly Span[], gazetteer: Gazetteer | undefined): Scene {
  const places = spans.filter((span) => span.type === 'place');
  const homes = new Set<Span>();
  let row: Span[] = [];
  for (const [index, place] of places.entries()) {
    const before = places[index - 1];
    const joined = before !== undefined && IN_A_ROW.test(text.slice(before.end, place.start)) && !isInside(place, before);
    row = joined ? [...row, place] : [place];
    if (FROM.test(text.slice(Math.max(0, place.start - BEFORE), place.start)) || (joined && homes.has(before))) homes.add(place);
    if (row.length >= LEAST_ROW) for (const home of row) homes.add(home);
  }
  const codes = (among: readonly Span[]): string[] =>
    among.flatMap((span) =>
      span.type === 'place' ? (span.norm.kemendagri_code === null ? named(span.text, gazetteer) : [span.norm.kemendagri_code]) : [],
    );
  return {
    at: [
      ...new Set([
        ...codes(places.filter((place) => !homes.has(place))),
        ...spans.flatMap((span) => (span.type === 'organisation' ? seatOf(span.text, gazetteer) : [])),
        ...GATES.flatMap(([name, code]) => (name.test(text) ? [code] : [])),
      ]),
    ],
    from: [...new Set(codes([...homes]))],
  };
}

const isInside = (inner: Span, outer: Span): boolean =>
  inner.type === 'place' &&
  outer.type === 'place' &&
  inner.norm.kemendagri_code !== null &&
  outer.norm.kemendagri_code !== null &&
  (inner.norm.kemendagri_code.startsWith(outer.norm.kemendagri_code) || outer.norm.kemendagri_code.startsWith(inner.norm.kemendagri_code));

/** "Polda Lampung", "Lanal Dumai": the regency or province at the end of an office's name, when only one bears it. */
function seatOf(name: string, gazetteer: Gazetteer | undefined): string[] {
  if (gazetteer === undefined || /^(?:PT|CV|LPK)\b/iu.test(name)) return [];
  const words = name.split(' ');
  for (const size of [2, 1]) {
    if (words.length <= size) continue;
    const seats = areasCalled(words.slice(-size).join(''), gazetteer, name.startsWith('Polsek'));
    if (seats.length > 0) return seats;
  }
  return [];
}

/** "Lombok", "Bima": an island, or a kabupaten and the kota of the same name. */
function named(name: string, gazetteer: Gazetteer | undefined): string[] {
  const bare = name.replace(/^pulau /iu, '');
  const island = ISLANDS.get(bare.toLowerCase());
  if (island !== undefined) return [island];
  return gazetteer === undefined ? [] : areasCalled(bare, gazetteer, false);
}

/** The province of this name, the regency or the two of one province, or the only district. */
function areasCalled(name: string, gazetteer: Gazetteer, alsoDistricts: boolean): string[] {
  const areas = gazetteer.byKey(nameKey(name));
  const province = areas.find((area) => area.level === 'province');
  if (province !== undefined) return [province.code];
  const regencies = areas.filter((area) => area.level === 'regency').map((area) => area.code);
  if (regencies.length > 0) return new Set(regencies.map((code) => code.slice(0, 2))).size === 1 ? regencies : [];
  const districts = areas.filter((area) => area.level === 'district').map((area) => area.code);
  return alsoDistricts && districts.length === 1 ? districts : [];
}
