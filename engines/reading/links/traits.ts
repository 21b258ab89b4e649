import { nameKey } from '../../gazetteer/index.ts';
import type { Gazetteer } from '../../gazetteer/index.ts';
import { extract } from '../extract.ts';
import type { Span } from '../spans.ts';
import { dayNumber, dayOf } from '../text/calendar.ts';
import { PLAIN_WORDS } from '../lexicon/plain-words.ts';
import { read } from '../text/tokens.ts';

export interface Report {
  readonly id: string;
  readonly text: string;
  readonly date?: string | undefined;
}

/** What of a report can be compared with another. */
export interface Traits {
  readonly id: string;
  /** Day numbers the report may be from: first and last, or nothing. */
  readonly days: readonly [number, number] | undefined;
  readonly identifiers: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly initials: readonly string[];
  /** Short words in capitals that may be initials; they count only where the other report says they are. */
  readonly marks: ReadonlySet<string>;
  readonly companies: readonly string[];
  readonly vessels: readonly string[];
  /** Kemendagri codes, most specific ones as resolved. */
  readonly places: readonly string[];
  readonly placeNames: readonly string[];
  readonly countries: ReadonlySet<string>;
  readonly counts: ReadonlySet<number>;
  readonly amounts: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly shingles: ReadonlySet<string>;
}

/** Unusual matters that tie reports together; ordinary words of the field tie nothing. Our choice. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['ginjal', /\bginjal\w*|organ tubuh|\borgan\b/iu],
  ['pengantin pesanan', /pengantin pesanan|kawin kontrak|pesan(?:an)? pengantin/iu],
  ['ferienjob', /ferienjob/iu],
  ['petugas imigrasi terlibat', /(?:petugas|oknum|pegawai)\s+(?:\w+\s+)?imigrasi/iu],
  ['oknum polisi', /oknum (?:anggota )?(?:polisi|polri)/iu],
  ['oknum tni', /oknum (?:anggota )?tni/iu],
  ['dilarung', /dilarung|larung/iu],
  ['kapal tenggelam', /kapal\w*\s+(?:\w+\s+){0,4}(?:tenggelam|karam|terbalik)/iu],
  ['judi', /judi online|judol/iu],
  ['scam', /\bscam/iu],
  ['bayi', /(?:jual|penjualan|perdagangan) bayi/iu],
  ['umrah', /\bumr[ao]h\b/iu],
  ['magang', /\bmagang\b/iu],
  ['abk', /\babk\b|anak buah kapal/iu],
];
const VESSEL = /\b(?:KM|KMP|KLM|KRI|MV|MT|KM\.|kapal(?: motor)?|speed ?boat)\s+((?:[A-Z][\p{L}\d]+\s?){1,4})/gu;
const SHINGLE = 4;

/** Reads the comparable traits out of one report. */
export function traitsOf(report: Report, gazetteer: Gazetteer | undefined): Traits {
  const spans = extract(report.text, { date: report.date, gazetteer });
  const of = <Type extends Span['type']>(type: Type): Extract<Span, { type: Type }>[] =>
    spans.filter((span): span is Extract<Span, { type: Type }> => span.type === type);
  const persons = of('person').map((span) => span.text);
  const isInitials = (name: string): boolean => /^(?:[A-Z]{1,4}|[A-Z](?:\.[A-Z])+\.?)$/.test(name);
  const reading = read(report.text);
  const words = reading.tokens.filter((token) => token.kind !== 'mark').map((token) => token.low);
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) shingles.add(words.slice(at, at + SHINGLE).join(' '));
  return {
    id: report.id,
    days: daysOf(report.date),
    identifiers: new Set([
      ...of('phone').flatMap((span) => (span.norm.e164 === 'none' ? [] : [span.norm.e164])),
      ...of('nik').map((span) => `nik ${span.norm.value}`),
      ...of('bank_account').map((span) => `rekening ${span.norm.value}`),
      ...of('social_account').map((span) => `@${span.norm.value}`),
      ...of('vehicle_plate').map((span) => span.norm.value),
      ...of('passport_number').map((span) => span.norm.value),
    ]),
    names: [...new Set(persons.filter((name) => !isInitials(name)).map((name) => name.toLowerCase()))],
    initials: [...new Set(persons.filter(isInitials).map((name) => name.replaceAll('.', '')))],
    marks: new Set(
      reading.tokens.filter((token) => /^[A-Z]{2,3}$/.test(token.raw) && !PLAIN_WORDS.has(token.low)).map((token) => token.raw),
    ),
    companies: of('organisation')
      .filter((span) => /^(?:PT|CV|LPK|Yayasan)\b|\bPT$/i.test(span.text))
      .map((span) => span.norm.canon ?? span.text),
    vessels: Array.from(report.text.matchAll(VESSEL), (match) => (match[1] ?? '').trim().toLowerCase()),
    places: [
      ...new Set([
        ...of('place').flatMap((span) => (span.norm.kemendagri_code === null ? [] : [span.norm.kemendagri_code])),
        ...of('organisation').flatMap((span) => townOf(span.text, gazetteer)),
      ]),
    ],
    placeNames: [
      ...new Set(
        of('place').map((span) => span.text.toLowerCase().replace(/^(?:desa|ds|kelurahan|kecamatan|kec|kabupaten|kab|kota)\.?\s+/, '')),
      ),
    ],
    countries: new Set(of('destination_country').map((span) => span.norm.iso)),
    counts: new Set(
      of('count')
        .filter((span) => span.norm.value_min === span.norm.value_max)
        .map((span) => span.norm.value_min),
    ),
    amounts: new Set(of('money').map((span) => `${span.norm.currency} ${span.norm.min} ${span.norm.max}`)),
    topics: new Set(TOPICS.filter(([, pattern]) => pattern.test(report.text)).map(([topic]) => topic)),
    shingles,
  };
}

/** A month or a year given as the date stands for all its days. */
function daysOf(date: string | undefined): readonly [number, number] | undefined {
  const day = dayOf(date);
  if (day === undefined) return undefined;
  const first = dayNumber({ year: day.year, month: day.month ?? 1, day: day.day ?? 1 });
  return [first, day.day !== undefined ? first : day.month !== undefined ? first + 30 : first + 365];
}

/** "Polres Cilacap" happens in Cilacap: the regency at the end of an office's name, when only one bears it. */
function townOf(name: string, gazetteer: Gazetteer | undefined): string[] {
  if (gazetteer === undefined || /^(?:PT|CV)\b/i.test(name)) return [];
  const words = name.split(' ');
  for (const size of [2, 1]) {
    const areas =
      words.length > size ? gazetteer.byKey(nameKey(words.slice(-size).join(''))).filter((area) => area.level === 'regency') : [];
    if (areas.length === 1) return areas.map((area) => area.code);
  }
  return [];
}
