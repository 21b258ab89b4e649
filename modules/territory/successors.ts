import type { Tx } from '../../platform/db/on-client.ts';
import { parentsOf } from './model.ts';
import { changesOf } from './store-units.ts';
import type { UnitChange } from './store-units.ts';

/** More steps than any unit ever took; ends a circle in faulty data. */
const MOST_STEPS = 8;

/**
 * What an old code became. A change of a regency carries its districts and villages: their own digits stay.
 * @returns codes that came after it, without the code itself; several when the data do not say which one; empty when it never changed
 */
export async function successorsOf(tx: Tx, code: string): Promise<string[]> {
  let now = [code];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const changes = await changesOf(tx, [...new Set(now.flatMap((one) => [one, ...parentsOf(one)]))]);
    const next = [...new Set(now.flatMap((one) => after(one, changes)))];
    if (next.length === now.length && next.every((one, i) => one === now[i])) break;
    now = next;
  }
  return now.filter((one) => one !== code);
}

/** One step: the code itself or the widest unit around it that was given another code. */
function after(code: string, changes: readonly UnitChange[]): string[] {
  const chain = [code, ...parentsOf(code).reverse()];
  for (const part of chain) {
    const change = changes.find((c) => c.kind !== 'split' && c.from_codes.includes(part));
    if (change !== undefined) return change.to_codes.map((to) => to + code.slice(part.length));
  }
  const split = changes.find((c) => c.kind === 'split' && c.from_codes.includes(code));
  return split === undefined ? [code] : [...new Set([code, ...split.to_codes])];
}
