import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, openOffice } from '../../tests/setup/office.ts';
import type { Office } from '../../tests/setup/office.ts';
import { accessCleanUp } from './index.ts';
import { cleanUp } from './jobs.ts';
import * as contract from './contract.ts';
import { notify } from './index.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('the hourly clean-up', () => {
  it('deletes what is over and old, and keeps the rest', async () => {
    const now = office.clock.now;
    const before = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
    await office.system(async (context) => {
      const session = (expires: string, revoked: string | null) => ({
        id: randomUUID(),
        account_id: accountOf('budi'),
        token_sha256: Buffer.from(randomUUID()),
        created_at: before(20),
        expires_at: expires,
        last_seen_at: before(10),
        revoked_at: revoked,
        device: 'Tes',
      });
      const rows = [session(before(2), null), session(before(-5), before(3)), session(before(0.5), null), session(before(-5), null)];
      await context.tx.insertInto('access.session').values(rows).execute();
      const ticket = (expires: string) => ({
        token_sha256: Buffer.from(randomUUID()),
        account_id: accountOf('budi'),
        step: 'x',
        expires_at: expires,
      });
      await context.tx
        .insertInto('access.login_ticket')
        .values([ticket(before(2)), ticket(before(-1))])
        .execute();
      await context.tx
        .insertInto('access.login_attempt')
        .values([
          { subject: 'a', at: before(2) },
          { subject: 'a', at: before(0.2) },
        ])
        .execute();
      const to = { accountId: accountOf('budi') };
      await notify({ ...context, now: before(24 * 91) }, { to, kind: 'old', title: 'Lama', link: '/' });
      await notify(context, { to, kind: 'new', title: 'Baru', link: '/' });
    });
    await office.as('budi')(contract.startTotp, { body: { password: 'kentongan-latihan' } });
    const cleaned = await office.system(cleanUp);
    expect(cleaned).toEqual({ sessions: 2, tickets: 1, attempts: 1, notices: 1, commands: 0 });
    const inAMonth = new Date(Date.parse(now) + 32 * 24 * 3_600_000).toISOString();
    expect(await office.system((context) => cleanUp({ ...context, now: inAMonth }))).toMatchObject({
      commands: expect.any(Number) as number,
    });
    expect((await office.as('budi')(contract.myNotices, { query: {} })).items.map((one) => one.kind)).toEqual(['new']);
  });

  it('keeps answers of commands for a month: a late repeat gets the first answer', async () => {
    const commandId = randomUUID();
    const first = await office.as('kamil')(contract.startTotp, { commandId, body: { password: 'kentongan-latihan' } });
    const later = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();
    await office.system((context) => cleanUp({ ...context, now: later(29) }));
    expect(await office.as('kamil')(contract.startTotp, { commandId, body: { password: 'kentongan-latihan' } })).toEqual(first);
    await office.system((context) => cleanUp({ ...context, now: later(31) }));
    expect(await office.as('kamil')(contract.startTotp, { commandId, body: { password: 'kentongan-latihan' } })).not.toEqual(first);
  });

  it('runs every hour', () => expect(accessCleanUp.everySeconds).toBe(3600));
});
