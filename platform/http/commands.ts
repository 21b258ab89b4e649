import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CompiledQuery } from 'kysely';
import { Problem } from '../contract/problem.ts';
import type { Keyring } from '../crypto/keyring.ts';
import type { Tx } from '../db/on-client.ts';

/** A change that asks to be done once. */
export interface Command {
  readonly accountId: string;
  readonly commandId: string;
  readonly endpoint: string;
  readonly bodyHash: Buffer;
}
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export const bodyHashOf = (params: unknown, query: unknown, body: unknown, upload: Uint8Array | undefined): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([params ?? null, query ?? null, body ?? null]))
    .update(upload ?? '')
    .digest();

/**
 * Claims a command id in the open transaction. A second request with the same id waits here until the first one has
 * committed or failed.
 * @returns the first answer when this command was already answered, otherwise `undefined`: go on
 * @throws Problem `command/reused` when the id was used for something else
 */
export async function claimCommand(tx: Tx, keys: Keyring, command: Command): Promise<Answer | undefined> {
  const claimed = await sql`insert into platform.command (account_id, command_id, endpoint, body_sha256)
    values (${command.accountId}, ${command.commandId}, ${command.endpoint}, ${command.bodyHash}) on conflict do nothing returning 1`.execute(
    tx,
  );
  if (claimed.rows.length > 0) return undefined;
  const first = await answerOf(tx, keys, command);
  if (first === undefined) throw new Problem('unavailable', 'command/in-progress');
  return first;
}

/**
 * The answer a command got, without claiming it.
 * @returns `undefined` when it was not answered yet
 * @throws Problem `command/reused` when the id was used for something else
 */
export async function answerOf(tx: Tx, keys: Keyring, command: Command): Promise<Answer | undefined> {
  const first = await tx
    .selectFrom('platform.command')
    .select(['endpoint', 'body_sha256', 'status', 'sealed_reply'])
    .where('account_id', '=', command.accountId)
    .where('command_id', '=', command.commandId)
    .executeTakeFirst();
  if (first === undefined || first.status === null || first.sealed_reply === null) return undefined;
  if (first.endpoint !== command.endpoint || !first.body_sha256.equals(command.bodyHash)) throw new Problem('conflict', 'command/reused');
  return { status: first.status, body: JSON.parse(keys.openText('reply', first.sealed_reply, command.commandId)) };
}

/** The statement that keeps the answer of a claimed command in the same transaction. */
export const answerKept = (tx: Tx, keys: Keyring, command: Command, answer: Answer): CompiledQuery =>
  tx
    .updateTable('platform.command')
    .set({ status: answer.status, sealed_reply: keys.seal('reply', JSON.stringify(answer.body), command.commandId) })
    .where('account_id', '=', command.accountId)
    .where('command_id', '=', command.commandId)
    .compile();
