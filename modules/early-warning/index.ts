import { notFound, refused } from '../../platform/contract/problem.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { alertInCase } from './events.ts';
import { KIND_SENTENCES, mayOpenAsCase } from './model.ts';
import type { AlertKind } from './model.ts';
import * as store from './store.ts';
import { feedPlace } from './feed-place.ts';

export { villagePoints } from './surges/village-points.ts';

/** Door of the early-warning module for `cases`. */
export interface AlertForCase {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly kind: AlertKind;
  readonly level: 'look' | 'act';
  readonly sentence: string;
  readonly evidence: readonly {
    readonly kind: string;
    readonly sentence: string;
    readonly bits: number;
    readonly source: { readonly kind: string; readonly id: string | null };
    readonly mentionId: string | undefined;
    readonly at: string;
  }[];
  readonly unknowns: readonly string[];
  readonly persons: readonly { readonly personId: string; readonly mentionId: string }[];
  readonly caseId: string | null;
  readonly territory: string | null;
  readonly agencyId: string;
  readonly officeId: string;
  readonly classification: number;
}

/** An alert with its evidence as it stands now; `undefined` when it is out of reach. */
export async function alertForCase(tx: Tx, alertId: string): Promise<AlertForCase | undefined> {
  const row = await store.findAlert(tx, alertId);
  if (row === undefined) return undefined;
  const [evidence, mentions] = [await store.evidenceOf(tx, [row.id]), await store.mentionsOf(tx, row.id)];
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    kind: row.kind as AlertKind,
    level: row.level as 'look' | 'act',
    sentence: KIND_SENTENCES[row.kind as AlertKind],
    evidence: evidence.map((e) => ({
      kind: e.kind,
      sentence: e.sentence,
      bits: e.counted_millibits / 1000,
      source: { kind: e.source_kind, id: e.source_id },
      mentionId: e.mention_id ?? undefined,
      at: e.observed_at,
    })),
    unknowns: row.unknowns,
    persons: mentions.map((m) => ({ personId: m.person_id, mentionId: m.mention_id })),
    caseId: row.case_id,
    territory: row.territory,
    agencyId: row.agency_id,
    officeId: row.office_id,
    classification: row.classification,
  };
}

/**
 * Notes that an alert became part of a case; again for the same case is fine. The caller's contract announces `alert.in-case`.
 * @throws Problem not-found, or `alert/already-in-another-case`
 */
export async function alertOpenedAsCase(context: JobContext, alertId: string, caseId: string): Promise<void> {
  const row = await store.lockAlert(context.tx, alertId);
  if (row === undefined) throw notFound('alert');
  const decision = mayOpenAsCase(row.case_id, caseId);
  if (!decision.ok) throw refused(decision.reason);
  if (row.case_id === caseId) return;
  await store.changeAlert(context.tx, alertId, {
    state: 'in-case',
    case_id: caseId,
    changed_at: context.now,
    snoozed_until: null,
    joined_into: null,
  });
  await context.announce(alertInCase({ alert: alertId, case: caseId }, { kind: 'alert', id: alertId }, feedPlace(row.territory)));
}

/** An alert leaves its case (split, or opened by mistake) and is back in the queue. */
export async function alertLeftCase(context: JobContext, alertId: string, caseId: string): Promise<void> {
  const row = await store.lockAlert(context.tx, alertId);
  if (row?.case_id !== caseId) return;
  await store.changeAlert(context.tx, alertId, { state: 'new', case_id: null, changed_at: context.now });
}
