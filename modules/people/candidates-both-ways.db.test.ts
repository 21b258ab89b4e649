import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareMentions, createGrowingIndex, normaliseMention } from '../../engines/matching/index.ts';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { CandidateSource, Wanted } from './candidate-source.ts';
import { candidateMemory } from './candidates-in-memory.ts';
import type { CandidateMemory } from './candidates-in-memory.ts';
import { recordMention } from './index.ts';
import { linkKeys } from './name-keys.ts';
import { PERSONS, recordRegister, registered, writtenLater } from './register.fixture.ts';
import { mentionOf } from './scene.fixture.ts';
import { countCrowdedKeys, postgresCandidates } from './store-candidates.ts';
import { newsAfter, START } from './store-index-news.ts';
import type { News } from './store-index-news.ts';

const QUERIES = 240;
const BUDGET = 256;
/** Few enough that sources must choose among what they find. */
const FEW = 4;

let office: Office;
let mentionIds: string[];
let memory: CandidateMemory;

/** Everything that stands in the database, as soon as no transaction of another test holds it back. */
async function allNews(): Promise<News[]> {
  for (;;) {
    const news = await office.system(({ tx }) => newsAfter(tx, START, 10_000));
    if (news.every((row) => row.settled)) return news;
    await sleep(20);
  }
}
const emptyMemory = (): CandidateMemory =>
  candidateMemory((error) => {
    throw error;
  }, createGrowingIndex());
/** What a server does at its start. */
async function loaded(): Promise<CandidateMemory> {
  const made = emptyMemory();
  made.take(await allNews());
  made.complete();
  return made;
}
beforeAll(async () => {
  office = await openOffice();
  mentionIds = await office.system((context) => recordRegister(context));
  memory = await loaded();
});
afterAll(() => office.close());

const queriesOf = ({ keys }: JobContext): Wanted[] =>
  Array.from({ length: QUERIES }, (_, number) => ({ id: randomUUID(), keys: linkKeys(keys, writtenLater((number * 7) % PERSONS)) }));

/** Candidates of each query, sorted: which one is first says nothing. */
async function answers(source: CandidateSource, { tx }: JobContext, wanted: readonly Wanted[], limit: number): Promise<string[][]> {
  const pairs = await source.find(tx, wanted, limit);
  if (pairs === undefined) throw new Error('the source did not answer');
  const byQuery = Map.groupBy(pairs, (pair) => pair.own);
  return wanted.map(({ id }) => (byQuery.get(id) ?? []).map((pair) => pair.other).sort());
}
async function expectTheSame(context: JobContext, wanted = queriesOf(context)): Promise<string[][]> {
  for (const limit of [FEW, BUDGET])
    expect(await answers(memory, context, wanted, limit)).toEqual(await answers(postgresCandidates, context, wanted, limit));
  return answers(memory, context, wanted, BUDGET);
}
class Undo extends Error {}

