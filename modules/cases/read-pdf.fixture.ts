import { inflateSync } from 'node:zlib';

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Bytes of a PDF string literal. */
function bytesOf(literal: string): number[] {
  const bytes: number[] = [];
  for (const [, octal, sign, plain] of literal.matchAll(/\\([0-7]{1,3})|\\([\s\S])|([\s\S])/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (sign !== undefined) bytes.push(ESCAPES[sign] ?? sign.charCodeAt(0));
    else if (plain !== undefined) bytes.push(plain.charCodeAt(0));
  }
  return bytes;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph id → text, from a ToUnicode map with single characters and ranges. */
function readMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      map.set(Number.parseInt(glyph, 16), utf16(text));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      for (let glyph = Number.parseInt(from, 16), n = 0; glyph <= Number.parseInt(to, 16); glyph += 1, n += 1)
        map.set(glyph, String.fromCharCode(utf16(text).charCodeAt(0) + n));
  return map;
}

/** The words of a PDF as our renderer writes it: what a person or a search would read in it, so that leaks can be looked for. */
export function readPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)].map((found) => [found[1] ?? '', found[2] ?? ''] as const));
  const streamOf = (body: string): string => {
    const start = /stream\r?\n/.exec(body);
    if (start === null) return '';
    const content = body.slice(start.index + start[0].length, body.lastIndexOf('endstream'));
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  };
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name = '', id = ''] of raw.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
    if (unicode !== undefined) fonts.set(name, readMap(streamOf(objects.get(unicode) ?? '')));
  }
  const words: string[] = [];
  for (const body of objects.values()) {
    if (!body.includes('/FlateDecode') || /\/Subtype|\/Length1/.test(body)) continue;
    let font: Map<number, string> | undefined;
    for (const [, name, shown] of streamOf(body).matchAll(
      /\/(f\d+) [\d.]+ Tf|((?:\[(?:\\[\s\S]|[^\]\\])*\] TJ)|(?:\((?:\\[\s\S]|[^)\\])*\) Tj))/g,
    )) {
      if (name !== undefined) font = fonts.get(name);
      let line = '';
      for (const [, literal = ''] of (shown ?? '').matchAll(/\(((?:\\[\s\S]|[^)\\])*)\)/g)) {
        const bytes = bytesOf(literal);
        for (let n = 0; n + 1 < bytes.length; n += 2) line += font?.get((bytes[n] ?? 0) * 256 + (bytes[n + 1] ?? 0)) ?? '';
      }
      if (line !== '') words.push(line);
    }
  }
  // Once by lines and once without their breaks: a word that was divided is found as well.
  return `${words.join('\n')}\n${words.join('')}`;
}
