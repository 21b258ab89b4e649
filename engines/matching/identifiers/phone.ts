import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isNeighbourSwap, repairDigits } from './digits.ts';

export interface Phone {
  /** `+` and digits, up to 15. */
  e164: string;
  kind: 'mobile' | 'fixed' | 'ewallet' | 'foreign';
  /** ISO country of a foreign number, ID otherwise; undefined when the plan does not tell. */
  country: string | undefined;
  repaired: boolean;
}

export type PhoneReading = { ok: true; value: Phone } | { ok: false; reason: 'invalid' };
export type PhonePairLevel = 'same' | 'same_repaired' | 'same_group' | 'near' | 'different';

/** Virtual accounts of e-wallets: this prefix, then the phone. To be confirmed by an officer. @source dossier: indonesian-identity §7 */
const WALLET_PREFIXES = '3901 8810 88810 89508 39358 60001 8740 88099 70001 60737 301341 8059 122 893 112 8807 03311 09110'.split(' ');
const CITY_AREAS = new Set(['21', '22', '24', '31', '61']);
const MOBILE = /^8[1-9]\d{7,10}$/;
/** No area code starts with 0, 1 or 8. */
const FIXED = /^[2-79]\d{6,10}$/;
const INVALID: PhoneReading = { ok: false, reason: 'invalid' };

/** A number in national form without the leading 0, if Indonesia's plan allows it. */
function national(digits: string): { digits: string; kind: 'mobile' | 'fixed' } | undefined {
  if (MOBILE.test(digits)) return { digits, kind: 'mobile' };
  if (!FIXED.test(digits)) return undefined;
  const subscriber = digits.length - (CITY_AREAS.has(digits.slice(0, 2)) ? 2 : 3);
  return subscriber >= 5 && subscriber <= 8 ? { digits, kind: 'fixed' } : undefined;
}

function foreign(text: string, repaired: boolean): PhoneReading {
  const parsed = parsePhoneNumberFromString(text);
  if (!parsed?.isPossible() || parsed.number.length < 8) return INVALID;
  if (parsed.countryCallingCode === '62') return INVALID;
  return { ok: true, value: { e164: parsed.number, kind: 'foreign', country: parsed.country, repaired } };
}

function wallet(digits: string): string | undefined {
  if (digits.length < 13) return undefined;
  for (const prefix of WALLET_PREFIXES) {
    const rest = digits.startsWith(prefix) ? digits.slice(prefix.length).replace(/^0/, '') : '';
    if (MOBILE.test(rest)) return rest;
  }
  return undefined;
}

/** Takes the number out of a WhatsApp link, a tel: link or a label. */
function bare(text: string): string {
  const link = /(?:wa\.me\/|phone=|whatsapp\.com\/send\/?\?phone=|tel:)\s*(\+?[\d\s%-]+)/i.exec(text);
  const inner = link?.[1] ?? text.replace(/^\s*(?:no\.?|hp|telp?|phone|wa|whatsapp)[\s.:]*/gi, '');
  return inner.replaceAll('%2B', '+').replaceAll('%20', ' ').trim();
}

/**
 * Reads a phone number: Indonesia's short forms by our own rules, foreign ones by the numbering plans.
 * @returns  E.164; an e-wallet account is led back to its phone
 * @source   dossier: indonesian-identity §7
 */
export function parsePhone(text: string): PhoneReading {
  if (text.length > 200) return INVALID;
  const inner = bare(text);
  const international = /^\s*\(?\+/.test(inner);
  const read = repairDigits(inner.replace(/^\s*\(?\+/, ''), 'oOIl|');
  if (read === undefined) return INVALID;
  const repaired = read.repairs > 0;
  let { digits } = read;
  const indonesian = (rest: string): PhoneReading => {
    const found = national(rest.replace(/^0+/, ''));
    return found ? { ok: true, value: { e164: `+62${found.digits}`, kind: found.kind, country: 'ID', repaired } } : INVALID;
  };
  const abroad = international || digits.startsWith('00');
  if (!international && digits.startsWith('00')) digits = digits.slice(2);
  if (abroad) return digits.startsWith('62') ? indonesian(digits.slice(2)) : foreign(`+${digits}`, repaired);
  if (digits.startsWith('62') && digits.length >= 10) {
    const full = indonesian(digits.slice(2));
    if (full.ok) return full;
  }
  if (digits.startsWith('0') || (digits.startsWith('8') && digits.length <= 12)) {
    const short = indonesian(digits);
    if (short.ok) return short;
  }
  const account = wallet(digits);
  if (account !== undefined) return { ok: true, value: { e164: `+62${account}`, kind: 'ewallet', country: 'ID', repaired } };
  if (digits.startsWith('0') || digits.length < 10) return INVALID;
  const guess = parsePhoneNumberFromString(`+${digits}`);
  return guess?.isValid() === true && guess.countryCallingCode !== '62' ? foreign(`+${digits}`, repaired) : INVALID;
}

/** Compares two numbers. `near` is one swap of neighbouring digits; one other digit is simply another number. */
export function comparePhones(a: Phone, b: Phone): PhonePairLevel {
  if (a.e164 === b.e164) {
    if (a.kind !== b.kind && (a.kind === 'ewallet' || b.kind === 'ewallet')) return 'same_group';
    return a.repaired || b.repaired ? 'same_repaired' : 'same';
  }
  return isNeighbourSwap(a.e164, b.e164) ? 'near' : 'different';
}
