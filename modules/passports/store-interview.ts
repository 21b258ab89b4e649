import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Tx } from '../../platform/db/on-client.ts';

export const findInterview = (tx: Tx, applicationId: string) =>
  tx.selectFrom('passports.interview').selectAll().where('application_id', '=', applicationId).executeTakeFirst();
export type InterviewRow = NonNullable<Awaited<ReturnType<typeof findInterview>>>;

export const addInterview = (tx: Tx, row: Insertable<DB['passports.interview']>) =>
  tx.insertInto('passports.interview').values(row).execute();
export const setInterview = (tx: Tx, applicationId: string, set: { ended_at?: string | null; spent_seconds?: number }) =>
  tx.updateTable('passports.interview').set(set).where('application_id', '=', applicationId).execute();

/** In the order they were given: the last one to a question counts. */
export const answersOf = (tx: Tx, applicationId: string) =>
  tx
    .selectFrom('passports.answer')
    .select(['id', 'question', 'value', 'sealed_value', 'seconds', 'at'])
    .where('application_id', '=', applicationId)
    .orderBy('n')
    .execute();
export const addAnswer = (tx: Tx, row: Insertable<DB['passports.answer']>) => tx.insertInto('passports.answer').values(row).execute();

export const marksOf = (tx: Tx, applicationId: string) =>
  tx
    .selectFrom('passports.mark')
    .select(['id', 'code', 'state', 'sealed_fact', 'at'])
    .where('application_id', '=', applicationId)
    .orderBy('n')
    .execute();
export const addMark = (tx: Tx, row: Insertable<DB['passports.mark']>) => tx.insertInto('passports.mark').values(row).execute();

export const addScreening = (tx: Tx, row: Insertable<DB['passports.screening']>) =>
  tx.insertInto('passports.screening').values(row).execute();
