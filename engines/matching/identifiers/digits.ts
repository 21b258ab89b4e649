/** Letters that a scanner or a hurried hand writes for digits. @source dossier: indonesian-identity §6 */
const LOOK_ALIKES: Record<string, string> = {
  o: '0',
  O: '0',
  D: '0',
  Q: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  S: '5',
  s: '5',
  B: '8',
  G: '6',
  Z: '2',
  z: '2',
};

/** More repairs than this and the text was never a number (our choice). */
const MOST_REPAIRS = 3;

export interface RepairedDigits {
  digits: string;
  /** How many letters were read as digits. */
  repairs: number;
}

/**
 * Reads digits from text in which letters may stand for digits; separators are left out.
 * @returns  undefined when another character or too many letters remain
 */
export function repairDigits(text: string, letters = 'oODQIli|SsBGZz'): RepairedDigits | undefined {
  let digits = '';
  let repairs = 0;
  for (const character of text) {
    if (character >= '0' && character <= '9') digits += character;
    else if (/[\s.\-_/,'’`()]/.test(character)) continue;
    else if (letters.includes(character)) {
      digits += LOOK_ALIKES[character] ?? '';
      repairs += 1;
    } else return undefined;
  }
  return repairs > MOST_REPAIRS || digits.length <= repairs ? undefined : { digits, repairs };
}

/** Whether two strings differ by one swap of neighbours only. */
export function isNeighbourSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Number of places at which two strings of one length differ; Infinity for different lengths. */
export function placesOff(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let off = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) off += 1;
  return off;
}
