import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAdministrators } from '../../tests/setup/administrators.ts';
import { openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { headsOf, officesFor, superiorOf } from './index.ts';
import { agenciesAndOffices, directoryOffices, loadCore, officeId } from './reference.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await addAdministrators(office, 'second');
});
afterAll(() => office.close());
const BLITAR = officeId('KANIM-BLITAR');
const admin = () => office.as('admin');
const detailOf = (id: string) => admin()(contract.getOffice, { params: { id } });
const bodyOf = async (id: string) => {
  const detail = await detailOf(id);
  const { name, kind, address, phone, parentOfficeId, status, worksOnCollectiveLeave } = detail;
  const territories = detail.history.map(({ code, validFrom, validTo }) => ({ code, validFrom, validTo }));
  return { name, kind, address, phone, parentOfficeId, status, worksOnCollectiveLeave, territories };
};

describe('the published list of offices', () => {
  it('is loaded with sources beside the core offices, without a second row for the same office', async () => {
    const rows = await office.system(({ tx }) =>
      tx.selectFrom('access.office').select(['code', 'name', 'confidence', 'source', 'note']).execute(),
    );
    // They are shown as they are.
    expect(
      rows.filter((row) => /\b(the|of|since|not|now|in|printed|planned|file)\b/.test(`${row.note} ${row.source.replace(/http\S+/, '')}`)),
    ).toEqual([]);
    expect(rows.length).toBeGreaterThan(190);
    expect(rows.filter((row) => row.source === '')).toEqual([]);
    const words = (name: string) => name.replace(/^Kantor Imigrasi Kelas (I{1,3})( Khusus)?( Non)?( TPI)? /, 'Kanim ').toLowerCase();
    const seen = rows.map((row) => words(row.name));
    expect(seen.filter((name, i) => seen.indexOf(name) !== i)).toEqual([]);
    // Both lists know them; the confirmed class wins over the hobby directory.
    expect(rows.find((row) => row.code === 'KANIM-CIREBON')).toMatchObject({
      name: 'Kantor Imigrasi Kelas I TPI Cirebon',
      confidence: 'confirmed',
    });
  });

  it('tells which parts of the published territories name no single unit', async () => {
    const offices = await office.system(async (context) => directoryOffices(context, await loadCore(context)));
    expect(offices.filter((one) => one.basis === 'unknown').map((one) => one.code)).toEqual([]);
    expect(offices.flatMap((one) => one.unresolved.map((text) => `${one.code}: ${text}`)).sort()).toEqual([
      'KANIM-PALOPO: Tana Toraja users',
      'KANIM-PATI: Karimunjawa',
      'KANIM-WONOSOBO: UKK Magelang',
      'P4MI-JEMBER: neighbours Bondowoso, Situbondo, Lumajang mentioned',
    ]);
    expect(offices.find((one) => one.code === 'KANIM-MALANG')?.territories).toEqual([
      '35.07',
      '35.08',
      '35.13',
      '35.14',
      '35.73',
      '35.74',
      '35.75',
      '35.79',
    ]);
  });
});

describe('listing offices', () => {
  it('finds by name, by place and by agency, for everybody who is signed in', async () => {
    const codes = async (query: object) => (await office.as('rini')(contract.listOffices, { query })).items.map((one) => one.code);
    expect(await codes({ q: 'imigrasi', territory: '35.04' })).toEqual(['DITJENIM-PUSAT', 'KANIM-BLITAR', 'KANWIL-JATIM']);
    expect(await codes({ q: 'ponorogo', agency: 'POLRI' })).toEqual(['POLRES-PONOROGO']);
    expect(await codes({ q: '%' })).toEqual([]);
    expect((await office.refusal(office.as('tamu')(contract.listOffices, { query: {} }))).status).toBe(401);
  });

  it('names the agency as it is called today', async () => {
    const agencies = await admin()(contract.listAgencies, {});
    expect(agencies.items.find((one) => one.code === 'KP2MI')?.shortName).toBe('KP2MI');
    office.clock.now = '2024-01-10T02:00:00.000Z';
    const then = await admin()(contract.listAgencies, {});
    expect(then.items.find((one) => one.code === 'KP2MI')?.shortName).toBe('BP2MI');
    office.clock.now = '2026-11-20T02:00:00.000Z';
  });
});

