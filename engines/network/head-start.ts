import type { EgoMember, IdentifierKind } from './shape.ts';

/** What a circle is made of; a `Judgement` is one. */
export interface Composition {
  readonly members: readonly { readonly kind: EgoMember['kind'] }[];
  readonly identifiers: readonly { readonly kind: IdentifierKind }[];
  readonly evidence: readonly { readonly code: string }[];
}

/**
 * How much oftener or seldomer than evidence alone says what begins so is a ring, in bits: prior odds, not evidence. Helpers lend their numbers to many
 * and are reported in good faith, sayings are common; a name that a report and a form have in common, a second try or a rare journey are few, and many
 * of them true. Our choice: fitted on twelve districts of our simulator (decision 0039), drawn to the middle of three simulators (decision 0041).
 */
const HEAD_START = {
  again: 3,
  journey: 3,
  namedApplicant: 4,
  reportedNumber: 0.5,
  reports: 1,
  company: 1,
  account: 1,
  wording: -2,
} as const;

const AGAIN = /^(?:not_)?again_/;
/** A report and an applicant agree in what no helper lends. */
const NAMED = /^reported_(?:name|handle|account)$/;

/** Bits that a candidate has in the queue, before its evidence, by what it is made of. */
export function headStart({ members, identifiers, evidence }: Composition): number {
  const tells = (pattern: RegExp): boolean => evidence.some(({ code }) => pattern.test(code));
  if (tells(AGAIN)) return HEAD_START.again;
  if (tells(/^rare_journey$/)) return HEAD_START.journey;
  if (identifiers.some(({ kind }) => kind === 'company')) return HEAD_START.company;
  const kinds = new Set(members.map(({ kind }) => (kind === 'report' ? 'report' : 'person')));
  if (kinds.size > 1) return tells(NAMED) ? HEAD_START.namedApplicant : HEAD_START.reportedNumber;
  if (kinds.has('report')) return HEAD_START.reports;
  const things = identifiers.filter(({ kind }) => kind !== 'story' && kind !== 'place');
  if (things.length === 0) return identifiers.length === 0 ? 0 : HEAD_START.wording;
  return things.every(({ kind }) => kind === 'account') ? HEAD_START.account : 0;
}
