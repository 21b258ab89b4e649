import { extract } from '../extract.ts';
import type { ReadingOptions, Span } from '../spans.ts';
import { FAMILY_RULES, placesOf } from './family-rules.ts';
import { isWarning, REASSURANCES, WARNINGS } from './flags.ts';
import type { Add, AdvertFlag, Flagged, Verdict } from './flags.ts';
import { has, offerText } from './offer-text.ts';
import type { OfferText } from './offer-text.ts';
import { moneyFlags } from './offered-money.ts';
import { barOn, HOUSEHOLD } from './placement-law.ts';
import type { Bar } from './placement-law.ts';
import { questionsFor } from './questions.ts';
import { REASSURING_PHRASES } from './reassuring-phrases.ts';
import { verdictOf } from './verdict.ts';
import { advises } from './voice.ts';
import { WARNING_PHRASES } from './warning-phrases.ts';
import { companyFlags } from './who-offers.ts';

export interface AdvertReading {
  readonly verdict: Verdict;
  readonly flags: readonly Flagged[];
  /** What to ask before going on, most telling first. */
  readonly ask: readonly string[];
}
export interface AdvertOptions extends ReadingOptions {
  /** Says what is wrong with a company named in the text, or nothing; usually the registry snapshot. */
  readonly companyTrouble?: ((name: string) => string | undefined) | undefined;
  /** Dated placement bars of a country as the caller knows them; `undefined` for one it knows nothing of: then the list that ships holds. */
  readonly barsOf?: ((iso: string) => Bar | 'none' | undefined) | undefined;
}

/** What was promised turned out to be another country. */
const TURNED =
  /\b(?:berubah|ternyata|malah|nyatanya|faktanya|kenyataannya|rupanya|bukannya|alih-alih|diturunkan|ditinggalkan|dibelokkan|dioper)\b/iu;
const MANY_COUNTRIES = 3;
/** "Polandia, Serbia dan Australia" in one breath; the same list in an official statistic stands far apart. Our choice. */
const ONE_BREATH = 120;
const FORMAL_WORK =
  /\b(?:perawat|nurse|hospital|rumah sakit|hotel|restoran|perusahaan(?! (?:resmi|penyalur|pjtki|jasa|penempatan))|konstruksi|teknisi|profesional|formal|welder|barista|terampil|skilled)\b/iu;

/**
 * Reads a job offer, or a story about one, for warning signs.
 * @param text     the advert, chat or article, any length
 * @param options  `date` decides which moratorium and which legal wage hold; `gazetteer` and `companyTrouble` sharpen the reading
 * @returns        a verdict that is never "safe", each sign with its place and a sentence why, and questions to ask
 * @refuses        nothing; an empty text has no signs
 * @source         flags and verdicts: contract `check-advert`; weights: `flags.ts`
 */
export function checkAdvert(text: string, options: AdvertOptions = {}): AdvertReading {
  const offer = offerText(text, extract(text, options));
  const flags: Flagged[] = [];
  const add: Add = (flag, start, end, why) => {
    if (flags.some((other) => other.flag === flag && start < other.end && end > other.start)) return;
    // "DP" and "2 juta" say one thing: neighbours of one sign become one.
    const beside = flags.findIndex((other) => other.flag === flag && start >= other.end && start - other.end <= 1);
    const before = flags[beside];
    if (before !== undefined) flags[beside] = { ...before, end };
    else flags.push({ flag, start, end, why: why ?? (isWarning(flag) ? WARNINGS[flag] : REASSURANCES[flag]).why });
  };
  phraseFlags(offer, add);
  familyFlags(offer, add);
  moneyFlags(offer, options.date, add);
  countryFlags(text, offer.facts, options, add);
  companyFlags(offer, options.companyTrouble, flags, add);
  flags.sort((one, other) => one.start - other.start || one.end - other.end);
  const verdict = verdictOf(offer, flags);
  return {
    verdict,
    flags,
    ask: questionsFor(
      flags.map((flag) => flag.flag),
      verdict,
    ),
  };
}

