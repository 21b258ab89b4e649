import { inflateSync } from 'node:zlib';

/** The inflated content of every stream of a PDF, as Latin-1. */
function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const streams: string[] = [];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(match.index - 3, match.index) === 'end') continue;
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    try {
      streams.push(inflateSync(pdf.subarray(start, end)).toString('latin1'));
    } catch {
      // Not deflated: fonts' own tables and metadata carry no text of ours.
      streams.push(text.slice(start, end));
    }
  }
  return streams;
}

const utf16 = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

/** Glyph numbers to letters, of one font's ToUnicode table. */
function tableOf(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      table.set(Number.parseInt(from, 16), utf16(to));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      for (let glyph = Number.parseInt(low, 16), k = 0; glyph <= Number.parseInt(high, 16); glyph += 1, k += 1)
        table.set(glyph, String.fromCodePoint((utf16(to).codePointAt(0) ?? 0) + k));
  return table;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** Bytes of a literal string `( … )`. */
const literal = (body: string): string =>
  body.replace(/\\([0-7]{1,3}|\r?\n|.)/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (ESCAPES[sign] ?? (/^\r?\n$/.test(sign) ? '' : sign)),
  );
const hexadecimal = (body: string): string =>
  (body.replaceAll(/\s/g, '').match(/../g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');

/** The glyph numbers a content stream shows, in order; each text operator is one list. */
function shownIn(content: string): number[][] {
  const lists: number[][] = [];
  for (const operator of content.matchAll(
    /(\[(?:\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f\s]*>|[^\]()<>])*\]\s*TJ)|((?:\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f\s]*>)\s*Tj)/g,
  )) {
    let bytes = '';
    for (const [part] of operator[0].matchAll(/\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f\s]*>/g))
      bytes += part.startsWith('(') ? literal(part.slice(1, -1)) : hexadecimal(part.slice(1, -1));
    const glyphs: number[] = [];
    for (let i = 0; i + 1 < bytes.length; i += 2) glyphs.push(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
    lists.push(glyphs);
  }
  return lists;
}

/**
 * The words of a PDF made by Typst, for looking what it tells; layout and order do not matter. Fonts are not told apart: each
 * run of text is read with every font's table, so that nothing written is missed.
 */
export function pdfText(pdf: Buffer): string {
  const streams = streamsOf(pdf);
  const tables = streams.filter((one) => one.includes('begincmap')).map(tableOf);
  const runs = streams.filter((one) => /\bT[jJ]\b/.test(one)).flatMap(shownIn);
  const read = tables.map((table) => runs.map((glyphs) => glyphs.map((glyph) => table.get(glyph) ?? '\u0000').join('')).join('\n'));
  return [
    ...read,
    pdf
      .toString('latin1')
      .match(/\/(?:Title|ActualText|Alt) ?\([^)]*\)/g)
      ?.join('\n') ?? '',
  ].join('\n\n');
}
