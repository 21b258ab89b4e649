/** A person told of with an age: "WR (41)", "Kasim (41 tahun)", "seorang perempuan 19 tahun". */
export interface Aged {
  /** Name or initials as they are written; none when only the age is told. */
  readonly name: string | undefined;
  readonly age: number;
}

const NAMED =
  /(?<name>\p{Lu}[\p{L}.'’]*(?: (?:binti? |alias )?\p{Lu}[\p{L}.'’]*){0,3})(?: \((?<age>\d\d)(?: tahun| th)?\)|, (?<after>\d\d)(?: tahun)?(?=[,;]| asal))/gu;
const BARE =
  /\b(?:usia(?:nya)? |berusia |umur(?:nya)? |berumur )?(?<age>\d\d) tahun\b(?! (?:terakhir|lalu|bekerja|jadi|penjara|lamanya))/gu;
const ADULT = 13;
const OLD = 90;

/** People whose ages a text tells. */
export function agedIn(text: string): readonly Aged[] {
  const out: Aged[] = [];
  let rest = text;
  for (const { 0: said, groups } of text.matchAll(NAMED)) {
    out.push({ name: groups?.['name'], age: Number(groups?.['age'] ?? groups?.['after']) });
    rest = rest.replace(said, '');
  }
  for (const { groups } of rest.matchAll(BARE)) out.push({ name: undefined, age: Number(groups?.['age']) });
  return out.filter(({ age }) => age >= ADULT && age < OLD);
}

/** So many ages are usual, and so many first letters, as it were: some are frequent. Our choice. */
const AGES = 16;
const LETTERS = 8;
const MOST = 8;

/** How much it says, in bits, that two texts tell of people of the same ages whose names begin alike. */
export function sharedAges(one: readonly Aged[], other: readonly Aged[]): { readonly bits: number; readonly why: string } | undefined {
  const chances = one.length * other.length;
  const begun = one.flatMap((first) => {
    const twin = other.find((second) => second.age === first.age && isAlike(first.name, second.name));
    return twin === undefined ? [] : [{ first, twin }];
  });
  if (begun.length === 0) return undefined;
  const named = begun.filter(({ first, twin }) => first.name !== undefined && twin.name !== undefined);
  const each = Math.log2(AGES * (named.length > 0 ? LETTERS : 1));
  const bits = Math.min(MOST, Math.max(named.length, 1) * each - Math.log2(chances));
  return bits > 0
    ? {
        bits,
        why: `orang seumur: ${begun
          .map(({ first, twin }) => first.name ?? twin.name ?? `${first.age} tahun`)
          .slice(0, 3)
          .join(', ')}`,
      }
    : undefined;
}

/** "WR" and "Warsito Rahman" begin alike, so do "KS" and "Kasim"; of an age without a name anybody may be. */
const isAlike = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one[0] === other[0];
