/** Words between names that stay small. */
const SMALL = new Set(['dan', 'bin', 'binti', 'alias', 'als']);
/** Legal forms, written in capitals. */
const FORMS = new Set(['pt', 'cv', 'ud']);
const COUNTRIES = new Intl.DisplayNames('id-ID', { type: 'region' });
const DAY = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('id-ID');

const nameCase = (word: string): string => {
  if (SMALL.has(word)) return word;
  return FORMS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
};
const names = (said: string): string => said.split(' ').map(nameCase).join(' ');
const sum = (said: string): string =>
  said.replace(
    /^([A-Z]{3}) (\d+)$/,
    (_, currency: string, amount: string) => `${currency === 'IDR' ? 'Rp' : currency} ${NUMBER.format(Number(amount))}`,
  );

/** What the reader says behind the colon, in the letters and codes it compares by, by the words before. */
const SAID: readonly (readonly [RegExp, (said: string) => string])[] = [
  [/^(?:nama|sebutan|tempat|kapal)\b/, names],
  [/^inisial\b/, (said) => said.toUpperCase().replaceAll(' DAN ', ' dan ')],
  [/^negara\b/, (said) => said.replace(/\b[A-Z]{2}\b/g, (code) => (COUNTRIES.of(code) ?? code).replace(/ \(.+\)$/, ''))],
  [/^menyebut tanggal\b/, (said) => said.replace(/^\d{4}-\d{2}-\d{2}$/, (day) => DAY.format(new Date(`${day}T00:00:00Z`)))],
  [/^jumlah uang\b/, sum],
];

/** A reason why two reports may be one, as an officer reads it: "nama yang sama: Jumadi Hariyanto". */
export function reasonWords(reason: string): string {
  const colon = reason.indexOf(': ') + 2;
  const say = SAID.find(([pattern]) => pattern.test(reason))?.[1];
  return colon < 2 || say === undefined ? reason : reason.slice(0, colon) + say(reason.slice(colon));
}
