import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound } from '../../../platform/contract/problem.ts';
import { nameOfUpload } from '../../../platform/contract/upload-name.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { checkSnapshot } from '../import-snapshot.ts';
import { findImport } from '../store-imports.ts';
import { importView } from '../views.ts';

/** Dry run: reads the file and says what it would do. */
export async function checkImport(
  { query, upload }: In<typeof contract.checkImport>,
  context: Context,
): Promise<Out<typeof contract.checkImport>> {
  const bytes = upload?.bytes ?? new Uint8Array();
  if (bytes.byteLength === 0) throw invalid('file', 'Pilih berkas CSV');
  const id = await checkSnapshot(context, { ...query, bytes, fileName: nameOfUpload(upload?.contentType ?? '') }, context.actor.accountId);
  context.trail.concerns('recruiter-import', id);
  const row = await findImport(context.tx, id);
  if (row === undefined) throw notFound('import');
  return importView(context.tx, row);
}
