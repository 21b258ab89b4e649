import type { Tx } from './on-client.ts';

/** One-line facts about this installation. */
export async function getFact(tx: Tx, key: string): Promise<string | undefined> {
  return (await tx.selectFrom('platform.fact').select('value').where('key', '=', key).executeTakeFirst())?.value;
}

export async function setFact(tx: Tx, key: string, value: string): Promise<void> {
  await tx
    .insertInto('platform.fact')
    .values({ key, value })
    .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
    .execute();
}