describe('candidates in memory and over PostgreSQL', () => {
  it('are the same for every query, also when there are more than may be taken', async () => {
    await office.system(async (context) => {
      const sizes = (await expectTheSame(context)).map((found) => found.length);
      expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(QUERIES * 0.9);
      expect(sizes.filter((size) => size > FEW).length).toBeGreaterThan(QUERIES * 0.2);
      expect(Math.max(...sizes)).toBeLessThan(BUDGET);
    });
  });

  it('leave out the mention that is asked for', async () => {
    await office.system(async (context) => {
      const own = mentionIds.slice(0, 60).map((id, number) => ({ id, keys: linkKeys(context.keys, registered(number)) }));
      const found = await expectTheSame(context, own);
      expect(found.every((others, at) => !others.includes(own[at]?.id ?? ''))).toBe(true);
    });
  });

  it('lead to the same person with the same evidence', async () => {
    await office.system(async (context) => {
      const personOfMention = new Map(mentionIds.map((id, number) => [id, number]));
      const wanted = queriesOf(context).slice(0, 60);
      const [inMemory, inPostgres] = [
        await answers(memory, context, wanted, BUDGET),
        await answers(postgresCandidates, context, wanted, BUDGET),
      ];
      let known = 0;
      for (const at of wanted.keys()) {
        const number = (at * 7) % PERSONS;
        const weigh = (candidates: readonly string[] = []) =>
          candidates
            .map((candidate) => personOfMention.get(candidate) ?? -1)
            .map((person) => ({ person, weight: compareMentions(writtenLater(number), registered(person)).matchWeight }))
            .sort((a, b) => b.weight - a.weight || a.person - b.person)
            .slice(0, 5);
        expect(weigh(inPostgres[at])).toEqual(weigh(inMemory[at]));
        if (weigh(inMemory[at])[0]?.person === number) known += 1;
      }
      expect(known).toBeGreaterThan(50);
    });
  });

  it('stay the same inside a transaction that records and deletes, and after it is taken back', async () => {
    const before = memory.mentions;
    const undone = office.system(async (context) => {
      await context.tx.deleteFrom('people.name_index').where('mention_id', 'in', mentionIds.slice(10, 30)).execute();
      const { mentionId } = await recordMention(context, mentionOf({ name: 'Sutrisno Santoso', birthDate: '1955-01-01' }));
      const [like] = await expectTheSame(context, [{ id: randomUUID(), keys: linkKeys(context.keys, registered(0)) }]);
      expect(like).toContain(mentionId);
      await expectTheSame(context);
      throw new Undo();
    });
    await expect(undone).rejects.toThrow(Undo);
    expect(memory.mentions).toBe(before);
    await office.system((context) => expectTheSame(context));
  });

  it('stay the same when mentions come and go, and after a restart', async () => {
    const before = memory.mentions;
    const gone = [3, 40, 41, 255].map((number) => mentionIds[number] ?? '');
    await office.system(({ tx }) => tx.deleteFrom('people.name_index').where('mention_id', 'in', gone).execute());
    await office.system((context) => recordMention(context, mentionOf({ name: 'Sutrisno Santoso', birthDate: '1955-01-01' })));
    const found = await office.system((context) => expectTheSame(context));
    expect(found.flat().some((id) => gone.includes(id))).toBe(false);
    memory = await loaded();
    expect(memory.mentions).toBe(before - gone.length + 1);
    expect(await office.system((context) => answers(memory, context, queriesOf(context), BUDGET))).toEqual(found);
  });

  it('are the same when keys are crowded: those bring nobody and count where candidates are ranked', async () => {
    await office.system(async (context) => {
      const all = await expectTheSame(context);
      await countCrowdedKeys(context.tx, 12);
      const crowded = await context.tx.selectFrom('people.crowded_key').select('key').execute();
      expect(crowded.length).toBeGreaterThan(0);
      const fewer = await expectTheSame(context);
      expect(fewer.flat().length).toBeLessThan(all.flat().length);
    });
  });

  it('miss nobody when transactions end in another order than they began', async () => {
    const name = 'Wagiyem Simbolon';
    const asked = ({ keys }: JobContext): Wanted[] => [
      { id: randomUUID(), keys: linkKeys(keys, normaliseMention({ name, birthDate: '1981-02-03' }).mention) },
    ];
    let [late, early] = ['', ''];
    const isWritten = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const slow = office.system(async (context) => {
      late = (await recordMention(context, mentionOf({ name, birthDate: '1981-02-03' }))).mentionId;
      isWritten.resolve();
      await mayEnd.promise;
    });
    await isWritten.promise;
    await office.system(async (context) => {
      early = (await recordMention(context, mentionOf({ name, birthDate: '1981-02-03' }))).mentionId;
    });
    const [first] = await office.system((context) => expectTheSame(context, asked(context)));
    expect(first).toContain(early);
    expect(first).not.toContain(late);
    mayEnd.resolve();
    await slow;
    const [second] = await office.system((context) => expectTheSame(context, asked(context)));
    expect(second).toEqual(expect.arrayContaining([early, late]));
  });

  it('are told apart when memory has missed a mention', async () => {
    const forgetful = emptyMemory();
    const news = await allNews();
    const missed = news.find((row) => row.mentionId === mentionIds[7]);
    forgetful.take(news.filter((row) => row !== missed));
    forgetful.complete();
    await office.system(async (context) => {
      const wanted = [{ id: randomUUID(), keys: linkKeys(context.keys, registered(7)) }];
      const [inMemory, inPostgres] = [
        await answers(forgetful, context, wanted, BUDGET),
        await answers(postgresCandidates, context, wanted, BUDGET),
      ];
      expect(inPostgres[0]).toContain(missed?.mentionId);
      expect(inMemory[0]).toEqual(inPostgres[0]?.filter((id) => id !== missed?.mentionId));
    });
  });
});
