import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const answersOf = (tx: Tx, reportId: string) =>
  tx.selectFrom('reports.proposal_answer').select(['span', 'answer', 'sealed_values']).where('report_id', '=', reportId).execute();

/** Answers within reach, counted by reader, kind of fact and answer. */
export const tallyAnswers = (tx: Tx) =>
  tx
    .selectFrom('reports.proposal_answer')
    .select((eb) => ['engine', 'fact', 'answer', eb.cast<number>(eb.fn.countAll(), 'integer').as('n')])
    .groupBy(['engine', 'fact', 'answer'])
    .orderBy('engine', 'desc')
    .orderBy('fact')
    .execute();

/** The latest answer counts; the log holds the ones before. */
export const putAnswer = (tx: Tx, row: Insertable<DB['reports.proposal_answer']>) => {
  const { report_id: _, span: __, fact: ___, ...change } = row;
  return tx
    .insertInto('reports.proposal_answer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['report_id', 'span']).doUpdateSet(change))
    .execute();
};
