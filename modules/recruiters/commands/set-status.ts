import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { recruiterStatusSet } from '../events.ts';
import * as store from '../store.ts';
import { statusView } from '../views.ts';

/** A decree adds to the history; nothing is overwritten. */
export async function setStatus(
  { params, body }: In<typeof contract.setStatus>,
  context: Context,
): Promise<Out<typeof contract.setStatus>> {
  const { tx, today, newId } = context;
  const row = await store.findRecruiter(tx, params.id);
  if (row === undefined) throw notFound('recruiter');
  const entry = {
    status: body.status,
    remark: null,
    decree: body.decree,
    validFrom: body.validFrom,
    validTo: body.validTo ?? null,
    dated: 'exact' as const,
    printedDate: null,
    reason: body.reason ?? null,
    source: body.source,
    sourceDate: today,
    note: null,
  };
  await store.addStatuses(tx, [{ id: newId(), recruiterId: row.id, entry }]);
  await context.announce(
    recruiterStatusSet({ recruiterId: row.id, status: body.status }, { kind: 'recruiter', id: row.id }, row.territory),
  );
  context.trail.concerns('recruiter', row.id);
  context.trail.note('status', body.status);
  const statuses = await store.statusesOf(tx, [row.id]);
  return { status: statusView(statuses.get(row.id), today, row.ended_on) };
}
