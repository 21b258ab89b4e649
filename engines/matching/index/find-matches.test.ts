import { describe, expect, it } from 'vitest';
import {
  blockingKeys,
  clusterByMeanEvidence,
  compareMentions,
  createCandidateIndex,
  createSketches,
  disagreements,
  findMatches,
  normaliseMention,
  readShared,
  sketchOf,
} from '../index.ts';
import type { Mention, MentionInput, ScoredEdge } from '../index.ts';
import { seededRandom } from '../table/learn.ts';

const HEADS = ['Sutrisno', 'Nurhayati', 'Ahmad', 'Wagiyem', 'Ponirah', 'Yohanes', 'Ketut', 'Togar', 'Rukmini', 'Muhammad', 'Siti'];
const TAILS = ['Santoso', 'Wijaya', 'Lestari', 'Simbolon', 'Hidayat', 'Nahak', 'Suryani', 'Utami', 'Prasetyo', 'Gunawan'];
const two = (value: number): string => String(value).padStart(2, '0');

/** Invented people of a few villages, each in one to four records that leave things out and slip. */
function crowd(people: number, seed: number): { mention: Mention; person: number }[] {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const records: { mention: Mention; person: number }[] = [];
  for (let person = 0; person < people; person += 1) {
    const [year, month, day] = [1950 + below(50), 1 + below(12), 1 + below(28)];
    const name = `${HEADS[below(HEADS.length)]} ${TAILS[below(TAILS.length)]} ${TAILS[below(TAILS.length)]}`;
    const village = `350512200${1 + below(9)}`;
    const nik = `350512${two(day)}${two(month)}${two(year % 100)}${String(1 + below(60)).padStart(4, '0')}`;
    const phone = `0812${String(below(1e8)).padStart(8, '0')}`;
    for (let copy = 0; copy <= below(4); copy += 1) {
      const input: MentionInput = {
        name: below(4) === 0 ? name.split(' ').slice(0, 2).join(' ') : name,
        villageCode: village,
        ...(below(3) > 0 && { birthDate: `${two(day)}-${two(month)}-${year}` }),
        ...(below(3) > 0 && { nik }),
        ...(below(3) > 0 && { phones: [phone] }),
      };
      records.push({ mention: normaliseMention(input).mention, person });
    }
  }
  return records;
}

function registerOf(records: readonly { mention: Mention }[]) {
  const index = createCandidateIndex();
  const sketches = createSketches();
  records.forEach(({ mention }, id) => {
    index.add(id, blockingKeys(mention));
    sketches.set(id, sketchOf(mention));
  });
  return { index, sketches, mentionOf: (id: number) => records[id]?.mention };
}

describe('finding who a new record is', () => {
  const records = crowd(400, 3);
  const register = registerOf(records);

  it('brings back what a full comparison of all candidates finds likely', () => {
    let likely = 0;
    let kept = 0;
    for (const { mention } of records.slice(0, 200)) {
      const found = new Map(findMatches(mention, register).map(({ id, comparison }) => [id, comparison.matchWeight]));
      for (const id of register.index.find(blockingKeys(mention), 256)) {
        const { probability, matchWeight } = compareMentions(mention, records[id]?.mention ?? mention);
        if (probability < 0.5) continue;
        likely += 1;
        if (found.get(id) === matchWeight) kept += 1;
      }
    }
    expect(likely).toBeGreaterThan(300);
    expect(kept / likely).toBeGreaterThan(0.99);
  });

  it('gives them by falling weight, and nobody when there is nobody', () => {
    const weights = findMatches(records[5]?.mention ?? normaliseMention({}).mention, register).map(({ comparison }) => comparison.matchWeight); // prettier-ignore
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(findMatches(normaliseMention({ name: 'Xaverius Qwertz', villageCode: '9171012001' }).mention, register)).toEqual([]);
    expect(findMatches(normaliseMention({}).mention, register)).toEqual([]);
  });

  it('asks for at most as many records as it compares', () => {
    let asked = 0;
    const counting = { ...register, mentionOf: (id: number) => ((asked += 1), register.mentionOf(id)) };
    findMatches(normaliseMention({ name: 'Siti Lestari', villageCode: '3505122001' }).mention, counting, undefined, { most: 5 });
    expect(asked).toBeLessThanOrEqual(5);
  });
});

describe('the start after a crash', () => {
  const records = crowd(300, 8);
  const keys = records.map(({ mention }) => blockingKeys(mention));

  it('gives the index that adding one by one gave, also on top of what is there', () => {
    const slow = createCandidateIndex();
    keys.forEach((own, id) => slow.add(id, own));
    const fast = createCandidateIndex();
    fast.load(keys.slice(0, 100).map((own, id) => [id, own] as const));
    fast.add(3, []);
    fast.load(keys.map((own, id) => [id, own] as const).filter(([id]) => id === 3 || id >= 100));
    expect(fast.size).toBe(slow.size);
    for (const own of keys) {
      const [left, right] = [fast, slow].map((index) => index.find(own, Number.POSITIVE_INFINITY).sort((a, b) => a - b));
      expect(left).toEqual(right);
    }
  });
});

describe('an index that worker threads share', () => {
  it('lies in shared memory and answers as the thread that owns it', async () => {
    const records = crowd(200, 13);
    const { index } = registerOf(records);
    for (let id = 0; id < records.length; id += 7) index.remove(id);
    const shared = index.share();
    expect(shared.postings.ids.buffer).toBeInstanceOf(SharedArrayBuffer);
    const queries = records.map(({ mention }) => blockingKeys(mention));
    // structuredClone hands shared memory over as postMessage does.
    expect(await disagreements(index, readShared(structuredClone(shared)), queries)).toEqual([]);
    expect(await disagreements(index, readShared(shared), queries, 8)).toEqual([]);
    index.add(1, [42]);
    expect(await disagreements(index, readShared(shared), [[42]])).toEqual([{ keys: [42], onlyLeft: [1], onlyRight: [] }]);
  });
});

describe('the order of arrival', () => {
  it('changes nothing: 20 random orders give one partition', () => {
    const records = crowd(120, 21);
    const arrive = (order: readonly number[]): string => {
      const index = createCandidateIndex();
      const sketches = createSketches();
      const edges: ScoredEdge[] = [];
      for (const id of order) {
        const mention = records[id]?.mention ?? normaliseMention({}).mention;
        const register = { index, sketches, mentionOf: (one: number) => records[one]?.mention };
        for (const match of findMatches(mention, register)) edges.push({ a: id, b: match.id, bits: match.comparison.matchWeight });
        index.add(id, blockingKeys(mention));
        sketches.set(id, sketchOf(mention));
      }
      return JSON.stringify(clusterByMeanEvidence(order, edges).clusters);
    };
    const first = records.map((_, id) => id);
    const expected = arrive(first);
    const found = JSON.parse(expected) as number[][];
    expect(found.length).toBeLessThan(records.length * 0.8);
    const random = seededRandom(5);
    for (let round = 0; round < 20; round += 1) {
      const order = first.map((id) => [random(), id] as const).sort((a, b) => a[0] - b[0]).map(([, id]) => id); // prettier-ignore
      expect(arrive(order)).toBe(expected);
    }
  });
});
