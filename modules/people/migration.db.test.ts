import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCluster } from '../../tests/setup/clusters.ts';
import type { TestCluster } from '../../tests/setup/clusters.ts';
import { engineUnderTest } from '../../tests/setup/database.ts';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));
/** The first migration that moves rows of this module. */
const WAITING = '20261122-2200';

let cluster: TestCluster;
let admin: pg.Client;
let url: string;
const name = `run_${process.pid}_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
beforeAll(async () => {
  cluster = await testCluster(engineUnderTest());
  admin = new pg.Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`create database "${name}"`);
  const address = new URL(cluster.adminUrl);
  address.pathname = `/${name}`;
  url = address.href;
});
afterAll(async () => {
  await admin.query(`drop database if exists "${name}" with (force)`);
  await admin.end();
  await cluster.stop();
});

const withRows = async <T>(text: string, values: unknown[] = []): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as T[];
  } finally {
    await client.end();
  }
};

describe('mentions recorded before things and the queue', () => {
  it('become things with periods, and only those that were not delivered wait', async () => {
    const all = await readMigrations(MIGRATIONS);
    const before = all.filter((one) => one.name < WAITING);
    await migrate(url, before);
    const mention = async (seenOn: string, blind: string, kind = 'phone'): Promise<string> => {
      const id = randomUUID();
      await withRows(
        `insert into people.mention (id, source_kind, source_id, source_label, role, sealed_identity, seen_on, recorded_at, agency_id, office_id, classification)
         values ($1, 'report', $1, 'Lama', 'subject', '', $2, now(), $1, $1, 2)`,
        [id, seenOn],
      );
      await withRows(`insert into people.mention_identifier (id, mention_id, kind, sealed_value, blind) values ($1, $2, $3, '', $4)`, [
        randomUUID(),
        id,
        kind,
        blind,
      ]);
      return id;
    };
    const announced = async (mentionId: string, dispatched: boolean, done: boolean): Promise<void> => {
      const event = randomUUID();
      await withRows(
        `insert into platform.event (id, type, payload, subject_kind, subject_id, at, dispatched_at)
         values ($1, 'person.mentioned', '{}', 'mention', $2, now(), case when $3 then now() end)`,
        [event, mentionId, dispatched],
      );
      if (dispatched)
        await withRows(
          `insert into platform.delivery (event_id, handler, done_at) values ($1, 'people/link-mention', case when $2 then now() end)`,
          [event, done],
        );
    };
    const [first, second, third] = [
      await mention('2025-01-01', 'b1'),
      await mention('2025-06-30', 'b1'),
      await mention('2026-01-01', 'b1'),
    ];
    await mention('2015-05-05', 'h1', 'address');
    await mention('2026-05-05', 'h1', 'address');
    await mention('2026-05-05', 'n1', 'nik');
    await announced(first, true, true);
    await announced(second, true, false);
    await announced(third, false, false);

    await migrate(url, all);
    const periods = await withRows(
      `select t.kind, t.blind, d.first_seen_on::text first, d.last_seen_on::text last
         from people.thing t join people.thing_period d on d.thing_id = t.id order by t.kind, d.first_seen_on`,
    );
    expect(periods).toEqual([
      { kind: 'address', blind: 'h1', first: '2015-05-05', last: '2026-05-05' },
      { kind: 'phone', blind: 'b1', first: '2025-01-01', last: '2025-06-30' },
      { kind: 'phone', blind: 'b1', first: '2026-01-01', last: '2026-01-01' },
    ]);
    const waiting = await withRows<{ mention_id: string }>('select mention_id from people.waiting_mention order by n');
    expect(waiting.map((row) => row.mention_id)).toEqual([second, third]);
  });
});
