import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/db/transaction.ts';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { openedVault } from './store-identity.ts';
import { told, toldAnonymously } from './told.fixture.ts';

const NAME = 'Bu Kasminah Sudarmi';
const PHONE = '0857 1111 2222';
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const filed = async () => {
  const body = told({ teller: { name: NAME, phone: PHONE, relation: 'bibi' } });
  await office.as('slamet')(contract.fileReport, { body });
  return body.id;
};
const ask = async (id: string, persona = 'ratna') =>
  (await office.as(persona)(contract.askIdentity, { params: { id }, body: { purpose: 'Perlu dihubungi malam ini' } })).id;
const prita = () => office.as('prita');
const grant = (id: string, hours = 2) => prita()(contract.grantIdentity, { params: { id }, body: { hours, note: 'Alasan cukup' } });
const reveal = (id: string, persona = 'ratna') => office.as(persona)(contract.revealIdentity, { params: { id } });

describe('releasing an identity', () => {
  it('needs a reason, a custodian and an open window; then it shows the teller, with the secrecy notice, and is logged', async () => {
    const id = await filed();
    const request = await ask(id);
    expect(await office.refusal(reveal(request))).toMatchObject({ status: 409, code: 'identity/not-released' });
    const waiting = await prita()(contract.listIdentityRequests, { query: { state: 'asked' } });
    expect(waiting.items).toMatchObject([
      {
        id: request,
        purpose: 'Perlu dihubungi malam ini',
        askedBy: 'Ratna Wijayanti (latihan)',
        identityLevel: 'confidential',
        secrecyRequested: true,
      },
    ]);
    await grant(request);
    const shown = await reveal(request);
    expect(shown).toMatchObject({
      kind: 'teller',
      name: NAME,
      phone: PHONE,
      relation: 'bibi',
      office: 'Kodim 0808/Blitar',
      expiresAt: '2026-11-20T04:00:00.000Z',
    });
    expect(shown.notice.text).toContain('pasal 24');
    await reveal(request);
    const entries = await office.system(({ tx }) =>
      tx
        .selectFrom('audit.entry')
        .select('body')
        .where('verb', '=', 'identity.revealed')
        .where('outcome', '=', 'done')
        .orderBy('id')
        .execute(),
    );
    expect(entries.map((entry) => entry.body)).toMatchObject([
      { account: accountOf('ratna'), purpose: 'Perlu dihubungi malam ini', notes: { shown: 1, secrecyNotice: '2026-11' } },
      { notes: { shown: 2 } },
    ]);
    office.clock.now = '2026-11-20T04:00:00.000Z';
    expect(await office.refusal(reveal(request))).toMatchObject({ code: 'identity/not-released' });
    office.clock.now = '2026-11-20T02:00:00.000Z';
  });

  it('shows an officer who spoke for herself by name and office', async () => {
    const body = told({ identityLevel: 'named' });
    await office.as('agung')(contract.fileReport, { body });
    const request = await ask(body.id);
    await grant(request);
    expect(await reveal(request)).toMatchObject({
      kind: 'self',
      name: 'Agung Pranoto (latihan)',
      office: 'Polres Blitar (Unit PPA)',
      phone: null,
    });
  });

  it('is refused, ended early, decided once, and asked once at a time', async () => {
    const id = await filed();
    const first = await ask(id);
    expect(await office.refusal(ask(id))).toMatchObject({ code: 'identity/already-asked' });
    await prita()(contract.refuseIdentity, { params: { id: first }, body: { note: 'Cukup lewat petugas desa' } });
    expect(await office.refusal(grant(first))).toMatchObject({ code: 'identity/already-decided' });
    expect(await office.refusal(reveal(first))).toMatchObject({ code: 'identity/not-released' });
    const second = await ask(id);
    await grant(second);
    await reveal(second);
    await prita()(contract.endIdentity, { params: { id: second }, body: { note: 'Sudah dihubungi' } });
    expect(await office.refusal(reveal(second))).toMatchObject({ code: 'identity/not-released' });
    const seen = await office.as('ratna')(contract.getReport, { params: { id } });
    expect(seen.identityRequests.map((one) => [one.state, one.shown, one.decisionNote])).toEqual([
      ['ended', 1, 'Alasan cukup'],
      ['refused', 0, 'Cukup lewat petugas desa'],
    ]);
  });

  it('has nothing to open for an anonymous report', async () => {
    const body = await toldAnonymously(office);
    await office.as('tamu')(contract.fileAnonymousReport, { body });
    expect(await office.refusal(ask(body.id))).toMatchObject({ status: 409, code: 'identity/none-kept' });
  });

  it('shows it to nobody but who asked, and asks only within reach', async () => {
    const id = await filed();
    const request = await ask(id);
    await grant(request);
    expect(await office.refusal(reveal(request, 'raka'))).toMatchObject({ status: 404 });
    expect(await office.refusal(ask(id, 'raka'))).toMatchObject({ status: 404, code: 'report/not-found' });
    for (const [persona, status] of [
      ['tamu', 401],
      ['wayan', 403],
      ['kartika', 403],
      ['prita', 403],
    ] as const) {
      expect(await office.refusal(reveal(request, persona))).toMatchObject({ status });
      expect(await office.refusal(ask(id, persona))).toMatchObject({ status });
    }
    expect(
      await office.refusal(office.as('ratna')(contract.grantIdentity, { params: { id: request }, body: { hours: 1, note: 'x' } })),
    ).toMatchObject({ status: 403 });
  });

  it('is kept apart by the database: two people, an open release, the same officer', async () => {
    const id = await filed();
    const request = await ask(id);
    const own = `update reports.identity_request set state = 'granted', decided_by = requested_by, decided_at = now(), expires_at = now() where id = '${request}'`;
    await expect(office.pool.query(own)).rejects.toThrow(/identity_request_two_people/);
    const vaultFor = (persona: string, now: string) =>
      inTransaction(
        office.pool,
        { role: 'kentongan_app', account: accountOf(persona), agency: '', office: '', territories: ['*'], clearance: 3 },
        (tx) => openedVault(tx, id, now),
      );
    expect(await vaultFor('ratna', office.clock.now)).toBeUndefined();
    await grant(request);
    expect(await vaultFor('ratna', office.clock.now)).toBeDefined();
    expect(await vaultFor('kartika', office.clock.now)).toBeUndefined();
    expect(await vaultFor('ratna', '2026-11-20T04:00:01.000Z')).toBeUndefined();
  });

  it('never stands in another reply, in the log, in events, notices or kept answers', async () => {
    const id = await filed();
    const request = await ask(id);
    await grant(request);
    await reveal(request);
    await office.settle();
    const replies = [
      await office.as('ratna')(contract.getReport, { params: { id } }),
      await office.as('ratna')(contract.listReports, { query: {} }),
      await office.as('slamet')(contract.myReports, { query: {} }),
      await prita()(contract.listIdentityRequests, { query: {} }),
    ];
    const kept = await office.system(async ({ tx, keys }) => {
      const commands = await tx.selectFrom('platform.command').select(['command_id', 'sealed_reply']).execute();
      return [
        ...commands.map((one) => (one.sealed_reply === null ? '' : keys.openText('reply', one.sealed_reply, one.command_id))),
        JSON.stringify(await tx.selectFrom('audit.entry').select('body').execute()),
        JSON.stringify(await tx.selectFrom('platform.event').selectAll().execute()),
        JSON.stringify(await tx.selectFrom('access.notice').selectAll().execute()),
      ];
    });
    for (const text of [JSON.stringify(replies), ...kept]) {
      expect(text).not.toContain(NAME);
      expect(text).not.toContain(PHONE);
    }
    expect(JSON.stringify(replies.slice(0, 2))).not.toContain('Slamet');
  });
});
