import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { myNotices } from '../access/contract.ts';
import { searchPeople } from '../people/contract.ts';
import { judgeLookUp, LOOK_UP_ALARM } from './model.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.pool.query(`update audit.look_up_limit set noticed_per_hour = 5, stopped_per_hour = 8 where role = 'ANALIS_INTELDAKIM'`);
});
afterAll(() => office.close());

const search = () => office.as('ratna')(searchPeople, { body: { q: 'Sutedjo Tidakada', kind: 'name' } });
const alarms = async () =>
  (await office.pool.query<{ body: object }>(`select body from audit.entry where verb = '${LOOK_UP_ALARM}' order by id`)).rows.map(
    (row) => row.body,
  );
const told = async (persona: string) => {
  await office.settle();
  return (await office.as(persona)(myNotices, { query: {} })).items.map((one) => [one.kind, one.link]);
};

describe('looking people up in numbers', () => {
  it('is told to the auditor once, with an entry that names the account and a number', async () => {
    for (let i = 1; i <= 4; i += 1) await search();
    expect(await alarms()).toEqual([]);
    await search();
    await search();
    expect(await alarms()).toMatchObject([
      {
        account: accountOf('ratna'),
        subjects: [{ kind: 'account', id: accountOf('ratna') }],
        notes: { count: 5, limit: 5, stopped: false },
      },
    ]);
    expect(await told('joko')).toEqual([['audit.look-ups-many', `/audit?account=${accountOf('ratna')}`]]);
    expect(await told('ratna')).toEqual([]);
  });

  it('stops at the higher number with a kind sentence; other work and other people go on', async () => {
    await search();
    await search();
    const refusal = await office.refusal(search());
    expect(refusal).toMatchObject({
      status: 429,
      code: 'look-up/too-many',
      detail: expect.stringMatching(/auditor sudah diberi tahu/) as string,
    });
    expect(await alarms()).toMatchObject([{}, { notes: { count: 8, limit: 8, stopped: true } }]);
    expect(new Set((await told('prita')).map(([kind]) => kind))).toEqual(new Set(['audit.look-ups-many', 'audit.look-ups-stopped']));
    await office.as('kartika')(searchPeople, { body: { q: 'Sutedjo Tidakada', kind: 'name' } });
  });

  it('goes on when the hour is over', async () => {
    office.clock.now = '2026-11-20T03:00:01.000Z';
    await search();
    const { rows } = await office.pool.query(`select 1 from audit.entry where verb = 'person.searched' and outcome = 'done'`);
    expect(rows).toHaveLength(10);
  });
});

describe('the rule', () => {
  it.each([
    [0, false, 'fine'],
    [3, false, 'fine'],
    [4, false, 'tell'],
    [4, true, 'fine'],
    [7, true, 'fine'],
    [8, true, 'stop'],
    [800, false, 'stop'],
  ] as const)('after %i look-ups (told: %s) says %s', (before, alarmed, expected) => {
    expect(judgeLookUp(before, alarmed, { noticed: 5, stopped: 8 })).toBe(expected);
  });
});
