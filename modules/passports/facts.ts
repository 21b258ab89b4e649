import type { PlainDate } from '../../platform/contract/fields.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { dayInJakarta } from '../../platform/http/context.ts';
import { earlierOf } from './earlier.ts';
import type { EarlierDecision } from './earlier.ts';
import { ApplicationState, DecisionCode, DecisionState, NamedRole, Purpose, ScreeningOutcome } from './model.ts';
import * as store from './store-facts.ts';

/** One line about an application, without identity. */
interface ApplicationBrief {
  readonly id: string;
  readonly number: string;
  readonly state: ApplicationState;
  readonly office: { readonly id: string; readonly name: string };
  readonly receivedOn: PlainDate;
  readonly purpose: Purpose | null;
  readonly country: string | null;
  readonly outcome: ScreeningOutcome | null;
  readonly decision: DecisionCode | null;
  readonly applicantMentionId: string;
  readonly agencyId: string;
  readonly territory: string;
  /** 0 PUBLIK … 3 RAHASIA */
  readonly classification: number;
}

type Row = Awaited<ReturnType<typeof store.briefRows>>[number];
const briefOf = (row: Row): ApplicationBrief => ({
  id: row.id,
  number: row.number,
  state: ApplicationState.parse(row.state),
  office: { id: row.office_id, name: row.office_name ?? '' },
  receivedOn: row.received_on,
  purpose: Purpose.nullable().parse(row.purpose),
  country: row.country,
  outcome: ScreeningOutcome.nullable().parse(row.outcome),
  decision: DecisionCode.nullable().parse(row.decision),
  applicantMentionId: row.applicant_mention_id,
  agencyId: row.agency_id,
  territory: row.territory,
  classification: row.classification,
});

/** What higher modules may reason about. No names, no numbers of people. */
export interface ApplicationFacts extends ApplicationBrief {
  /** Planned departure as the form or the applicant says. */
  readonly departOn: PlainDate | null;
  /** Company or agency as the applicant named it. */
  readonly statedRecruiter: string | null;
  /** Keyed hashes of the words of free-text answers: equal hash, equal wording. */
  readonly phrases: readonly { readonly question: string; readonly phrase: string }[];
  readonly mentions: readonly { readonly mentionId: string; readonly role: NamedRole }[];
  readonly decisions: readonly {
    readonly decision: DecisionCode;
    readonly state: DecisionState;
    readonly reasons: readonly string[];
    readonly standingOn: PlainDate | null;
  }[];
}

/** Facts of one application; `undefined` when it is out of reach or was taken back. */
export async function applicationFacts(tx: Tx, id: string): Promise<ApplicationFacts | undefined> {
  const [row] = await store.briefRows(tx, [id]);
  if (row === undefined) return undefined;
  return {
    ...briefOf(row),
    departOn: row.depart_on,
    statedRecruiter: row.recruiter_name,
    phrases: await store.phrasesOf(tx, id),
    mentions: (await store.mentionsOf(tx, id)).map((m) => ({ mentionId: m.mention_id, role: NamedRole.parse(m.role) })),
    decisions: (await store.decisionsOf(tx, id)).map((d) => ({
      decision: DecisionCode.parse(d.decision),
      state: DecisionState.parse(d.state),
      reasons: d.reasons,
      standingOn: d.standing_on,
    })),
  };
}

/**
 * Earlier applications and decisions of these persons at all offices, newest first, as dated facts.
 * @param on the day asked; what is older than EARLIER_YEARS before it is left out
 */
export const earlierDecisions = (
  tx: Tx,
  personIds: readonly string[],
  on: PlainDate = dayInJakarta(new Date().toISOString()),
): Promise<EarlierDecision[]> => earlierOf(tx, { persons: personIds, niks: [], on });
