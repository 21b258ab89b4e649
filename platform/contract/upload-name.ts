/** Longest name that is kept; file systems allow 255. Our choice. */
const LONGEST = 200;
const FALLBACK = 'berkas.csv';
const NAME = /;\s*name="([^"]*)"/i;

/** Cut behind a whole sign: half a pair cannot be written in an address code. */
const shortened = (name: string): string => name.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');

/**
 * A content type that carries the name of the sent file. It travels here and not in the address, because addresses end up in
 * access logs and people name files after people.
 */
export const typeWithName = (type: string, name: string | undefined): string =>
  name === undefined
    ? type
    : `${type}; name="${encodeURIComponent(shortened(name)).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}"`;

/** @returns the name that a content type carries; `berkas.csv` when it carries none that can be read */
export function nameOfUpload(contentType: string): string {
  try {
    const name = decodeURIComponent(NAME.exec(contentType)?.[1] ?? '')
      .trim()
      .slice(0, LONGEST);
    return name === '' ? FALLBACK : name;
  } catch {
    return FALLBACK;
  }
}
