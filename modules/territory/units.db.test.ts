import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { findUnit, unitNames, workingCalendar } from './index.ts';
import { addWorkingDays, TERRITORY_ATTRIBUTION } from './model.ts';
import { territoryReferences } from './reference.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
const rini = () => office.as('rini');

describe('units', () => {
  it('hold every province, regency, district and village of the regulation', async () => {
    const counts = await office.system(({ tx }) =>
      tx
        .selectFrom('territory.unit')
        .select(['level', ({ fn }) => fn.countAll<number>().as('n')])
        .groupBy('level')
        .execute(),
    );
    expect(Object.fromEntries(counts.map((c) => [c.level, c.n]))).toEqual({ province: 38, regency: 514, district: 7285, village: 83_762 });
  });

  it('are named with kecamatan and kabupaten, never alone', async () => {
    const names = await office.system(({ tx }) => unitNames(tx, ['35.05.02.2010', '35.72', '35', '99', '*']));
    expect(names.get('35.05.02.2010')).toMatchObject({ full: 'Desa Slemanan · Kec. Udanawu · Kab. Blitar', province: 'Jawa Timur' });
    expect(names.get('35.72')?.full).toBe('Kota Blitar · Jawa Timur');
    expect([...names.keys()]).toEqual(['35.05.02.2010', '35.72', '35']);
    expect(await office.system(({ tx }) => findUnit(tx, '35.05.99'))).toBeUndefined();
  });

  it('are loaded again without change, and a unit that the list no longer names ends but stays', async () => {
    const [units] = await territoryReferences();
    await office.system(({ tx }) =>
      tx
        .insertInto('territory.unit')
        .values({ code: '35.05.02.2099', level: 'village', parent_code: '35.05.02', name: 'Lama', kind: 'Desa', source: 'tes' })
        .execute(),
    );
    await office.system(async (context) => await units?.load(context));
    const answer = await rini()(contract.getUnit, { params: { code: '35.05.02.2099' } });
    expect(answer.unit).toMatchObject({ full: 'Desa Lama · Kec. Udanawu · Kab. Blitar', ended: true });
    const parent = await rini()(contract.getUnit, { params: { code: '35.05.02' } });
    expect(parent.children.some((child) => child.name === 'Lama')).toBe(false);
    const still = await office.system(({ tx }) =>
      tx
        .selectFrom('territory.unit')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('valid_to', 'is', null)
        .executeTakeFirstOrThrow(),
    );
    expect(still.n).toBe(91_599);
  });
});

describe('looking places up', () => {
  it('finds a village by a misspelt name and says where it lies and whose data they are', async () => {
    const found = await rini()(contract.searchUnits, { query: { q: 'slemenan udanawu', level: 'village', limit: 3 } });
    expect(found.items[0]).toMatchObject({ code: '35.05.02.2010', village: 'Slemanan', district: 'Udanawu', regency: 'Kabupaten Blitar' });
    expect(found.attribution).toBe(TERRITORY_ATTRIBUTION);
  });

  it('finds by code with or without dots, and what came after an old code', async () => {
    const byCode = await rini()(contract.searchUnits, { query: { q: '3505022010' } });
    expect(byCode.items.map((one) => one.code)).toEqual(['35.05.02.2010']);
    const old = await rini()(contract.searchUnits, { query: { q: '91.01' } });
    expect(old.items.map((one) => one.full)).toEqual(['Kab. Merauke · Papua Selatan']);
  });

  it('shows parents, children and changes of a unit', async () => {
    const regency = await rini()(contract.getUnit, { params: { code: '35.05' } });
    expect(regency.parents.map((one) => one.name)).toEqual(['Jawa Timur']);
    expect(regency.children).toHaveLength(22);
    expect(regency).toMatchObject({ changes: [], successors: [] });
    const papua = await rini()(contract.getUnit, { params: { code: '91' } });
    expect(papua.changes[0]).toMatchObject({ kind: 'split', to: ['91', '93', '94', '95'], source: 'UU 14/2022, UU 15/2022, UU 16/2022' });
  });

  it('leads an old code to its successor, villages included', async () => {
    const old = await rini()(contract.getUnit, { params: { code: '91.01' } });
    expect(old).toMatchObject({ unit: null, successors: [{ code: '93.01', name: 'Kabupaten Merauke' }] });
    const merauke = await rini()(contract.getUnit, { params: { code: '93.01' } });
    const village = (await rini()(contract.getUnit, { params: { code: merauke.children[0]?.code ?? '' } })).children[0];
    const oldVillage = village?.code.replace('93.01', '91.01') ?? '';
    expect((await rini()(contract.getUnit, { params: { code: oldVillage } })).successors).toEqual([village]);
    // The data do not say which of the five became which.
    expect((await rini()(contract.getUnit, { params: { code: '64.73' } })).successors.map((one) => one.code)).toContain('65.71');
  });

  it('does not know what is no code of anything', async () => {
    const absent = await office.refusal(rini()(contract.getUnit, { params: { code: '35.05.99' } }));
    expect(absent).toMatchObject({ status: 404, code: 'unit/not-found' });
    const malformed = await office.send('rini', { method: 'GET', url: '/api/territory/units/35-05' });
    expect(malformed.status).toBe(400);
    expect((await office.refusal(office.as('tamu')(contract.searchUnits, { query: { q: 'blitar' } }))).status).toBe(401);
  });
});

describe('the calendar', () => {
  it('reckons working days with the holidays of the decree', async () => {
    const calendar = await office.system(({ tx }) => workingCalendar(tx));
    expect(addWorkingDays(calendar, '2026-12-23', 2)).toBe('2026-12-29');
    const answer = await rini()(contract.reckonWorkingDays, { query: { from: '2026-12-23', days: 2 } });
    expect(answer).toMatchObject({ until: '2026-12-29', unknownYears: [], provisionalDays: [] });
    expect(answer.holidays.map((one) => one.day)).toEqual(['2026-12-24', '2026-12-25']);
    const desk = await rini()(contract.reckonWorkingDays, { query: { from: '2026-12-23', days: 2, worksOnCollectiveLeave: 'true' } });
    expect(desk.until).toBe('2026-12-28');
  });

  it('lists a year and says when it knows nothing of one', async () => {
    const year = await rini()(contract.listHolidays, { query: { year: 2026 } });
    expect(year.items.filter((one) => one.kind === 'national')).toHaveLength(17);
    expect(year.items.filter((one) => one.kind === 'collective-leave')).toHaveLength(8);
    expect(await rini()(contract.listHolidays, { query: { year: 2031 } })).toEqual({ year: 2031, known: false, items: [] });
    const far = await rini()(contract.reckonWorkingDays, { query: { from: '2031-08-15', days: 1 } });
    expect(far).toMatchObject({ until: '2031-08-18', unknownYears: [2031] });
    for (const from of ['0000-01-01', '9999-12-31'])
      expect(await office.refusal(rini()(contract.reckonWorkingDays, { query: { from, days: 5 } }))).toMatchObject({ status: 400 });
    const next = await rini()(contract.reckonWorkingDays, { query: { from: '2027-03-05', days: 3 } });
    expect(next.provisionalDays).toContain('2027-03-10');
  });
});
