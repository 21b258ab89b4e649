import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, officeOf, open, refer, warn } from '../modules/cases/scene.fixture.ts';
import * as cases from '../modules/cases/contract.ts';
import * as reports from '../modules/reports/contract.ts';
import { told } from '../modules/reports/told.fixture.ts';
import { stableId } from '../platform/db/stable-id.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { DbSession } from '../platform/db/transaction.ts';
import { accountOf, openOffice } from './setup/office.ts';
import type { Office } from './setup/office.ts';

/** What the application role may do by SQL alone, as if a use case had forgotten its rule. */
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const session = (login: string, agency: string, code: string, personaRole: string): DbSession => ({
  role: 'kentongan_app',
  account: accountOf(login),
  agency: stableId('agency', agency),
  office: officeOf(code),
  territories: ['35.05'],
  clearance: 3,
  personaRole,
});
const DEWI = session('dewi', 'POLRI', 'POLRES-BLITAR', 'POLRI_PPA');
const DAMAR = session('damar', 'POLRI', 'POLRES-PONOROGO', 'POLRI_PPA');
const RATNA = session('ratna', 'IMIGRASI', 'KANIM-BLITAR', 'ANALIS_INTELDAKIM');
const PRITA = session('prita', 'IMIGRASI', 'PENGAWAS-PUSAT', 'PPDP');
const run = (as: DbSession, sql: string, values: readonly unknown[] = []): Promise<number> =>
  inTransaction(office.pool, as, async (tx) => {
    const result = await tx.executeQuery({ ...tx.selectNoFrom((eb) => eb.lit(1).as('x')).compile(), sql, parameters: values });
    return Number(result.numAffectedRows ?? result.rows.length);
  });
const give = (as: DbSession, kind: string, id: string, to: string, fields: readonly string[] | null = ['summary']) =>
  run(
    as,
    `insert into access.share (id, subject_kind, subject_id, to_office_id, purpose, fields, shared_by, shared_at) values ($1, $2, $3, $4, 'uji', $5, $6, now())`,
    [randomUUID(), kind, id, officeOf(to), fields, as.account],
  );
const OUT_OF_REACH = { code: '42501' };

describe('a share', () => {
  it('is given by who owns the case, and by nobody else to themselves', async () => {
    const { id } = await open(office);
    await expect(give(DEWI, 'case', id, 'POLRES-BLITAR')).rejects.toMatchObject(OUT_OF_REACH);
    await expect(give(RATNA, 'case', id, 'POLRES-BLITAR', ['ownership'])).rejects.toMatchObject(OUT_OF_REACH);
    await expect(give(RATNA, 'case', id, 'POLRES-BLITAR', null)).rejects.toMatchObject(OUT_OF_REACH);
    expect(await give(RATNA, 'case', id, 'POLRES-BLITAR')).toBe(1);
    for (const kind of ['report', 'application', 'alert', 'mention', 'follow-up', 'anything'])
      await expect(give(DEWI, kind, randomUUID(), 'POLRES-BLITAR')).rejects.toMatchObject(OUT_OF_REACH);
  });

  it('gives the receiver of a hand-over no more than was offered, and nothing any more once it ended', async () => {
    const { id } = await open(office);
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR', { fields: ['summary', 'time'] });
    await expect(give(DEWI, 'case', id, 'POLRES-BLITAR', ['summary', 'identity'])).rejects.toMatchObject(OUT_OF_REACH);
    await expect(give(DEWI, 'case', id, 'POLRES-PONOROGO', ['summary'])).rejects.toMatchObject(OUT_OF_REACH);
    await office.as('dewi')(cases.returnReferral, { params: { id: sent.id }, body: { code: 'capacity', reason: 'Penuh' } });
    await expect(give(DEWI, 'case', id, 'POLRES-BLITAR', ['summary'])).rejects.toMatchObject(OUT_OF_REACH);
    const reopen = `update cases.referral set state = 'accepted', returned_at = null, return_reason = null where id = $1`;
    expect(await run(DEWI, reopen, [sent.id])).toBe(0);
  });

  it('is seen by its two ends only, is never rewritten, and never revived', async () => {
    const { id } = await open(office);
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR');
    await accept(office, 'dewi', sent.id);
    const count = (as: DbSession) => run(as, `select id from access.share where subject_id = $1`, [id]);
    expect([await count(DEWI), await count(RATNA), await count(DAMAR)]).toEqual([1, 1, 0]);
    await expect(run(DEWI, `update access.share set fields = '{identity}' where subject_id = $1`, [id])).rejects.toMatchObject(
      OUT_OF_REACH,
    );
    expect(await run(DAMAR, `update access.share set revoked_at = now() where subject_id = $1`, [id])).toBe(0);
    expect(await run(DEWI, `update access.share set revoked_at = now() where subject_id = $1`, [id])).toBe(1);
    await expect(run(DEWI, `update access.share set revoked_at = null where subject_id = $1`, [id])).rejects.toMatchObject(OUT_OF_REACH);
  });

  it('of the people in a case ends with it, for the receiver and for the superior it rose to', async () => {
    const { alertId, mentionId } = await warn(office);
    const { id } = await open(office, 'ratna', { sources: [{ kind: 'alert', id: alertId }] });
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR', { fields: ['parties', 'identity'] });
    await accept(office, 'dewi', sent.id);
    const openTo = async () =>
      (await office.pool.query(`select 1 from access.share where subject_id = any ($1) and revoked_at is null`, [[id, mentionId]]))
        .rowCount;
    expect(await openTo()).toBe(2);
    await office.as('dewi')(cases.reportOutcome, { params: { id: sent.id }, body: { outcome: 'investigation', text: 'Ditangani' } });
    expect(await openTo()).toBe(0);
  });
});

