import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, Problem } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { readReceiptCode, WRONG_CODE_WINDOW_MINUTES, WRONG_CODES_PER_ADDRESS, WRONG_CODES_PER_PREFIX } from '../model.ts';
import { matchReceipt, receiptGroupOf } from '../receipts.ts';
import { standingView } from '../standing.ts';
import * as store from '../store-receipts.ts';
import { hasSession, withoutSession } from '../without-session.ts';

const MINUTE_MS = 60_000;

interface Asked {
  /** Keyed hashes that wrong codes are counted by: of the carrier's address, and of the group of the code when it can be one. */
  readonly subjects: readonly string[];
  /** The report whose code it is. */
  readonly found: string | undefined;
}

/** The slow comparison, before the transaction takes its connection. @throws Problem `receipt/locked` */
export async function matchCode({ body }: In<typeof contract.receiptStatus>, outside: Outside): Promise<Asked> {
  const { keys, client, now } = outside;
  const code = readReceiptCode(body.code);
  const group = code === undefined ? undefined : receiptGroupOf(keys, code);
  const address = keys.blindIndex('receipt-address', client.address);
  const subjects = group === undefined ? [address] : [address, group];
  if (code === undefined || group === undefined || hasSession(outside.actor)) return { subjects, found: undefined };
  const receipts = await outside.look(async (tx) => {
    await refuseWhenLocked(tx, subjects, now);
    return store.receiptGroup(tx, group);
  });
  return { subjects, found: await matchReceipt(keys, code, receipts) };
}

/** @throws Problem `receipt/locked` after too many wrong codes of an address, or of a group */
async function refuseWhenLocked(tx: Context['tx'], [address = '', group]: readonly string[], now: string): Promise<void> {
  const since = new Date(Date.parse(now) - WRONG_CODE_WINDOW_MINUTES * MINUTE_MS).toISOString();
  const locked =
    (await store.countWrong(tx, address, since)) >= WRONG_CODES_PER_ADDRESS ||
    (group !== undefined && (await store.countWrong(tx, group, since)) >= WRONG_CODES_PER_PREFIX);
  if (locked) throw new Problem('too-many', 'receipt/locked', { minutes: WRONG_CODE_WINDOW_MINUTES });
}

/**
 * Where a report stands, for whoever has its code. Unknown, mistyped and locked codes cost attempts of the carrier's
 * address and of the code's group; both are kept as keyed hashes for an hour and never with a report.
 */
export async function receiptStatus(_: In<typeof contract.receiptStatus>, context: Context, { subjects, found }: Asked) {
  withoutSession(context);
  const { tx, now } = context;
  await refuseWhenLocked(tx, subjects, now);
  const row = found === undefined ? undefined : await proved(context, found);
  if (row === undefined) {
    context.afterRollback(async (other) => {
      await store.addWrong(other, subjects, now);
    });
    throw notFound('receipt');
  }
  return standingView(row);
}

async function proved({ tx }: Context, reportId: string) {
  await store.proveReport(tx, reportId);
  return store.standingOf(tx, reportId);
}
