import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_POLICY, blockingKeys, compareAddresses, compareMentions, createPopulation, decideZone, explainInIndonesian, normaliseMention, parseAddress, parseBirthDate, probabilityOf,
} from './index.ts'; // prettier-ignore
import type { MentionInput } from './index.ts';

const mention = (input: MentionInput) => normaliseMention(input).mention;
const compare = (a: MentionInput, b: MentionInput) => compareMentions(mention(a), mention(b));
const total = (bits: readonly { bits: number }[]): number => bits.reduce((sum, line) => sum + line.bits, 0);

const full: MentionInput = {
  name: 'Muhammad Rizki',
  birthDate: '04-12-1987',
  sex: 'L',
  nik: '3505120412870003',
  phones: ['0812-3456-7890'],
  villageCode: '35.05.12.2003',
};
const field = fc.record(
  {
    name: fc.constantFrom('Muhammad Rizki', 'M. Riski', 'Nurhayati', 'Siti Aminah', 'Sutrisno bin Karto', 'عبد الله', '😀', ''),
    birthDate: fc.constantFrom('04-12-1987', '12-04-1987', '01-01-1970', '31/02/1999'),
    sex: fc.constantFrom('L', 'P', '?'),
    nik: fc.constantFrom('3505120412870003', '3505120412780003', '9171014101900002', 'x'),
    phones: fc.subarray(['081234567890', '081234567809', '+60 12-345 6789']),
    villageCode: fc.constantFrom('3505122003', '3505122004', '5203042001'),
    familyCard: fc.constantFrom('3505120401100003', '3505120401100004'),
    father: fc.constantFrom('Karto', 'Wiryo'),
    address: fc.constantFrom('Krajan RT 3 RW 2', 'Ds Sumberagung RT 3 RW 2', ''),
  },
  { requiredKeys: [] },
);

