import sharp from 'sharp';

/** A photo of 50 megapixels is more than any phone of the field sends; a "bomb" claims thousands. Our choice. */
const MAX_PIXELS = 50_000_000;
/** Long edge of the reading copy: a page of text in a photo stays legible. Our choice. */
const READING_EDGE_PX = 2_560;
const JPEG_QUALITY = 82;

export interface ReadingCopy {
  readonly bytes: Buffer;
  readonly contentType: 'image/jpeg' | 'image/png' | 'audio/webm' | 'audio/ogg' | 'audio/mp4' | 'audio/mpeg' | 'audio/wav';
}

/**
 * Draws a picture anew: only pixels remain, turned upright; EXIF, GPS, XMP, IPTC, comments, thumbnails and anything
 * appended are gone. A screenshot (PNG) stays PNG so that its letters stay sharp.
 * @param type  as `mediaTypeOf` told it
 * @returns     `undefined` when the picture cannot be decoded (damaged, too many pixels, HEIC without its decoder)
 */
export async function cleanImage(bytes: Uint8Array, type: 'image/jpeg' | 'image/png' | 'image/webp'): Promise<ReadingCopy | undefined> {
  const drawn = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: READING_EDGE_PX, height: READING_EDGE_PX, fit: 'inside', withoutEnlargement: true });
  try {
    return type === 'image/png'
      ? { bytes: await drawn.png({ compressionLevel: 8 }).toBuffer(), contentType: 'image/png' }
      : { bytes: await drawn.flatten({ background: '#ffffff' }).jpeg({ quality: JPEG_QUALITY }).toBuffer(), contentType: 'image/jpeg' };
  } catch {
    return undefined;
  }
}
