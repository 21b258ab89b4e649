const HEADER_BYTES = 27;
const OPUS_TAGS = Buffer.from('OpusTags\0\0\0\0\0\0\0\0', 'latin1');
const CRC_POLYNOMIAL = 0x04c11db7;

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let r = byte << 24;
  for (let i = 0; i < 8; i += 1) r = (r & 0x80000000) === 0 ? r << 1 : (r << 1) ^ CRC_POLYNOMIAL;
  return r >>> 0;
});
/** The check sum of an Ogg page, its own field counted as zero. @source RFC 3533 §6 */
export function oggCrc(page: Uint8Array): number {
  let crc = 0;
  for (const byte of page) crc = ((crc << 8) ^ (CRC_TABLE[((crc >>> 24) ^ byte) & 255] ?? 0)) >>> 0;
  return crc;
}

interface Page {
  readonly bytes: Buffer;
  readonly serial: number;
  readonly segments: Buffer;
  readonly body: Buffer;
}

function pagesOf(bytes: Buffer): Page[] | undefined {
  const pages: Page[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + HEADER_BYTES > bytes.length || bytes.toString('latin1', at, at + 4) !== 'OggS') return pages.length > 2 ? pages : undefined;
    const count = bytes[at + 26] ?? 0;
    const segments = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + count);
    const start = at + HEADER_BYTES + count;
    const end = start + segments.reduce((sum, one) => sum + one, 0);
    if (end > bytes.length) return pages.length > 2 ? pages : undefined;
    pages.push({ bytes: bytes.subarray(at, end), serial: bytes.readUInt32LE(at + 14), segments, body: bytes.subarray(start, end) });
    at = end;
  }
  return pages;
}

function numbered(page: Buffer, sequence: number): Buffer {
  const copy = Buffer.from(page);
  copy.writeUInt32LE(sequence, 18);
  copy.writeUInt32LE(0, 22);
  copy.writeUInt32LE(oggCrc(copy), 22);
  return copy;
}

function tagsPage(serial: number): Buffer {
  const head = Buffer.alloc(HEADER_BYTES + 1);
  head.write('OggS', 0, 'latin1');
  head.writeUInt32LE(serial, 14);
  head[26] = 1;
  head[27] = OPUS_TAGS.length;
  return Buffer.concat([head, OPUS_TAGS]);
}

/**
 * An Opus voice note with an empty comment header; pages are numbered and summed anew, junk after the last page is cut.
 * @returns `undefined` for anything but one whole Opus stream (Vorbis mixes headers and set-up on a page)
 * @source RFC 7845 §3 and §5.2: the comment header begins on the second page and ends the page on which it ends
 */
export function cleanOgg(bytes: Buffer): Buffer | undefined {
  const pages = pagesOf(bytes);
  const first = pages?.[0];
  if (pages === undefined || first === undefined || !first.body.subarray(0, 8).equals(Buffer.from('OpusHead'))) return undefined;
  if (pages.some((p) => p.serial !== first.serial) || !pages[1]?.body.subarray(0, 8).equals(Buffer.from('OpusTags'))) return undefined;
  const tagsEnd = pages.findIndex((p, i) => i > 0 && p.segments.some((length) => length < 255));
  const lastOfTags = pages[tagsEnd];
  if (lastOfTags === undefined || lastOfTags.segments.findIndex((length) => length < 255) !== lastOfTags.segments.length - 1)
    return undefined;
  const kept = [first.bytes, tagsPage(first.serial), ...pages.slice(tagsEnd + 1).map((p) => p.bytes)];
  return Buffer.concat(kept.map(numbered));
}
