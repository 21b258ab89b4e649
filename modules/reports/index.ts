import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Context } from '../../platform/http/context.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { QueueRow } from './contract.ts';
import { NamedRole } from './model.ts';
import type { State } from './model.ts';
import { lockReport, write } from './moving.ts';
import { rowViews } from './row-view.ts';
import { openStory, openWords } from './sealed.ts';
import * as store from './store-reading.ts';
import { setReport } from './store-triage.ts';

/** Door of the reports module for server code of higher modules. Everything here obeys the reach of the transaction. */
export { reportHandlers, reportSchedules } from './jobs.ts';
export { reportNumber } from './model.ts';

/** Reports in one line each, as the queue shows them; those out of reach are not in the answer. */
export async function reportBrief(context: Pick<JobContext, 'tx' | 'now'>, ids: readonly string[]): Promise<Map<string, QueueRow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await store.listQueue(context.tx, { ids, now: context.now }, { after: undefined, limit: ids.length });
  return new Map((await rowViews(context.tx, rows, context.now)).map((row) => [row.id, row]));
}

export interface ReportFacts {
  readonly id: string;
  readonly topic: string;
  /** Kemendagri code of any level. */
  readonly village: string | null;
  readonly bypassVillage: boolean;
  readonly immediateDanger: boolean;
  readonly receivedAt: string;
  readonly happenedOn: string | null;
  readonly departsOn: string | null;
  readonly peopleCount: number | null;
  readonly destination: string | null;
  /** "B2"; null before anybody graded it. */
  readonly grade: string | null;
  readonly severity: string | null;
  readonly verdict: string | null;
  readonly mentions: readonly { readonly mentionId: string; readonly role: string }[];
  /** Recruiters and companies as the teller wrote them. A report alone never publishes such a name. */
  readonly recruiterNames: readonly string[];
  /** The story in the teller's words, for reading into facts or freezing as evidence. */
  readonly words: string;
}

/** What a report says, without who said it. @returns `undefined` when it is out of reach */
export async function reportFacts({ tx, keys }: { readonly tx: Tx; readonly keys: Keyring }, id: string): Promise<ReportFacts | undefined> {
  const report = await store.findReport(tx, id);
  if (report === undefined) return undefined;
  const named = (await store.listNamed(tx, [id])).map((row) => ({
    ...row,
    role: NamedRole.parse(row.role),
    words: openWords(keys, row.id, row.sealed_words),
  }));
  return {
    id: report.id,
    topic: report.topic,
    village: report.territory,
    bypassVillage: report.bypass_village,
    immediateDanger: report.immediate_danger,
    receivedAt: report.received_at,
    happenedOn: report.happened_on,
    departsOn: report.departs_on,
    peopleCount: report.people_count,
    destination: report.destination,
    grade: report.source_grade === null ? null : `${report.source_grade}${report.information_grade ?? ''}`,
    severity: report.severity,
    verdict: report.verdict,
    mentions: named.flatMap((row) => (row.mention_id === null ? [] : [{ mentionId: row.mention_id, role: row.role }])),
    recruiterNames: named.flatMap((row) =>
      (row.role === 'recruiter' || row.role === 'company') && row.words.name !== undefined ? [row.words.name] : [],
    ),
    words: openStory(keys, report.id, report.sealed_story).what,
  };
}

/**
 * A higher module takes a report over: its state follows the alert or case from now on (list `report.moved` in your
 * endpoint's `announces`). Repeating it changes nothing.
 * @param by what holds it; absent keeps the holder
 * @throws Problem not-found when it is out of reach
 */
export async function holdReport(
  context: JobContext | Context,
  id: string,
  state: Extract<State, 'ditindaklanjuti' | 'dirujuk'>,
  by?: { readonly kind: 'alert' | 'case'; readonly id: string },
): Promise<void> {
  const report = await lockReport(context, id);
  if (by !== undefined && (report.held_by_kind !== by.kind || report.held_by_id !== by.id))
    await setReport(context.tx, id, { held_by_kind: by.kind, held_by_id: by.id });
  if (report.state === state) return;
  await write(context, report, { act: 'hold', ...('actor' in context && { by: context.actor.accountId }) }, state);
}
