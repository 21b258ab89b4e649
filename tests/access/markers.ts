/** Unmistakable words and numbers, put into sensitive fields; whatever reply they turn up in can be traced to its record. */
const WORD = /Xq[a-z]{8}/g;
const PHONE = /812[- ]?99(\d{2})[- ]?(\d{4})/g;
const NIK = /\b3505\d{12}\b|\b3502\d{12}\b|\b5271\d{12}\b/g;

const LETTERS = 'bcdfghjklmnprstv';
const VOWELS = 'aeio';

/** The n-th marker word: pronounceable, so that name matching treats it as a name. */
export function markerWord(n: number): string {
  let rest = n * 7919 + 104_729;
  let word = 'Xq';
  for (let i = 0; i < 4; i += 1) {
    word += `${LETTERS[rest % 16] ?? 'b'}${VOWELS[(rest >> 4) % 4] ?? 'a'}`;
    rest = Math.floor(rest / 5) + i * 31 + n;
  }
  return word;
}
export const markerPhone = (n: number): string =>
  `0812-99${String(Math.floor(n / 10_000)).padStart(2, '0')}-${String(n % 10_000).padStart(4, '0')}`;
export const markerNik = (regency: string, n: number): string => `${regency}01410290${String(n).padStart(4, '0')}`;

/** One spelling for each marker, however a reply writes it. */
export const canonical = (marker: string): string => {
  const phone = /812[- ]?99(\d{2})[- ]?(\d{4})/.exec(marker);
  return phone === null ? marker : `phone ${phone[1]}${phone[2]}`;
};

/** Every marker in a text, in its one spelling. */
export function markersIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.matchAll(WORD)) found.add(word);
  for (const [, a, b] of text.matchAll(PHONE)) found.add(`phone ${a}${b}`);
  for (const [nik] of text.matchAll(NIK)) found.add(nik);
  return found;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
export const idsIn = (text: string): Set<string> => new Set(text.match(UUID) ?? []);
