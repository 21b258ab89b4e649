import type { Keyring } from '../../platform/crypto/keyring.ts';
import { slowHash, slowVerify } from '../../platform/crypto/slow-hash.ts';

/**
 * Digits that choose the group of codes: 100,000 groups, so a group holds a report or a few, and the ten digits that are
 * left cost 10^10 slow hashes to try – and the key of the house besides. Our choice.
 */
const PREFIX_DIGITS = 5;

export const receiptGroupOf = (keys: Keyring, code: string): string => keys.blindIndex('receipt-group', code.slice(0, PREFIX_DIGITS));
const peppered = (keys: Keyring, code: string): string => keys.blindIndex('receipt', code);

export const hashReceipt = (keys: Keyring, code: string): Promise<string> => slowHash(peppered(keys, code));

let nobody: Promise<string> | undefined;
const hashOfNobody = (): Promise<string> =>
  (nobody ??= slowHash('nobody').catch((error: unknown) => {
    nobody = undefined;
    throw error;
  }));
/**
 * Finds the report of a code among the receipts of its group.
 * @returns its id; `undefined` after the time of at least one real check, so that an empty group does not answer faster
 */
export async function matchReceipt(
  keys: Keyring,
  code: string,
  group: readonly { readonly report_id: string; readonly code_hash: string }[],
): Promise<string | undefined> {
  const secret = peppered(keys, code);
  let found: string | undefined;
  for (const one of group) if (await slowVerify(one.code_hash, secret)) found = one.report_id;
  if (group.length === 0) await slowVerify(await hashOfNobody(), secret);
  return found;
}
