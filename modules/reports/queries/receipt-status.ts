import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, Problem } from '../../../platform/contract/problem.ts';
import { newId } from '../../../platform/http/context.ts';
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
  /** Keyed hash that wrong codes of the carrier's address are counted by. */
  readonly address: string;
  /** A comparison that is counted as wrong until it proves right; undefined when there was nothing to compare. */
  readonly tried?: string;
  /** The report whose code it is. */
  readonly found?: string | undefined;
}

/**
 * The slow comparison, before the transaction takes its connection. It is counted for the group of the code before it is made: of
 * many guesses at once, no more are compared than may be wrong. The address is counted afterwards (decision 0034).
 * @throws Problem `receipt/locked`
 */
export async function matchCode({ body }: In<typeof contract.receiptStatus>, outside: Outside): Promise<Asked> {
  const { keys, client, now, look } = outside;
  const address = keys.blindIndex('receipt-address', client.address);
  const code = readReceiptCode(body.code);
  if (code === undefined || hasSession(outside.actor)) return { address };
  const group = receiptGroupOf(keys, code);
  const tried = newId();
  const receipts = await look(async (tx) => {
    await store.holdSubject(tx, group);
    await refuseWhenLocked(tx, now, address, group);
    await store.beginTry(tx, group, tried, now);
    return store.receiptGroup(tx, group);
  });
  try {
    return { address, tried, found: await matchReceipt(keys, code, receipts) };
  } catch (error) {
    // A server too busy to compare counts nothing.
    await look((tx) => store.dropTry(tx, tried));
    throw error;
  }
}

/** @throws Problem `receipt/locked` after too many wrong codes of an address, or of a group */
async function refuseWhenLocked(tx: Context['tx'], now: string, address: string, group?: string): Promise<void> {
  const since = new Date(Date.parse(now) - WRONG_CODE_WINDOW_MINUTES * MINUTE_MS).toISOString();
  const locked =
    (await store.countWrong(tx, address, since)) >= WRONG_CODES_PER_ADDRESS ||
    (group !== undefined && (await store.countWrong(tx, group, since)) >= WRONG_CODES_PER_PREFIX);
  if (locked) throw new Problem('too-many', 'receipt/locked', { minutes: WRONG_CODE_WINDOW_MINUTES });
}

/**
 * Where a report stands, for whoever has its code. Unknown and mistyped codes cost attempts of the carrier's address and of the
 * code's group; both are kept as keyed hashes for an hour and never with a report.
 */
export async function receiptStatus(_: In<typeof contract.receiptStatus>, context: Context, { address, tried, found }: Asked) {
  withoutSession(context);
  const { tx, now } = context;
  if (tried === undefined) await refuseWhenLocked(tx, now, address);
  const row = found === undefined ? undefined : await proved(context, found);
  if (row === undefined) {
    context.afterRollback(async (other) => {
      await store.addWrong(other, address, now);
    });
    throw notFound('receipt');
  }
  if (tried !== undefined) await store.dropTry(tx, tried);
  return standingView(row);
}

async function proved({ tx }: Context, reportId: string) {
  await store.proveReport(tx, reportId);
  return store.standingOf(tx, reportId);
}
