import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareMentions, createCandidateIndex, disagreements, normaliseMention } from '../../engines/matching/index.ts';
import type { CandidateIndex, CandidateSource, Mention } from '../../engines/matching/index.ts';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { recordMention } from './index.ts';
import { linkKeys } from './name-keys.ts';
import { mentionOf } from './scene.fixture.ts';
import { candidatesOf, countCrowdedKeys } from './store-candidates.ts';

const PERSONS = 300;
const QUERIES = 240;
/** More than there are: every candidate is asked for. */
const ALL = 10_000;
const BUDGET = 256;

const FIRST = ['Sutrisno', 'Nurhayati', 'Moch. Rizki', 'Wagiyem', 'Ponirah', 'Yohanes', 'Ketut', 'Siti', 'Rukmini', 'Ahmad', 'Katemi'];
const LAST = ['Santoso', 'Wijaya', 'Lestari', 'Simbolon', 'Hidayat', 'Nahak', 'Suryani', 'Utami', 'Prasetyo', 'Gunawan', 'Setyowati', ''];
const two = (value: number): string => String(value).padStart(2, '0');

/** An invented person of one of twelve villages; people of one house share the phone. */
function personOf(number: number): { name: string; birthDate: string; nik: string; phone: string; villageCode: string } {
  const [day, month, year] = [1 + ((number * 7) % 28), 1 + ((number * 5) % 12), 1955 + ((number * 13) % 50)];
  const villageCode = `350501${2001 + (number % 12)}`;
  return {
    name: `${FIRST[number % FIRST.length] ?? ''} ${LAST[(number * 5) % LAST.length] ?? ''}`.trim(),
    birthDate: `${year}-${two(month)}-${two(day)}`,
    nik: `350501${two(day)}${two(month)}${two(year % 100)}${String(1 + (number % 9)).padStart(4, '0')}`,
    phone: `0812300${String(10_000 + (number >> 1)).padStart(5, '0')}`,
    villageCode,
  };
}

/** What the register holds of a person. */
function registered(number: number): Mention {
  const { name, birthDate, nik, phone, villageCode } = personOf(number);
  return normaliseMention({ name, birthDate, nik, phones: [phone], villageCode }).mention;
}

/** What somebody writes of a person later: a slip in the name, now and then without date, NIK or phone. */
function writtenLater(number: number): Mention {
  const { name, birthDate, nik, phone, villageCode } = personOf(number);
  return normaliseMention({
    name: number % 3 === 0 ? name.replace('i', 'y') : name,
    villageCode,
    ...(number % 2 === 0 && { birthDate }),
    ...(number % 4 === 1 && { nik }),
    ...(number % 5 === 2 && { phones: [phone] }),
  }).mention;
}

let office: Office;
/** Numbers of the persons by their mention. */
const personOfMention = new Map<string, number>();
/** Mentions by number in the index in memory. */
let ids: string[];
let index: CandidateIndex;

/** Keys as they stand in the database: what the index is built from after a crash. */
async function loadIndex(): Promise<void> {
  const rows = await office.system(({ tx }) =>
    tx.selectFrom('people.name_index').select(['mention_id', 'keys']).orderBy('mention_id').execute(),
  );
  ids = rows.map((row) => row.mention_id);
  index = createCandidateIndex();
  index.load(rows.map((row, number) => [number, [...new Set(row.keys)]] as const));
}

beforeAll(async () => {
  office = await openOffice();
  await office.system(async (context) => {
    for (let number = 0; number < PERSONS; number += 1) {
      const { name, birthDate, nik, phone, villageCode } = personOf(number);
      const identifiers = [{ kind: 'nik' as const, value: nik }, { kind: 'phone' as const, value: phone }]; // prettier-ignore
      const said = mentionOf({ name, birthDate, identifiers, address: { line: 'Dsn. Krajan', villageCode } });
      personOfMention.set((await recordMention(context, said)).mentionId, number);
    }
  });
  await loadIndex();
});
afterAll(() => office.close());

