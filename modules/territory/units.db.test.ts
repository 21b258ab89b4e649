import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { findUnit, unitNames, workingCalendar } from './index.ts';
import { addWorkingDays } from './model.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('units', () => {
  it('holds every province, regency, district and village of the regulation', async () => {
    const counts = await office.system(({ tx }) =>
      tx
        .selectFrom('territory.unit')
        .select(['level', ({ fn }) => fn.countAll<number>().as('n')])
        .groupBy('level')
        .execute(),
    );
    expect(Object.fromEntries(counts.map((c) => [c.level, c.n]))).toEqual({
      province: 38,
      regency: 514,
      district: 7285,
      village: 83_762,
    });
  });

  it('names a village with its kecamatan and kabupaten, never alone', async () => {
    const names = await office.system(({ tx }) => unitNames(tx, ['35.05.02.2010', '35.72', '35', '99', '*']));
    expect(names.get('35.05.02.2010')).toMatchObject({ full: 'Desa Slemanan · Kec. Udanawu · Kab. Blitar', province: 'Jawa Timur' });
    expect(names.get('35.72')?.full).toBe('Kota Blitar · Jawa Timur');
    expect([...names.keys()]).toEqual(['35.05.02.2010', '35.72', '35']);
    expect(await office.system(({ tx }) => findUnit(tx, '35.05.99'))).toBeUndefined();
  });

  it('reckons working days with the holidays of the decree', async () => {
    const calendar = await office.system(({ tx }) => workingCalendar(tx));
    expect(addWorkingDays(calendar, '2026-12-23', 2)).toBe('2026-12-29');
  });
});
