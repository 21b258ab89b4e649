const KBPS_V1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBPS_V2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const HERTZ_V1 = [44_100, 48_000, 32_000];
/** Fewer sound frames than this (about 0.1 s) is not a voice note. */
const FEWEST_FRAMES = 4;

/** Length of the layer III frame that starts here; `undefined` when none does. @source ISO 11172-3 §2.4.1.3 */
function frameLength(bytes: Buffer, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  const word = bytes.readUInt32BE(at);
  const version = (word >>> 19) & 3; // 3 = MPEG 1, 2 = MPEG 2, 0 = MPEG 2.5
  const layer3 = ((word >>> 17) & 3) === 1;
  const rate = (word >>> 10) & 3;
  const kbps = (version === 3 ? KBPS_V1 : KBPS_V2)[(word >>> 12) & 15];
  if (word >>> 21 !== 0x7ff || version === 1 || !layer3 || rate === 3 || kbps === undefined || kbps === 0) return undefined;
  const hertz = (HERTZ_V1[rate] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kbps) / hertz) + ((word >>> 9) & 1);
}

/** Keeps the sound frames and drops everything between and around them: ID3v1, ID3v2, APE, Lyrics3, and what was hidden there. */
export function cleanMp3(bytes: Buffer): Buffer | undefined {
  const frames: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (bytes.toString('latin1', at, at + 3) === 'ID3' && at + 10 <= bytes.length) {
      const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + ((bytes[at + i] ?? 0) & 127), 0);
      at += 10 + size;
      continue;
    }
    const length = frameLength(bytes, at);
    const next = length === undefined ? undefined : at + length;
    // A frame counts when another one follows or the file ends with it: two bytes of sync alone happen by chance.
    const followed = next !== undefined && (next === bytes.length || frameLength(bytes, next) !== undefined || atTag(bytes, next));
    if (next !== undefined && followed) {
      frames.push(bytes.subarray(at, next));
      at = next;
    } else at += 1;
  }
  return frames.length >= FEWEST_FRAMES ? Buffer.concat(frames) : undefined;
}

const atTag = (bytes: Buffer, at: number): boolean => ['TAG', 'ID3', 'APE', 'LYR'].includes(bytes.toString('latin1', at, at + 3));
