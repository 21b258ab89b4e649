import { BEFORE, BEHIND, DOLLARS, SIGNS } from '../lexicon/currencies.ts';
import { NOT_MONEY_UNITS, PERSON_NOUNS } from '../lexicon/person-nouns.ts';
import type { Claims } from '../spans.ts';
import { quantityAt, rangeWordAt } from '../text/numbers.ts';
import type { Quantity } from '../text/numbers.ts';
import { Phrases, touches } from '../text/tokens.ts';
import type { Reading, Token } from '../text/tokens.ts';

interface Amount extends Quantity {
  readonly at: number;
  readonly currency: string | undefined;
  readonly prefixed: boolean;
}

const behind = new Phrases(BEHIND);

/** Words that make a bare "500 ribu" an amount of money. */
const MONEY_WORDS = new Set(
  'kesehatan medical skck paspor visa tiket bpjs ujian psikotes fotokopi bayar membayar dibayar bayaran pembayaran biaya biayanya gaji gajinya digaji bergaji upah uang uangnya duit duite duwit setor menyetor disetor transfer ditransfer mentransfer tf dp harga hargae tarif ongkos ongkose denda fee potongan dipotong potong sebesar senilai sejumlah total rugi kerugian hutang utang pinjam pinjaman tabungan modal komisi imbalan untung keuntungan dimintai diminta minta mbayar saku jaminan deposit tebusan cicilan angsuran nominal penghasilan pendapatan bonus omzet omset dibanderol dipatok mematok ditarik narik materai meterai bunga iuran setoran gajine upahe tabungan jual dijual beli membeli harganya bayare bayarnya'.split(
    ' ',
  ),
);
/** Behind a price these say what it buys: "tiga ratus ribu skck". */
const PAPERS = new Set(['skck', 'medical', 'paspor', 'materai', 'mcu']);
const TIME_UNITS = new Set(['hari', 'bulan', 'tahun', 'kali', 'jam', 'menit']);
const PER = new Set([
  'per',
  '/',
  'sebulan',
  'seminggu',
  'sehari',
  'setahun',
  'perbulan',
  'perhari',
  'perbln',
  'sewulan',
  'saben',
  'tiap',
  'lebih',
]);

/** Currency in front of an amount: code and the index behind it. */
function prefixAt(tokens: readonly Token[], at: number): { code: string; next: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const sign = SIGNS[token.raw];
  if (sign !== undefined) return { code: sign, next: at + 1 };
  if (token.kind !== 'word') return undefined;
  if (tokens[at + 1]?.raw === '$') {
    const dollar = DOLLARS[token.low];
    if (dollar !== undefined && touches(token, tokens[at + 1])) return { code: dollar, next: at + 2 };
  }
  const code = BEFORE[token.low];
  if (code === undefined) return undefined;
  const next = tokens[at + 1]?.raw === '.' ? at + 2 : at + 1;
  return tokens[next]?.raw === '$' ? { code, next: next + 1 } : { code, next };
}

/** One amount with the currency in front or behind. */
function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const prefix = prefixAt(tokens, at);
  const quantity = quantityAt(tokens, prefix?.next ?? at);
  if (quantity === undefined) return undefined;
  let { value, next, scale } = quantity;
  const letter = tokens[next];
  // "Rp1,3 M": the single letter counts only where a currency stands in front.
  if (prefix?.code === 'IDR' && scale === 1 && (letter?.raw === 'M' || letter?.raw === 'T') && value < 1000) {
    scale = letter.raw === 'M' ? 1e9 : 1e12;
    value = Math.round(value * scale);
    next += 1;
  }
  if (prefix?.code === 'IDR' && tokens[next]?.raw === ',' && tokens[next + 1]?.raw === '-' && touches(tokens[next - 1], tokens[next]))
    next += 2;
  // "10jt-an": about ten.
  if (scale > 1 && tokens[next]?.raw === '-' && tokens[next + 1]?.low === 'an' && touches(tokens[next], tokens[next + 1])) next += 2;
  let currency = prefix?.code;
  const suffix = behind.at(tokens, next);
  if (suffix !== undefined && (currency === undefined || currency === suffix.value)) {
    const code = suffix.value;
    // "150 real" in Indonesian is the adjective "nyata"; a figure in front makes it money.
    if (currency === undefined && suffix.next < tokens.length && prefixNeedsNumber(tokens, next, suffix.next)) return undefined;
    currency = code;
    next = suffix.next;
  }
  if (currency !== undefined && tokens[next]?.raw === '(') {
    const sign = prefixAt(tokens, next + 1);
    if (sign?.code === currency && tokens[sign.next]?.raw === ')') next = sign.next + 1;
  }
  return { value, next, scale, words: quantity.words, at, currency, prefixed: prefix !== undefined };
}

