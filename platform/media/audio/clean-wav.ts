/** The only chunks a listener needs; LIST/INFO, bext, iXML, id3 and the like tell who, when and with what. */
const KEPT = ['fmt ', 'fact', 'data'];

/** @returns the WAV with nothing but format and samples; `undefined` when it is damaged. @source Microsoft RIFF 1991; EBU 3285 */
export function cleanWav(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const id = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const end = Math.min(at + 8 + size, bytes.length);
    if (KEPT.includes(id)) {
      const head = Buffer.from(bytes.subarray(at, at + 8));
      head.writeUInt32LE(end - at - 8, 4);
      kept.push(head, bytes.subarray(at + 8, end), ...((end - at) % 2 === 1 ? [Buffer.alloc(1)] : []));
    }
    at += 8 + size + (size % 2);
  }
  const body = Buffer.concat(kept);
  if (!body.subarray(0, 4).equals(Buffer.from('fmt ')) || !kept.some((part) => part.toString('latin1', 0, 4) === 'data')) return undefined;
  const riff = Buffer.from('RIFF\0\0\0\0WAVE', 'latin1');
  riff.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([riff, body]);
}
