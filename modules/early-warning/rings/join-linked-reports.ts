import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { changeAlert } from '../store.ts';
import { joinInto, pairsOfReports, separate } from './store-joined.ts';

/** When two reports tell of one event, the pair alerts of the later one are read with those of the main one; taken back, they stand alone again. */
export async function joinLinkedReports(
  { tx, now }: JobContext,
  { report, main, standing }: { readonly report: string; readonly main: string; readonly standing: boolean },
): Promise<void> {
  const own = await pairsOfReports(tx, [report]);
  if (!standing) return separate(tx, own.map(({ id }) => id), now); // prettier-ignore
  const kept = new Map((await pairsOfReports(tx, [main])).map((one) => [one.officeId, one.id]));
  for (const { id, officeId } of own) {
    const into = kept.get(officeId);
    // Without an alert of the main report its own goes on, under the report that counts.
    if (into === undefined) await changeAlert(tx, id, { key: `report:${main}`, changed_at: now });
    else await joinInto(tx, [id], into, now);
  }
}
