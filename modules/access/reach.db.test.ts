import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { DbSession } from '../../platform/db/transaction.ts';
import { revokeShare, share, sharesOf } from './index.ts';
import { agencyId, officeId } from './reference.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const IMIGRASI = agencyId('IMIGRASI');
const POLRI = agencyId('POLRI');
const BLITAR = officeId('KANIM-BLITAR');
const PONOROGO = officeId('KANIM-PONOROGO');
const CASE = '01910000-0000-7000-8000-00000000000c';
const as = (more: Partial<DbSession> = {}): DbSession => ({
  role: 'kentongan_app',
  account: accountOf('ratna'),
  agency: IMIGRASI,
  office: BLITAR,
  territories: ['35.05', '35.72'],
  clearance: 2,
  personaRole: 'ANALIS_INTELDAKIM',
  ...more,
});
const truth = async (session: DbSession, expression: ReturnType<typeof sql<boolean>>): Promise<boolean | null> =>
  inTransaction(office.pool, session, async (tx) => {
    const { rows } = await sql<{ v: boolean | null }>`select ${expression} v`.execute(tx);
    return rows[0]?.v ?? null;
  });

describe('a place in my territory', () => {
  it.each<[place: string | null, expected: boolean, what: string]>([
    ['35.05', true, 'the regency itself'],
    ['35.05.02.2010', true, 'a village in it'],
    ['35.06', false, 'the next regency'],
    ['35.051', false, 'a code that only begins alike'],
    ['35', false, 'the province around it'],
    [null, false, 'no place at all'],
    ['', false, 'an empty place'],
  ])('%s: %s (%s)', async (place, expected) => {
    expect(await truth(as(), sql<boolean>`access.in_my_territory(${place})`)).toBe(expected);
  });
  it('is everywhere for the whole country, and nowhere without a territory', async () => {
    expect(await truth(as({ territories: ['*'] }), sql<boolean>`access.in_my_territory('94.01')`)).toBe(true);
    expect(await truth(as({ territories: ['*'] }), sql<boolean>`access.in_my_territory(null)`)).toBe(true);
    expect(await truth(as({ territories: [] }), sql<boolean>`access.in_my_territory('35.05')`)).toBe(false);
  });
  it('takes a place literally: a percent sign reaches nothing', async () => {
    expect(await truth(as({ territories: ['%', '35.0_'] }), sql<boolean>`access.in_my_territory('35.05')`)).toBe(false);
  });
});

describe('reach = agency × (office or territory) × classification', () => {
  it.each<[agency: string, of: string, place: string | null, classification: number, expected: boolean, what: string]>([
    [IMIGRASI, BLITAR, '52.01', 2, true, 'own office, place elsewhere'],
    [IMIGRASI, PONOROGO, '35.05.01', 2, true, 'own territory, other office'],
    [IMIGRASI, PONOROGO, '35.02', 2, false, 'neither office nor territory'],
    [IMIGRASI, BLITAR, '35.05', 3, false, 'above the clearance'],
    [IMIGRASI, BLITAR, '35.05', 0, true, 'public'],
    [POLRI, BLITAR, '35.05', 0, false, 'another agency'],
    [IMIGRASI, BLITAR, null, 1, true, 'no place, own office'],
    [IMIGRASI, PONOROGO, null, 1, false, 'no place, other office'],
  ])('agency %s office %s place %s class %i: %s (%s)', async (agency, of, place, classification, expected) => {
    expect(await truth(as(), sql<boolean>`access.reaches(${agency}::uuid, ${of}::uuid, ${place}, ${classification}::int)`)).toBe(expected);
  });
  it('reaches nothing without a session', async () => {
    const nobody: DbSession = { role: 'kentongan_app' };
    const reached = await truth(nobody, sql<boolean>`coalesce(access.reaches(${IMIGRASI}::uuid, ${BLITAR}::uuid, '35.05', 0), false)`);
    expect(reached).toBe(false);
  });
});