describe('routing by place', () => {
  const find = (ask: Parameters<typeof officesFor>[1]) =>
    office.system(async ({ tx }) => (await officesFor(tx, ask)).map((one) => `${one.code} ${one.covers}`));
  it('takes the narrowest office that covers the place, then the nearest of the province', async () => {
    expect((await find({ kind: 'KANIM', territory: '35.05.02.2010' }))[0]).toBe('KANIM-BLITAR true');
    expect(await find({ kind: ['LTSA', 'DISNAKER'], territory: '35.05.02.2010', limit: 2 })).toEqual([
      'DISNAKER-BLITAR true',
      'LTSA-JAWA-TIMUR true',
    ]);
    expect((await find({ agencyCode: 'POLRI', territory: '35.05.02' })).slice(0, 2)).toEqual(['POLRES-BLITAR true', 'POLDA-JATIM true']);
    // Trenggalek has no Polres of its own in the data: the Polda covers it, the other Polres are only near.
    expect((await find({ agencyCode: 'POLRI', territory: '35.03' }))[0]).toBe('POLDA-JATIM true');
    expect((await find({ kind: 'POLRES', territory: '35.03' })).every((one) => one.endsWith('false'))).toBe(true);
    expect(await find({ kind: 'POLRES', territory: '91.03' })).toEqual([]);
  });
  it('leaves out offices that are only planned', async () => {
    expect((await find({ kind: 'KANIM', territory: '33.16', limit: 50 })).some((one) => one.startsWith('KANIM-BLORA'))).toBe(false);
  });
  it('knows who stands above an office and answers for it', async () => {
    const superior = await office.system(({ tx }) => superiorOf(tx, BLITAR));
    expect(superior).toMatchObject({ office: { code: 'KANWIL-JATIM' }, heads: [{ role: 'KANWIL' }] });
    expect(await office.system(({ tx }) => superiorOf(tx, officeId('P4MI-MADIUN')))).toMatchObject({
      office: { code: 'BP3MI-JAWA-TIMUR' },
    });
    expect((await office.system(({ tx }) => superiorOf(tx, officeId('DITJENIM-PUSAT'))))?.office).toBeUndefined();
    expect((await office.system(({ tx }) => headsOf(tx, BLITAR))).map((head) => head.role)).toEqual(['KEPALA_KANTOR']);
  });
});

