import { sql } from 'kysely';
import type { Tx } from '../../platform/db/on-client.ts';

/** Anchors the case at every mention of the person within reach, and marks the person at once. */
export async function protect(tx: Tx, personId: string, caseId: string, at: string): Promise<void> {
  await sql`insert into people.protection (mention_id, case_id, since)
    select ms.mention_id, ${caseId}, ${at} from people.membership ms where ms.person_id = ${personId} and ms.valid_to is null
    on conflict do nothing`.execute(tx);
  await sql`update people.person set protected_by_case = array_append(protected_by_case, ${caseId}::uuid)
    where id = ${personId} and not protected_by_case @> array[${caseId}::uuid]`.execute(tx);
}

export async function unprotect(tx: Tx, caseId: string, at: string): Promise<void> {
  await sql`update people.protection set ended_at = ${at} where case_id = ${caseId} and ended_at is null`.execute(tx);
  await sql`update people.person set protected_by_case = array_remove(protected_by_case, ${caseId}::uuid)
    where protected_by_case @> array[${caseId}::uuid]`.execute(tx);
}

export const grade = async (tx: Tx, source: { kind: string; id: string }, value: string, at: string): Promise<void> => {
  await tx
    .insertInto('people.source_grade')
    .values({ source_kind: source.kind, source_id: source.id, grade: value, at })
    .onConflict((oc) => oc.doNothing())
    .execute();
};

/** The newest grade of each source. */
export const gradesOf = async (tx: Tx, sourceIds: readonly string[]): Promise<Map<string, string>> => {
  if (sourceIds.length === 0) return new Map();
  const { rows } = await sql<{ source_id: string; grade: string }>`
    select distinct on (source_id) source_id, grade from people.source_grade where source_id = any (${sourceIds}::uuid[])
     order by source_id, at desc`.execute(tx);
  return new Map(rows.map((row) => [row.source_id, row.grade]));
};

/** Marks the persons of a component anew from the open cases anchored at their mentions. */
export const refreshProtection = (tx: Tx, personIds: readonly string[]) =>
  sql`update people.person p set protected_by_case = coalesce((
        select array_agg(distinct t.case_id) from people.membership ms join people.protection t on t.mention_id = ms.mention_id and t.ended_at is null
         where ms.person_id = p.id and ms.valid_to is null), '{}')
      where p.id = any (${personIds}::uuid[])`.execute(tx);
