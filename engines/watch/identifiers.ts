import { parseAccount, parseHandle, parsePhone, parsePlate } from '../matching/index.ts';
import type { IdentifierKind } from '../network/index.ts';

/** An identifier in canonical form. */
export interface Identifier {
  readonly key: string;
  readonly kind: IdentifierKind;
  readonly shown: string;
  /** Ordinary flow it is compared with, where finer than the kind. */
  readonly flow?: string;
}

const of = (kind: IdentifierKind, value: string, shown = value): Identifier => ({ key: `${kind}:${value}`, kind, shown });

const phones = new Map<string, string | undefined>();
/** The cache is emptied when it is this large: numbers come back within weeks (our choice). */
const MOST_PHONES = 200_000;

export function phoneOf(text: string | undefined): Identifier | undefined {
  if (text === undefined) return undefined;
  let e164 = phones.get(text);
  if (e164 === undefined && !phones.has(text)) {
    const read = parsePhone(text);
    e164 = read.ok ? read.value.e164 : undefined;
    if (phones.size >= MOST_PHONES) phones.clear();
    phones.set(text, e164);
  }
  return e164 === undefined ? undefined : of('phone', e164);
}

export function emailOf(text: string | undefined): Identifier | undefined {
  const plain = text?.trim().toLowerCase();
  return plain === undefined || !/^[^\s@]+@[^\s@]+$/.test(plain) ? undefined : of('email', plain);
}

/** An e-wallet bears the number of its phone. @source dossier: indonesian-identity §7 */
const WALLET = /^\D*0?8[1-9]\d{7,10}$|^\D*\+?628\d{8,11}$/;

export function accountOf(text: string | undefined): Identifier | undefined {
  if (text === undefined) return undefined;
  const close = text.replace(/(?<=\d)[\s.-]+(?=\d)/g, '');
  const wallet = WALLET.test(close) ? phoneOf(close.replace(/^[^\d+]+/, '')) : undefined;
  if (wallet !== undefined) return wallet;
  const digits = parseAccount(/\d{6,}/.exec(close)?.[0] ?? close) ?? text.trim().toLowerCase();
  return digits === '' ? undefined : of('account', digits);
}

export function handleOf(text: string | undefined): Identifier | undefined {
  if (text === undefined) return undefined;
  const handle = parseHandle(text);
  const bare = handle?.slice(handle.indexOf(':') + 1).replace(/^@/, '');
  return bare === undefined || bare.length < 3 ? undefined : of('handle', bare, `@${bare}`);
}

export function plateOf(text: string | undefined): Identifier | undefined {
  const plate = text === undefined ? undefined : parsePlate(text);
  return plate === undefined ? undefined : of('plate', plate.written);
}

const COMPANY_FORM = /\b(?:pt|cv|ud|pt\.|tbk|persero|p3mi|pptkis|lpk|yayasan|perseroan terbatas|biro perjalanan|travel agent)\b\.?/g;

/** "PT-nya" is no name. */
const SHORTEST_COMPANY = 5;

/** A branch is its company, wherever it stands. */
const BRANCH = /\b(?:kantor )?(?:cabang|perwakilan)\b.*$/;

/** A company by the letters of its name, its legal form and its branch aside. */
export function companyOf(text: string | undefined): Identifier | undefined {
  const plain = text
    ?.toLowerCase()
    .replace(BRANCH, '')
    .replace(COMPANY_FORM, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return plain === undefined || plain.length < SHORTEST_COMPANY ? undefined : of('company', plain, text?.trim() ?? plain);
}

/** An address by its letters and digits; too short ones (a hamlet's name) tie nothing. */
export function addressText(text: string | undefined): string | undefined {
  const plain = text
    ?.toLowerCase()
    .replace(/\b(?:jl|jln|jalan)\b\.?/g, 'jl')
    .replace(/\b(?:dsn|dusun)\b\.?/g, 'dsn')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:rt|rw|no|nomor|rt rw)(?=\b|\d)/g, ' ')
    .replace(/\b0+(\d)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === undefined || plain.length < 6 || !/\d/.test(plain) ? undefined : plain;
}

const UNIT = /^(?:dsn|dukuh|dk|lingk|lingkungan|kp|kampung|kamp)$/;
const WIDER_UNIT = /^(?:ds|desa|kel|kelurahan|kec|kecamatan|kab|kabupaten|kota|prov|provinsi)$/;

/**
 * The house in the words that tell it from others of its village: hamlet, street and numbers. Village, kecamatan and regency are written on one form and left
 * out on the next, and so is the word "dusun"; one family would look like two.
 */
function houseText(plain: string): string {
  const words = plain.split(' ');
  const wider = words.findIndex((word) => WIDER_UNIT.test(word));
  const own = wider > 0 ? words.slice(0, wider) : words;
  const lastNumber = own.findLastIndex((word) => /\d/.test(word));
  const house = lastNumber > 0 ? own.slice(0, lastNumber + 1) : own;
  const named = house.filter((word) => !UNIT.test(word));
  return (/\d/.test(named.join('')) ? named : words).join(' ');
}

/** The house with its village; undefined for what tells no house. */
export function houseOf(text: string | undefined, village: string | undefined): string | undefined {
  const plain = addressText(text);
  return plain === undefined ? undefined : `${village ?? ''} ${village === undefined ? plain : houseText(plain)}`;
}

/** The house in its village, and the same words without the village: who gives one address from different villages lives in a shelter. */
export function addressesOf(text: string | undefined, village: string | undefined): Identifier[] {
  const plain = addressText(text);
  if (plain === undefined) return [];
  const shown = text?.trim() ?? plain;
  return [of('address', plain, shown), ...(village === undefined ? [] : [of('address', `${village} ${houseText(plain)}`, shown)])];
}
