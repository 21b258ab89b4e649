import type { Gazetteer } from '../../gazetteer/index.ts';
import { companyTokens } from '../companies/company-names.ts';
import { extract } from '../extract.ts';
import type { Span } from '../spans.ts';
import { INSTITUTIONS, LEGAL_FORMS, TITLES } from '../lexicon/institutions.ts';
import { PERSON_NOUNS } from '../lexicon/person-nouns.ts';
import { isPlainMark } from '../facts/person-names.ts';
import { dayNumber, dayOf } from '../text/calendar.ts';
import { read } from '../text/tokens.ts';
import { formFieldsOf } from './form-fields.ts';
import type { FormFields } from './form-fields.ts';
import { mattersOf } from './matters.ts';
import { ACCOUNT, AIRPORTS, ESTATE, GROUP, namesBy, SCHOOL, siteOf, topicsOf } from './named-things.ts';
import { originsOf } from './origins.ts';
import type { Origin } from './origins.ts';
import { countsOf, sexesOf, sortsOf } from './who-was-counted.ts';
import { missionIn, spotsIn, townOf, vesselsIn } from './where-it-was.ts';
import { unusualWords } from './unusual-words.ts';
import type { Matter } from './matters.ts';
import { happeningsOf, looksOf, looseCounts, nicknamesOf } from './signs-of-a-story.ts';
import { thingsOf, tradesmenIn } from './things-told.ts';

export interface Report {
  readonly id: string;
  readonly text: string;
  readonly date?: string | undefined;
  /** Kemendagri codes known beside the text: where the teller says it was. */
  readonly places?: readonly string[] | undefined;
}

/** What of a report can be compared with another. */
export interface Traits {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
  /** All words in lower case between blanks, to look for a name the reader did not mark. */
  readonly plain: string;
  /** The same as it was written. */
  readonly said: string;
  readonly caseless: boolean;
  /** Day numbers the report may be from: first and last, or nothing. */
  readonly days: readonly [number, number] | undefined;
  readonly identifiers: ReadonlySet<string>;
  readonly names: readonly string[];
  readonly initials: readonly string[];
  /** A first name with what people add to it: "yanti gondrong". */
  readonly nicknames: readonly string[];
  readonly looks: ReadonlySet<string>;
  /** What they rode in, slept in, were to do: see `things-told.ts`. */
  readonly things: ReadonlySet<string>;
  readonly happenings: ReadonlySet<string>;
  /** Whole days the text speaks of, ISO. */
  readonly toldDays: ReadonlySet<string>;
  /** Numbers of offices: everybody may name them. */
  readonly officeNumbers: ReadonlySet<string>;
  /** Short words in capitals that may be initials; they count only where the other report says they are. */
  readonly marks: ReadonlySet<string>;
  /** Companies, training centres, universities and accounts that are called by a name. */
  readonly companies: readonly string[];
  readonly vessels: readonly string[];
  /** Kemendagri codes, most specific ones as resolved. */
  readonly places: readonly string[];
  readonly placeNames: readonly string[];
  /** Named with "desa" or "kecamatan". */
  readonly smallPlaces: readonly string[];
  readonly countries: ReadonlySet<string>;
  /** Towns abroad, harbours and airports: narrower than a country. */
  readonly spots: readonly string[];
  /** Housing estates, hotels, shop houses: narrower than a harbour. */
  readonly estates: ReadonlySet<string>;
  readonly counts: ReadonlySet<number>;
  /** Counts of people of one sort: foreigners, learners, pilgrims. */
  readonly sorts: ReadonlyMap<number, string>;
  /** Counts of people who are all women or all men, as the text says. */
  readonly sexes: ReadonlyMap<number, 'f' | 'm'>;
  readonly amounts: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly matters: ReadonlySet<Matter>;
  /** Capitalised words that are neither known words nor facts: names of houses, nicknames, trades. */
  readonly unusual: ReadonlySet<string>;
  readonly shingles: ReadonlySet<string>;
  readonly form: FormFields;
  readonly origins: readonly Origin[];
}

/** Does a report name this (in lower case), written as a name: with capitals, or in a text without any? */
export function says({ plain, said, caseless }: Traits, name: string): boolean {
  for (let at = plain.indexOf(` ${name} `); at >= 0; at = plain.indexOf(` ${name} `, at + 1)) {
    if (caseless || said.length !== plain.length) return true;
    const words = said.slice(at + 1, at + 1 + name.length).split(' ');
    if (words.every((word) => word[0] !== word[0]?.toLowerCase() || /^\d/.test(word))) return true;
  }
  return false;
}

