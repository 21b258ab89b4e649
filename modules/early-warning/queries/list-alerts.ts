import { z } from 'zod';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import type { AlertState } from '../model.ts';
import * as store from '../store.ts';
import { alertLines, budgetSentence } from '../views.ts';
import { startOfWeek } from '../week.ts';

const STATES: Record<'open' | 'waiting' | 'snoozed' | 'done', readonly AlertState[]> = {
  open: ['new'],
  waiting: ['waiting'],
  snoozed: ['snoozed'],
  done: ['judged', 'in-case', 'joined', 'withdrawn'],
};

export async function listAlerts({ query }: In<typeof contract.listAlerts>, context: Context): Promise<Out<typeof contract.listAlerts>> {
  const { tx, actor, now, trail } = context;
  const { rows, total } = await store.listAlerts(tx, {
    states: STATES[query.state],
    kind: query.kind,
    after: parseCursor(query.cursor),
    limit: query.limit,
  });
  const shown = rows.slice(0, query.limit);
  const week = await store.weekOf(tx, actor.officeId, startOfWeek(now));
  for (const row of shown) trail.concerns('alert', row.id);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: await alertLines(context, shown),
    total,
    ...(last !== undefined && { next: `${store.rankOfRow(last)}~${last.id}` }),
    budget: budgetSentence(week),
  };
}

function parseCursor(cursor: string | undefined): { rank: number; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [rank, id] = cursor.split('~');
  const parsed = z.object({ rank: z.coerce.number().int().min(-1e9).max(1e9), id: z.uuid() }).safeParse({ rank, id });
  if (!parsed.success) throw invalid('cursor', 'Mulai lagi dari halaman pertama');
  return parsed.data;
}
