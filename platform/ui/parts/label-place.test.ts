import { describe, expect, it } from 'vitest';
import { placeLabel } from './label-place.ts';

const room = { left: 8, right: 292 };
/** Ten pixels a letter. */
const widthOf = (text: string): number => 10 * text.length;
const place = (text: string, x: number) => placeLabel(text, { x, size: 6 }, room, widthOf);

describe('a label beside its dot', () => {
  it('stands outwards where there is room', () => {
    expect(place('Permohonan', 170)).toEqual({ text: 'Permohonan', x: 180 });
    expect(place('Permohonan', 130)).toEqual({ text: 'Permohonan', x: 20 });
  });
  it('stands inwards of a dot at the edge', () => {
    expect(place('Permohonan', 280)).toEqual({ text: 'Permohonan', x: 170 });
    expect(place('Permohonan', 20)).toEqual({ text: 'Permohonan', x: 30 });
  });
  it('is shortened in the middle on the side with more room where it fits on neither', () => {
    const long = 'Permohonan LATIHAN-BLT-0124';
    expect(place(long, 90)).toEqual({ text: 'Permohonan LA…-0124', x: 100 });
    expect(place(long, 210)).toEqual({ text: 'Permohonan LA…-0124', x: 10 });
  });
  it.each([0, 8, 60, 150, 230, 292, 300])('never leaves the picture from %i pixels on', (x) => {
    for (const text of ['J', 'Nomor telepon A', 'Siti Nurhaliza binti Abdullah Sukma Wijaya Kusuma']) {
      const placed = place(text, x);
      expect(placed.x).toBeGreaterThanOrEqual(room.left);
      expect(placed.x + widthOf(placed.text)).toBeLessThanOrEqual(room.right);
    }
  });
});
