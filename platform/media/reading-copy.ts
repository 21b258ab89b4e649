import { cleanMp3 } from './audio/clean-mp3.ts';
import { cleanMp4 } from './audio/clean-mp4.ts';
import { cleanOgg } from './audio/clean-ogg.ts';
import { cleanWav } from './audio/clean-wav.ts';
import { cleanWebm } from './audio/clean-webm.ts';
import { cleanImage } from './clean-image.ts';
import type { ReadingCopy } from './clean-image.ts';
import type { MediaType } from './media-type.ts';

const CLEANERS = {
  'audio/webm': cleanWebm,
  'audio/ogg': cleanOgg,
  'audio/mp4': cleanMp4,
  'audio/mpeg': cleanMp3,
  'audio/wav': cleanWav,
} as const;

/**
 * The copy that officers open: only pixels or sound, nothing that tells place, device, time or author.
 * @returns `undefined` when none can be made (HEIC, Vorbis, a damaged file): then only the sealed original exists
 */
export async function readingCopyOf(bytes: Uint8Array, type: MediaType): Promise<ReadingCopy | undefined> {
  if (type === 'image/heic') return undefined;
  if (type === 'image/jpeg' || type === 'image/png' || type === 'image/webp') return cleanImage(bytes, type);
  const cleaned = CLEANERS[type](Buffer.from(bytes));
  return cleaned === undefined ? undefined : { bytes: cleaned, contentType: type };
}