/** "5 RM 20": the RM belongs to the figure behind it. */
function prefixNeedsNumber(tokens: readonly Token[], at: number, next: number): boolean {
  return BEFORE[tokens[at]?.low ?? ''] !== undefined && tokens[next]?.kind === 'number' && touches(tokens[at], tokens[next]);
}

/** A bare "13 juta" is money unless people, weights or papers are counted. */
function looksLikeMoney(tokens: readonly Token[], amount: Amount): boolean {
  const after = tokens[amount.next]?.low ?? '';
  // "8 juta hari ini" is paid today; nobody counts millions of days.
  const time = amount.scale >= 1e6 && TIME_UNITS.has(after);
  if (PERSON_NOUNS.has(after) || (NOT_MONEY_UNITS.has(after) && !time) || after === '%') return false;
  if (amount.scale >= 1e6) return true;
  // "sudah bayar 8.500.000": grouped millions behind a word for paying.
  if (amount.scale < 1e3 && !(/^\d{1,3}(?:\.\d{3}){2,}$/.test(tokens[amount.at]?.raw ?? '') && amount.next === amount.at + 1)) return false;
  if (PER.has(after)) return true;
  if (PAPERS.has(after)) return true;
  for (let back = 1; back <= 4; back += 1) if (MONEY_WORDS.has(tokens[amount.at - back]?.low ?? '')) return true;
  return false;
}

/** Index behind the word that joins two amounts into a range, or 0. */
function joinAt(tokens: readonly Token[], first: Amount): number {
  const range = rangeWordAt(tokens, first.next);
  if (range > 0) return range;
  return tokens[first.next]?.low === 'dan' && tokens[first.at - 1]?.low === 'antara' ? first.next + 1 : 0;
}

/** Brings "6-9 juta" and "500-1 juta" to one scale; undefined when the two are no range. */
function asRange(first: Amount, second: Amount): { currency: string | undefined; min: number; max: number } | undefined {
  if (first.currency !== undefined && second.currency !== undefined && first.currency !== second.currency) return undefined;
  let low = first.value;
  if (first.scale === 1 && second.scale > 1 && low < 1000) {
    low = first.value * second.scale;
    if (low > second.value) low = (first.value * second.scale) / 1000;
  }
  const high = second.value;
  // Without its own scale "Rp 5 juta - 7" shares the first one's.
  const top = second.scale === 1 && first.scale > 1 && high < 1000 ? high * first.scale : high;
  return low <= top ? { currency: first.currency ?? second.currency, min: low, max: top } : undefined;
}

/** Finds amounts of money and ranges of them. */
export function findMoney({ tokens }: Reading, claims: Claims): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const first = amountAt(tokens, at);
    if (first === undefined || (first.currency !== undefined && first.value === 0)) continue;
    const join = joinAt(tokens, first);
    const second = join > 0 ? amountAt(tokens, join) : undefined;
    const range = second === undefined ? undefined : asRange(first, second);
    if (second !== undefined && range !== undefined && (range.currency !== undefined || looksLikeMoney(tokens, second))) {
      if (claim(tokens, claims, at, second.next, range.currency, range.min, range.max)) at = second.next - 1;
      continue;
    }
    if (first.currency === undefined && !looksLikeMoney(tokens, first)) {
      if (first.next > at + 1) at = first.next - 1;
      continue;
    }
    if (claim(tokens, claims, at, first.next, first.currency, first.value, first.value)) at = first.next - 1;
  }
}

function claim(
  tokens: readonly Token[],
  claims: Claims,
  at: number,
  next: number,
  currency: string | undefined,
  min: number,
  max: number,
): boolean {
  const from = tokens[at];
  const to = tokens[next - 1];
  return from !== undefined && to !== undefined && claims.add('money', from.start, to.end, { currency: currency ?? 'IDR', min, max });
}
