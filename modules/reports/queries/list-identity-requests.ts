import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { IdentityLevel } from '../model.ts';
import { requestView } from '../request-view.ts';
import { listRequests } from '../store-identity.ts';

/** What the custodian decides on: who asks, why, and how secret; neither the report nor the reporter. */
export async function listIdentityRequests({ query }: In<typeof contract.listIdentityRequests>, context: Context) {
  const [at, id] = readCursor(query.cursor, 2) ?? [];
  const before = at === undefined || id === undefined ? undefined : { at, id };
  const { rows, total } = await listRequests(context.tx, query.state, { before, limit: query.limit });
  const shown = rows.slice(0, query.limit);
  for (const row of shown) context.trail.concerns('identity-request', row.id);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...requestView(row, context.actor.accountId),
      askedBy: row.asker,
      askedByOffice: row.asker_office,
      identityLevel: IdentityLevel.parse(row.identity_level),
      secrecyRequested: row.secrecy_requested,
    })),
    total,
    ...(rows.length > query.limit && last !== undefined && { next: writeCursor([last.requested_at, last.id]) }),
  };
}
