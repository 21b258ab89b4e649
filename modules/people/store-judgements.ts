import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';
import { JudgementState, Verdict } from './model.ts';

/** Judgements within reach. */
export const judgementsOf = async (tx: Tx, mentionIds: readonly string[]) => {
  if (mentionIds.length === 0) return [];
  const rows = await tx
    .selectFrom('people.judgement')
    .select(JUDGEMENT)
    .where((eb) => eb.or([eb('mention_a', 'in', mentionIds), eb('mention_b', 'in', mentionIds)]))
    .orderBy('n', 'desc')
    .execute();
  return rows.map(judgementOf);
};
const JUDGEMENT = ['id', 'n', 'mention_a', 'mention_b', 'verdict', 'state', 'asked_by'] as const;
export type JudgementRow = Awaited<ReturnType<typeof judgementsOf>>[number];

const judgementOf = <R extends { verdict: string; state: string }>(row: R) => ({
  ...row,
  verdict: Verdict.parse(row.verdict),
  state: JudgementState.parse(row.state),
});

/** The judgement, locked: two reviewers cannot answer it at once. */
export const lockJudgement = async (tx: Tx, id: string): Promise<JudgementRow | undefined> => {
  const row = await tx.selectFrom('people.judgement').select(JUDGEMENT).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : judgementOf(row);
};

/** Whether this pair has a judgement that stands or waits. Serialises judging of one pair. */
export async function pairIsJudged(tx: Tx, a: string, b: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`people.pair ${a} ${b}`}))`.execute(tx);
  const row = await tx
    .selectFrom('people.judgement')
    .select('id')
    .where('mention_a', '=', a)
    .where('mention_b', '=', b)
    .where('state', 'in', ['waiting', 'active', 'undo-waiting'])
    .executeTakeFirst();
  return row !== undefined;
}

export const addJudgement = (
  tx: Tx,
  row: { id: string; mention_a: string; mention_b: string; verdict: Verdict; state: JudgementState; asked_by: string },
) => tx.insertInto('people.judgement').values(row).execute();

export const setState = (tx: Tx, id: string, state: JudgementState) =>
  tx.updateTable('people.judgement').set({ state }).where('id', '=', id).execute();

export const addAct = (tx: Tx, row: { id: string; judgement_id: string; act: string; by_account: string; at: string; reason: string }) =>
  tx.insertInto('people.judgement_act').values(row).execute();

export const actsOf = async (tx: Tx, judgementIds: readonly string[]) =>
  judgementIds.length === 0
    ? []
    : tx
        .selectFrom('people.judgement_act as t')
        .innerJoin('access.shared_account as a', 'a.id', 't.by_account')
        .select(['t.judgement_id', 't.act', 't.at', 't.reason', 't.by_account', 'a.display_name'])
        .where('t.judgement_id', 'in', judgementIds)
        .orderBy('t.at')
        .orderBy('t.id')
        .execute();

/** A page of judgements in these states, newest first. */
export async function judgementsIn(
  tx: Tx,
  states: readonly JudgementState[],
  verdict: Verdict | undefined,
  page: { limit: number; offset: number },
) {
  const { rows } = await sql<{
    id: string;
    n: number;
    mention_a: string;
    mention_b: string;
    verdict: string;
    state: string;
    asked_by: string;
    total: number;
  }>`
    select id, n, mention_a, mention_b, verdict, state, asked_by, (count(*) over ())::int total from people.judgement
     where state = any (${states}::text[]) and (${verdict ?? null}::text is null or verdict = ${verdict ?? null})
     order by n desc limit ${page.limit} offset ${page.offset}`.execute(tx);
  return { rows: rows.map(judgementOf), total: rows[0]?.total ?? 0 };
}

/** Whether an open case concerns one of these mentions' persons. */
export async function areProtected(tx: Tx, mentionIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from people.membership ms join people.person p on p.id = ms.person_id
     where ms.mention_id = any (${mentionIds}::uuid[]) and ms.valid_to is null and p.protected_by_case <> '{}'`.execute(tx);
  return (rows[0]?.n ?? 0) > 0;
}
