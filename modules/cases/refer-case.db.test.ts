import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { myNotices } from '../access/contract.ts';
import * as contract from './contract.ts';
import { expireReferrals } from './jobs.ts';
import { accept, ALL_FIELDS, hand, officeOf, open, refer } from './scene.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const as = (persona: string) => office.as(persona);
const see = (id: string, persona: string) => as(persona)(contract.getCase, { params: { id } });
const inbox = (persona: string, box: 'in' | 'out' = 'in') => as(persona)(contract.listReferrals, { query: { box } });
const notices = async (persona: string) =>
  (await as(persona)(myNotices, { query: {} })).items.map((one) => [one.kind, one.title, one.link]);
const expire = () => office.system(expireReferrals);

describe('a hand-over between agencies', () => {
  it('is returned with a reason and another office proposed, sent again, accepted after the secrecy notice, and answered', async () => {
    const { id, number } = await open(office);
    const { rows: empty } = await office.pool.query<{ id: string }>(
      'select id from access.office o where not exists (select 1 from access.account a where a.office_id = o.id) limit 1',
    );
    const nobody = refer(office, 'ratna', id, 'POLRES-BLITAR', { toOfficeId: empty[0]?.id ?? '' });
    expect(await office.refusal(nobody)).toMatchObject({ status: 409, code: 'referral/nobody-there' });
    const first = await refer(office, 'ratna', id, 'POLRES-BLITAR');
    expect(first).toMatchObject({ state: 'pending', side: 'sender', clock: 'polri', dueAt: '2026-11-23T16:59:59.000Z' });
    expect(await office.refusal(see(id, 'dewi'))).toMatchObject({ status: 404 });
    expect((await inbox('dewi')).items).toMatchObject([
      {
        number,
        summary: 'Tiga orang ditampung sebelum berangkat, paspor dipegang pihak lain',
        side: 'receiver',
        acts: ['accept', 'return'],
      },
    ]);
    const back = {
      code: 'not-competent',
      reason: 'Masih pembinaan, mohon ke UPTD PPA dahulu',
      proposedOfficeId: officeOf('UPTD-PPA-BLITAR'),
    } as const;
    await as('dewi')(contract.returnReferral, { params: { id: first.id }, body: back });
    const returned = await as('ratna')(contract.getReferral, { params: { id: first.id } });
    expect(returned).toMatchObject({
      state: 'returned',
      returned: { code: 'not-competent', proposed: { name: 'UPTD PPA Kabupaten Blitar' } },
    });
    const again = await refer(office, 'ratna', id, 'POLRES-BLITAR', { message: 'Ada bukti baru', urgency: ['detained'] });
    expect(again).toMatchObject({ clock: 'polri-urgent', dueAt: '2026-11-20T03:00:00.000Z' });
    const unread = await office.refusal(
      as('dewi')(contract.acceptReferral, { params: { id: again.id }, body: { secrecyNotice: 'lama' as never } }),
    );
    expect(unread).toMatchObject({ status: 400, fields: [{ path: 'secrecyNotice' }] });
    const accepted = await accept(office, 'dewi', again.id);
    expect(accepted).toMatchObject({ state: 'accepted', acts: ['outcome', 'open-case'] });
    const { rows } = await office.pool.query<{ secrecy_version: string; accepted_by: string }>(
      'select secrecy_version, accepted_by from cases.referral where id = $1',
      [again.id],
    );
    expect(rows).toEqual([{ secrecy_version: '2026-1', accepted_by: accountOf('dewi') }]);
    const shown = await see(id, 'dewi');
    expect(shown).toMatchObject({ lens: 'accepted', parties: null, evidence: null, restricted: null, signals: null, openedAt: null });
    expect(shown.facts).toEqual([]);
    await as('dewi')(contract.reportOutcome, {
      params: { id: again.id },
      body: { outcome: 'investigation', text: 'Diterbitkan laporan polisi' },
    });
    expect(await as('ratna')(contract.getReferral, { params: { id: again.id } })).toMatchObject({
      state: 'done',
      outcome: 'investigation',
      outcomeText: 'Diterbitkan laporan polisi',
    });
    expect(await office.refusal(see(id, 'dewi'))).toMatchObject({ status: 404 });
    expect((await notices('dewi')).map(([kind]) => kind)).toContain('referral.sent');
    const titles = [...(await notices('dewi')), ...(await notices('ratna'))].map(([, title]) => title);
    for (const title of titles) expect(title).not.toMatch(/KSS|paspor|Blitar|Tiga/);
  });

  it('lets each side do only its own acts, once', async () => {
    const { id } = await open(office);
    const sent = await refer(office, 'ratna', id, 'POLRES-BLITAR');
    const params = { id: sent.id };
    expect(await office.refusal(accept(office, 'ratna', sent.id))).toMatchObject({ status: 404 });
    expect(await office.refusal(as('dewi')(contract.revokeReferral, { params, body: { reason: 'x' } }))).toMatchObject({ status: 404 });
    expect(await office.refusal(accept(office, 'damar', sent.id))).toMatchObject({ status: 404 });
    expect(await office.refusal(accept(office, 'sutinah', sent.id))).toMatchObject({ status: 403 });
    expect(await office.refusal(accept(office, 'tamu', sent.id))).toMatchObject({ status: 401 });
    expect(await office.refusal(refer(office, 'ratna', id, 'POLRES-BLITAR'))).toMatchObject({ code: 'referral/pending' });
    expect(await office.refusal(refer(office, 'ratna', id, 'KANIM-BLITAR'))).toMatchObject({ code: 'referral/own-office' });
    const both = await Promise.allSettled([
      accept(office, 'dewi', sent.id),
      as('dewi')(contract.returnReferral, { params, body: { code: 'capacity', reason: 'x' } }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await office.refusal(accept(office, 'dewi', sent.id))).toMatchObject({ code: 'referral/answered' });
  });

  it('is revoked, and what it gave ends at once', async () => {
    const { id } = await open(office);
    const sent = await refer(office, 'ratna', id, 'UPTD-PPA-BLITAR', { kind: 'inform' });
    await accept(office, 'uli', sent.id);
    expect((await see(id, 'uli')).summary).toContain('Tiga orang');
    await as('ratna')(contract.revokeReferral, { params: { id: sent.id }, body: { reason: 'Operasi berubah' } });
    expect(await office.refusal(see(id, 'uli'))).toMatchObject({ status: 404 });
    expect(await as('uli')(contract.getReferral, { params: { id: sent.id } })).toMatchObject({
      state: 'revoked',
      revokedReason: 'Operasi berubah',
    });
  });

  it('transfers the ownership; the outcome flows back although the sender has lost the case', async () => {
    const { id, number } = await open(office, 'raka', { territory: '35.02.01.2001' });
    const sent = await refer(office, 'raka', id, 'POLRES-PONOROGO', { kind: 'transfer', fields: ['summary'] });
    await accept(office, 'damar', sent.id);
    expect(await see(id, 'damar')).toMatchObject({
      lens: 'owner',
      number,
      owner: { agency: 'POLRI' },
      restricted: { team: [{ name: 'Damar Satriya (latihan)' }] },
    });
    expect(await office.refusal(see(id, 'raka'))).toMatchObject({ status: 404 });
    expect(await office.refusal(as('raka')(contract.revokeReferral, { params: { id: sent.id }, body: { reason: 'x' } }))).toMatchObject({
      code: 'referral/transferred',
    });
    expect((await inbox('raka', 'out')).items).toMatchObject([{ state: 'accepted', outcome: null }]);
    await as('damar')(contract.closeCase, { params: { id }, body: { outcome: 'prosecuted', reason: 'P21' } });
    expect((await inbox('raka', 'out')).items).toMatchObject([{ state: 'done', outcome: 'prosecuted', number }]);
    expect(await notices('raka')).toContainEqual(['referral.outcome', 'Ada perkembangan pada rujukan yang dikirim', `/rujukan/${sent.id}`]);
    expect(await office.refusal(see(id, 'raka'))).toMatchObject({ status: 404 });
  });

  it('rises to a named superior when its clock runs out, once per clock, and can still be answered', async () => {
    const { id } = await open(office);
    const sent = await refer(office, 'ratna', id, 'KANIM-PONOROGO', { urgency: ['departing'] });
    expect(sent.dueAt).toBe('2026-11-20T03:00:00.000Z');
    office.clock.now = '2026-11-20T02:59:59.000Z';
    expect(await expire()).toBe(0);
    office.clock.now = '2026-11-20T03:00:01.000Z';
    expect(await Promise.all([expire(), expire()])).toContain(1);
    expect(await expire()).toBe(0);
    expect(await notices('kamil')).toContainEqual([
      'referral.expired',
      'Rujukan lewat batas waktu menunggu tindakan Anda',
      `/rujukan/${sent.id}`,
    ]);
    expect((await notices('raka')).map(([kind]) => kind)).toContain('referral.expired');
    const up = (await inbox('kamil')).items.find((one) => one.id === sent.id);
    expect(up).toMatchObject({
      state: 'escalated',
      side: 'superior',
      late: true,
      superior: { name: 'Kantor Wilayah Ditjen Imigrasi Jawa Timur' },
      dueAt: '2026-11-20T04:00:01.000Z',
    });
    office.clock.now = '2026-11-20T05:00:00.000Z';
    expect(await expire()).toBe(1);
    await accept(office, 'raka', sent.id);
    expect((await see(id, 'raka')).lens).toBe('accepted');
    office.clock.now = '2026-11-28T05:00:00.000Z';
    expect(await expire()).toBe(0);
    const { rows } = await office.pool.query<{ act: string }>('select act from cases.referral_act where referral_id = $1 order by at, id', [
      sent.id,
    ]);
    expect(rows.map((row) => row.act)).toEqual(['sent', 'expired', 'expired', 'accepted']);
    office.clock.now = '2026-11-20T02:00:00.000Z';
  });

  it('tells the sender’s own head when nobody stands above the receiver', async () => {
    const { id } = await open(office);
    const sent = await refer(office, 'ratna', id, 'DESA-35.05.01.2001', { kind: 'inform', urgency: ['departing'] });
    office.clock.now = '2026-11-21T03:00:00.000Z';
    await expire();
    expect(await notices('kartika')).toContainEqual([
      'referral.expired',
      'Rujukan lewat batas waktu menunggu tindakan Anda',
      `/rujukan/${sent.id}`,
    ]);
    office.clock.now = '2026-11-20T02:00:00.000Z';
  });

  it('keeps a case open until it is answered', async () => {
    const { id } = await open(office);
    await refer(office, 'ratna', id, 'POLRES-BLITAR');
    expect(
      await office.refusal(as('ratna')(contract.closeCase, { params: { id }, body: { outcome: 'protected', reason: 'x' } })),
    ).toMatchObject({ code: 'case/referral-open' });
  });

  it('ends its own access and not that of another accepted hand-over of the same case', async () => {
    const { id } = await open(office);
    await as('ratna')(contract.addParty, {
      params: { id },
      body: { name: 'Lastri Handayani', role: 'at-risk', from: '2026-11-18', basis: 'Ditemukan di penampungan' },
    });
    const first = await refer(office, 'ratna', id, 'POLRES-BLITAR', { fields: ['summary'] });
    await accept(office, 'dewi', first.id);
    const second = await refer(office, 'ratna', id, 'POLRES-BLITAR', { kind: 'inform', fields: ['time', 'parties', 'identity'] });
    await accept(office, 'dewi', second.id);
    const shown = async () => {
      const { summary, conduct, parties } = await see(id, 'dewi');
      return [summary !== null, conduct !== null, parties?.length];
    };
    expect(await shown()).toEqual([true, true, 1]);
    await as('ratna')(contract.revokeReferral, { params: { id: second.id }, body: { reason: 'Cukup ringkasannya' } });
    expect(await shown()).toEqual([true, false, undefined]);
    const { rows } = await office.pool.query('select 1 from access.share where origin = $1 and revoked_at is null', [second.id]);
    expect(rows).toEqual([]);
    await as('dewi')(contract.reportOutcome, { params: { id: first.id }, body: { outcome: 'protected', text: 'Sudah didampingi' } });
    expect(await office.refusal(see(id, 'dewi'))).toMatchObject({ status: 404 });
  });

  it('offers the competent offices with their clocks and superiors', async () => {
    const { id } = await open(office);
    const { items } = await as('ratna')(contract.listReceivers, { params: { id }, query: { urgency: 'minor' } });
    expect(items.find((one) => one.agency === 'POLRI')).toMatchObject({
      office: { name: 'Polres Blitar (Unit PPA)' },
      covers: true,
      clock: { words: '1 jam' },
      superior: 'Polda Jawa Timur',
    });
    expect(items.map((one) => one.office.name)).not.toContain('Kantor Imigrasi Kelas II Non TPI Blitar');
  });

  it('lets a receiver write to all agencies and finish its own task, and nothing else', async () => {
    const { id } = await open(office);
    const sent = await refer(office, 'ratna', id, 'UPTD-PPA-BLITAR', { fields: ['summary', 'notes'] });
    await accept(office, 'uli', sent.id);
    await as('uli')(contract.addNote, { params: { id }, body: { text: 'Rumah aman siap', visibility: 'agencies' } });
    expect((await see(id, 'ratna')).notes?.map((one) => one.text)).toEqual(['Rumah aman siap']);
    const given = await as('ratna')(contract.addTask, {
      params: { id },
      body: { title: 'Siapkan pendamping', officeId: officeOf('UPTD-PPA-BLITAR'), workingDays: 1 },
    });
    const other = await as('ratna')(contract.addTask, { params: { id }, body: { title: 'Tugas sendiri', workingDays: 1 } });
    const mine = await see(id, 'uli');
    expect(mine.tasks).toMatchObject([{ title: 'Siapkan pendamping', mine: true }]);
    const answerOf = (task: string | undefined, act: 'done' | 'cancelled') =>
      as('uli')(contract.answerTask, { params: { id }, body: { task: task ?? '', act, answer: 'Sudah' } });
    expect(await office.refusal(answerOf(given.tasks?.[0]?.id, 'cancelled'))).toMatchObject({ code: 'task/not-yours' });
    expect(await office.refusal(answerOf(other.tasks?.find((one) => one.title === 'Tugas sendiri')?.id, 'done'))).toMatchObject({
      status: 404,
    });
    await answerOf(given.tasks?.[0]?.id, 'done');
    const denied = await office.refusal(
      as('uli')(contract.describeCase, { params: { id }, body: { summary: 'x', modus: 'other', conductFrom: null, conductTo: null } }),
    );
    expect(denied).toMatchObject({ status: 404, code: 'case/not-found' });
    expect(await office.refusal(refer(office, 'uli', id, 'POLRES-BLITAR', hand('POLRES-BLITAR', { fields: ALL_FIELDS })))).toMatchObject({
      status: 404,
    });
  });
});
