import { sql } from 'kysely';
import { inTransaction, SYSTEM_SESSION } from '../db/transaction.ts';
import { describeError } from './describe-error.ts';
import type { ScheduledJob, WorkerParts } from './work.ts';

export type { ScheduledJob } from './work.ts';

/** A failed job is tried again after this long at most. Our choice. */
const RETRY_SECONDS = 60;
/** How often the table is looked at: schedules are minutes apart, not milliseconds. */
const LOOK_MS = 1_000;

const lookedAt = new WeakMap<object, number>();

/** Runs at most one due job. @returns 1 when one ran */
export async function runSchedules<Ctx>(parts: WorkerParts<Ctx>): Promise<number> {
  const now = Date.now();
  if (parts.schedules.length === 0 || now - (lookedAt.get(parts) ?? 0) < LOOK_MS) return 0;
  lookedAt.set(parts, now);
  await enrol(parts);
  let running: ScheduledJob<Ctx> | undefined;
  try {
    return await inTransaction(parts.pool, SYSTEM_SESSION, async (tx) => {
      const { rows } = await sql<{ job: string }>`select job from platform.schedule
        where next_at <= now() and job = any (${parts.schedules.map((s) => s.name)}) order by next_at limit 1 for update skip locked`.execute(
        tx,
      );
      running = parts.schedules.find((s) => s.name === rows[0]?.job);
      if (running === undefined) return 0;
      await running.run(parts.contextOf(tx, new Date().toISOString()));
      await sql`update platform.schedule set next_at = now() + make_interval(secs => ${running.everySeconds}), last_ran_at = now(), last_error = null
        where job = ${running.name}`.execute(tx);
      return 1;
    });
  } catch (error) {
    if (running === undefined) throw error;
    parts.log('schedule-failed', { job: running.name, error: describeError(error as Error) });
    const { name, everySeconds } = running;
    await inTransaction(parts.pool, SYSTEM_SESSION, (tx) =>
      sql`update platform.schedule set next_at = now() + make_interval(secs => ${Math.min(RETRY_SECONDS, everySeconds)}),
        last_error = ${describeError(error as Error)} where job = ${name}`.execute(tx),
    );
    return 0;
  }
}

const enrolled = new WeakSet<object>();
async function enrol<Ctx>(parts: WorkerParts<Ctx>): Promise<void> {
  if (enrolled.has(parts)) return;
  await inTransaction(parts.pool, SYSTEM_SESSION, async (tx) => {
    for (const { name } of parts.schedules)
      await sql`insert into platform.schedule (job, next_at) values (${name}, now()) on conflict do nothing`.execute(tx);
  });
  enrolled.add(parts);
}
