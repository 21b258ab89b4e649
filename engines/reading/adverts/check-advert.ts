import { extract } from '../extract.ts';
import type { ReadingOptions, Span } from '../spans.ts';
import { isWarning, REASSURANCES, WARNINGS } from './flags.ts';
import type { AdvertFlag, Verdict } from './flags.ts';
import { inRupiah, isHighWage, VAGUE_WAGE } from './pay.ts';
import { barOn } from './placement-law.ts';
import type { Bar } from './placement-law.ts';
import { questionsFor } from './questions.ts';
import { REASSURING_PHRASES } from './reassuring-phrases.ts';
import { WARNING_PHRASES } from './warning-phrases.ts';

export interface Flagged {
  readonly flag: AdvertFlag;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}
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

/** One sign of the first rank, or several lesser ones. Our choice, tuned on the worked examples and our own offers. */
const DANGER_FROM = 3;
const ASK_FROM = 1;
/** A sign that can make "danger" only together with others must weigh at least this. Our choice. */
const HEAVY = 2;
/** Reassuring signs never outweigh more than this: official words are the easiest to copy. Our choice. */
const MOST_RELIEF = 6;

/** The text itself tells of victims, police or deceit: a story of harm, not an offer with a friendly wording. */
const STORY =
  /\b(?:korban(?:nya)?|tersangka|rugi|merugi|dirugikan|dibohongi|dikibuli|tertipu|penipuan|ditipu|menipu|tppo|perdagangan orang|sindikat|disekap|penyekapan|dieksploitasi|eksploitasi|disiksa|dipaksa|terjebak|diiming-?imingi|iming-?iming|dijanjikan|menjanjikan|raib|bodong|fiktif|tergiur|terperdaya|diperdaya|terlantar|ditangkap|melarikan diri|kabur|kerugian|tidak (?:pernah )?(?:digaji|dibayar)|(?:janji\w*|keberangkatan) (?:tersebut )?(?:tidak|tak) (?:kunjung |pernah )?(?:terwujud|ditepati|terealisasi|ada)|gagal berangkat|tak kunjung (?:berangkat|diberangkatkan)|tidak kunjung (?:berangkat|diberangkatkan)|pelaku|saya lunasi|uang (?:saya )?(?:tidak|tak|belum) (?:kembali|dikembalikan))\b/giu;
/** Words that make such a story a warning by an office beside a lawful offer. */
const ADVICE =
  /\b(?:hati-hati|waspada\w*|jangan (?:percaya|tergiur|mudah|mau)|awas|hindari|agar tidak|supaya tidak|mencegah|cegah|bukan (?:penipuan|calo)|tanpa calo|mengimbau|diimbau|imbau)\b/iu;
const STORY_WEIGHT = 1.5;

const WAGE_BEFORE = /(?:gaji|upah|digaji|bergaji|penghasilan|pendapatan|salary|bayaran|honor|income|gajine|gajinya)[^.;]{0,70}$/iu;
const WAGE_AFTER = /^\s*(?:per ?bulan|\/ ?(?:bulan|bln)|sebulan|perbulan|per bln|setiap bulan|tiap bulan|nett?\b|bersih\b)/iu;
/** "70 juta all in": a price for going. */
const FEE_AFTER = /^\s*(?:all ?in|terima beres|sampai (?:berangkat|terbang)|lunas)\b/iu;
const FEE_BEFORE =
  /(?:bayar|membayar|dibayar|setor|menyetor|setoran|biaya|dp|uang muka|administrasi|pendaftaran|transfer|mentransfer|lunasi|melunasi|dipungut|memungut|dimintai|diminta|minta|meminta|dipatok|mematok|dibebankan|tarif|ongkos|modal|deposit|jaminan|menyerahkan|serahkan|kirim uang|ngirim|mbayar|fee)[^.;]{0,60}$/iu;
const LAWFUL_FEE =
  /(?:biaya (?:ujian|tes|paspor|resmi|visa|medical|mcu|skck|bpjs)|tarif (?:ujian|pnbp)|pnbp|struktur biaya|tidak (?:ada |dipungut |perlu )?(?:biaya|bayar|membayar))[^.;]{0,40}$/iu;
const OTHER_MONEY = /(?:capital|modal dasar|denda (?:paling banyak|maksimal)|devisa|remitansi|kerugian|anggaran|kur)[^.;]{0,40}$/iu;
const MANY_COUNTRIES = 3;
const SKILLED_WORK =
  /\b(?:perawat|nurse|welder|pengelas|teknisi|insinyur|kapal pesiar|pelaut|perwira|juru mudi|chef|dokter|guru|programmer)\b/iu;
const FORMAL_WORK =
  /\b(?:perawat|nurse|hospital|rumah sakit|hotel|restoran|perusahaan|konstruksi|teknisi|profesional|formal|welder|barista|terampil|skilled)\b/iu;

