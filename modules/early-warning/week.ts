import type { Tx } from '../../platform/db/on-client.ts';
import { codeOfOffice } from './store-sources.ts';

const DAY_MS = 86_400_000;
const WIB_MS = 7 * 3_600_000;

/** Monday 00:00 in Jakarta of the week of an instant, as an instant. */
export function startOfWeek(instant: string): string {
  const local = Math.floor((Date.parse(instant) + WIB_MS) / DAY_MS);
  // Day 0 of the epoch was a Thursday.
  const monday = local - ((local + 3) % 7);
  return new Date(monday * DAY_MS - WIB_MS).toISOString();
}

export const officeCode = async (tx: Tx, officeId: string): Promise<string> => (await codeOfOffice(tx, officeId)) ?? 'LAIN';
