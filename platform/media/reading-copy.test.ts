import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { oggCrc } from './audio/clean-ogg.ts';
import { isDisguised, mediaTypeOf } from './media-type.ts';
import { readingCopyOf } from './reading-copy.ts';

/** The EXIF tag (0x8825, little-endian) that leads to where a photo was taken. */
const GPS_POINTER = Buffer.from([0x25, 0x88]);
const SECRET = 'Rumah Bu Warsini 08123456789';
const picture = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#336699' } });
/** A photo as a phone makes it: turned sideways, with place, device and owner. */
const photo = () =>
  picture()
    .withExif({
      IFD0: { Make: 'Telepon', Artist: SECRET },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '112/1 9/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const chunk = (id: string, body: Buffer) => {
  const head = Buffer.alloc(8);
  head.write(id, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};
const SAMPLES = Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 256));
const wav = () => {
  const body = Buffer.concat([chunk('fmt ', Buffer.alloc(16, 1)), chunk('LIST', Buffer.from(`INFOIART${SECRET}`)), chunk('data', SAMPLES)]);
  const riff = Buffer.from('RIFF\0\0\0\0WAVE', 'latin1');
  riff.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([riff, body]);
};
/** MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes a frame. */
const mp3Frame = (fill: number) => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413, fill)]);
const FRAMES = Buffer.concat([1, 2, 3, 4, 5, 6].map(mp3Frame));
const mp3 = () => {
  const text = Buffer.from(`TPE1${SECRET}`);
  return Buffer.concat([
    Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, text.length]),
    text,
    FRAMES,
    Buffer.from(`TAG${SECRET}`.padEnd(128)),
  ]);
};
const oggPage = (sequence: number, body: Buffer, flag = 0) => {
  const segments = [...Array.from({ length: Math.floor(body.length / 255) }, () => 255), body.length % 255];
  const head = Buffer.alloc(27);
  head.write('OggS');
  head[5] = flag;
  head.writeUInt32LE(7, 14);
  head.writeUInt32LE(sequence, 18);
  head[26] = segments.length;
  const page = Buffer.concat([head, Buffer.from(segments), body]);
  page.writeUInt32LE(oggCrc(page), 22);
  return page;
};
const ogg = () =>
  Buffer.concat([
    oggPage(0, Buffer.from('OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0', 'latin1'), 2),
    oggPage(1, Buffer.from(`OpusTags${SECRET}${'x'.repeat(300)}`)),
    oggPage(2, SAMPLES.subarray(0, 200)),
    oggPage(3, SAMPLES.subarray(200, 390), 4),
  ]);
const vint = (n: number) => Buffer.from([0x40 | (n >> 8), n & 255]);
const ebml = (id: number[], body: Buffer) => Buffer.concat([Buffer.from(id), vint(body.length), body]);
const UNKNOWN = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
const webm = (trackType = 2) =>
  Buffer.concat([
    ebml([0x1a, 0x45, 0xdf, 0xa3], ebml([0x42, 0x82], Buffer.from('webm'))),
    Buffer.from([0x18, 0x53, 0x80, 0x67, ...UNKNOWN]),
    ebml([0x15, 0x49, 0xa9, 0x66], Buffer.concat([ebml([0x7b, 0xa9], Buffer.from(SECRET)), ebml([0x4d, 0x80], Buffer.from(SECRET))])),
    ebml([0x12, 0x54, 0xc3, 0x67], Buffer.from(SECRET)),
    ebml([0x16, 0x54, 0xae, 0x6b], ebml([0xae], ebml([0x83], Buffer.from([trackType])))),
    Buffer.from([0x1f, 0x43, 0xb6, 0x75, ...UNKNOWN]),
    ebml([0xe7], Buffer.from([0])),
    ebml([0xa3], SAMPLES),
  ]);
const box = (kind: string, body: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const mp4 = () =>
  Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A ')),
    box('mdat', SAMPLES),
    box(
      'moov',
      Buffer.concat([
        box('mvhd', Buffer.alloc(100, 9)),
        box('udta', Buffer.from(`©xyz-08.1+112.2 ${SECRET}`)),
        box('trak', box('tkhd', Buffer.alloc(84, 9))),
      ]),
    ),
  ]);