describe('comparing mentions', () => {
  it('explains every bit: the lines add up exactly, both ways round', () => {
    fc.assert(
      fc.property(field, field, (a, b) => {
        const one = compare(a, b);
        expect(total(one.explanation)).toBeCloseTo(one.matchWeight, 9);
        expect(compare(b, a).matchWeight).toBeCloseTo(one.matchWeight, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('links the man of the report, the counter and the list', () => {
    const counter = compare(full, { name: 'Moch. Riski', birthDate: '4 Desember 1987', phones: ['+62 812 3456 7890'] });
    expect(counter).toMatchObject({ zone: 'same' });
    expect(counter.groups).toBeGreaterThanOrEqual(2);
    expect(compare(full, { ...full, name: 'M. Rizqi', nik: '3505120412780003' }).zone).toBe('same');
  });

  it('never lets one name out of review', () => {
    expect(['review', 'possible']).toContain(compare({ name: 'Tarsisius Wolo Nenabu' }, { name: 'Tarsisius Wolo Nenabu' }).zone);
    expect(compare({ name: 'Nurhayati' }, { name: 'Nurhayati' }).zone).not.toBe('same');
  });

  it('is honest about Nurhayati and her village', () => {
    const { zone, probability } = compare(
      { name: 'Nurhayati', villageCode: '3505122003' },
      { name: 'Nur Hayati', villageCode: '3505122003' },
    );
    expect(['review', 'possible']).toContain(zone);
    expect(probability).toBeLessThan(0.9);
    const withFather = { name: 'Nurhayati', villageCode: '3505122003', age: { years: 34, year: 2025 }, father: 'Wiryo Karso' };
    expect(compare(withFather, { ...withFather, age: { years: 35, year: 2025 } }).probability).toBeGreaterThan(probability);
  });

  it('calls siblings on one phone in one house related, never the same', () => {
    const home = { phones: ['081234567890'], villageCode: '3505122003', familyCard: '3505120401100003', address: 'Krajan RT 3 RW 2' };
    const siblings = compare({ ...home, name: 'Sumarno', birthDate: '04-12-1987' }, { ...home, name: 'Sumarni', birthDate: '17-08-1991' });
    expect(siblings.relation).toBe('related');
    expect(siblings.zone).not.toBe('same');
    expect(compare(home, home).zone).not.toBe('same');
  });

  it('keeps two verified NIK apart, whatever else agrees', () => {
    const a = { ...full, nikVerified: true };
    expect(compare(a, { ...a, nik: '3505120412870004' }).zone).toBe('different');
  });

  it('takes a missing field as no evidence', () => {
    const fields = (a: MentionInput, b: MentionInput) => compare(a, b).explanation.map((line) => line.field);
    expect(fields(full, {})).toEqual(['prior']);
    expect(fields({ name: 'A B' }, { phones: ['081234567890'] })).toEqual(['prior']);
  });

  it('counts the common and the generic: the clerk’s phone says nothing', () => {
    const population = createPopulation();
    for (let i = 0; i < 40; i += 1) {
      population.count(
        mention({ name: i % 2 === 0 ? 'Nurhayati' : `Zulfadli Orang${i}`, phones: i < 12 ? ['081234567890'] : [] }),
        `house ${i}`,
      );
    }
    const pair = compareMentions(
      mention({ name: 'Nurhayati', phones: ['081234567890'] }),
      mention({ name: 'Nurhayati', phones: ['081234567890'] }),
      population,
    );
    expect(pair.explanation.find((line) => line.field === 'phone')).toMatchObject({ level: 'generic', bits: 0 });
    expect(pair.explanation.find((line) => line.field === 'name')?.howCommon).toBeGreaterThan(0.4);
    expect(population.hubs()).toEqual([{ kind: 'phone', value: '+6281234567890', people: 12, households: 12 }]);
  });

  it('speaks Indonesian', () => {
    const lines = compare(full, { ...full, name: 'M. Rizqi' }).explanation.map(explainInIndonesian);
    expect(lines.find((line) => line.startsWith('Nama'))).toMatch(/Nama: .*Muhammad Rizki – M\. Rizqi.*mendukung/);
  });
});

describe('the policy', () => {
  it.each([
    [0.995, 2, false, 'same'],
    [0.995, 1, false, 'review'],
    [0.6, 3, false, 'review'],
    [0.3, 3, false, 'possible'],
    [0.001, 3, false, 'different'],
    [0.9999, 4, true, 'different'],
  ] as const)('puts p = %d with %d groups (hard: %s) into "%s"', (probability, groups, hard, zone) => {
    expect(decideZone(probability, groups, hard)).toBe(zone);
  });

  it('can be stricter', () => {
    expect(decideZone(0.995, 2, false, { ...DEFAULT_POLICY, same: 0.999 })).toBe('review');
    expect(probabilityOf(0)).toBe(0.5);
    expect(compareAddresses(parseAddress('Ds Sidomulyo'), parseAddress('Sidomulyo')).result).toBe('same');
    expect(parseBirthDate('17 Agustus 1991')).toEqual({ year: 1991, month: 8, day: 17 });
  });
});

describe('mentions and their keys', () => {
  it('reports what it cannot read and keeps the rest', () => {
    const { mention: kept, problems } = normaliseMention({
      name: 'Siti',
      nik: '3.50512E+15',
      birthDate: '31/02/1999',
      phones: ['0812345'],
      sex: 'X',
    });
    expect(kept.name?.tokens).toEqual(['siti']);
    expect(problems).toEqual([
      { field: 'birthDate', value: '31/02/1999', reason: 'no_date' },
      { field: 'sex', value: 'X', reason: 'unknown_word' },
      { field: 'nik', value: '3.50512E+15', reason: 'reject_float' },
      { field: 'phones', value: '0812345', reason: 'invalid' },
    ]);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(mention(full)))).toEqual(mention(full));
  });

  it.each<[string, MentionInput, MentionInput]>([
    ['a typo in the NIK', { nik: '3505120412870003' }, { nik: '3505120412780003' }],
    ['spelling and a village', { name: 'Syarifuddin', villageCode: '3505122003' }, { name: 'Saripudin', villageCode: '3505122003' }],
    ['a swapped date', { name: 'Wagiyem', birthDate: '04-12-1960' }, { name: 'Wagiem', birthDate: '12-04-1960' }],
    [
      'a report with an age',
      { name: 'Tumini', villageCode: '3505122003', age: { years: 40, year: 2025 } },
      { name: 'Tumini', villageCode: '3505122009', birthDate: '1985-05-01' },
    ],
    ['a phone in another form', { phones: ['wa.me/6281234567890'] }, { phones: ['0812 3456 7890'] }],
    ['a call name', { name: 'Slamet alias Gondrong', villageCode: '3505122003' }, { name: 'Gondrong', villageCode: '3505122003' }],
    [
      'a village without its code',
      { name: 'Rukmini', address: 'Ds. Sumberagung' },
      { name: 'Rukmini', address: 'Desa Sumber Agung RT 1 RW 2', villageCode: '3504122003' },
    ],
  ])('share a key in spite of %s', (_what, a, b) => {
    const left = blockingKeys(mention(a));
    expect(left.some((key) => blockingKeys(mention(b)).includes(key))).toBe(true);
    expect(left.every((key) => Number.isInteger(key) && Math.abs(key) <= 2 ** 31)).toBe(true);
  });

  it('stays small for monsters', () => {
    const monster = mention({
      name: 'Aminah Siti '.repeat(50),
      aliases: Array.from({ length: 5 }, (_, i) => `Orang ${i}`),
      address: 'x '.repeat(5000),
    });
    expect(blockingKeys(monster).length).toBeLessThan(100);
  });
});
