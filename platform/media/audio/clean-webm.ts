const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const CLUSTER = 0x1f43b675;
const TRACK_TYPE = 0x83;
const VIDEO = 1;
const VOID = 0xec;
/** Descended into. Clusters and the segment of a recording browser have no known size: their children follow flat. */
const CONTAINERS = new Set([SEGMENT, INFO, TRACKS, TRACK_ENTRY, CLUSTER]);
/** EBML header, SeekHead, Cues, cluster time and blocks, track fields: needed to play, tell nothing of a person. */
const KEPT = new Set([
  0x1a45dfa3,
  0x114d9b74,
  0x1c53bb6b,
  0xe7,
  0xa3,
  0xa0,
  0xa7,
  0xab,
  VOID,
  0xbf,
  0x2ad7b1,
  0x4489,
  0xd7,
  0x73c5,
  0x9c,
  0x83,
  0x86,
  0x63a2,
  0xe1,
  0x56aa,
  0x56bb,
  0xb9,
  0x88,
  0x55aa,
  0x23e383,
  0x6de7,
  0x6df8,
  0x22b59c,
  0x55ee,
  0x258688,
]);
/** Titles of the programs that wrote it: required elements, so they are blanked instead of removed. */
const BLANKED = new Set([0x4d80, 0x5741]);

interface Element {
  readonly id: number;
  readonly start: number;
  readonly body: number;
  /** `undefined`: unknown size. */
  readonly end: number | undefined;
}

function elementAt(bytes: Buffer, at: number): Element | undefined {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const idLength = Math.clz32(first) - 23;
  const sizeFirst = bytes[at + idLength];
  if (idLength > 4 || sizeFirst === undefined || sizeFirst === 0) return undefined;
  const sizeLength = Math.clz32(sizeFirst) - 23;
  const body = at + idLength + sizeLength;
  if (body > bytes.length) return undefined;
  let size = sizeFirst & (0xff >> sizeLength);
  let unknown = size === 0xff >> sizeLength;
  for (let i = 1; i < sizeLength; i += 1) {
    const byte = bytes[at + idLength + i] ?? 0;
    unknown &&= byte === 0xff;
    size = size * 256 + byte;
  }
  return { id: bytes.readUIntBE(at, idLength), start: at, body, end: unknown ? undefined : body + size };
}

/** Turns an element into padding of the same length, so that every position in the file stays right. */
function makeVoid(bytes: Buffer, start: number, end: number): void {
  const length = end - start;
  bytes.fill(0, start, end);
  bytes[start] = VOID;
  if (length < 9) bytes[start + 1] = 0x80 | (length - 2);
  else {
    bytes.writeUInt32BE(Math.floor((length - 9) / 2 ** 32), start + 1);
    bytes.writeUInt32BE((length - 9) >>> 0, start + 5);
    bytes[start + 1] = 0x01;
  }
}

/**
 * A recording whose tags, titles, dates, attachments, chapters and unknown elements are padding.
 * @returns `undefined` when its structure is damaged, or it is a film
 * @source RFC 8794 (EBML), RFC 9559 (Matroska element ids)
 */
export function cleanWebm(source: Buffer): Buffer | undefined {
  const bytes = Buffer.from(source);
  let clusters = 0;
  let at = 0;
  while (at < bytes.length) {
    const element = elementAt(bytes, at);
    if (element === undefined) return undefined;
    if (CONTAINERS.has(element.id)) {
      if (element.id === CLUSTER) clusters += 1;
      at = element.body;
      continue;
    }
    // The last block of a recording that was cut off by a dead battery may be short: it is dropped.
    if (element.end === undefined) return undefined;
    if (element.end > bytes.length) return clusters > 0 ? bytes.subarray(0, element.start) : undefined;
    if (element.id === TRACK_TYPE && bytes[element.body] === VIDEO) return undefined;
    if (BLANKED.has(element.id)) bytes.fill(0x20, element.body, element.end);
    else if (!KEPT.has(element.id)) makeVoid(bytes, element.start, element.end);
    at = element.end;
  }
  return clusters > 0 ? bytes : undefined;
}
