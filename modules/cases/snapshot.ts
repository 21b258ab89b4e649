import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import { EvidenceLine } from './model.ts';

/** Evidence as it stood when the case was opened. Never changed afterwards; a newer version is a new snapshot. */
export const Snapshot = z.object({
  kind: z.enum(['alert', 'report', 'letter']),
  sourceId: z.string(),
  version: z.int(),
  sentence: z.string(),
  lines: z.array(EvidenceLine),
  unknowns: z.array(z.string()),
});
export type Snapshot = z.output<typeof Snapshot>;

/** JSON with sorted keys: the same evidence always gives the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

/** @returns the snapshot sealed for its hash, and the hash of its plain canonical form */
export function freeze(keys: Keyring, snapshot: Snapshot): { sealed: Buffer; sha256: string } {
  const plain = canonical(Snapshot.parse(snapshot));
  const sha256 = createHash('sha256').update(plain).digest('hex');
  return { sealed: keys.seal('narrative', plain, sha256), sha256 };
}

/** @throws when the stored evidence does not have its hash any more */
export function thaw(keys: Keyring, sealed: Uint8Array, sha256: string): Snapshot {
  const plain = keys.openText('narrative', sealed, sha256);
  if (createHash('sha256').update(plain).digest('hex') !== sha256) throw new Error('frozen evidence does not match its hash');
  return Snapshot.parse(JSON.parse(plain));
}
