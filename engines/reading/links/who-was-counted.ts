import type { Span } from '../spans.ts';

/** "Empat tersangka" beside "24 perempuan" is no other number of people. */
const NOT_VICTIMS = /tersangka|pelaku|terdakwa|saksi|petugas|personel|polisi|perekrut|tekong|calo\b/iu;
const people = (spans: readonly Span[]): Extract<Span, { type: 'count' }>[] => spans.filter((span) => span.type === 'count');

/** Whole numbers of people who may be the victims. */
export const countsOf = (spans: readonly Span[]): number[] =>
  people(spans)
    .filter((span) => span.norm.value_min === span.norm.value_max && !NOT_VICTIMS.test(span.text))
    .map((span) => span.norm.value_min);

/** Eleven foreigners are not eleven women from Lombok; any other noun may stand for the same people. */
const SORTS: readonly (readonly [string, RegExp])[] = [
  ['foreign', /\bwna\b|\bwn (?!i)|warga negara (?!indonesia)/iu],
  ['learner', /pelajar|siswa|murid|santri|magang|peserta/iu],
  ['pilgrim', /jemaah|jamaah/iu],
];
/** Which numbers are of foreigners, learners or pilgrims. */
export const sortsOf = (spans: readonly Span[]): ReadonlyMap<number, string> =>
  new Map(
    people(spans).flatMap((span) => {
      const sort = SORTS.find(([, pattern]) => pattern.test(span.text))?.[0];
      return sort === undefined ? [] : [[span.norm.value_min, sort] as const];
    }),
  );

/** "11 orang perempuan": the word right behind the count. */
const AFTER_COUNT = 14;
const WOMEN = /\b(?:perempuan|wanita|gadis|cewek|putri|ibu|janda|mahasiswi|siswi|wong wedok)\b/iu;
const MEN = /\b(?:pria|laki-laki|lelaki|cowok|pemuda|bapak|wong lanang|nelayan)\b/iu;
const sexOf = (said: string): 'f' | 'm' | undefined => (WOMEN.test(said) === MEN.test(said) ? undefined : WOMEN.test(said) ? 'f' : 'm');
/** Which numbers are of women only, or of men only. */
export const sexesOf = (text: string, spans: readonly Span[]): ReadonlyMap<number, 'f' | 'm'> =>
  new Map(
    people(spans).flatMap((span) => {
      const sex = sexOf(text.slice(span.start, span.end + AFTER_COUNT));
      return sex === undefined ? [] : [[span.norm.value_min, sex] as const];
    }),
  );
