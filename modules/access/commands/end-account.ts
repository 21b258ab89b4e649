import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { lockOther, throwOut } from '../other-account.ts';
import * as accounts from '../store-accounts.ts';
import { showAccount } from '../view-account.ts';

export async function closeAccount(
  { params, body }: In<typeof contract.closeAccount>,
  context: Context,
): Promise<Out<typeof contract.closeAccount>> {
  await lockOther(context, params.id, body.reason);
  await accounts.setStatus(context.tx, params.id, 'closed');
  await throwOut(context, params.id);
  return showAccount(context, params.id);
}

export async function endAccountSessions(
  { params, body }: In<typeof contract.endAccountSessions>,
  context: Context,
): Promise<Out<typeof contract.endAccountSessions>> {
  await lockOther(context, params.id, body.reason);
  await throwOut(context, params.id);
  return showAccount(context, params.id);
}
