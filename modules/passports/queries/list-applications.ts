import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { readCursor, writeCursor } from '../../../platform/http/place-cursor.ts';
import { applicationLine } from '../lines.ts';
import type { ApplicationState } from '../model.ts';
import * as store from '../store.ts';

const STATES: Record<'waiting' | 'decided' | 'all', readonly ApplicationState[] | undefined> = {
  waiting: ['received', 'interviewing', 'screened', 'proposed'],
  decided: ['decided'],
  all: undefined,
};

/** The queue, oldest first. */
export async function listApplications(
  { query }: In<typeof contract.listApplications>,
  { tx, keys, trail }: Context,
): Promise<Out<typeof contract.listApplications>> {
  const ask = { day: query.day, states: STATES[query.state], number: query.number, after: readCursor(query.cursor), limit: query.limit };
  const found = await store.listApplications(tx, ask);
  const rows = found.slice(0, query.limit);
  const last = rows.at(-1);
  for (const row of rows) trail.concerns('application', row.id);
  return {
    items: rows.map((row) => applicationLine(keys, row)),
    total: await store.countApplications(tx, ask),
    ...(found.length > rows.length && last !== undefined && { next: writeCursor({ at: last.received_at, id: last.id }) }),
  };
}