describe('administering offices', () => {
  it('closes a territory with a date, keeps the history, and takes the reach away at once', async () => {
    const before = await office.as('wayan')(contract.me, {});
    expect(before.territories.map((one) => one.code)).toEqual(['35.05']);
    const body = await bodyOf(BLITAR);
    const changed = await admin()(contract.changeOffice, {
      params: { id: BLITAR },
      body: { ...body, territories: body.territories.filter((one) => one.code !== '35.05') },
    });
    expect(changed.territories.map((one) => one.code).sort()).toEqual(['35.04', '35.72']);
    expect(changed.history.find((one) => one.code === '35.05')).toMatchObject({ validTo: '2026-11-19' });
    expect((await office.as('wayan')(contract.me, {})).territories).toEqual([]);
    const again = [...(await bodyOf(BLITAR)).territories, { code: '35.05', validFrom: '2026-11-20', validTo: null }];
    await admin()(contract.changeOffice, {
      params: { id: BLITAR },
      body: { ...(await bodyOf(BLITAR)), territories: again, reason: 'SK 12' },
    });
    expect((await office.as('wayan')(contract.me, {})).territories).toEqual([]);
    const back = await office.as('second')(contract.confirmWidening, { params: { id: BLITAR }, body: { reason: 'SK dibaca' } });
    expect(back.history.filter((one) => one.code === '35.05')).toHaveLength(2);
    expect((await office.as('wayan')(contract.me, {})).territories.map((one) => one.code)).toEqual(['35.05']);
  });

  it('is not overwritten when reference data are loaded again', async () => {
    const id = officeId('KANIM-PONOROGO');
    await admin()(contract.changeOffice, { params: { id }, body: { ...(await bodyOf(id)), phone: '(0352) 1234' } });
    const reference = await agenciesAndOffices();
    await office.system(reference.load);
    expect(await detailOf(id)).toMatchObject({ phone: '(0352) 1234', byHand: true });
    expect((await detailOf(officeId('KANIM-CIREBON'))).byHand).toBe(false);
  });

  it('makes an office and refuses a second one with its code', async () => {
    const { items } = await admin()(contract.listAgencies, {});
    const body = {
      ...(await bodyOf(BLITAR)),
      code: 'KANIM-UJI',
      agencyId: items.find((one) => one.code === 'IMIGRASI')?.id ?? '',
      name: 'Kantor Imigrasi Uji',
      parentOfficeId: officeId('KANWIL-JATIM'),
      territories: [{ code: '35.06', validFrom: '2026-12-01', validTo: null }],
      reason: 'SK 13',
    };
    const made = await admin()(contract.createOffice, { body });
    const adds = [{ code: '35.06', name: 'Kabupaten Kediri' }];
    expect(made).toMatchObject({ code: 'KANIM-UJI', confidence: 'confirmed', territories: [], history: [], widening: { adds } });
    const agreed = await office.as('second')(contract.confirmWidening, { params: { id: made.id }, body: { reason: 'SK dibaca' } });
    expect(agreed).toMatchObject({ territories: [], history: adds, widening: null });
    expect(await office.refusal(admin()(contract.createOffice, { body }))).toMatchObject({ status: 409, code: 'office/code-taken' });
    const dropped = await admin()(contract.changeOffice, {
      params: { id: made.id },
      body: { ...(await bodyOf(made.id)), territories: [] },
    });
    expect(dropped.history).toEqual([]);
  });

  it.each([
    [
      'the same place twice',
      {
        territories: [
          { code: '35.05', validFrom: '2026-01-01', validTo: null },
          { code: '35.05', validFrom: '2026-06-01', validTo: null },
        ],
      },
      { code: 'office/territory-overlaps' },
    ],
    [
      'an end before its beginning',
      { territories: [{ code: '35.05', validFrom: '2026-06-01', validTo: '2026-01-01' }] },
      { status: 400, fields: [{ path: 'territories.0.validTo' }] },
    ],
    [
      'a place that does not exist',
      { territories: [{ code: '35.99', validFrom: '2026-06-01', validTo: null }] },
      { status: 400, fields: [{ path: 'territories' }] },
    ],
    ['itself as parent', { parentOfficeId: BLITAR }, { code: 'office/under-itself' }],
    ['closing although people work there', { status: 'closed' as const }, { code: 'office/has-accounts' }],
  ])('refuses %s', async (_what, change, expected) => {
    const body = { ...(await bodyOf(BLITAR)), ...change };
    expect(await office.refusal(admin()(contract.changeOffice, { params: { id: BLITAR }, body }))).toMatchObject(expected);
  });

  it('puts no two offices under each other, also when two administrators do so at once', async () => {
    const [one, other] = [officeId('KANIM-PONOROGO'), officeId('KANIM-MATARAM')];
    const under = async (id: string, parentOfficeId: string) => ({ params: { id }, body: { ...(await bodyOf(id)), parentOfficeId } });
    const asked = [await under(one, other), await under(other, one)];
    const both = await Promise.allSettled(asked.map((ask) => admin()(contract.changeOffice, ask)));
    expect(both.map((answer) => answer.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is for administrators only, and leaves one entry a change', async () => {
    const body = await bodyOf(BLITAR);
    expect((await office.refusal(office.as('kartika')(contract.changeOffice, { params: { id: BLITAR }, body }))).status).toBe(403);
    const absent = '01910000-0000-7000-8000-000000000009';
    expect(await office.refusal(admin()(contract.changeOffice, { params: { id: absent }, body }))).toMatchObject({ status: 404 });
    const verbs = await office.auditVerbs();
    expect(verbs.filter((verb) => verb === 'office.created')).toHaveLength(1);
    expect(verbs.filter((verb) => verb === 'office.changed (denied)')).toHaveLength(1);
  });
});