describe('the type of a file', () => {
  it.each([
    ['image/jpeg', () => photo()],
    ['image/png', () => picture().png().toBuffer()],
    ['image/webp', () => picture().webp().toBuffer()],
    ['audio/wav', async () => wav()],
    ['audio/mpeg', async () => mp3()],
    ['audio/ogg', async () => ogg()],
    ['audio/webm', async () => webm()],
    ['audio/mp4', async () => mp4()],
  ] as const)('%s is told by its first bytes', async (type, make) => expect(mediaTypeOf(await make())).toBe(type));
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!doctype html><script>alert(1)</script>',
    '%PDF-1.7',
    'GIF89a',
    'PK\u0003\u0004',
    'MZ',
    '',
  ])('nothing is made of %j', (text) => expect(mediaTypeOf(Buffer.from(text))).toBeUndefined());
  it('sees a page, a PDF or an archive that hides in a picture', async () => {
    const plain = await picture().jpeg().toBuffer();
    const comment = Buffer.from('<script>alert(1)</script>');
    const hidden = Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment, plain.subarray(2)]);
    expect(isDisguised(plain)).toBe(false);
    expect(isDisguised(await photo())).toBe(false);
    expect(isDisguised(hidden)).toBe(true);
    expect(isDisguised(Buffer.concat([plain, Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]))).toBe(true);
  });
});

describe('the reading copy', () => {
  it('of a photo has no EXIF, no GPS, and stands upright', async () => {
    const original = await photo();
    const before = (await sharp(original).metadata()).exif ?? Buffer.alloc(0);
    expect([before.includes(GPS_POINTER), before.includes(SECRET)]).toEqual([true, true]);
    const copy = await readingCopyOf(original, 'image/jpeg');
    const meta = await sharp(copy?.bytes).metadata();
    expect(meta).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
    expect([meta.exif, meta.xmp, meta.iptc, meta.icc, meta.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(copy?.bytes.includes(SECRET)).toBe(false);
  });
  it('of a picture drops what is appended to it', async () => {
    const copy = await readingCopyOf(Buffer.concat([await picture().png().toBuffer(), Buffer.from(SECRET)]), 'image/png');
    expect(copy?.contentType).toBe('image/png');
    expect(copy?.bytes.includes(SECRET)).toBe(false);
  });
  it.each([
    ['audio/wav', wav(), SAMPLES],
    ['audio/mpeg', mp3(), FRAMES],
    ['audio/ogg', ogg(), SAMPLES.subarray(200, 390)],
    ['audio/webm', webm(), SAMPLES],
    ['audio/mp4', mp4(), SAMPLES],
  ] as const)('of %s keeps the sound and loses the names', async (type, original, sound) => {
    expect(original.includes(SECRET)).toBe(true);
    const copy = await readingCopyOf(original, type);
    expect(copy?.bytes.includes(SECRET)).toBe(false);
    expect(copy?.bytes.includes(sound)).toBe(true);
    expect(mediaTypeOf(copy?.bytes ?? Buffer.alloc(0))).toBe(type);
  });
  it('of an MP4 has no dates, of an Ogg right page numbers and sums', async () => {
    const m4a = (await readingCopyOf(mp4(), 'audio/mp4'))?.bytes ?? Buffer.alloc(0);
    const mvhd = m4a.indexOf('mvhd');
    expect([...m4a.subarray(mvhd + 8, mvhd + 16)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    const opus = (await readingCopyOf(ogg(), 'audio/ogg'))?.bytes ?? Buffer.alloc(0);
    const second = opus.indexOf('OggS', 4);
    const third = opus.indexOf('OggS', second + 4);
    const page = Buffer.from(opus.subarray(second, third));
    const sum = page.readUInt32LE(22);
    page.writeUInt32LE(0, 22);
    expect([page.readUInt32LE(18), oggCrc(page)]).toEqual([1, sum]);
  });
  it('is not made of a film, of HEIC, of Vorbis or of a broken file', async () => {
    expect(await readingCopyOf(webm(1), 'audio/webm')).toBeUndefined();
    expect(await readingCopyOf(Buffer.from('\0\0\0\u0018ftypheic'), 'image/heic')).toBeUndefined();
    expect(await readingCopyOf(oggPage(0, Buffer.from('\u0001vorbis'), 2), 'audio/ogg')).toBeUndefined();
    expect(await readingCopyOf((await photo()).subarray(0, 200), 'image/jpeg')).toBeUndefined();
    for (const type of ['audio/wav', 'audio/mpeg', 'audio/ogg', 'audio/webm', 'audio/mp4'] as const)
      expect(await readingCopyOf(Buffer.alloc(50, 3), type)).toBeUndefined();
  });
  it('of the check text has the known Ogg sum', () => {
    // CRC-32/CKSUM without its final inversion: 0x765E7680 ^ 0xFFFFFFFF (Catalogue of parametrised CRC algorithms)
    expect(oggCrc(Buffer.from('123456789'))).toBe(0x89a1897f);
  });
});