/** Search teams, forces and clocks. */
const NO_MARK: ReadonlySet<string> = new Set(['sar', 'tni', 'wib', 'wit', 'al']);
/** Units of the police at sea, accounts and search teams that were read as people. */
const NO_PERSON = /^(?:(?:fb|ig|polair\w*|basarnas|polda|polres|lantamal|satpolair|ditpolair\w*)\b)/u;
/** @source E.164, Indonesian mobile numbers */
const MOBILE = '+628';
/** "call center BP3MI 0811…": the number of an office ties nobody to anybody. */
const OFFICE_BEFORE =
  /\b(?:kantor|call ?center|hotline|pengaduan|layanan|bp[23]mi|kp2mi|disnaker\w*|polres|polsek|posko|p3mi|ltsa|helpdesk|humas)\b[^.;\n]*$/iu;
/** "menyampaikan ke posko bahwa ia dihubungi 0852…": the office heard of the number. */
const CALLED_BY = /\b(?:dihubungi|dikontak|ditelepon|menyebut|mengaku|mencatut|menawarkan|pelaku|saksi|milik|memberi nomor)\b/iu;
const COME_HOME =
  /\b(?:tiba|mendarat|sampai|kembali) (?:\p{L}+ ){0,2}?(?:di|ke) (?:tanah air|indonesia|soekarno|soetta|bandara|juanda|kampung halaman)/iu;