/** The path over PostgreSQL behind the interface of the index. */
const overPostgres = ({ tx }: JobContext): CandidateSource => ({
  async find(keys, budget = ALL) {
    const found = await candidatesOf(tx, [{ id: randomUUID(), keys }], Math.min(ALL, budget));
    return found.map(({ other }) => ids.indexOf(other));
  },
});
const queriesOf = ({ keys }: JobContext): number[][] =>
  Array.from({ length: QUERIES }, (_, number) => linkKeys(keys, writtenLater((number * 7) % PERSONS)));

describe('candidates in memory and over PostgreSQL', () => {
  it('are the same for every query', async () => {
    await office.system(async (context) => {
      const queries = queriesOf(context);
      expect(await disagreements(index, overPostgres(context), queries)).toEqual([]);
      const sizes = queries.map((keys) => index.find(keys, ALL).length);
      expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(QUERIES * 0.9);
      expect(Math.max(...sizes)).toBeGreaterThan(5);
      expect(Math.max(...sizes)).toBeLessThan(BUDGET);
      // Within the budget of linking, too: nobody of these has more.
      expect(await disagreements(index, overPostgres(context), queries, BUDGET)).toEqual([]);
    });
  });

  it('lead to the same person with the same evidence', async () => {
    await office.system(async (context) => {
      const source = overPostgres(context);
      let found = 0;
      for (let number = 0; number < 60; number += 1) {
        const mention = writtenLater(number);
        const keys = linkKeys(context.keys, mention);
        const weigh = (candidates: readonly number[]) =>
          candidates
            .map((candidate) => personOfMention.get(ids[candidate] ?? '') ?? -1)
            .map((person) => ({ person, weight: compareMentions(mention, registered(person)).matchWeight }))
            .sort((a, b) => b.weight - a.weight || a.person - b.person)
            .slice(0, 5);
        const [inMemory, inPostgres] = [weigh(index.find(keys, BUDGET)), weigh(await source.find(keys, BUDGET))];
        expect(inPostgres).toEqual(inMemory);
        if (inMemory[0]?.person === number) found += 1;
      }
      expect(found).toBeGreaterThan(50);
    });
  });

  it('stay the same when mentions come and go, and after a restart', async () => {
    await office.system(async (context) => {
      for (const number of [3, 40, 41, 255]) {
        await context.tx.deleteFrom('people.name_index').where('mention_id', '=', ids[number] ?? '').execute(); // prettier-ignore
        expect(index.remove(number)).toBe(true);
      }
      expect(await disagreements(index, overPostgres(context), queriesOf(context))).toEqual([]);
    });
    await office.system((context) => recordMention(context, mentionOf({ name: 'Sutrisno Santoso', birthDate: '1955-01-01' })));
    await loadIndex();
    await office.system(async (context) => expect(await disagreements(index, overPostgres(context), queriesOf(context))).toEqual([]));
  });

  it('are told apart when one of both has missed a mention', async () => {
    await office.system(async (context) => {
      const queries = queriesOf(context);
      const missed = index.find(queries[0] ?? [], ALL)[0] ?? -1;
      expect(missed).toBeGreaterThanOrEqual(0);
      index.remove(missed);
      const found = await disagreements(index, overPostgres(context), queries);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every(({ onlyLeft, onlyRight }) => onlyLeft.length === 0 && onlyRight.includes(missed))).toBe(true);
    });
  });

  it('differ only by keys that are crowded, which bring nobody over PostgreSQL', async () => {
    await loadIndex();
    await office.system(async (context) => {
      await countCrowdedKeys(context.tx, 12);
      const crowded = new Set((await context.tx.selectFrom('people.crowded_key').select('key').execute()).map((row) => row.key));
      expect(crowded.size).toBeGreaterThan(0);
      const queries = queriesOf(context).map((keys) => keys.filter((key) => !crowded.has(key)));
      expect(await disagreements(index, overPostgres(context), queries)).toEqual([]);
    });
  });
});
