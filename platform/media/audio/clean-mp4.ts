/** Descended into. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'moof', 'traf', 'edts', 'dinf', 'mvex']);
/** Needed to play, tell nothing of a person. */
const KEPT = new Set(
  (
    'ftyp styp mdat mfra sidx free mvhd tkhd mdhd elst vmhd smhd nmhd dref stsd stts stsc stsz stco co64 stss ctts sgpd sbgp ' +
    'trex mehd mfhd tfhd tfdt trun iods'
  ).split(' '),
);
/** Their first fields are when the recording was made and changed. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * An M4A/3GP voice note whose udta, meta (place, device, artist), uuid and unknown boxes are blank padding and whose dates are zero.
 * @returns `undefined` when its structure is damaged, or it is a film
 * @source ISO 14496-12 §4.2 and §8
 */
export function cleanMp4(source: Buffer): Buffer | undefined {
  const bytes = Buffer.from(source);
  let sounds = false;
  let at = 0;
  while (at < bytes.length) {
    if (at + 8 > bytes.length) return undefined;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const short = bytes.readUInt32BE(at);
    const wide = short === 1 && at + 16 <= bytes.length;
    const size = wide ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short;
    const body = at + (wide ? 16 : 8);
    if (size < body - at || at + size > bytes.length) return undefined;
    if (kind === 'mdat') sounds = true;
    if (DATED.has(kind)) bytes.fill(0, body + 4, Math.min(at + size, body + 4 + (bytes[body] === 1 ? 16 : 8)));
    else if (kind === 'hdlr') {
      if (bytes.toString('latin1', body + 8, body + 12) === 'vide') return undefined;
      // It must stay, but its name is free text.
      bytes.fill(0, Math.min(at + size, body + 24), at + size);
    } else if (!CONTAINERS.has(kind) && !KEPT.has(kind)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, body, at + size);
    }
    at = CONTAINERS.has(kind) ? body : at + size;
  }
  return sounds ? bytes : undefined;
}
