import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Reference } from '../../platform/db/reference.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { applySnapshot, checkSnapshot } from './import-snapshot.ts';
import type { ImportKind } from './model.ts';
import { markApplied } from './store-imports.ts';

const SEED = new URL('../../db/seed/', import.meta.url);
/** The day the shipped facts were gathered from public pages. @source dossier: data README */
const SNAPSHOT_DATE = '2026-11-22';

/** The shipped snapshots of P3MI and schemes, loaded through the same import that offices use. Not complete lists. */
export async function recruiterReferences(): Promise<Reference[]> {
  return Promise.all([reference('p3mi', 'p3mi.csv'), reference('schemes', 'schemes.csv')]);
}

async function reference(kind: ImportKind, fileName: string): Promise<Reference> {
  const bytes = await readFile(new URL(fileName, SEED));
  return {
    name: `recruiters/${kind}`,
    version: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    load: async (context: JobContext) => {
      const id = await checkSnapshot(context, { kind, bytes, fileName, snapshotDate: SNAPSHOT_DATE, complete: false }, null);
      await applySnapshot(context, id, kind);
      await markApplied(context.tx, id, null, context.now);
    },
  };
}