describe('shares', () => {
  const sees = (session: DbSession) => truth(session, sql<boolean>`access.shared_with_me('case', ${CASE}::uuid)`);
  const police = as({ agency: POLRI, office: officeId('POLRES-BLITAR'), account: accountOf('dewi') });
  const subject = { kind: 'case', id: CASE };

  it('show one record to one office, of this kind only, until they are revoked', async () => {
    expect(await sees(police)).toBe(false);
    const id = await office.system((context) =>
      share(context, {
        subject,
        to: { officeId: officeId('POLRES-BLITAR') },
        purpose: 'Rujukan',
        fields: ['summary'],
        by: accountOf('ratna'),
      }),
    );
    expect(await sees(police)).toBe(true);
    expect(await sees(as({ ...police, office: officeId('POLRES-PONOROGO'), account: accountOf('damar') }))).toBe(false);
    expect(await truth(police, sql<boolean>`access.shared_with_me('report', ${CASE}::uuid)`)).toBe(false);
    expect(await office.system((context) => sharesOf(context, subject))).toMatchObject([
      { id, to: { officeId: officeId('POLRES-BLITAR') }, purpose: 'Rujukan', fields: ['summary'], by: accountOf('ratna') },
    ]);
    expect(await office.system((context) => revokeShare(context, { shareId: id }))).toBe(1);
    expect(await office.system((context) => revokeShare(context, { shareId: id }))).toBe(0);
    expect(await sees(police)).toBe(false);
  });

  it('end by themselves, and a new one replaces the old one of the same receiver', async () => {
    const ended = { subject, to: { agencyId: POLRI }, purpose: 'Koordinasi', expiresAt: '2020-01-01T00:00:00.000Z' };
    await office.system((context) => share(context, ended));
    expect(await sees(police)).toBe(false);
    await office.system((context) => share(context, { ...ended, expiresAt: '2036-01-01T00:00:00.000Z' }));
    expect(await sees(police)).toBe(true);
    await office.system((context) => share(context, { subject, to: { accountId: accountOf('dewi') }, purpose: 'Satu orang' }));
    expect(await office.system((context) => sharesOf(context, subject))).toHaveLength(2);
    expect(await office.system((context) => revokeShare(context, { subject, to: { agencyId: POLRI } }))).toBe(1);
    expect(await sees(police)).toBe(true);
    expect(await sees(as({ ...police, account: accountOf('damar') }))).toBe(false);
    expect(await office.system((context) => revokeShare(context, { subject }))).toBe(1);
    expect(await sees(police)).toBe(false);
  });

  it('have exactly one receiver', async () => {
    const broken = office.system(({ tx, newId, now }) =>
      tx.insertInto('access.share').values({ id: newId(), subject_kind: 'case', subject_id: CASE, purpose: 'x', shared_at: now }).execute(),
    );
    await expect(broken).rejects.toMatchObject({ constraint: 'share_receiver_one' });
  });
});

describe('the second lock as row-level policy', () => {
  it('hides rows out of reach, refuses writing them, and lets the system see all', async () => {
    await office.pool
      .query(`create table public.locked (id uuid primary key, agency_id uuid, office_id uuid, territory text, classification int);
      alter table public.locked enable row level security; alter table public.locked force row level security;
      create policy p on public.locked to kentongan_app using (access.reaches(agency_id, office_id, territory, classification) or access.shared_with_me('locked', id))
        with check (access.reaches(agency_id, office_id, territory, classification));
      create policy w on public.locked to kentongan_worker using (true) with check (true);
      grant select, insert, update on public.locked to kentongan_app, kentongan_worker`);
    const put = (session: DbSession, id: string, of: string, territory: string) =>
      inTransaction(office.pool, session, (tx) =>
        sql`insert into public.locked values (${id}, ${IMIGRASI}, ${of}, ${territory}, 1)`.execute(tx),
      );
    const seen = (session: DbSession) =>
      inTransaction(
        office.pool,
        session,
        async (tx) => (await sql<{ id: string }>`select id from public.locked order by id`.execute(tx)).rows.length,
      );
    await put(as(), '01910000-0000-7000-8000-000000000001', BLITAR, '35.05');
    await expect(put(as(), '01910000-0000-7000-8000-000000000002', PONOROGO, '35.02')).rejects.toMatchObject({ code: '42501' });
    await put({ role: 'kentongan_worker' }, '01910000-0000-7000-8000-000000000002', PONOROGO, '35.02');
    expect(await seen(as())).toBe(1);
    expect(await seen(as({ agency: POLRI }))).toBe(0);
    expect(await seen(as({ clearance: 0 }))).toBe(0);
    expect(await seen({ role: 'kentongan_worker' })).toBe(2);
    await office.system((context) =>
      share(context, { subject: { kind: 'locked', id: '01910000-0000-7000-8000-000000000002' }, to: { officeId: BLITAR }, purpose: 'x' }),
    );
    expect(await seen(as())).toBe(2);
  });

  it('rests on a role that owns nothing and is no superuser', async () => {
    const { rows } = await office.pool.query<{ rolsuper: boolean; rolbypassrls: boolean; owned: number }>(
      `select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) owned from pg_roles r where rolname in ('kentongan_app', 'kentongan_worker')`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, owned: 0 },
      { rolsuper: false, rolbypassrls: false, owned: 0 },
    ]);
  });
});
