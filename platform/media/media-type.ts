/** What a file really is, told by its first bytes; a name or a claimed content type is never believed. */
export type MediaType =
  'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'audio/webm' | 'audio/ogg' | 'audio/mp4' | 'audio/mpeg' | 'audio/wav';

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];
const MP4_AUDIO_BRANDS = ['M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2', 'iso4', 'iso5', 'iso6', 'dash', '3gp4', '3gp5', '3gp6'];

const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
const starts = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, i) => bytes[i] === byte);

/**
 * @returns the type that the magic bytes tell; `undefined` for everything we do not take (SVG, HTML, PDF, GIF, archives …)
 * @source PNG 1.2 §12.12 · ITU T.81 · RFC 9649 (WebP) · ISO 14496-12 (ftyp) · RFC 8794 (EBML) · RFC 3533 (Ogg) · ISO 11172-3
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF') {
    const form = ascii(bytes, 8, 4);
    return form === 'WEBP' ? 'image/webp' : form === 'WAVE' ? 'audio/wav' : undefined;
  }
  if (ascii(bytes, 4, 4) === 'ftyp') {
    const brand = ascii(bytes, 8, 4);
    return HEIC_BRANDS.includes(brand) ? 'image/heic' : MP4_AUDIO_BRANDS.includes(brand) ? 'audio/mp4' : undefined;
  }
  if (starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return ascii(bytes, 0, 64).includes('webm') ? 'audio/webm' : undefined;
  if (ascii(bytes, 0, 4) === 'OggS') return 'audio/ogg';
  if (ascii(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  return undefined;
}

/** How much of the start is searched: a PDF reader accepts its mark in the first 1,024 bytes, browsers sniff about 1,500. */
const SNIFFED_BYTES = 4_096;
/** A ZIP tells itself at its end: 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
const ZIP_TAIL_BYTES = 65_557;
const FOREIGN_MARKS = ['%pdf-', '<html', '<!doctype', '<script', '<svg', '<iframe', '<?php', '<body'];

/** @returns whether the file also reads as a page, a PDF or an archive: a polyglot, refused although its picture would decode */
export function isDisguised(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1').toLowerCase();
  if (FOREIGN_MARKS.some((mark) => head.includes(mark))) return true;
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL_BYTES)));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  return end >= 0 && tail.length - end >= 22 && tail.readUInt16LE(end + 20) === tail.length - end - 22;
}
