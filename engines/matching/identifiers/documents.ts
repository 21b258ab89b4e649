import { editDistance } from '../strings/edit-distance.ts';
import { isNeighbourSwap, repairDigits } from './digits.ts';

export interface PassportNumber {
  number: string;
  repaired: boolean;
}

/** One or two letters, then digits; letters in the digit part are repaired. @source dossier: indonesian-identity §8 */
export function parsePassport(text: string): PassportNumber | undefined {
  const plain = text.replace(/[\s.\-/]/g, '').toUpperCase();
  for (const letters of [1, 2]) {
    const head = plain.slice(0, letters);
    const tail = plain.slice(letters);
    if (!/^[A-Z]+$/.test(head) || tail.length < 6 || tail.length > 7) continue;
    if (letters === 1 && /^[A-Z]/.test(tail) && tail.length === 7 && /^\d+$/.test(tail.slice(1))) continue;
    const read = repairDigits(tail);
    if (read !== undefined) return { number: head + read.digits, repaired: read.repairs > 0 };
  }
  return undefined;
}

/** Compares two passport numbers; neighbours in a row are issued to one family, so one other digit is different. */
export function comparePassports(a: PassportNumber, b: PassportNumber): 'same' | 'same_repaired' | 'near' | 'different' {
  if (a.number === b.number) return a.repaired || b.repaired ? 'same_repaired' : 'same';
  return isNeighbourSwap(a.number, b.number) ? 'near' : 'different';
}

export interface Plate {
  region: string;
  number: string;
  suffix: string;
  /** `AG 1234 XY` */
  written: string;
}

/** Vehicle plate: 1–2 letters of the region, 1–4 digits, 0–3 letters. @returns undefined for anything else */
export function parsePlate(text: string): Plate | undefined {
  const match = /^([A-Z]{1,2})0*(\d{1,4})([A-Z]{0,3})$/.exec(text.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  if (match === null) return undefined;
  const [, region = '', number = '', suffix = ''] = match;
  return { region, number, suffix, written: `${region} ${number}${suffix === '' ? '' : ` ${suffix}`}` };
}

/** Compares two plates; `near` is one letter of the suffix. */
export function comparePlates(a: Plate, b: Plate): 'same' | 'near' | 'different' {
  if (a.written === b.written) return 'same';
  const close = a.region === b.region && a.number === b.number && editDistance(a.suffix, b.suffix) <= 1;
  return close ? 'near' : 'different';
}

/** Account number of a bank: 6–18 digits; the bank is kept apart. @returns undefined when it is none */
export function parseAccount(text: string): string | undefined {
  const digits = repairDigits(text.replace(/^\s*(?:no\.?\s*)?(?:rek(?:ening)?|norek|account|acc)?[\s.:]*/i, ''))?.digits;
  return digits !== undefined && digits.length >= 6 && digits.length <= 18 ? digits : undefined;
}

/** Names of networks inside links, so that one handle on two networks stays two. */
const NETWORKS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:facebook|fb)\.(?:com|me)$/, 'facebook'],
  [/(?:^|\.)instagram\.com$/, 'instagram'],
  [/(?:^|\.)tiktok\.com$/, 'tiktok'],
  [/(?:^|\.)(?:t|telegram)\.me$/, 'telegram'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'x'],
];

/**
 * Handle of a social network from a link or from "@name".
 * @returns  `network:name` in lower case; the network is empty when the text does not tell it
 */
export function parseHandle(text: string): string | undefined {
  const plain = text.trim().toLowerCase();
  const link = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})\/([^\s]*)$/.exec(plain);
  if (link) {
    const network = NETWORKS.find(([host]) => host.test(link[1] ?? ''))?.[1];
    const path = link[2] ?? '';
    const id = /profile\.php\?(?:.*&)?id=(\d+)/.exec(path)?.[1];
    const name =
      id ??
      path
        .split(/[?#]/)[0]
        ?.split('/')
        .find((part) => part !== '') ??
      '';
    return network === undefined || name === '' ? undefined : `${network}:${name.replace(/^@/, '')}`;
  }
  return /^@?[a-z0-9._-]{3,40}$/.test(plain) ? `:${plain.replace(/^@/, '')}` : undefined;
}
