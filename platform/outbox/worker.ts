import { sql } from 'kysely';
import { inTransaction, SYSTEM_SESSION } from '../db/transaction.ts';
import { describeError } from './describe-error.ts';
import { runSchedules } from './schedule.ts';
import type { WorkerParts } from './work.ts';

export type { DeliveredEvent, EventHandler, WorkerParts } from './work.ts';

const DISPATCH_BATCH = 200;
const POLL_MS = 300;
/** Seconds until a failed delivery is tried again, by attempt; afterwards every hour. Our choice. */
const BACKOFF_S = [1, 5, 30, 120, 600, 3600];

export interface Worker {
  /** There may be work now: look at once. */
  wake(): void;
  /** Delivers everything that is due; for tests and `import`. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** Runs deliveries and schedules until stopped. Any number of workers may run beside each other. */
export function startWorker<Ctx>(parts: WorkerParts<Ctx>): Worker {
  let stopping = false;
  let wakeUp: (() => void) | undefined;
  const step = async (): Promise<number> => (await dispatch(parts)) + (await deliverOne(parts)) + (await runSchedules(parts));
  const loop = (async () => {
    while (!stopping) {
      await parts.giveWay?.();
      const did = await step().catch((error: Error) => {
        parts.log('worker-step-failed', { error: describeError(error) });
        return 0;
      });
      if (did > 0 || stopping) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake: () => wakeUp?.(),
    drain: () => drain(parts),
    async stop() {
      stopping = true;
      wakeUp?.();
      await loop;
    },
  };
}

/** Delivers everything that is due now, then returns. */
export async function drain<Ctx>(parts: WorkerParts<Ctx>): Promise<void> {
  while ((await dispatch(parts)) + (await deliverOne(parts)) > 0);
}

/** Turns new events into one delivery per subscribed handler. @returns number of events dispatched */
async function dispatch<Ctx>(parts: WorkerParts<Ctx>): Promise<number> {
  return inTransaction(parts.pool, SYSTEM_SESSION, async (tx) => {
    const events = await tx
      .selectFrom('platform.event')
      .select(['id', 'type'])
      .where('dispatched_at', 'is', null)
      .orderBy('xid')
      .orderBy('n')
      .limit(DISPATCH_BATCH)
      .forUpdate()
      .skipLocked()
      .execute();
    if (events.length === 0) return 0;
    const deliveries = events.flatMap((e) =>
      parts.handlers.filter((h) => h.types.includes(e.type)).map((h) => ({ event: e.id, handler: h.name })),
    );
    // Arrays: one short statement whatever their number, instead of one of hundreds of parameters (30 ms of 40).
    await Promise.all([
      sql`insert into platform.delivery (event_id, handler)
        select * from unnest(${deliveries.map((d) => d.event)}::uuid[], ${deliveries.map((d) => d.handler)}::text[])
        on conflict do nothing`.execute(tx),
      sql`update platform.event set dispatched_at = now() where id = any (${events.map((e) => e.id)}::uuid[])`.execute(tx),
    ]);
    return events.length;
  });
}

/**
 * Runs one due delivery; its row stays locked while the handler works, so a killed worker frees it at once and
 * nothing is done twice. @returns 1 when something was tried
 */
async function deliverOne<Ctx>(parts: WorkerParts<Ctx>): Promise<number> {
  let tried: { event: string; handler: string; attempts: number } | undefined;
  try {
    return await inTransaction(parts.pool, SYSTEM_SESSION, async (tx) => {
      const { rows } = await sql<{ event_id: string; handler: string; attempts: number }>`
        select event_id, handler, attempts from platform.delivery
         where done_at is null and next_at <= now() and handler = any (${parts.handlers.map((h) => h.name)})
         order by next_at limit 1 for update skip locked`.execute(tx);
      const due = rows[0];
      if (due === undefined) return 0;
      tried = { event: due.event_id, handler: due.handler, attempts: due.attempts };
      const row = await tx.selectFrom('platform.event').selectAll().where('id', '=', due.event_id).executeTakeFirstOrThrow();
      const handler = parts.handlers.find((h) => h.name === due.handler);
      const event = {
        id: row.id,
        type: row.type,
        payload: row.payload,
        territory: row.territory,
        subject: { kind: row.subject_kind, id: row.subject_id },
        account: row.account_id,
        at: row.at,
      };
      await handler?.run(event, parts.contextOf(tx, new Date().toISOString()));
      await tx
        .updateTable('platform.delivery')
        .set({ done_at: sql`now()`, attempts: due.attempts + 1 })
        .where('event_id', '=', due.event_id)
        .where('handler', '=', due.handler)
        .execute();
      return 1;
    });
  } catch (error) {
    if (tried === undefined) throw error;
    await postpone(parts, tried, error as Error);
    return 1;
  }
}

async function postpone<Ctx>(
  parts: WorkerParts<Ctx>,
  tried: { event: string; handler: string; attempts: number },
  error: Error,
): Promise<void> {
  const seconds = BACKOFF_S[Math.min(tried.attempts, BACKOFF_S.length - 1)] ?? 3600;
  parts.log('delivery-failed', { handler: tried.handler, event: tried.event, attempts: tried.attempts + 1, error: describeError(error) });
  await inTransaction(parts.pool, SYSTEM_SESSION, (tx) =>
    tx
      .updateTable('platform.delivery')
      .set({
        attempts: tried.attempts + 1,
        next_at: sql`now() + make_interval(secs => ${seconds})`,
        last_error: describeError(error),
      })
      .where('event_id', '=', tried.event)
      .where('handler', '=', tried.handler)
      .execute(),
  );
}
