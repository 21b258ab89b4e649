/** Where a place is, in degrees (WGS 84). */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

const LEAF = 12;
const DEGREE = Math.PI / 180;

/**
 * The nearest places of each place by great circle, itself first, ties by order of the list. Uses a k-d tree on the unit sphere, where the
 * straight distance has the same order as the one along the ground and the date line is nowhere.
 * @param reach  how many places a zone may have, itself included; fewer where there are not so many
 * @returns      `reach` positions per place, one place after the other
 */
export function nearestPlaces(places: readonly Position[], reach: number): Uint32Array {
  const points = new Float64Array(places.length * 3);
  for (const [at, { lat, lon }] of places.entries()) {
    points[at * 3] = Math.cos(lat * DEGREE) * Math.cos(lon * DEGREE);
    points[at * 3 + 1] = Math.cos(lat * DEGREE) * Math.sin(lon * DEGREE);
    points[at * 3 + 2] = Math.sin(lat * DEGREE);
  }
  const order = Uint32Array.from(places, (_, at) => at);
  const axes = new Map<number, { axis: number; cut: number }>();
  const build = (low: number, high: number): void => {
    if (high - low <= LEAF) return;
    let axis = 0;
    let widest = -1;
    for (let candidate = 0; candidate < 3; candidate += 1) {
      let least = Infinity;
      let most = -Infinity;
      for (let at = low; at < high; at += 1) {
        const value = points[order[at]! * 3 + candidate]!;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      if (most - least > widest) [axis, widest] = [candidate, most - least];
    }
    order.subarray(low, high).sort((a, b) => points[a * 3 + axis]! - points[b * 3 + axis]! || a - b);
    const middle = (low + high) >> 1;
    axes.set(middle, { axis, cut: points[order[middle]! * 3 + axis]! });
    build(low, middle);
    build(middle, high);
  };
  build(0, places.length);

  const count = Math.min(reach, places.length);
  const found = new Uint32Array(places.length * count);
  const nearest = new Uint32Array(count);
  const distances = new Float64Array(count);
  let filled = 0;
  const offer = (place: number, distance: number): void => {
    let at = filled;
    if (filled === count) {
      if (!before(distance, place, distances[count - 1]!, nearest[count - 1]!)) return;
      at = count - 1;
    } else filled += 1;
    for (; at > 0 && before(distance, place, distances[at - 1]!, nearest[at - 1]!); at -= 1) {
      distances[at] = distances[at - 1]!;
      nearest[at] = nearest[at - 1]!;
    }
    distances[at] = distance;
    nearest[at] = place;
  };
  const visit = (low: number, high: number, from: number): void => {
    if (high - low <= LEAF) {
      for (let at = low; at < high; at += 1) {
        const place = order[at]!;
        // A place is always the first of its own zone, even where another has the same position.
        offer(place, place === from ? -1 : squared(points, from, place));
      }
      return;
    }
    const middle = (low + high) >> 1;
    const { axis, cut } = axes.get(middle)!;
    const away = points[from * 3 + axis]! - cut;
    if (away < 0) visit(low, middle, from);
    else visit(middle, high, from);
    if (filled === count && away * away > distances[count - 1]!) return;
    if (away < 0) visit(middle, high, from);
    else visit(low, middle, from);
  };
  for (let from = 0; from < places.length; from += 1) {
    filled = 0;
    visit(0, places.length, from);
    found.set(nearest, from * count);
  }
  return found;
}

function before(distance: number, place: number, otherDistance: number, otherPlace: number): boolean {
  return distance < otherDistance || (distance === otherDistance && place < otherPlace);
}

function squared(points: Float64Array, a: number, b: number): number {
  let sum = 0;
  for (let axis = 0; axis < 3; axis += 1) sum += (points[a * 3 + axis]! - points[b * 3 + axis]!) ** 2;
  return sum;
}
