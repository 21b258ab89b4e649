import type { CompiledQuery } from 'kysely';
import { Problem } from '../../platform/contract/problem.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import { newId } from '../../platform/http/context.ts';
import type { AuditEntry } from '../../platform/http/trail.ts';
import { writeEvent } from '../../platform/outbox/announce.ts';
import { manyLookUps } from './events.ts';
import { judgeLookUp, LOOK_UP_ALARM, LOOK_UP_LIMIT, LOOK_UP_VERBS, LOOK_UP_WINDOW_MINUTES } from './model.ts';
import * as store from './store.ts';

const MINUTE_MS = 60_000;
const VERBS: ReadonlySet<string> = new Set(LOOK_UP_VERBS);

/**
 * The statement that chains the entry of a request. A look-up of people is counted first: many within an hour are told to the auditors, with an
 * entry of their own; too many are not answered any more.
 * @throws Problem `look-up/too-many` (429); the request is rolled back with it
 */
export async function auditEntry(tx: Tx, entry: AuditEntry): Promise<CompiledQuery> {
  if (entry.outcome !== 'done' || entry.account === undefined || !VERBS.has(entry.verb)) return store.chained(tx, entry);
  const since = new Date(Date.parse(entry.at) - LOOK_UP_WINDOW_MINUTES * MINUTE_MS).toISOString();
  const asked = { account: entry.account, role: entry.role ?? '', verbs: LOOK_UP_VERBS, alarm: LOOK_UP_ALARM, since };
  const counted = await store.countLookUps(tx, asked);
  const limit = counted.limit ?? LOOK_UP_LIMIT;
  const judged = judgeLookUp(counted.done, counted.alarmed, limit);
  if (judged === 'stop') throw tooMany();
  if (judged === 'tell') await tell(tx, entry, entry.account, { count: counted.done + 1, limit: limit.noticed, stopped: false });
  // The last one that is answered says that the next are not: a request that is stopped is rolled back and leaves no entry.
  if (counted.done + 1 === limit.stopped)
    await tell(tx, entry, entry.account, { count: limit.stopped, limit: limit.stopped, stopped: true });
  return store.chained(tx, entry);
}

const tooMany = (): Problem =>
  new Problem('too-many', 'look-up/too-many', {
    detail:
      'Dalam satu jam terakhir Anda sudah membuka data banyak orang. Demi pelindungan mereka, pencarian berhenti sementara; pekerjaan lain tetap jalan. Coba lagi nanti. Bila memang perlu sekarang, hubungi kepala kantor: auditor sudah diberi tahu.',
    retryAfterMinutes: LOOK_UP_WINDOW_MINUTES,
  });

async function tell(tx: Tx, entry: AuditEntry, account: string, notes: { count: number; limit: number; stopped: boolean }): Promise<void> {
  await tx.executeQuery(
    store.chained(tx, { ...entry, id: newId(), verb: LOOK_UP_ALARM, subjects: [{ kind: 'account', id: account }], notes }),
  );
  const { count, stopped } = notes;
  const event = manyLookUps({ account, agency: entry.agency ?? null, count, stopped }, { kind: 'account', id: account }, null);
  await writeEvent(tx, event, { id: newId(), at: entry.at, account });
}
