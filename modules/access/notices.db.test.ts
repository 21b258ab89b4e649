import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import * as contract from './contract.ts';
import { notify } from './index.ts';
import { officeId } from './reference.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
const BLITAR = officeId('KANIM-BLITAR');
const notice = (to: Parameters<typeof notify>[1]['to'], kind = 'case.referred', link = '/perkara/1') =>
  office.system((context) => notify(context, { to, kind, title: 'Rujukan menunggu jawaban', link }));

describe('notices', () => {
  it('reach the account, the role in the office, or the whole office, and nobody else', async () => {
    const toRatna = await notice({ accountId: accountOf('ratna') });
    const toInterviewers = await notice({ officeId: BLITAR, role: 'PETUGAS_WAWANCARA' }, 'passport');
    const toOffice = await notice({ officeId: BLITAR }, 'office');
    const seenBy = async (persona: string) =>
      new Set((await office.as(persona)(contract.myNotices, { query: {} })).items.map((one) => one.id));
    expect(await seenBy('ratna')).toEqual(new Set([toRatna, toOffice]));
    expect(await seenBy('budi')).toEqual(new Set([toInterviewers, toOffice]));
    expect(await seenBy('bayu')).toEqual(new Set([toInterviewers, toOffice]));
    expect(await seenBy('putri')).toEqual(new Set());
  });

  it('are read for oneself only, once or twice', async () => {
    const before = await office.as('budi')(contract.myNotices, { query: {} });
    const first = before.items[0];
    if (first === undefined) throw new Error('no notice');
    await office.as('budi')(contract.readNotice, { params: { id: first.id } });
    await office.as('budi')(contract.readNotice, { params: { id: first.id } });
    const after = await office.as('budi')(contract.myNotices, { query: {} });
    expect(after.unread).toBe(before.unread - 1);
    expect(after.items.find((one) => one.id === first.id)?.readAt).toBe('2026-11-20T02:00:00.000Z');
    expect((await office.as('bayu')(contract.myNotices, { query: {} })).unread).toBe(2);
  });

  it('of one kind and day are one line with a count, lead to the list, and are read together', async () => {
    const surya = () => office.as('surya')(contract.myNotices, { query: {} });
    const to = { accountId: accountOf('surya') };
    for (let i = 1; i <= 120; i += 1) await notice(to, 'report.overdue', `/laporan/${i}`);
    await notice(to, 'identity.asked', '/kustodian/identitas');
    await notice(to, 'identity.asked', '/kustodian/identitas');
    const before = await surya();
    expect(before).toMatchObject({ total: 2, unread: 2 });
    const line = before.items.find((one) => one.kind === 'report.overdue');
    expect(line).toMatchObject({ count: 120, link: '/laporan', readAt: null });
    expect(before.items.find((one) => one.kind === 'identity.asked')).toMatchObject({ count: 2, link: '/kustodian/identitas' });
    await office.as('surya')(contract.readNotice, { params: { id: line?.id ?? '' } });
    expect(await surya()).toMatchObject({ total: 2, unread: 1 });
    office.clock.now = '2026-11-20T02:30:00.000Z';
    await notice(to, 'report.overdue', '/laporan/121');
    expect((await surya()).items[0]).toMatchObject({ kind: 'report.overdue', count: 1, readAt: null });
    office.clock.now = '2026-11-21T02:00:00.000Z';
    await notice(to, 'report.overdue', '/laporan/122');
    expect(await surya()).toMatchObject({ total: 3, unread: 3 });
    office.clock.now = '2026-11-20T02:00:00.000Z';
  });

  it('of others are not found, nor are guests answered', async () => {
    const foreign = await notice({ accountId: accountOf('lalu') });
    expect(await office.refusal(office.as('budi')(contract.readNotice, { params: { id: foreign } }))).toMatchObject({
      status: 404,
      code: 'notice/not-found',
    });
    expect((await office.refusal(office.as('tamu')(contract.myNotices, { query: {} }))).status).toBe(401);
  });

  it('come newest first, page by page', async () => {
    for (let i = 0; i < 5; i += 1) {
      office.clock.now = `2026-11-20T03:0${i}:00.000Z`;
      await notice({ accountId: accountOf('kamil') }, `n.${i}`);
    }
    const kinds: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await office.as('kamil')(contract.myNotices, { query: { limit: 2, ...(cursor !== undefined && { cursor }) } });
      expect(page).toMatchObject({ total: 5, unread: 5 });
      kinds.push(...page.items.map((one) => one.kind));
      if (page.next === undefined) break;
      cursor = page.next;
    }
    expect(kinds).toEqual(['n.4', 'n.3', 'n.2', 'n.1', 'n.0']);
  });
});
