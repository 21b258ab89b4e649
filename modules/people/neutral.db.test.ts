import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { peopleHandlers, personOfMention, recordMention } from './index.ts';
import type { NewMention } from './index.ts';
import { mentionOf } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

class Undo extends Error {}
/** Runs in a transaction that is taken back: every order starts from the same office. */
async function tried<T>(run: (context: JobContext) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await office
    .system(async (context) => {
      result = { value: await run(context) };
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  if (result === undefined) throw new Error('nothing was tried');
  return result.value;
}

/** Delivers to people's own handlers what was announced in this transaction, in its order. */
async function deliver(context: JobContext, seen: Set<string>): Promise<void> {
  for (let more = true; more;) {
    const events = await context.tx.selectFrom('platform.event').selectAll().where('dispatched_at', 'is', null).orderBy('n').execute();
    const news = events.filter((event) => !seen.has(event.id));
    more = news.length > 0;
    for (const { id, type, payload, territory, subject_kind, subject_id, account_id, at } of news) {
      seen.add(id);
      const event = { id, type, payload, territory, subject: { kind: subject_kind, id: subject_id }, account: account_id, at };
      for (const handler of peopleHandlers) if (handler.types.includes(type)) await handler.run(event, context);
    }
  }
}

const village = (code: string, line = 'Dsn. Krajan') => ({ line, villageCode: code });
const phone = (value: string) => ({ kind: 'phone' as const, value });
const nik = (value: string) => ({ kind: 'nik' as const, value });
/** Seven people, some of one house, some with one number at different times, as reports and counters write them. */
const SAID: readonly Partial<NewMention>[] = [
  { name: 'Muhammad Rizki Maulana', birthDate: '1994-03-17', identifiers: [nik('3505011703940001'), phone('081230001111')], sex: 'L' },
  {
    name: 'Moch. Riski Maulana',
    birthDate: '1994-03-17',
    address: village('35.05.01.2001'),
    identifiers: [phone('081230001111')],
    sex: 'L',
  },
  { name: 'M. Rizqi Maulana', identifiers: [nik('3505011703940001')], sex: 'L' },
  { name: 'Rizki Maulana', birthDate: '1994-03-17', address: village('35.05.01.2001') },
  { name: 'Siti Nurhasanah', birthDate: '1996-08-02', address: village('35.05.01.2001'), identifiers: [phone('081230001111')], sex: 'P' },
  { name: 'St. Nur Khasanah', birthDate: '1996-08-02', identifiers: [nik('3505014208960003')], sex: 'P' },
  { name: 'Siti Nurhasanah', identifiers: [nik('3505014208960003'), phone('081230002222')], seenOn: '2026-02-01', sex: 'P' },
  { name: 'Wagiyem Tukinah', identifiers: [phone('081230003333')], seenOn: '2025-01-10', sex: 'P' },
  { name: 'Wagiyem Tukinah', identifiers: [phone('081230003333')], seenOn: '2025-12-20', sex: 'P' },
  { name: 'Bagus Prakoso', address: village('35.05.02.2003'), identifiers: [phone('081230003333')], seenOn: '2025-07-01', sex: 'L' },
  { name: 'Sumarno', birthDate: '1980-05-05', address: village('35.05.04.2002'), sex: 'L' },
  { name: 'Sumarni', birthDate: '1980-05-05', address: village('35.05.04.2002'), sex: 'P' },
  ...Array.from({ length: 10 }, (_, i) => ({
    name: `Pemohon ${'ABCDEFGHIJ'[i] ?? ''} ${['Utomo', 'Lestari', 'Hartono', 'Puspita', 'Gunawan', 'Rahayu', 'Santika', 'Wibowo', 'Kurnia', 'Anggraini'][i] ?? ''}`,
    identifiers: [phone('081230004444')],
    seenOn: '2026-11-01' as const,
  })),
];

/** The partition by what was said: groups of places in SAID, each sorted. */
async function peopleAfter(context: JobContext, order: readonly number[], flush: (at: number) => boolean): Promise<string> {
  const ids = new Map<number, string>();
  const seen = new Set<string>();
  for (const [at, said] of order.entries()) {
    ids.set(
      said,
      (await recordMention(context, mentionOf({ ...SAID[said], source: { kind: 'report', id: randomUUID(), label: 'Uji' } }))).mentionId,
    );
    if (flush(at)) await deliver(context, seen);
  }
  await deliver(context, seen);
  return partition(context, ids);
}

async function partition({ tx }: JobContext, ids: ReadonlyMap<number, string>): Promise<string> {
  const persons = await personOfMention(tx, [...ids.values()]);
  const groups = Map.groupBy(
    [...ids.keys()].sort((x, y) => x - y),
    (said) => persons.get(ids.get(said) ?? '') ?? '',
  );
  return [...groups.values()]
    .map((group) => group.join(','))
    .sort()
    .join(' | ');
}

let state = 11;
const below = (limit: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * limit);
};
const shuffled = (): number[] => {
  const order = [...SAID.keys()];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = below(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
};
const ORDERS = 20;

describe('who is one person', () => {
  it('does not depend on the order in which sources speak, nor on how many are linked at once', async () => {
    const first = await tried((context) => peopleAfter(context, [...SAID.keys()], () => false));
    expect(first.split(' | ')).toEqual(expect.arrayContaining(['0,1,2', '5,6', '7,8', '10', '11', '12', '13']));
    for (let round = 0; round < ORDERS; round += 1) {
      const order = shuffled();
      const often = 1 + below(6);
      expect(await tried((context) => peopleAfter(context, order, (at) => at % often === 0))).toBe(first);
    }
  });

  it('takes a number that was silent for half a year for weaker evidence, until somebody fills the silence', async () => {
    const silent = await tried((context) => peopleAfter(context, [7, 8], () => true));
    expect(silent).toBe('7 | 8');
    expect(await tried((context) => peopleAfter(context, [7, 8, 9], () => true))).toBe('7,8 | 9');
  });

  it('is the same after a mention was taken out and recorded again', async () => {
    const [before, without, again] = await tried(async (context) => {
      const ids = new Map<number, string>();
      const seen = new Set<string>();
      for (const said of SAID.keys())
        ids.set(
          said,
          (await recordMention(context, mentionOf({ ...SAID[said], source: { kind: 'report', id: randomUUID(), label: 'Uji' } })))
            .mentionId,
        );
      await deliver(context, seen);
      const views = [await partition(context, ids)];
      const [gone] = [ids.get(1) ?? ''];
      // Nobody may delete evidence; the test does, as the owner of the database.
      const { tx } = context;
      await sql`reset role`.execute(tx);
      for (const table of ['link', 'related'])
        await sql`delete from ${sql.table(`people.${table}`)} where ${gone}::uuid in (mention_a, mention_b)`.execute(tx);
      await sql`delete from people.membership where mention_id = ${gone}`.execute(tx);
      await sql`delete from people.person where first_mention_id = ${gone}`.execute(tx);
      for (const table of ['mention_identifier', 'name_index'])
        await sql`delete from ${sql.table(`people.${table}`)} where mention_id = ${gone}`.execute(tx);
      await sql`delete from people.mention where id = ${gone}`.execute(tx);
      await sql`set local role kentongan_worker`.execute(tx);
      ids.delete(1);
      views.push(await partition(context, ids));
      const { mentionId } = await recordMention(
        context,
        mentionOf({ ...SAID[1], source: { kind: 'report', id: randomUUID(), label: 'Uji' } }),
      );
      ids.set(1, mentionId);
      await deliver(context, seen);
      return [...views, await partition(context, ids)];
    });
    expect(again).toBe(before);
    expect(before).toContain('0,1,2');
    expect(without).toContain('0,2');
  });
});