function phraseFlags(offer: OfferText, add: Add): void {
  const { text } = offer;
  for (const [flag, pattern] of WARNINGS_AT_WORDS) {
    if (flag === 'RF_UNDERAGE' && isDream(offer)) continue;
    const named = flag === 'RF_VAGUE_COMPANY' && namesCompany(offer);
    for (const match of text.matchAll(pattern))
      if (
        match[0].trim() !== '' &&
        !isDenied(text, match.index, flag) &&
        !isInName(offer, match.index, match.index + match[0].trimEnd().length) &&
        !(named && PRAISED.test(match[0])) &&
        !(flag === 'RF_DEBT_BRIDGE' && BY_RULE.test(text.slice(match.index + match[0].length)))
      )
        add(flag, match.index + lead(match[0]), match.index + match[0].trimEnd().length);
  }
  for (const [flag, pattern] of REASSURING_PHRASES)
    for (const match of text.matchAll(pattern)) {
      if (DENIED_GOOD.test(text.slice(Math.max(0, match.index - 30), match.index)) && !SAYS_NO.has(flag)) continue;
      // Anybody can write "resmi"; it counts beside an office or a licence.
      if (CLAIMED_GOOD.test(match[0]) && !has(offer, 'office', 'licence')) continue;
      add(flag, match.index + lead(match[0]), match.index + match[0].trimEnd().length);
    }
}

/** The same wordings, but only from the beginning of a word: "keluarga yang" holds no "ga yang". */
const WARNINGS_AT_WORDS = WARNING_PHRASES.map(
  ([flag, { source, flags }]) => [flag, new RegExp(`(?<![\\p{L}\\d])(?:${source})`, flags)] as const,
);

/** "bukan lewat G to G", "tidak usah tes bahasa": the lawful way is named to be left out. */
const DENIED_GOOD =
  /(?:\btanpa|\bbukan|\bt(?:idak|ak|dk)|\bg(?:ak?|k)|\bn?gg?ak|\bndak|\bora|\btra)(?: (?:lewat|usah|perlu|melalui|pakai|pake|ada|harus|butuh|memiliki|mempunyai|punya|mengantongi|memegang|mendapat|dilengkapi))?\s+$/iu;
const SAYS_NO: ReadonlySet<AdvertFlag> = new Set(['GF_ZERO_COST', 'GF_NO_GUARANTEE']);
const CLAIMED_GOOD =
  /^\s*(?:program resmi|jalur resmi|secara resmi|prosedural|(?:agen|agency|pt|perusahaan)\w* (?:\w+ )?(?:resmi|legal|terdaftar)|berizin resmi)\s*$/iu;

/** "potong gaji 6 bulan sesuai ketentuan". */
const BY_RULE = /^\W{0,3}(?:sesuai|berdasarkan|menurut) /iu;

/** "Anak 15 tahun itu ingin jadi perawat": a child's wish, and nobody who takes it away. */
const isDream = (offer: OfferText): boolean =>
  /\b(?:ingin|bercita-cita|cita-cita(?:nya)?|bermimpi|kepengin) (?:jadi|menjadi|dadi|bekerja|kuliah)\b/iu.test(offer.text) &&
  !has(offer, 'harm', 'police', 'taken', 'alter', 'fake', 'swap', 'invite', 'slip');

function familyFlags(offer: OfferText, add: Add): void {
  for (const rule of FAMILY_RULES) {
    if (rule.flag === 'RF_UNDERAGE' && isDream(offer)) continue;
    for (const { from, to } of placesOf(rule, offer)) {
      const start = offer.words[from]?.start ?? 0;
      if (isInName(offer, start, offer.words[to - 1]?.end ?? start)) continue;
      if (!isWarnedOf(offer.text, start) && (rule.negative === true || !isDenied(offer.text, start, rule.flag)))
        add(rule.flag, start, offer.words[to - 1]?.end ?? start);
    }
  }
}

/** "PT Multi Intan Amanah", "LPK Mitra Gratis Jaya": what a company is called promises nothing. */
const isInName = ({ facts }: OfferText, start: number, end: number): boolean =>
  facts.some((fact) => fact.type === 'organisation' && fact.start <= start && end <= fact.end && COMPANY.test(fact.text));
/** "Perusahaan besar di Kuwait … melalui PT Contoh": praised, and named beside it. */
const namesCompany = ({ facts }: OfferText): boolean => facts.some((fact) => fact.type === 'organisation' && COMPANY.test(fact.text));
const PRAISED = /^\s*perusahaan (?:asing|besar|ternama|bonafide)/iu;
const COMPANY = /^(?:P\.?\s?T\.?|C\.?\s?V\.?|LPK|UD|Yayasan|Koperasi|Perseroan)\b/u;

