import type { EgoMember, IdentifierKind } from './shape.ts';

/** What a circle is made of; a `Judgement` is one. */
export interface Composition {
  readonly members: readonly { readonly kind: EgoMember['kind'] }[];
  readonly identifiers: readonly { readonly kind: IdentifierKind }[];
  readonly evidence: readonly { readonly code: string }[];
}

/**
 * How much oftener than a meeting of applicants on a number what begins so is a ring, in bits: prior odds, not evidence. Two sources that know
 * nothing of each other, and somebody turned down who tries again, are few, and many of them true; wordings that meet are many, and nearly all
 * chance. Our choice by replay (size M, training seeds), rounded to half bits; decision 0032.
 */
const HEAD_START = { again: 3, reportMeetsApplication: 2, company: 1, wording: -1.5, journey: 2 } as const;

const AGAIN = /^(?:not_)?again_/;

/** Bits that a candidate has in the queue, before its evidence, by what it is made of. */
export function headStart({ members, identifiers, evidence }: Composition): number {
  if (evidence.some(({ code }) => AGAIN.test(code))) return HEAD_START.again;
  if (evidence.some(({ code }) => code === 'rare_journey')) return HEAD_START.journey;
  const kinds = new Set(members.map(({ kind }) => (kind === 'report' ? 'report' : 'person')));
  const company = identifiers.some(({ kind }) => kind === 'company');
  if (kinds.size > 1) return company ? HEAD_START.company : HEAD_START.reportMeetsApplication;
  if (kinds.has('report')) return 0;
  if (company) return HEAD_START.company;
  return identifiers.length > 0 && identifiers.every(({ kind }) => kind === 'story' || kind === 'place') ? HEAD_START.wording : 0;
}
