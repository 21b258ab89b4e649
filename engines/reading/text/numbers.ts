import type { Token } from './tokens.ts';
import { touches } from './tokens.ts';

/** Number words below a thousand: Indonesian, and the Javanese ones heard in East Java. */
const UNITS: Readonly<Record<string, number>> = {
  nol: 0,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  siji: 1,
  loro: 2,
  telu: 3,
  papat: 4,
  limo: 5,
  nem: 6,
  pitu: 7,
  wolu: 8,
  songo: 9,
  rong: 2,
  telung: 3,
  patang: 4,
  limang: 5,
  nenem: 6,
  pitung: 7,
  wolung: 8,
  sangang: 9,
  siwa: 9,
};
const TEENS: Readonly<Record<string, number>> = { sepuluh: 10, sebelas: 11, selusin: 12, seket: 50, selawe: 25, sewidak: 60 };
const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  rb: 1e3,
  ribuan: 1e3,
  rban: 1e3,
  rbu: 1e3,
  ewu: 1e3,
  juta: 1e6,
  jt: 1e6,
  jutaan: 1e6,
  jtan: 1e6,
  jta: 1e6,
  jeti: 1e6,
  yuta: 1e6,
  yuto: 1e6,
  juto: 1e6,
  ewuan: 1e3,
  ebu: 1e3,
  miliar: 1e9,
  milyar: 1e9,
  miliyar: 1e9,
  milliar: 1e9,
  mliar: 1e9,
  triliun: 1e12,
  trilyun: 1e12,
  triliyun: 1e12,
};
const ONE_SCALED: Readonly<Record<string, number>> = { seribu: 1e3, sewu: 1e3, sejuta: 1e6, sayuta: 1e6, semiliar: 1e9 };

export interface Quantity {
  readonly value: number;
  readonly next: number;
  /** 1 when no scale word stood behind it. */
  readonly scale: number;
  /** Written in words, not digits. */
  readonly words: boolean;
}

/**
 * Value of a digit token in Indonesian or English writing: "1.200" 1200, "1,3" 1.3, "25,250" 25250.
 * @param scaled  a scale word follows, so "1,300 miliar" is a decimal
 */
export function digitValue(raw: string, scaled: boolean): number {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(raw) && !(scaled && raw.split('.').length === 2 && raw.startsWith('0')))
    return Number(raw.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(raw) && !(scaled && raw.split(',').length === 2)) return Number(raw.replaceAll(',', ''));
  if (/^\d+,\d+$/.test(raw)) return Number(raw.replace(',', '.'));
  if (/^\d+(\.\d+)?$/.test(raw)) return Number(raw);
  return Number.NaN;
}

/** A number word below a thousand, starting at `at`. */
function smallWords(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  let pos = at;
  let value = 0;
  const first = tokens[pos]?.low;
  if (first === undefined) return undefined;
  if (first === 'seratus' || first === 'satus') {
    value = 100;
    pos += 1;
  } else if (UNITS[first] !== undefined && ['ratus', 'atus'].includes(tokens[pos + 1]?.low ?? '')) {
    value = (UNITS[first] ?? 0) * 100;
    pos += 2;
  }
  const head = tokens[pos]?.low ?? '';
  const unit = UNITS[head];
  if (TEENS[head] !== undefined) {
    value += TEENS[head];
    pos += 1;
  } else if (unit !== undefined) {
    const after = tokens[pos + 1]?.low;
    if (after === 'belas' || after === 'las') {
      value += 10 + unit;
      pos += 2;
    } else if (after === 'puluhan') {
      value += unit * 10;
      pos += 2;
    } else if (after === 'puluh') {
      value += unit * 10;
      pos += 2;
      const last = UNITS[tokens[pos]?.low ?? ''];
      if (last !== undefined) {
        value += last;
        pos += 1;
      }
    } else {
      value += unit;
      pos += 1;
    }
  }
  return pos === at ? undefined : { value, next: pos };
}

/** The scale word at `at`, if one stands there ("k" only when glued: "500k"). */
function scaleAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.low === 'k' && touches(tokens[at - 1], token)) return 1e3;
  return token.kind === 'word' ? SCALES[token.low] : undefined;
}