const SHINGLE = 4;
/** "Suratman alias Kenthus": whoever is called something else, too, is a person, in no list of names though he be. */
const ALIASED = /\b(\p{Lu}\p{Ll}{3,}) alias \p{Lu}/gu;
const aliasedIn = (text: string): string[] => Array.from(text.matchAll(ALIASED), ([, name = '']) => name.toLowerCase());
/** Reads the comparable traits out of one report. */
export function traitsOf(report: Report, gazetteer: Gazetteer | undefined): Traits {
  const spans = extract(report.text, { date: report.date, gazetteer });
  const of = <Type extends Span['type']>(type: Type): Extract<Span, { type: Type }>[] =>
    spans.filter((span): span is Extract<Span, { type: Type }> => span.type === type);
  const persons = of('person').map((span) => span.text);
  const isInitials = (name: string): boolean => /^(?:[A-Z]{1,4}|[A-Z](?:\.[A-Z])+\.?)$/.test(name);
  const reading = read(report.text);
  const words = reading.tokens.filter((token) => token.kind !== 'mark').map((token) => token.low);
  const { fields, filledIn } = formFieldsOf(report.text);
  const own = filledIn === report.text ? words : read(filledIn).tokens.flatMap(({ kind, low }) => (kind === 'mark' ? [] : [low]));
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= own.length; at += 1) shingles.add(own.slice(at, at + SHINGLE).join(' '));
  const places = of('place');
  // "Hendrikus alias Endik" is called either way.
  const called = persons.filter((name) => !isInitials(name)).map((name) => name.toLowerCase().split(/ (?:alias|als) /));
  const untitled = (name: string): string =>
    name
      .split(' ')
      .filter((word) => !TITLES.has(word))
      .join(' ');
  const vessels = vesselsIn(report.text);
  const spots = spotsIn(report.text, reading, spans);
  // "Bandara Ngurah Rai" and the ship "Lu Rong 12" bear the names of people.
  const isThing = (name: string): boolean =>
    [...vessels, ...spots, ...AIRPORTS].some((thing) => thing === name || thing.startsWith(`${name} `)) || NO_PERSON.test(name);
  const names = [...new Set([...called.flat().map(untitled), ...fields.who, ...aliasedIn(report.text)])].filter(
    (name) => name.length > 1 && !isThing(name),
  );
  const aliases = called.flatMap(([, ...others]) => others);
  const plain = ` ${words.join(' ')} `;
  const numbers = of('phone').filter((span) => span.norm.e164 !== 'none');
  const isOffice = (span: (typeof numbers)[number]): boolean =>
    !span.norm.e164.startsWith(MOBILE) ||
    (OFFICE_BEFORE.test(report.text.slice(Math.max(0, span.start - 40), span.start)) &&
      !CALLED_BY.test(report.text.slice(Math.max(0, span.start - 40), span.start)));
  const happenings = happeningsOf(report.text);
  return {
    id: report.id,
    text: report.text,
    spans,
    plain,
    said: ` ${reading.tokens.flatMap((token) => (token.kind === 'mark' ? [] : [token.raw])).join(' ')} `,
    caseless: reading.caseless || reading.begunSmall,
    days: daysOf(report.date),
    identifiers: new Set([
      ...numbers.flatMap((span) => (isOffice(span) ? [] : [span.norm.e164])),
      ...of('nik').map((span) => `nik ${span.norm.value}`),
      ...of('bank_account').map((span) => `rekening ${span.norm.value}`),
      ...of('social_account').map((span) => `@${span.norm.value}`),
      ...of('vehicle_plate').map((span) => span.norm.value.replaceAll(' ', '')),
      ...of('url').flatMap(({ norm }) => (norm.value.startsWith('mailto:') ? [norm.value] : siteOf(norm.value))),
      ...of('passport_number').map((span) => span.norm.value),
    ]),
    names,
    nicknames: [...new Set([...nicknamesOf(reading, names), ...aliases, ...tradesmenIn(reading)])],
    looks: looksOf(reading),
    things: thingsOf(reading, spans),
    happenings,
    toldDays: new Set(of('date').flatMap((span) => (span.norm.iso.length === 10 ? [span.norm.iso] : []))),
    officeNumbers: new Set(numbers.flatMap((span) => (isOffice(span) ? [span.norm.e164] : []))),
    initials: [...new Set(persons.filter(isInitials).map((name) => name.replaceAll('.', '')))],
    marks: new Set(
      reading.tokens
        .filter(
          (token) =>
            /^[A-Z]{2,3}$/.test(token.raw) &&
            !spans.some((span) => span.type === 'vehicle_plate' && span.start <= token.start && token.end <= span.end) &&
            !TITLES.has(token.low) &&
            !isPlainMark(token.low) &&
            !NO_MARK.has(token.low) &&
            !INSTITUTIONS.has(token.low) &&
            !PERSON_NOUNS.has(token.low) &&
            !LEGAL_FORMS.has(token.low) &&
            (gazetteer?.byKey(token.low).length ?? 0) === 0,
        )
        .map((token) => token.raw),
    ),
    companies: [
      ...of('organisation')
        .filter((span) => /^(?:PT|CV|LPK|Yayasan)\b|\bPT$/i.test(span.text))
        .map((span) => companyTokens(span.norm.canon ?? span.text).join(' ')),
      ...namesBy(ACCOUNT, report.text),
      ...namesBy(SCHOOL, report.text),
    ].filter((name) => name !== ''),
    vessels,
    places: [
      ...new Set([
        ...(report.places ?? []),
        ...places.flatMap((span) => (span.norm.kemendagri_code === null ? [] : [span.norm.kemendagri_code])),
        ...of('organisation').flatMap((span) => townOf(span.text, gazetteer)),
      ]),
    ],
    placeNames: [
      ...new Set([
        ...places.filter(({ norm }) => norm.level !== 'province' && norm.level !== 'island').map((span) => bareName(span.text)),
        ...fields.where,
      ]),
    ],
    smallPlaces: [
      ...new Set([
        ...places
          .filter((span) => span.norm.level === 'village' || span.norm.level === 'district' || HAMLET.test(span.text))
          .map((span) => bareName(span.text)),
        ...fields.where,
      ]),
    ],
    countries: new Set([
      ...of('destination_country').map((span) => span.norm.iso),
      ...of('organisation').flatMap((span) => missionIn(span.text)),
    ]),
    spots,
    estates: new Set(namesBy(ESTATE, report.text)),
    counts: new Set([...countsOf(spans), ...looseCounts(reading)]),
    sorts: sortsOf(spans),
    sexes: sexesOf(report.text, spans),
    amounts: new Set(of('money').map((span) => `${span.norm.currency} ${span.norm.min} ${span.norm.max}`)),
    topics: new Set([...topicsOf(report.text), ...namesBy(GROUP, report.text).map((name) => `grup ${name}`)]),
    matters: new Set([
      ...mattersOf(plain),
      // "memulangkan 32 pekerja dari Taiwan" is the end of a story, not a raid.
      ...(of('destination_country').some((span) =>
        /(?:dipulang|memulang|mulangk|pulangkan|pemulangan|kepulangan|tiba|deportasi|repatriasi)[^.;]*\bdari (?:negara )?$/iu.test(
          report.text.slice(0, span.start),
        ),
      ) || COME_HOME.test(report.text)
        ? (['return'] as const)
        : []),
      ...(of('destination_country').length > 0 ? (['field', 'abroad'] as const) : []),
      ...((vessels.length > 0 && SAILORS.test(report.text)) || [...happenings].some((kind) => OF_THE_FIELD.has(kind))
        ? (['abroad'] as const)
        : []),
    ]),
    unusual: unusualWords(reading, spans),
    shingles,
    form: fields,
    origins: originsOf(report.text, spans),
  };
}

/** What happens only to people on their way to work, or at it. */
const OF_THE_FIELD: ReadonlySet<string> = new Set(['jalur tikus', 'paspor ditahan', 'gaji tidak dibayar']);
const SAILORS = /\b(?:abk|anak buah kapal|awak|pelaut|kru|nelayan)\b/iu;
const HAMLET = /^(?:dusun|dsn|kampung|kp)\b/iu;
const bareName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:desa|ds|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|dusun|dsn|dukuh|kampung|kp)\.?\s+/, '')
    .replace(/\s+r[tw]$/, '');

/** A month or a year given as the date stands for all its days. */
function daysOf(date: string | undefined): readonly [number, number] | undefined {
  const day = dayOf(date);
  if (day === undefined) return undefined;
  const first = dayNumber({ year: day.year, month: day.month ?? 1, day: day.day ?? 1 });
  return [first, day.day !== undefined ? first : day.month !== undefined ? first + 30 : first + 365];
}