/** Blanks in front of a match. */
const lead = (found: string): number => found.length - found.trimStart().length;

/** An office warns in this sentence of what it names; somebody who wants to be called does not. */
function isWarnedOf(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf('.', at - 1), text.lastIndexOf('\n', at - 1), text.lastIndexOf('!', at - 1)) + 1;
  const before = text.slice(from, at);
  return (
    (advises(before) || /\b(?:menolak|menghindari|menerima)\b/iu.test(before)) &&
    !/\b(?:kami|saya|wa|whatsapp|japri|inbox|dm|korban|tersangka|pelaku)\b/iu.test(text.slice(from, at + 120))
  );
}

/** "bukan lewat calo", "jangan berangkat dengan visa turis": the sign is warned against, not offered. */
function isDenied(text: string, at: number, flag: AdvertFlag): boolean {
  if (isWarnedOf(text, at)) return true;
  const before = text.slice(Math.max(0, at - 60), at);
  if (flag === 'RF_NO_REQUIREMENTS' || flag === 'RF_FREE_EVERYTHING') return /(?:bukan|tidak)\s*$/iu.test(before);
  return /(?:jangan|hindari|bukan|waspada\w*|hati-hati|awas|agar tidak|supaya tidak|menghindari|mencegah|tidak melalui|tanpa (?:melalui )?|tidak (?:lewat|pakai|menggunakan|boleh|ada)|dilarang|mengimbau|marak(?:nya)?)\s*(?:(?!(?:dan|serta|lalu|tetapi|namun|karena)\b)[\w-]+\s+){0,3}$/iu.test(
    before,
  );
}

const MIDDLE_EAST = /\btimur tengah\b/iu;
/** "belum pernah menempatkan ke Kamboja", "tidak melayani Kamboja". */
const NOT_THERE = /\b(?:belum|tidak|tak|bukan|gak|nggak|jangan) (?:pernah |boleh |mau |ada )?(?:\p{L}+ ){0,2}(?:ke |di |untuk |dari )?$/iu;
const REACH_BEFORE = 50;

function countryFlags(text: string, facts: readonly Span[], { date, barsOf }: AdvertOptions, add: Add): void {
  const seen = new Set<string>();
  const named = facts.filter((fact) => fact.type === 'destination_country');
  for (const fact of named) {
    const known = barsOf?.(fact.norm.iso);
    const bar = known === 'none' ? undefined : (known ?? barOn(fact.norm.iso, date));
    if (
      bar !== undefined &&
      !isWarnedOf(text, fact.start) &&
      !NOT_THERE.test(text.slice(Math.max(0, fact.start - REACH_BEFORE), fact.start)) &&
      !seen.has(fact.norm.iso) &&
      !(bar.householdOnly && FORMAL_WORK.test(text)) &&
      !/(?:pulang|dipulangkan|kembali|deportasi\w*) dari\s*$/iu.test(text.slice(Math.max(0, fact.start - 20), fact.start))
    )
      add(bar.flag, fact.start, fact.end, bar.why);
    seen.add(fact.norm.iso);
  }
  // "pembantu rumah tangga di Timur Tengah" names no country, and all of them are closed for it.
  const region = HOUSEHOLD.test(text) ? MIDDLE_EAST.exec(text) : null;
  const bar = barOn('SA', date);
  if (region !== null && bar !== undefined && !isWarnedOf(text, region.index))
    add(bar.flag, region.index, region.index + region[0].length, bar.why);
  for (const [at, fact] of named.entries()) {
    const next = named[at + 1];
    // "Tawaran di Turki itu berubah … diturunkan di Libya"
    if (
      next !== undefined &&
      next.norm.iso !== fact.norm.iso &&
      TURNED.test(text.slice(fact.end, next.start)) &&
      !isWarnedOf(text, next.start)
    )
      add('RF_DESTINATION_SWITCH', next.start, next.end);
  }
  const [first] = named;
  if (first === undefined || seen.size < MANY_COUNTRIES) return;
  const last = named[MANY_COUNTRIES - 1];
  if (last !== undefined && last.end - first.start < ONE_BREATH) add('RF_MANY_DESTINATIONS', first.start, last.end);
}
