interface Dot {
  /** Middle of the dot and its radius, in pixels of the picture. */
  readonly x: number;
  readonly size: number;
}
/** From where to where labels may be written on that line. */
interface Room {
  readonly left: number;
  readonly right: number;
}
interface Placed {
  readonly text: string;
  /** Where the text begins. */
  readonly x: number;
}

const GAP = 4;
/** Numbers differ at their end: it stays readable when the middle is left out. */
const TAIL = 5;
const LEAST_WITH_TAIL = 12;

/**
 * Where a label fits beside its dot: outwards if there is room, else inwards, else on the side with more room and shortened until it fits.
 * @param widthOf  pixels that a text takes
 */
export function placeLabel(text: string, { x, size }: Dot, { left, right }: Room, widthOf: (text: string) => number): Placed {
  const from = x + size + GAP;
  const to = x - size - GAP;
  const width = widthOf(text);
  const fits = { right: from + width <= right, left: to - width >= left };
  const outwards = x < (left + right) / 2 ? 'left' : 'right';
  if (fits.left && (outwards === 'left' || !fits.right)) return { text, x: to - width };
  if (fits.right) return { text, x: from };
  const toTheRight = right - from >= to - left;
  const short = shorten(text, toTheRight ? right - from : to - left, widthOf);
  return { text: short, x: toTheRight ? from : to - widthOf(short) };
}

function shorten(text: string, room: number, widthOf: (text: string) => number): string {
  const letters = Array.from(text);
  const tail = letters.length > LEAST_WITH_TAIL ? letters.slice(-TAIL).join('') : '';
  for (let kept = letters.length - 1; kept > 0; kept -= 1) {
    const short = `${letters.slice(0, kept).join('').trimEnd()}…${kept + 1 + TAIL >= LEAST_WITH_TAIL ? tail : ''}`;
    if (widthOf(short) <= room) return short;
  }
  return '…';
}
