import { describe, expect, it } from 'vitest';
import { VillageLevel } from '../model.ts';
import { frameOf, labelsOf, radiusOf, roundOf, shapeOf, WIDTH, type Placed } from './village-map-points.ts';

const village = (name: string, lat: number, lon: number, level: Placed['level'] = 'look'): Placed => ({
  code: name,
  name,
  place: name,
  level,
  span: 1,
  told: 3,
  expected: 1,
  p: 0.01,
  byAttentionOnly: false,
  point: { lat, lon },
  sentence: '',
});

describe('the map of villages', () => {
  const points = [
    { lat: -8.2, lon: 112 },
    { lat: -8, lon: 112.5 },
  ];
  it('holds every point, north above south, one scale for both directions', () => {
    const { x, y, height, scale } = frameOf(points);
    for (const { lat, lon } of points) {
      expect(x(lon)).toBeGreaterThan(0);
      expect(x(lon)).toBeLessThan(WIDTH);
      expect(y(lat)).toBeGreaterThan(0);
      expect(y(lat)).toBeLessThan(height);
    }
    expect(y(-8)).toBeLessThan(y(-8.2));
    // 0.1° of latitude are 11.12 km, drawn as the scale says.
    expect((y(-8.1) - y(-8)) / (scale.length / scale.km)).toBeCloseTo(11.12, 2);
    expect((x(112.1) - x(112)) / (scale.length / scale.km)).toBeCloseTo(11.12 * Math.cos((8.1 * Math.PI) / 180), 2);
  });

  it('does not blow up one village to the whole picture', () => {
    const { height, scale } = frameOf([{ lat: -8, lon: 112 }]);
    expect(height).toBeGreaterThan(100);
    expect(scale.km).toBeLessThanOrEqual(5);
  });

  it('names the most striking, and none over another', () => {
    const frame = frameOf(points);
    const villages = [
      village('Atas', -8, 112.4, 'above'),
      village('Sama', -8.1, 112.1, 'look'),
      village('Tertutup', -8.101, 112.11, 'look'),
      village('Jauh', -8.18, 112.02, 'act'),
    ];
    expect(labelsOf(frame, villages, 9).map(({ name }) => name)).toEqual(['Jauh', 'Sama', 'Atas']);
    expect(labelsOf(frame, villages, 1).map(({ name }) => name)).toEqual(['Jauh']);
  });

  it('rings neighbours with room to spare, and has four shapes', () => {
    const frame = frameOf(points);
    const round = roundOf(frame, points);
    for (const { lat, lon } of points)
      expect(Math.hypot(frame.x(lon) - (round?.cx ?? 0), frame.y(lat) - (round?.cy ?? 0))).toBeLessThan(round?.r ?? 0);
    expect(roundOf(frame, points.slice(1))).toBeUndefined();
    expect(new Set(VillageLevel.options.map((level) => shapeOf(level, 5, 5, 3))).size).toBe(4);
    expect(radiusOf(400)).toBe(9);
  });
});
