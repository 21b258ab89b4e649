import { describe, expect, it } from 'vitest';
import { compareMentions, createPopulation, normaliseMention } from './index.ts';
import type { Mention, MentionInput } from './index.ts';
import { seededRandom } from './table/learn.ts';
import { createTable, linkTable } from './table/index.ts';
import type { ColumnSpec, Linkage } from './table/index.ts';

/**
 * Three thousand invented people in houses of one to five, as offices write them: a clerk puts the office's phone where a
 * person has none, an agent gives his own account for all his people, and the old are born on 1 January.
 */
const CLERK = '081234500001';
const AGENT = '0021 01 000123 501';
const DEFAULT_DAY = '1955-01-01';
const HEADS = [
  'Sutrisno',
  'Nurhayati',
  'Wagiyem',
  'Ponirah',
  'Yohanes',
  'Ketut',
  'Togar',
  'Rukmini',
  'Katemi',
  'Zainal',
  'Sulastri',
  'Marten',
];
const TAILS = ['Santoso', 'Wijaya', 'Lestari', 'Simbolon', 'Hidayat', 'Nahak', 'Suryani', 'Utami', 'Prasetyo', 'Gunawan', 'Bano', 'Fallo'];
const two = (value: number): string => String(value).padStart(2, '0');

interface Planted extends MentionInput {
  house: number;
}

function people(count: number): Planted[] {
  const random = seededRandom(11);
  const below = (limit: number): number => Math.floor(random() * limit);
  const all: Planted[] = [];
  for (let house = 0; all.length < count; house += 1) {
    const homePhone = `0852${String(10_000_000 + house)}`;
    for (let member = 1 + below(5); member > 0 && all.length < count; member -= 1) {
      const old = below(12) === 0;
      const name = `${HEADS[below(HEADS.length)]} ${TAILS[below(TAILS.length)]} ${TAILS[below(TAILS.length)]}`;
      const draw = below(20);
      const phone = draw === 0 ? CLERK : draw < 10 ? homePhone : `0813${String(20_000_000 + all.length)}`;
      all.push({
        house,
        name,
        birthDate: old ? DEFAULT_DAY : `${1960 + below(45)}-${two(1 + below(12))}-${two(1 + below(28))}`,
        phones: [phone],
        villageCode: `35051220${two(1 + below(90))}`,
        ...(below(40) === 0 && { accounts: [AGENT] }),
      });
    }
  }
  return all;
}

const all = people(3000);
const mentions = all.map((person) => normaliseMention(person).mention);
const phoneOf = (mention: Mention | undefined): string => mention?.phones[0] ?? '';

describe('generic values in the data of offices', () => {
  const population = createPopulation();
  mentions.forEach((mention, i) => population.count(mention, `house ${all[i]?.house}`));
  const clerk = normaliseMention({ phones: [CLERK] }).mention.phones[0] ?? '';
  const agent = normaliseMention({ accounts: [AGENT] }).mention.accounts[0] ?? '';

  it('the clerk’s phone and the agent’s account are found, and no phone of a house', () => {
    expect(population.hubs().map(({ value }) => value).sort()).toEqual([agent, clerk].sort()); // prettier-ignore
    expect(population.isGeneric('phone', clerk)).toBe(true);
    expect(population.isGeneric('account', agent)).toBe(true);
    const houses = new Set(mentions.map(phoneOf).filter((phone) => phone !== clerk));
    expect(houses.size).toBeGreaterThan(1500);
    expect([...houses].filter((phone) => population.isGeneric('phone', phone))).toEqual([]);
  });

  it('the day that stands for “unknown” is found among true days', () => {
    const days = new Set(mentions.flatMap(({ birth }) => (birth === undefined ? [] : [`${birth.year}-${birth.month}-${birth.day}`])));
    expect(days.size).toBeGreaterThan(1500);
    expect([...days].filter((day) => population.isGeneric('birthDate', day))).toEqual(['1955-1-1']);
  });

  it('two strangers who share them stay two; own values still join', () => {
    const said = (part: MentionInput): Mention => normaliseMention({ villageCode: '3505122001', ...part }).mention;
    const pair = (shared: MentionInput) =>
      compareMentions(said({ name: 'Sulastri Utami', ...shared }), said({ name: 'Sulastri Utami', ...shared }), population);
    const generic = pair({ birthDate: DEFAULT_DAY, phones: [CLERK] });
    const own = pair({ birthDate: '1961-05-14', phones: ['081320009999'] });
    expect(generic.explanation.find((line) => line.field === 'phone')).toMatchObject({ level: 'generic', bits: 0 });
    const dayBits = (found: typeof own): number => found.explanation.find((line) => line.field === 'birth_date')?.bits ?? 0;
    expect(dayBits(generic)).toBeLessThan(dayBits(own) - 4);
    expect(own.explanation.find((line) => line.field === 'phone')?.bits).toBeGreaterThan(8);
    expect(generic.matchWeight).toBeLessThan(own.matchWeight - 3);
    expect([generic.zone, own.zone]).not.toContain('different');
    const strangers = compareMentions(
      said({ name: 'Sulastri Utami', birthDate: DEFAULT_DAY, phones: [CLERK], accounts: [AGENT] }),
      said({ name: 'Marten Fallo', birthDate: DEFAULT_DAY, phones: [CLERK], accounts: [AGENT] }),
      population,
    );
    expect(strangers.zone).toBe('different');
    expect(strangers.relation).toBeUndefined();
  });

  it('a table learns it without being told: the clerk’s phone weighs little, a phone of one’s own much', () => {
    const SPECS: ColumnSpec[] = [
      { name: 'name', role: 'full_name' },
      { name: 'born', role: 'birth_date' },
      { name: 'phone', role: 'phone' },
      { name: 'village', role: 'village_code' },
    ];
    const table = createTable(SPECS);
    // A quarter comes a second time with a part of the name, so that there is something to learn from.
    const again = all.filter((_, i) => i % 4 === 0).map((person) => ({ ...person, name: person.name?.split(' ').slice(0, 2).join(' ') }));
    const rows = [...all, ...again];
    for (const { name = '', birthDate = '', phones = [], villageCode = '' } of rows)
      table.add([name, birthDate, phones[0] ?? '', villageCode]);
    const bits = new Map<string, number>();
    const linkage: Linkage = linkTable(table.finish(), {
      pairsAboveBits: -20,
      onPair(_a, _b, _bits, explain) {
        const line = explain().find(({ field }) => field === 'phone');
        if (line?.level === 'same') bits.set(line.a, Math.max(bits.get(line.a) ?? -99, line.bits));
      },
    });
    const own = [...bits].filter(([phone]) => phone !== clerk).map(([, weight]) => weight);
    expect(own.length).toBeGreaterThan(300);
    const clerkBits = bits.get(clerk) ?? 0;
    expect(clerkBits).toBeLessThan(Math.min(...own) - 3);
    // Nobody is joined by the clerk's phone and the default day alone.
    const strangers = rows.flatMap((person, row) => (person.phones?.[0] === CLERK && person.birthDate === DEFAULT_DAY ? [row] : []));
    expect(strangers.length).toBeGreaterThan(5);
    const joined = strangers.flatMap((a) =>
      strangers.filter((b) => b > a && linkage.cluster[a] === linkage.cluster[b]).map((b) => [a, b] as const),
    );
    for (const [a, b] of joined) expect(rows[a]?.house).toBe(rows[b]?.house);
  });
});
