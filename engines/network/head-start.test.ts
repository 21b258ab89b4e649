import { describe, expect, it } from 'vitest';
import { headStart } from './head-start.ts';
import type { EvidenceLine } from './judgement.ts';
import type { EgoIdentifier, EgoMember, IdentifierKind } from './shape.ts';

const member = (kind: EgoMember['kind'], event: string): EgoMember => ({
  event,
  mention: '0',
  kind,
  day: 1,
  household: event,
  party: event,
  facts: [],
});
const identifier = (kind: IdentifierKind): EgoIdentifier => ({
  key: `${kind}:1`,
  kind,
  shown: '1',
  hub: 'no',
  past: { households: 0, windows: 0 },
  population: 100,
  degree: 2,
});
const line = (code: string): EvidenceLine => ({ event: 'a', mention: '0', code, group: 'record', bits: 1 });
const start = (kinds: readonly EgoMember['kind'][], shared: readonly IdentifierKind[], code = 'x'): number =>
  headStart({
    members: kinds.map((kind, at) => member(kind, String(at))),
    identifiers: shared.map(identifier),
    evidence: [line(code)],
  });

describe('head start', () => {
  it.each([
    ['strangers on one number', start(['application', 'application'], ['phone']), 0],
    ['strangers whose fee one account paid', start(['application', 'application'], ['account', 'story']), 1],
    ['a helper with a number and an account', start(['application', 'application'], ['account', 'phone']), 0],
    ['reports alone', start(['report', 'report'], ['phone']), 1],
    ['a report that names an applicant', start(['report', 'application'], ['name'], 'reported_name'), 4],
    ['a report of a number that an applicant shows', start(['report', 'application'], ['phone'], 'reported_phone'), 0.5],
    ['a report of a company with many applicants', start(['report', 'application'], ['company', 'phone']), 1],
    ['one wording', start(['application', 'application'], ['story', 'story']), -2],
    ['a second try', start(['application', 'application'], [], 'again_other_office'), 3],
    ['one rare journey', start(['application', 'application'], ['place'], 'rare_journey'), 3],
  ])('%s: %d', (_what, bits, expected) => {
    expect(bits).toBe(expected);
  });
});
