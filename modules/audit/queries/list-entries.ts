import { z } from 'zod';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import * as store from '../store.ts';

/** The body of an entry as `audit.append` got it (platform/http/trail.ts). */
const Body = z.object({
  endpoint: z.string(),
  requestId: z.string(),
  role: z.string().optional(),
  purpose: z.string().optional(),
  code: z.string().optional(),
  subjects: z.array(z.object({ kind: z.string(), id: z.string() })),
  notes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export async function listEntries(
  { query }: In<typeof contract.listAuditEntries>,
  { tx, trail }: Context,
): Promise<Out<typeof contract.listAuditEntries>> {
  const rows = await store.listEntries(tx, {
    account: query.account,
    verb: query.verb,
    outcome: query.outcome,
    subjectId: query.subject,
    from: query.from,
    to: query.to,
    before: parseCursor(query.cursor),
    limit: query.limit,
  });
  const shown = rows.slice(0, query.limit);
  const names = await store.accountNames(tx, [...new Set(shown.flatMap((r) => (r.account_id === null ? [] : [r.account_id])))]);
  trail.note('entries', shown.length);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => {
      const body = Body.parse(row.body);
      return {
        id: row.id,
        at: row.at,
        verb: row.verb,
        outcome: row.outcome as 'done',
        account: row.account_id === null ? null : { id: row.account_id, displayName: names.get(row.account_id) ?? 'Sistem' },
        role: body.role ?? null,
        endpoint: body.endpoint,
        requestId: body.requestId,
        subjects: body.subjects,
        purpose: body.purpose ?? null,
        code: body.code ?? null,
        notes: body.notes,
        place: `${row.lane}/${row.seq}`,
        hash: row.hash,
      };
    }),
    ...(last !== undefined && { next: `${last.at}~${last.id}` }),
  };
}

function parseCursor(cursor: string | undefined): { at: string; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = cursor.split('~');
  const parsed = z.object({ at: z.iso.datetime(), id: z.uuid() }).safeParse({ at, id });
  if (!parsed.success) throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  return parsed.data;
}
