import { chance } from './random.ts';
import type { Chance } from './random.ts';
import parts from './name-parts.json' with { type: 'json' };

/**
 * Invented people after the dossier (simulator §2): cohorts, word-count law, regions. Shares no code with the engine, so
 * that the engine cannot learn its own spelling rules.
 */
export interface Person {
  number: number;
  name: string;
  birthDate: string;
  sex: 'L' | 'P';
  nik: string;
  phone: string;
  villageCode: string;
  hamlet: string;
  rt: number;
  rw: number;
  region: 'jawa' | 'lombok' | 'timor' | 'bali' | 'batak';
}

const list = (text: string): string[] => text.split(' ');
const words = {
  stem: list(parts.javaneseStem), male: list(parts.javaneseMale), female: list(parts.javaneseFemale), arabicMale: list(parts.arabicMale), arabicFemale: list(parts.arabicFemale),
  modernMale: list(parts.modernMale), modernFemale: list(parts.modernFemale), order: parts.balineseOrder.split('|').map(list), balinese: list(parts.balinese), sasak: list(parts.sasak),
  timor: list(parts.timorese), timorFamily: list(parts.timorFamily), batak: list(parts.batak), batakFamily: list(parts.batakFamily),
}; // prettier-ignore
const HAMLETS = list(
  'krajan ngrejo sumberejo gondang tegalrejo kauman karanganyar sukorame bendo jati pojok plosokerep mojo wates sambi dawuhan',
);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const syllables = list('ba di ka lo mi nu ra si ta wi yo an en in un ar er or da ma na pa sa ja ga ha');

/** One word of a name; rare words are built so that the tail of the vocabulary is long. */
function word(random: Chance, common: readonly string[]): string {
  if (random.happens(0.8)) return common[random.zipf(common.length)] ?? 'siti';
  const size = 2 + random.below(2);
  return Array.from({ length: size }, () => random.pick(syllables)).join('') + random.pick(['n', 'h', 'ti', 'no', 's', '']);
}

function javanese(random: Chance, male: boolean): string {
  const ending = random.pick(male ? words.male : words.female);
  return random.happens(0.6) ? random.pick(words.stem) + ending : ending;
}

function nameOf(random: Chance, year: number, male: boolean, region: Person['region']): string {
  const young = year > 1990;
  const chosen: string[] = [];
  if (region === 'bali') {
    chosen.push(male ? 'I' : 'Ni', random.pick(random.pick(words.order)), word(random, words.balinese));
    return chosen.map(capital).join(' ');
  }
  if (region === 'timor')
    chosen.push(word(random, words.timor), ...(random.happens(0.3) ? [word(random, words.timor)] : []), random.pick(words.timorFamily));
  else if (region === 'batak') chosen.push(word(random, words.batak), random.pick(words.batakFamily));
  else {
    const arabic = random.happens(region === 'lombok' ? 0.75 : 0.45);
    const pool = arabic ? (male ? words.arabicMale : words.arabicFemale) : male ? words.modernMale : words.modernFemale;
    if (male && random.happens(young ? 0.06 : 0.02)) chosen.push('muhammad');
    if (region === 'lombok' && random.happens(0.3)) chosen.push(word(random, words.sasak));
    // Mononyms: a third of the old, almost none of the young (simulator §2).
    const count = random.happens(young ? 0.05 : 0.38) ? 1 : random.happens(young ? 0.55 : 0.15) ? 3 : 2;
    while (chosen.length < count) chosen.push(!arabic && random.happens(young ? 0.3 : 0.8) ? javanese(random, male) : word(random, pool));
  }
  return chosen.map(capital).join(' ');
}

const two = (value: number): string => String(value).padStart(2, '0');
const REGIONS: readonly [Person['region'], string, number][] = [
  ['jawa', '35', 0.62],
  ['lombok', '52', 0.16],
  ['timor', '53', 0.14],
  ['bali', '51', 0.05],
  ['batak', '12', 0.03],
];

/** Makes people in households of 3.3 on average; members share village, hamlet and often the phone. */
export function* generatePersons(count: number, seed = 1): Generator<Person> {
  const random = chance(seed);
  const regencies = Math.max(3, Math.min(60, Math.round(count / 15_000)));
  const villagesEach = Math.max(8, Math.min(250, Math.round(count / regencies / 60)));
  let made = 0;
  while (made < count) {
    let draw = random.next();
    const [region, province] = REGIONS.find(([, , share]) => (draw -= share) < 0) ?? ['jawa', '35', 1];
    const regency = 1 + random.below(Math.max(1, Math.round(regencies * (region === 'jawa' ? 0.6 : 0.15))));
    const village = random.zipf(villagesEach, villagesEach / 2);
    const district = 1 + Math.floor(village / 14);
    const code = `${province}${two(regency)}${two(district)}2${String(1 + (village % 14)).padStart(3, '0')}`;
    const home = { villageCode: code, hamlet: capital(random.pick(HAMLETS)), rt: 1 + random.below(6), rw: 1 + random.below(5) };
    const homePhone = `08${random.pick(['12', '13', '21', '22', '52', '57', '58', '77', '95'])}${String(random.below(100_000_000)).padStart(8, '0')}`;
    const members = Math.min(count - made, 1 + random.below(5) + (random.happens(0.3) ? 1 : 0));
    for (let member = 0; member < members; member += 1) {
      const year = 1950 + random.below(58);
      const male = random.happens(0.5);
      const heaped = year < 1970 && random.happens(0.1);
      const month = heaped ? 1 : 1 + random.below(12);
      const day = heaped ? 1 : 1 + random.below(28);
      const origin = random.happens(0.92) ? code.slice(0, 6) : `${province}${two(1 + random.below(20))}${two(1 + random.below(20))}`;
      const nik = `${origin}${two(male ? day : day + 40)}${two(month)}${two(year % 100)}${String(1 + random.below(40)).padStart(4, '0')}`;
      const phone = random.happens(0.35)
        ? homePhone
        : `08${random.pick(['12', '13', '21', '23', '52', '56', '81', '96'])}${String(random.below(100_000_000)).padStart(8, '0')}`;
      yield {
        number: made,
        name: nameOf(random, year, male, region),
        birthDate: `${year}-${two(month)}-${two(day)}`,
        sex: male ? 'L' : 'P',
        nik,
        phone,
        region,
        ...home,
      };
      made += 1;
    }
  }
}
