import type { VillageLine } from '../contract.ts';
import type { VillageLevel } from '../model.ts';

export type Placed = VillageLine & { readonly point: NonNullable<VillageLine['point']> };

export const WIDTH = 360;
const MARGIN = 22;
const LEAST_HEIGHT = 160;
const MOST_HEIGHT = 400;
/** A region is never drawn narrower than this, so that one village does not fill the picture: about 11 km. */
const LEAST_DEGREES = 0.1;
const KM_PER_DEGREE = 111.2;
const SCALES_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export interface MapFrame {
  readonly height: number;
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  /** A round length for the scale, and how long it is drawn. */
  readonly scale: { readonly km: number; readonly length: number };
}

/** Flat map of a small region: degrees of longitude are shortened by the latitude. */
export function frameOf(points: readonly { readonly lat: number; readonly lon: number }[]): MapFrame {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const middle = (low: number, high: number): number => (low + high) / 2;
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
  const [lat0, lon0] = [middle(south, north), middle(west, east)];
  const shrink = Math.cos((lat0 * Math.PI) / 180);
  const wide = Math.max(LEAST_DEGREES, east - west) * shrink;
  const tall = Math.max(LEAST_DEGREES, north - south);
  const perDegree = Math.min((WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / tall);
  const height = Math.max(LEAST_HEIGHT, tall * perDegree + 2 * MARGIN);
  const kmLength = perDegree / KM_PER_DEGREE;
  const km = SCALES_KM.findLast((one) => one * kmLength <= WIDTH / 3) ?? SCALES_KM[0]!;
  return {
    height,
    x: (lon) => WIDTH / 2 + (lon - lon0) * shrink * perDegree,
    y: (lat) => height / 2 - (lat - lat0) * perDegree,
    scale: { km, length: km * kmLength },
  };
}

const ROUND_PADDING = 12;
/** A circle around neighbours; none for fewer than two that have a place. */
export function roundOf(
  { x, y }: MapFrame,
  points: readonly { readonly lat: number; readonly lon: number }[],
): { readonly cx: number; readonly cy: number; readonly r: number } | undefined {
  if (points.length < 2) return undefined;
  const drawn = points.map(({ lat, lon }) => ({ x: x(lon), y: y(lat) }));
  const cx = drawn.reduce((sum, one) => sum + one.x, 0) / drawn.length;
  const cy = drawn.reduce((sum, one) => sum + one.y, 0) / drawn.length;
  return { cx, cy, r: Math.max(...drawn.map((one) => Math.hypot(one.x - cx, one.y - cy))) + ROUND_PADDING };
}

/** Larger for more reports, never so large that neighbours vanish. */
export const radiusOf = (told: number): number => Math.min(9, 3 + Math.sqrt(told));

export interface MapLabel {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}
const LABEL_HEIGHT = 13;
/** Width of a letter at the size of the labels, about. */
const LETTER = 6.2;

export type Labelled = Pick<Placed, 'code' | 'name' | 'point' | 'told' | 'level'>;
/** Names of the villages that stand out most, each beside its mark; one that would cover another is left to the table. */
export function labelsOf({ x, y }: MapFrame, villages: readonly Labelled[], most: number): MapLabel[] {
  const labels: (MapLabel & { readonly from: number; readonly to: number })[] = [];
  const rank: readonly VillageLevel[] = ['act', 'look', 'above'];
  for (const level of rank)
    for (const { code, name, point, told } of villages.filter((village) => village.level === level)) {
      const right = x(point.lon) > WIDTH / 2;
      const at = x(point.lon) + (right ? -1 : 1) * (radiusOf(told) * 1.5 + 3);
      const [from, to] = right ? [at - name.length * LETTER, at] : [at, at + name.length * LETTER];
      const row = y(point.lat) + 4;
      const covered = labels.some((other) => Math.abs(other.y - row) < LABEL_HEIGHT && from < other.to && to > other.from);
      if (labels.length < most && !covered) labels.push({ code, name, x: at, y: row, anchor: right ? 'end' : 'start', from, to });
    }
  return labels;
}

export const HUES: Record<VillageLevel, string> = { usual: 'fill-muted', above: 'fill-baru', look: 'fill-menunggu', act: 'fill-menunggu' };

/** Shapes differ, so that the map reads without colour: dot, square, diamond, triangle. */
export function shapeOf(level: VillageLevel, x: number, y: number, r: number): string {
  const at = (...corners: readonly (readonly [number, number])[]): string =>
    `M${corners.map(([dx, dy]) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`).join('L')}Z`;
  if (level === 'above') return at([-r, -r], [r, -r], [r, r], [-r, r]);
  if (level === 'look') return at([0, -1.4 * r], [1.4 * r, 0], [0, 1.4 * r], [-1.4 * r, 0]);
  if (level === 'act') return at([0, -1.5 * r], [1.4 * r, r], [-1.4 * r, r]);
  return `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}
