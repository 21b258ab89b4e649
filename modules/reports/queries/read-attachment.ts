import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { fileView } from '../files.ts';
import { REFUSALS, reportNumber } from '../model.ts';
import * as store from '../store-files.ts';
import { findReport } from '../store-reading.ts';

const ENDING: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
};
const download = (bytes: Buffer, type: string, name: string): Download => ({
  bytes,
  contentType: type,
  fileName: `${name}.${ENDING[type] ?? 'bin'}`,
});

/** The reading copy; the original stays sealed. @refuses attachment/original-only when no copy could be made */
export async function readAttachment({ params }: In<typeof contract.readAttachment>, context: Context): Promise<Download> {
  const { tx, blobs, now, newId, actor, trail } = context;
  const report = await findReport(tx, params.id);
  const file = report === undefined ? undefined : await store.findFile(tx, params.attachment);
  if (file === undefined || file.report_id !== params.id) throw notFound('attachment');
  if (file.reading_sha256 === null || file.reading_type === null) throw refused(REFUSALS.attachmentOriginalOnly);
  await store.addCustody(tx, [{ id: newId(), attachment_id: file.id, at: now, act: 'copy-read', account_id: actor.accountId }]);
  trail.concerns('report', params.id);
  trail.concerns('attachment', file.id);
  return download(await blobs.get(file.reading_sha256), file.reading_type, `lampiran-${reportNumber(file.id)}`);
}

const PURPOSES = { evidence: 'alat bukti perkara', examination: 'pemeriksaan forensik', inspection: 'pengawasan' } as const;

/** The original as it came, for a custodian: every opening is a line of its chain. */
export async function readOriginal({ params, body }: In<typeof contract.readOriginal>, context: Context): Promise<Download> {
  const { tx, blobs, now, newId, actor, trail } = context;
  const file = await store.findFile(tx, params.id);
  if (file === undefined) throw notFound('attachment');
  const purpose = PURPOSES[body.purpose];
  await store.addCustody(tx, [
    { id: newId(), attachment_id: file.id, at: now, act: 'original-opened', account_id: actor.accountId, purpose },
  ]);
  trail.concerns('attachment', file.id);
  trail.because(purpose);
  // `get` recomputes the hash: a file that was altered on the disk is never handed out.
  return download(await blobs.get(file.original_sha256), file.media_type, `asli-${reportNumber(file.id)}`);
}

export async function listOriginals({ query }: In<typeof contract.listOriginals>, context: Context) {
  const [at, id] = readCursor(query.cursor, 2) ?? [];
  const before = at === undefined || id === undefined ? undefined : { at, id };
  const { rows, total } = await store.listFiles(context.tx, { before, limit: query.limit });
  const shown = rows.slice(0, query.limit);
  const custody = Map.groupBy(
    await store.custodyOf(
      context.tx,
      shown.map((file) => file.id),
    ),
    (line) => line.attachment_id,
  );
  for (const file of shown) context.trail.concerns('attachment', file.id);
  const last = shown.at(-1);
  return {
    items: shown.map((file) => ({
      ...fileView(file),
      mediaType: file.media_type,
      report: file.report_id,
      number: reportNumber(file.report_id),
      sha256: file.original_sha256,
      custody: (custody.get(file.id) ?? []).map((line) => ({ at: line.at, act: line.act, by: line.display_name, purpose: line.purpose })),
    })),
    total,
    ...(rows.length > query.limit && last !== undefined && { next: writeCursor([last.received_at, last.id]) }),
  };
}