/** One number with at most one scale: "13", "1,3 miliar", "lima belas juta", "setengah juta". */
function part(tokens: readonly Token[], at: number): Quantity | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    const scale = scaleAt(tokens, at + 1);
    const value = digitValue(token.raw, scale !== undefined);
    if (Number.isNaN(value)) return undefined;
    if (scale !== undefined) return halfBehind(tokens, { value: round(value * scale), next: at + 2, scale, words: false });
    // "50-an juta"
    const about = tokens[at + 1]?.raw === '-' && tokens[at + 2]?.low === 'an' ? scaleAt(tokens, at + 3) : undefined;
    if (about !== undefined) return { value: round(value * about), next: at + 4, scale: about, words: false };
    // "2 setengah juta"
    const behind = tokens[at + 1]?.low === 'setengah' ? scaleAt(tokens, at + 2) : undefined;
    if (behind !== undefined) return { value: round((value + 0.5) * behind), next: at + 3, scale: behind, words: false };
    return { value, next: at + 1, scale: 1, words: false };
  }
  if (token.kind !== 'word') return undefined;
  const whole = ONE_SCALED[token.low];
  if (whole !== undefined) return { value: whole, next: at + 1, scale: whole, words: true };
  if (token.low === 'setengah') {
    const scale = scaleAt(tokens, at + 1);
    return scale === undefined ? undefined : { value: scale / 2, next: at + 2, scale, words: true };
  }
  const small = smallWords(tokens, at);
  if (small === undefined) return undefined;
  let { value, next } = small;
  if (tokens[next]?.low === 'setengah' && scaleAt(tokens, next + 1) !== undefined) {
    value += 0.5;
    next += 1;
  }
  const scale = scaleAt(tokens, next);
  if (scale === undefined) return { value, next, scale: 1, words: true };
  return halfBehind(tokens, { value: round(value * scale), next: next + 1, scale, words: true });
}

/** "tiga juta setengah": half of the scale that was just said. */
function halfBehind(tokens: readonly Token[], said: Quantity): Quantity {
  if (tokens[said.next]?.low !== 'setengah' || scaleAt(tokens, said.next + 1) !== undefined) return said;
  return { ...said, value: round(said.value + said.scale / 2), next: said.next + 1 };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A whole quantity, also in steps: "1 juta 500 ribu", "seribu dua ratus", "25 (dua puluh lima)". */
export function quantityAt(tokens: readonly Token[], at: number): Quantity | undefined {
  const first = part(tokens, at);
  if (first === undefined) return undefined;
  let { value, next, scale } = first;
  let least = scale;
  while (least > 1) {
    const more = part(tokens, next);
    if (more === undefined || more.scale >= least || (more.scale === 1 && !more.words) || more.value >= least) break;
    value += more.value;
    next = more.next;
    least = more.scale;
  }
  if (tokens[next]?.raw === '(') {
    const again = part(tokens, next + 1);
    if (again !== undefined && again.words !== first.words && again.value === value && tokens[again.next]?.raw === ')')
      next = again.next + 1;
  }
  return { value, next, scale, words: first.words };
}

const RANGE_WORDS: readonly (readonly string[])[] = [
  ['hingga'],
  ['sampai', 'dengan'],
  ['sampai'],
  ['s', '/', 'd'],
  ['sd'],
  ['s', '.', 'd'],
  ['ngantek'],
  ['nganti'],
  ['-'],
  ['–'],
  ['—'],
  ['~'],
  ['‑'],
];

/** Index behind a range word ("hingga", "s/d", "–") at `at`, or 0. */
export function rangeWordAt(tokens: readonly Token[], at: number): number {
  for (const words of RANGE_WORDS) {
    let same = true;
    for (let step = 0; step < words.length && same; step += 1) same = tokens[at + step]?.low === words[step];
    if (same) return tokens[at + words.length]?.raw === '.' && words[0] === 's' ? at + words.length + 1 : at + words.length;
  }
  return 0;
}

/** Is this word a number word on its own ("lima")? */
export function isNumberWord(low: string): boolean {
  return UNITS[low] !== undefined || TEENS[low] !== undefined || ONE_SCALED[low] !== undefined || low === 'seratus';
}

/** Digit for a spoken digit word ("nol", "kosong", "delapan"), for numbers that are read out. */
export function spokenDigit(low: string): number | undefined {
  return low === 'kosong' ? 0 : UNITS[low];
}
