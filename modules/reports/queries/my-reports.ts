import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { IdentityLevel, reportNumber, Topic } from '../model.ts';
import { reporterIndex } from '../sealed.ts';
import { standingView } from '../standing.ts';
import { standingsOf } from '../store-receipts.ts';

/**
 * What became of the asker's own reports. Anonymous ones are not here (nothing knows them), and reports that bypass the
 * village are not shown to village government, not even one's own: their receipt code opens both.
 */
export async function myReports({ query }: In<typeof contract.myReports>, context: Context) {
  const { tx, keys, actor, trail } = context;
  const [at, id] = readCursor(query.cursor, 2) ?? [];
  const before = at === undefined || id === undefined ? undefined : { at, id };
  const { rows, total } = await standingsOf(tx, reporterIndex(keys, actor.accountId), { before, limit: query.limit });
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  trail.note('count', shown.length);
  return {
    items: shown.map((row) => ({
      ...standingView(row),
      id: row.id,
      number: reportNumber(row.id),
      topic: Topic.parse(row.topic),
      identityLevel: IdentityLevel.parse(row.identity_level),
      attachments: row.attachments,
    })),
    total,
    ...(rows.length > query.limit && last !== undefined && { next: writeCursor([last.received_at, last.id]) }),
  };
}