/**
 * Reads a job offer, or a story about one, for warning signs.
 * @param text     the advert, chat or article, any length
 * @param options  `date` decides which moratorium holds; `gazetteer` and `companyTrouble` sharpen the reading
 * @returns        a verdict that is never "safe", each sign with its place and a sentence why, and questions to ask
 * @refuses        nothing; an empty text has no signs
 * @source         flags and verdicts: contract `check-advert`; weights: `flags.ts`
 */
export function checkAdvert(text: string, options: AdvertOptions = {}): AdvertReading {
  const facts = extract(text, options);
  const flags: Flagged[] = [];
  const add = (flag: AdvertFlag, start: number, end: number, why?: string): void => {
    if (flags.some((other) => other.flag === flag && start < other.end && end > other.start)) return;
    // "DP" and "2 juta" say one thing: neighbours of one sign become one.
    const beside = flags.findIndex((other) => other.flag === flag && start >= other.end && start - other.end <= 1);
    const before = flags[beside];
    if (before !== undefined) flags[beside] = { ...before, end };
    else flags.push({ flag, start, end, why: why ?? (isWarning(flag) ? WARNINGS[flag] : REASSURANCES[flag]).why });
  };
  for (const [flag, pattern] of WARNING_PHRASES)
    for (const match of text.matchAll(pattern))
      if (match[0].trim() !== '' && !isDenied(text, match.index, flag))
        add(flag, match.index + lead(match[0]), match.index + match[0].trimEnd().length);
  for (const [flag, pattern] of REASSURING_PHRASES)
    for (const match of text.matchAll(pattern)) add(flag, match.index + lead(match[0]), match.index + match[0].trimEnd().length);
  moneyFlags(text, facts, add);
  countryFlags(text, facts, options, add);
  companyFlags(text, facts, options.companyTrouble, flags, add);
  flags.sort((one, other) => one.start - other.start || one.end - other.end);
  const verdict = verdictOf(text, flags);
  return {
    verdict,
    flags,
    ask: questionsFor(
      flags.map((flag) => flag.flag),
      verdict,
    ),
  };
}

/** Blanks in front of a match. */
const lead = (found: string): number => found.length - found.trimStart().length;

type Add = (flag: AdvertFlag, start: number, end: number, why?: string) => void;

/** An office warns in this sentence of what it names; somebody who wants to be called does not. */
function isWarnedOf(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf('.', at - 1), text.lastIndexOf('\n', at - 1), text.lastIndexOf('!', at - 1)) + 1;
  const before = text.slice(from, at);
  return (
    /(?:waspada\w*|hati-hati|mengimbau|diimbau|imbau\w*|jangan (?:mudah )?(?:tergiur|percaya|mau|menerima)|menolak|menghindari|agar tidak)\b/iu.test(
      before,
    ) && !/\b(?:kami|saya|wa|whatsapp|japri|inbox|dm|korban|tersangka|pelaku)\b/iu.test(text.slice(from, at + 120))
  );
}

/** "bukan lewat calo", "jangan berangkat dengan visa turis": the sign is warned against, not offered. */
function isDenied(text: string, at: number, flag: AdvertFlag): boolean {
  if (isWarnedOf(text, at)) return true;
  const before = text.slice(Math.max(0, at - 60), at);
  if (flag === 'RF_NO_REQUIREMENTS' || flag === 'RF_FREE_EVERYTHING') return /(?:bukan|tidak)\s*$/iu.test(before);
  return /(?:jangan|hindari|bukan|waspada\w*|hati-hati|awas|agar tidak|supaya tidak|menghindari|mencegah|tidak melalui|tanpa (?:melalui )?|tidak (?:lewat|pakai|menggunakan|boleh|ada)|dilarang|mengimbau|marak(?:nya)?)\s*(?:[\w-]+\s+){0,3}$/iu.test(
    before,
  );
}

function moneyFlags(text: string, facts: readonly Span[], add: Add): void {
  const countries = facts.flatMap((fact) => (fact.type === 'destination_country' ? [fact.norm.iso] : []));
  for (const fact of facts) {
    if (fact.type !== 'money') continue;
    const before = text.slice(Math.max(0, fact.start - 80), fact.start);
    const after = text.slice(fact.end, fact.end + 20);
    const fee = FEE_BEFORE.exec(before)?.index ?? -1;
    const wage = WAGE_BEFORE.exec(before)?.index ?? -1;
    const rupiah = inRupiah(fact.norm.max, fact.norm.currency);
    if (WAGE_AFTER.test(after) || wage > fee) {
      if (rupiah !== undefined && isHighWage(rupiah, countries, SKILLED_WORK.test(text)) && rupiah < 500e6)
        add('RF_SALARY_HIGH', fact.start, fact.end);
    } else if (FEE_AFTER.test(after) || (fee >= 0 && !LAWFUL_FEE.test(before) && !OTHER_MONEY.test(before)))
      add('RF_UPFRONT_FEE', fact.start, fact.end);
  }
  for (const match of text.matchAll(VAGUE_WAGE)) add('RF_SALARY_HIGH', match.index, match.index + match[0].length);
  for (const match of text.matchAll(
    /(?:bayar|setor|transfer|minta|dimintai|menyetor|membayar)\w*\s+(?:\w+\s+){0,4}?(?:puluhan|belasan|ratusan) juta|(?:dp|uang muka|uang pendaftaran|biaya pendaftaran|biaya administrasi|uang administrasi|biaya di muka|uang jaminan|deposit|booking (?:slot|seat|kursi)|tanda jadi)\b(?! (?:ujian|tes))/giu,
  )) {
    if (!/(?:tanpa|tidak ada|bebas|gratis)\s*$/iu.test(text.slice(Math.max(0, match.index - 16), match.index)))
      add('RF_UPFRONT_FEE', match.index, match.index + match[0].length);
  }
}

