import { randomUUID } from 'node:crypto';
import { isDisguised, mediaTypeOf } from '../../platform/media/media-type.ts';
import type { MediaType } from '../../platform/media/media-type.ts';
import type { ReadingCopy } from '../../platform/media/clean-image.ts';
import { readingCopyOf } from '../../platform/media/reading-copy.ts';
import type { Upload } from '../../platform/contract/endpoint.ts';
import { invalid, notFound, refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { MAX_ATTACHMENTS, PHOTO_MAX_BYTES, REFUSALS, toMinute, VOICE_MAX_BYTES } from './model.ts';
import * as store from './store-files.ts';
import type { FileRecord } from './store-files.ts';
import { standingOf } from './store-receipts.ts';

export const fileView = (file: FileRecord) => ({
  id: file.id,
  kind: file.kind === 'photo' ? ('photo' as const) : ('voice' as const),
  mediaType: file.reading_type ?? file.media_type,
  bytes: file.bytes,
  receivedAt: file.received_at,
  readable: file.reading_sha256 !== null,
});

/** A file that can be kept, with its reading copy. */
interface Drawn {
  readonly bytes: Uint8Array;
  readonly type: MediaType;
  readonly kind: 'photo' | 'voice';
  readonly copy: ReadingCopy | undefined;
}

/**
 * Looks what a file is and draws its reading copy: up to seconds of work, so it is done before the transaction takes its
 * connection and holds the report.
 * @refuses attachment/type-not-taken, /disguised, /too-large
 */
export async function drawFile(upload: Upload | undefined): Promise<Drawn> {
  const bytes = readBytes(upload);
  const type = mediaTypeOf(bytes);
  if (type === undefined) throw refused(REFUSALS.attachmentType, { taken: 'JPEG, PNG, WebP, HEIC; WebM, Ogg, M4A, MP3, WAV' });
  if (isDisguised(bytes)) throw refused(REFUSALS.attachmentDisguised);
  const kind = type.startsWith('image/') ? 'photo' : 'voice';
  const most = kind === 'photo' ? PHOTO_MAX_BYTES : VOICE_MAX_BYTES;
  if (bytes.length > most) throw refused(REFUSALS.attachmentTooLarge, { mostBytes: most });
  return { bytes, type, kind, copy: await readingCopyOf(bytes, type) };
}

/**
 * Keeps a photo or voice note of a report that the caller may see: the original sealed under its hash, a reading copy
 * beside it, and two lines of custody that name nobody. The same file sent again under the same id is one file.
 * @refuses attachment/too-many, /id-taken
 */
export async function keepFile(context: Context, at: { id: string; attachment: string }, { bytes, type, kind, copy }: Drawn) {
  const { tx, blobs } = context;
  const report = await standingOf(tx, at.id);
  if (report === undefined) throw notFound('report');
  await store.queueForReport(tx, at.id);
  const files = await store.filesOf(tx, at.id);
  const original = await blobs.put(bytes);
  const known = files.find((file) => file.id === at.attachment);
  if (known !== undefined && known.original_sha256 === original) return fileView(known);
  if (known !== undefined) throw refused(REFUSALS.attachmentIdTaken);
  if (files.length >= MAX_ATTACHMENTS) throw refused(REFUSALS.attachmentTooMany, { most: MAX_ATTACHMENTS });

  // To the minute: the log has the exact instant and, unless it was sent anonymously, the account.
  const now = report.identity_level === 'named' ? context.now : toMinute(context.now);
  const file: FileRecord = {
    id: at.attachment,
    report_id: at.id,
    kind,
    media_type: type,
    bytes: bytes.length,
    original_sha256: original,
    reading_sha256: copy === undefined ? null : await blobs.put(copy.bytes),
    reading_type: copy?.contentType ?? null,
    received_at: now,
  };
  if (!(await store.addFile(tx, file))) throw refused(REFUSALS.attachmentIdTaken);
  const custody = (act: string) => ({ id: randomUUID(), attachment_id: file.id, at: now, act });
  await store.addCustody(tx, [custody('received'), custody(copy === undefined ? 'no-copy-possible' : 'copy-made')]);
  return fileView(file);
}

function readBytes(upload: Upload | undefined): Uint8Array {
  const bytes: unknown = upload?.bytes;
  if (bytes instanceof Uint8Array && bytes.length > 0) return bytes;
  throw invalid('upload', 'Kirim berkas foto atau rekaman sebagai isi permintaan (application/octet-stream)');
}
