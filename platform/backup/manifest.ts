import { z } from 'zod';
import type { Keyring } from '../crypto/keyring.ts';

/** Names become paths when a backup is restored: each has exactly the form that we give it. */
export const BLOB_NAME = /^[0-9a-f]{64}$/;
export const ANCHOR_NAME = /^\d[\dTZ.-]{9,39}\.json$/;
const Sha256 = z.string().regex(BLOB_NAME);
const TableName = z.string().regex(/^[a-z_]+\.[a-z_]+$/);

/** What a backup folder says about itself (`manifest.json`). */
export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  mode: z.string(),
  keyFingerprint: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: TableName, columns: z.array(z.string()), rows: z.int(), sha256: Sha256 })),
  blobs: z.array(Sha256),
  anchors: z.array(z.string().regex(ANCHOR_NAME)),
});
export type Manifest = z.infer<typeof Manifest>;

/** The file: the list and a signature over it, so that no table, file or row can be left out unseen. */
export const SignedManifest = Manifest.extend({ signature: z.string() });

/** Signature of a list in the order of the schema; needs the installation's key. */
export const signatureOf = (keys: Keyring, manifest: Manifest): string => keys.sign('backup', JSON.stringify(Manifest.parse(manifest)));

/** A backup cannot be made or used; the message is one Indonesian sentence with the remedy. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}
