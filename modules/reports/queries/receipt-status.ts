import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, Problem } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { readReceiptCode, WRONG_CODE_WINDOW_MINUTES, WRONG_CODES_PER_ADDRESS, WRONG_CODES_PER_PREFIX } from '../model.ts';
import { matchReceipt, receiptGroupOf } from '../receipts.ts';
import { standingView } from '../standing.ts';
import * as store from '../store-receipts.ts';
import { withoutSession } from '../without-session.ts';

const MINUTE_MS = 60_000;

/**
 * Where a report stands, for whoever has its code. Unknown, mistyped and locked codes cost attempts of the carrier's
 * address and of the code's group; both are kept as keyed hashes for an hour and never with a report.
 */
export async function receiptStatus({ body }: In<typeof contract.receiptStatus>, context: Context) {
  withoutSession(context);
  const { tx, keys, now } = context;
  const code = readReceiptCode(body.code);
  const group = code === undefined ? undefined : receiptGroupOf(keys, code);
  const address = keys.blindIndex('receipt-address', context.client.address);
  const since = new Date(Date.parse(now) - WRONG_CODE_WINDOW_MINUTES * MINUTE_MS).toISOString();
  const locked =
    (await store.countWrong(tx, address, since)) >= WRONG_CODES_PER_ADDRESS ||
    (group !== undefined && (await store.countWrong(tx, group, since)) >= WRONG_CODES_PER_PREFIX);
  if (locked) throw new Problem('too-many', 'receipt/locked', { minutes: WRONG_CODE_WINDOW_MINUTES });
  const found = code === undefined || group === undefined ? undefined : await matchReceipt(keys, code, await store.receiptGroup(tx, group));
  const row = found === undefined ? undefined : await proved(context, found);
  if (row === undefined) {
    context.afterRollback(async (other) => {
      await store.addWrong(other, group === undefined ? [address] : [address, group], now);
    });
    throw notFound('receipt');
  }
  return standingView(row);
}

async function proved({ tx }: Context, reportId: string) {
  await store.proveReport(tx, reportId);
  return store.standingOf(tx, reportId);
}
