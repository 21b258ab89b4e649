import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as access from '../modules/access/contract.ts';
import { TRAINING_PASSWORD } from '../modules/access/index.ts';
import * as reports from '../modules/reports/contract.ts';
import { newReceiptCode } from '../modules/reports/model.ts';
import { told, toldAnonymously } from '../modules/reports/told.fixture.ts';
import { slowHash } from '../platform/crypto/slow-hash.ts';
import { createPool } from '../platform/db/pool.ts';
import type { Pool } from '../platform/db/pool.ts';
import { stableId } from '../platform/db/stable-id.ts';
import { accountOf, openOffice } from './setup/office.ts';
import type { Office } from './setup/office.ts';

let office: Office;
let watcher: Pool;
beforeAll(async () => {
  office = await openOffice();
  watcher = createPool(office.url, 1);
});
afterAll(async () => {
  await watcher.end();
  await office.close();
});

const PEOPLE = ['wayan', 'budi', 'bayu', 'putri', 'ratna', 'raka'];
const NEXT = 'kuda baterai benar staples';
const OPEN = `select coalesce(max(extract(epoch from clock_timestamp() - state_change) * 1000), 0)::float8 ms from pg_stat_activity
  where state = 'idle in transaction' and datname = current_database() and pid <> pg_backend_pid()`;

/** The longest time, as a share of the whole, that one transaction stood open while nothing was asked of the database. */
async function stoodOpen(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let over = false;
  let longest = 0;
  const running = work().finally(() => (over = true));
  while (!over) longest = Math.max(longest, (await watcher.query<{ ms: number }>(OPEN)).rows[0]?.ms ?? 0);
  await running;
  return longest / (performance.now() - began);
}
/** So many hashes are always waiting: each of a call takes most of half a second, which no pause of a busy machine comes near. */
const ALWAYS_WAITING = 40;
async function together(calls: readonly (() => Promise<unknown>)[]): Promise<number> {
  let over = false;
  const others = Array.from({ length: ALWAYS_WAITING }, async () => {
    while (!over) await slowHash('antrean');
  });
  const share = await stoodOpen(() => Promise.all(calls.map((call) => call())));
  over = true;
  await Promise.all(others);
  return share;
}
/** A call waits for three hashes at most, so a transaction around one of them stands open for a third of the time or more. */
const A_WHILE = 0.2;

const newOfficer = (login: string) =>
  office.as('admin')(access.createAccount, {
    body: { login, displayName: 'Petugas Baru', role: 'PIMPASA', officeId: stableId('office', 'KANIM-BLITAR') },
  });
const receiptCodes = (): string[] => PEOPLE.map(() => newReceiptCode(randomBytes(8)));

describe('no transaction stands open for a slow hash', () => {
  it('when people change their passwords', async () => {
    const body = { current: TRAINING_PASSWORD, next: NEXT };
    expect(await together(PEOPLE.map((who) => () => office.as(who)(access.changePassword, { body })))).toBeLessThan(A_WHILE);
    const step = await office.as('tamu')(access.login, { body: { login: 'wayan', password: NEXT } });
    expect(step.state).toBe('signed-in');
  });

  it('when they set up a code', async () => {
    const body = { password: NEXT };
    expect(await together(PEOPLE.map((who) => () => office.as(who)(access.startTotp, { body })))).toBeLessThan(A_WHILE);
  });

  it('when accounts are made, and their first passwords replaced', async () => {
    const made: Awaited<ReturnType<typeof newOfficer>>[] = [];
    const logins = PEOPLE.map((who) => `${who}.baru`);
    expect(await together(logins.map((login) => async () => made.push(await newOfficer(login))))).toBeLessThan(A_WHILE);
    const tickets: string[] = [];
    for (const { account, firstPassword } of made) {
      const step = await office.as('tamu')(access.login, { body: { login: account.login, password: firstPassword } });
      if (step.state === 'new-password') tickets.push(step.ticket);
    }
    expect(tickets).toHaveLength(PEOPLE.length);
    const replaced = tickets.map((ticket) => () => office.as('tamu')(access.loginNewPassword, { body: { ticket, password: NEXT } }));
    expect(await together(replaced)).toBeLessThan(A_WHILE);
  });

  it('when forgotten passwords are reset', async () => {
    const body = { reason: 'Lupa kata sandi' };
    const reset = ['wayan', 'budi', 'bayu', 'putri', 'danu', 'sari'].map(
      (who) => () => office.as('admin')(access.resetAccount, { params: { id: accountOf(who) }, body }),
    );
    expect(await together(reset)).toBeLessThan(A_WHILE);
  });

  it('when reports are sent with a receipt code, and codes are asked', async () => {
    const codes = receiptCodes();
    const filed = codes.map((receiptCode) => () => office.as('rini')(reports.fileReport, { body: { ...told(), receiptCode } }));
    expect(await together(filed)).toBeLessThan(A_WHILE);
    const bodies = await Promise.all(codes.map(() => toldAnonymously(office)));
    expect(await together(bodies.map((body) => () => office.as('tamu')(reports.fileAnonymousReport, { body })))).toBeLessThan(A_WHILE);
    const asked = codes.map((code) => () => office.as('tamu')(reports.receiptStatus, { body: { code } }));
    expect(await together(asked)).toBeLessThan(A_WHILE);
  });
});

it('no transaction stands open, and no report is held, while a photo is drawn anew', async () => {
  const photo = await sharp({ create: { width: 7_000, height: 6_000, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer();
  const body = told();
  await office.as('rini')(reports.fileReport, { body });
  const add = () => office.as('rini')(reports.addAttachment, { params: { id: body.id, attachment: randomUUID() }, upload: photo });
  expect(await stoodOpen(add)).toBeLessThan(A_WHILE);
  const unsaid = await toldAnonymously(office);
  const { uploadToken: token } = await office.as('tamu')(reports.fileAnonymousReport, { body: unsaid });
  const addUnsaid = () => office.as('tamu')(reports.addAnonymousAttachment, { query: { token, attachment: randomUUID() }, upload: photo });
  expect(await stoodOpen(addUnsaid)).toBeLessThan(A_WHILE);
});
