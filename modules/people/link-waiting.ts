import type { JobContext } from '../../platform/outbox/job-context.ts';
import { linkMentions } from './link-mentions.ts';
import { lockDerivation } from './store-persons.ts';
import { isWaiting, putBack, someoneWaits, takeWaiting } from './store-waiting.ts';

/**
 * Mentions linked in one transaction: short enough that neither a judgement nor a request waits for it. Our choice: about
 * 60 ms, of which the statements that all of them share are a sixth.
 */
const AT_ONCE = 8;

/**
 * Links a mention that was just recorded, and others that wait beside it. Nothing is left to do when it was linked with
 * others before.
 * @throws Error when this mention cannot be opened: its delivery is tried again and stands in the operator's log
 */
export async function linkRecorded(context: JobContext, mentionId: string): Promise<void> {
  if (!(await isWaiting(context.tx, mentionId))) return;
  const unopened = await linkBatch(context, mentionId);
  if (unopened.includes(mentionId)) throw new Error('the mention cannot be opened; was the key or the row changed?');
}

/** Links what waits, whatever else the worker has to deliver first. */
export async function linkWaiting(context: JobContext): Promise<void> {
  if (await someoneWaits(context.tx)) await putBack(context.tx, await linkBatch(context, undefined));
}

async function linkBatch(context: JobContext, wanted: string | undefined): Promise<string[]> {
  await lockDerivation(context.tx);
  const taken = await takeWaiting(context.tx, wanted, AT_ONCE);
  const linked = new Set(await linkMentions(context, taken));
  const unopened = taken.filter((id) => !linked.has(id));
  if (wanted !== undefined)
    await putBack(
      context.tx,
      unopened.filter((id) => id !== wanted),
    );
  return unopened;
}
