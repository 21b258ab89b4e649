import { compareTokens } from '../names/compare-tokens.ts';
import { canonicalToken } from '../names/spelling.ts';
import type { Address } from './address.ts';

/** How two addresses agree; `finest` is the smallest unit on which they do. */
export interface AddressAgreement {
  result: 'same' | 'different' | 'ambiguous';
  finest?: 'house' | 'street' | 'hamlet' | 'village' | 'district' | 'regency' | 'province';
  /** The unit whose names contradict each other, if any. */
  conflict?: string;
}

const UNITS = ['street', 'hamlet', 'village', 'district', 'regency', 'province'] as const;

const joined = (name: string): string => name.split(' ').map((word) => canonicalToken(word)).join(''); // prettier-ignore

/** Place names by their letters, blanks and small spelling differences aside. */
export function samePlaceName(a: string, b: string): boolean {
  const left = joined(a);
  const right = joined(b);
  return left === right || compareTokens(left, right) === 'variant';
}

/** Finds a place name among the loose parts, alone or at the end of one; takes it out. */
function takeLoose(loose: string[], name: string): boolean {
  const exact = loose.findIndex((part) => samePlaceName(part, name));
  if (exact >= 0) {
    loose.splice(exact, 1);
    return true;
  }
  const words = name.split(' ').length;
  for (const [index, part] of loose.entries()) {
    const all = part.split(' ');
    for (let from = 0; from + words <= all.length; from += 1) {
      if (!samePlaceName(all.slice(from, from + words).join(' '), name)) continue;
      const rest = [...all.slice(0, from), ...all.slice(from + words)].join(' ');
      loose.splice(index, 1, ...(rest === '' ? [] : [rest]));
      return true;
    }
  }
  return false;
}

const written = (address: Address): string => JSON.stringify(address);

function compareHouse(a: Address, b: Address): 'agree' | 'conflict' | 'unknown' {
  const pairs = [
    [a.rt, b.rt],
    [a.rw, b.rw],
  ] as const;
  const known = pairs.filter(([left, right]) => left !== undefined && right !== undefined);
  if (known.length === 0) return 'unknown';
  if (known.every(([left, right]) => left === right)) return 'agree';
  const turned = a.rt === b.rw && a.rw === b.rt;
  return turned && (a.rtRwUnlabelled === true || b.rtRwUnlabelled === true) ? 'unknown' : 'conflict';
}

/**
 * Compares two addresses part by part; a part that only one side has is no evidence.
 * @returns  ambiguous when only a bare place name agrees: 98 villages are called Sidomulyo
 */
export function compareAddresses(a: Address, b: Address): AddressAgreement {
  // Loose parts are taken one after the other, so the sides are put in one order: the answer is the same both ways round.
  if (a.loose.length + b.loose.length > 0 && written(a) > written(b)) return compareAddresses(b, a);
  const looseA = [...a.loose];
  const looseB = [...b.loose];
  const agreed: AddressAgreement['finest'][] = [];
  let conflict: string | undefined;
  for (const unit of UNITS) {
    const left = a[unit];
    const right = b[unit];
    if (left !== undefined && right !== undefined) {
      const kinds = unit === 'regency' && a.regencyKind !== b.regencyKind;
      if (!kinds && samePlaceName(left, right)) agreed.push(unit);
      else conflict ??= unit;
    } else if ((left !== undefined && takeLoose(looseB, left)) || (right !== undefined && takeLoose(looseA, right))) agreed.push(unit);
  }
  const house = compareHouse(a, b);
  if (house === 'agree') agreed.unshift('house');
  if (house === 'conflict') conflict ??= 'rt/rw';
  if (conflict !== undefined) return { result: 'different', conflict };
  let bare = 0;
  const left = looseA.filter((part) => !takeLoose(looseB, part));
  bare += looseA.length - left.length;
  for (const part of looseB) if (takeLoose(left, part)) bare += 1;
  const finest = agreed[0];
  if (agreed.length + bare >= 2 || (finest !== undefined && bare === 0)) return { result: 'same', ...(finest ? { finest } : {}) };
  if (finest !== undefined) return { result: 'same', finest };
  return { result: bare === 0 && looseA.length > 0 && looseB.length > 0 && agreed.length === 0 ? 'different' : 'ambiguous' };
}
