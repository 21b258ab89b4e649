import { z } from 'zod';

/** What a backup folder says about itself (`manifest.json`). */
export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  mode: z.string(),
  keyFingerprint: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.int(), sha256: z.string() })),
  blobs: z.array(z.string()),
  anchors: z.array(z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup cannot be made or used; the message is one Indonesian sentence with the remedy. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}