function countryFlags(text: string, facts: readonly Span[], { date, barsOf }: AdvertOptions, add: Add): void {
  const seen = new Set<string>();
  const named = facts.filter((fact) => fact.type === 'destination_country');
  for (const fact of named) {
    const known = barsOf?.(fact.norm.iso);
    const bar = known === 'none' ? undefined : (known ?? barOn(fact.norm.iso, date));
    if (
      bar !== undefined &&
      !isWarnedOf(text, fact.start) &&
      !seen.has(fact.norm.iso) &&
      !(bar.householdOnly && FORMAL_WORK.test(text)) &&
      !/(?:pulang|dipulangkan|kembali|deportasi\w*) dari\s*$/iu.test(text.slice(Math.max(0, fact.start - 20), fact.start))
    )
      add(bar.flag, fact.start, fact.end, bar.why);
    seen.add(fact.norm.iso);
  }
  const [first] = named;
  // "Polandia, Serbia dan Australia" in one breath; the same list in an official statistic stands far apart.
  if (first === undefined || seen.size < MANY_COUNTRIES) return;
  const last = named[MANY_COUNTRIES - 1];
  if (last !== undefined && last.end - first.start < 120) add('RF_MANY_DESTINATIONS', first.start, last.end);
}

/** Somebody offers work in his own words: a call to write, an "I" that arranges, a search for people. */
const OFFER =
  /\b(?:minat|berminat|japri|inbox|dm|pm|hub|hubungi|wa|whatsapp|telegram|loker|lowongan|dicari|dibutuhkan|butuh|cari(?:kan|in)?|yg mau|yang mau|ada yg|ada yang|siapa mau|ayo|yuk|ikut (?:saya|aku)|saya (?:bantu|urus)|bisa bantu|ditawari|menawari|nawarin|diajak|ngajak)\b/iu;

function companyFlags(
  text: string,
  facts: readonly Span[],
  trouble: AdvertOptions['companyTrouble'],
  flags: readonly Flagged[],
  add: Add,
): void {
  let company = false;
  for (const fact of facts) {
    if (fact.type !== 'organisation') continue;
    company = true;
    const found = /^(?:pt|cv|ud|lpk)\b/iu.test(fact.text) ? trouble?.(fact.norm.canon ?? fact.text) : undefined;
    if (found !== undefined) add('RF_NO_LICENCE', fact.start, fact.end, found);
  }
  const offers = facts.find((fact) => fact.type === 'destination_country' || fact.type === 'job');
  const warned = flags.some((flag) => isWarning(flag.flag) && WARNINGS[flag.flag].weight >= 1);
  const reassured = flags.some((flag) => !isWarning(flag.flag) && REASSURANCES[flag.flag].weight >= HEAVY);
  const abroad = facts.some((fact) => fact.type === 'destination_country') && OFFER.test(text) && !ADVICE.test(text);
  if (!company && offers !== undefined && (warned || abroad) && !reassured) add('RF_NO_COMPANY', offers.start, offers.end);
}

function verdictOf(text: string, flags: readonly Flagged[]): Verdict {
  const warnings = new Set(flags.flatMap((flag) => (isWarning(flag.flag) ? [flag.flag] : [])));
  const good = new Set(flags.flatMap((flag) => (isWarning(flag.flag) ? [] : [flag.flag])));
  let red = 0;
  let heaviest = 0;
  for (const flag of warnings) {
    red += WARNINGS[flag].weight;
    heaviest = Math.max(heaviest, WARNINGS[flag].weight);
  }
  let green = 0;
  for (const flag of good) green += REASSURANCES[flag].weight;
  green = Math.min(green, MOST_RELIEF);
  const told = new Set(Array.from(text.matchAll(STORY), (match) => match[0].toLowerCase())).size;
  const advice = ADVICE.test(text);
  const story = told > 0 && !(advice && green >= HEAVY);
  if (story) {
    red += STORY_WEIGHT * Math.min(told, 2);
    green /= 4;
  }
  const net = red - green;
  if (net >= DANGER_FROM && heaviest >= HEAVY && (story || green < HEAVY * 2)) return 'danger';
  return net >= ASK_FROM || (story && red > 0) || (heaviest >= HEAVY && net >= 0) ? 'ask' : 'no_sign';
}
