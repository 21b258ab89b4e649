import type { Tx } from '../../platform/db/on-client.ts';

export async function contentOf(tx: Tx, version: string): Promise<unknown> {
  const row = await tx.selectFrom('passports.rule_set').select('content').where('version', '=', version).executeTakeFirstOrThrow();
  return row.content;
}

export async function newestVersion(tx: Tx): Promise<string> {
  const row = await tx.selectFrom('passports.rule_set').select('version').orderBy('loaded_at', 'desc').limit(1).executeTakeFirstOrThrow();
  return row.version;
}

export const putRuleSet = async (tx: Tx, row: { version: string; content: string; loaded_at: string }): Promise<void> => {
  await tx
    .insertInto('passports.rule_set')
    .values(row)
    .onConflict((oc) => oc.column('version').doUpdateSet({ loaded_at: row.loaded_at }))
    .execute();
};
