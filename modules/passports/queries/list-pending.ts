import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { readCursor, writeCursor } from '../../../platform/http/place-cursor.ts';
import { decisionView } from '../decision-view.ts';
import { applicationLine } from '../lines.ts';
import { ruleSet } from '../rule-sets.ts';
import * as applications from '../store.ts';
import { countPending, pendingOf } from '../store-decisions.ts';

/** Proposals of my office that wait for a second officer; my own are shown as such. */
export async function pendingDecisions(
  { query }: In<typeof contract.pendingDecisions>,
  { tx, keys, actor, trail }: Context,
): Promise<Out<typeof contract.pendingDecisions>> {
  const found = await pendingOf(tx, actor.officeId, { after: readCursor(query.cursor), limit: query.limit });
  const rows = found.slice(0, query.limit);
  const names = await applications.accountNames(
    tx,
    rows.map((row) => row.proposed_by),
  );
  const of = await applications.findApplications(
    tx,
    rows.map((row) => row.application_id),
  );
  const items: Out<typeof contract.pendingDecisions>['items'] = [];
  for (const row of rows) {
    const application = of.get(row.application_id);
    if (application === undefined) continue;
    trail.concerns('application', application.id);
    items.push({
      application: applicationLine(keys, application),
      decision: decisionView(keys, row, await ruleSet(tx, row.rule_set), names),
      mine: row.proposed_by === actor.accountId,
    });
  }
  const last = rows.at(-1);
  return {
    items,
    ...(await countPending(tx, actor.officeId, actor.accountId)),
    ...(found.length > rows.length && last !== undefined && { next: writeCursor({ at: last.proposed_at, id: last.id }) }),
  };
}