describe('a request for a reporter’s identity', () => {
  const asked = async () => {
    const body = told({ teller: { name: 'Bu Tutik Latihan', relation: 'bibi' } });
    await office.as('slamet')(reports.fileReport, { body });
    return (await office.as('ratna')(reports.askIdentity, { params: { id: body.id }, body: { purpose: 'Perlu dihubungi' } })).id;
  };
  const by = accountOf('kartika');

  it('is granted, extended or rewritten by a custodian only', async () => {
    const id = await asked();
    const grant = `update reports.identity_request set state = 'granted', decided_by = $2, decided_at = now(), expires_at = now() + interval '1 day' where id = $1`;
    await expect(run(RATNA, grant, [id, by])).rejects.toMatchObject(OUT_OF_REACH);
    expect(await run(PRITA, grant, [id, PRITA.account])).toBe(1);
    const longer = `update reports.identity_request set expires_at = expires_at + interval '1 year' where id = $1`;
    await expect(run(RATNA, longer, [id])).rejects.toMatchObject(OUT_OF_REACH);
    await expect(run(RATNA, `update reports.identity_request set decided_by = $2 where id = $1`, [id, by])).rejects.toMatchObject(
      OUT_OF_REACH,
    );
    await expect(run(RATNA, `update reports.identity_request set shown = 0 - 1 where id = $1`, [id])).rejects.toMatchObject(OUT_OF_REACH);
  });

  it('lets who asked count a showing and end the release early', async () => {
    const id = await asked();
    await run(
      PRITA,
      `update reports.identity_request set state = 'granted', decided_by = $2, decided_at = now(), expires_at = now() + interval '1 day' where id = $1`,
      [id, PRITA.account],
    );
    expect(await run(RATNA, `update reports.identity_request set shown = shown + 1, last_shown_at = now() where id = $1`, [id])).toBe(1);
    expect(await run(RATNA, `update reports.identity_request set state = 'ended', expires_at = now() where id = $1`, [id])).toBe(1);
    await expect(run(RATNA, `update reports.identity_request set state = 'granted' where id = $1`, [id])).rejects.toMatchObject(
      OUT_OF_REACH,
    );
  });
});
