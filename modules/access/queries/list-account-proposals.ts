import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { listOpen } from '../store-account-proposals.ts';
import { proposalView } from '../view-proposal.ts';

export async function listAccountProposals(
  _input: In<typeof contract.listAccountProposals>,
  context: Context,
): Promise<Out<typeof contract.listAccountProposals>> {
  const { tx, now, trail } = context;
  const rows = await listOpen(tx, now);
  for (const row of rows) trail.concerns('account-proposal', row.id);
  return { items: await Promise.all(rows.map((row) => proposalView(context, row))) };
}
