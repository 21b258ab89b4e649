import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testCluster, type TestCluster } from './clusters.ts';
import { cloneDatabase, templateDatabase } from './template.ts';

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe.each(['embedded', 'postgres'] as const)('test databases on %s', (engine) => {
  let cluster: TestCluster;
  const templates: string[] = [];
  beforeAll(async () => {
    cluster = await testCluster(engine);
  }, 180_000);
  afterAll(async () => {
    for (const name of templates) await query(cluster.adminUrl, `drop database if exists "${name}" with (force)`);
    await cluster.stop();
  });

  const databases = async (pattern: string): Promise<unknown[]> =>
    query(cluster.adminUrl, `select datname from pg_database where datname ~ '${pattern}'`);

  /** A template with one table; counts how often it was built. */
  async function template(key: string, built: { times: number }): Promise<string> {
    const name = await templateDatabase(cluster.adminUrl, key, async (url) => {
      built.times += 1;
      await query(url, 'create table visit as select 1 as id');
    });
    templates.push(name);
    return name;
  }

  test('the engine is the one it says', () => {
    expect(cluster.majorVersion).toBeGreaterThanOrEqual(engine === 'embedded' ? 18 : 15);
    expect(new URL(cluster.adminUrl).hostname).toMatch(engine === 'embedded' ? /^%2F/ : /^127\.0\.0\.1$/);
  });

  test('a template is built once, also when several ask at the same time; another key is another template', async () => {
    const [key, built] = [randomUUID(), { times: 0 }];
    const names = await Promise.all([template(key, built), template(key, built), template(key, built)]);
    expect(new Set(names).size).toBe(1);
    expect(built.times).toBe(1);
    expect(await template(randomUUID(), built)).not.toBe(names[0]);
    expect(built.times).toBe(2);
  });

  test('a build that fails leaves no template, and the next one starts from nothing', async () => {
    const key = randomUUID();
    const failing = templateDatabase(cluster.adminUrl, key, async (url) => {
      await query(url, 'create table visit ()');
      throw new Error('migration 7 fails');
    });
    await expect(failing).rejects.toThrow('migration 7 fails');
    const built = { times: 0 };
    const name = await template(key, built);
    expect(built.times).toBe(1);
    expect(await databases(`^${name}`)).toEqual([{ datname: name }]);
  });

  test('clones have the content and do not see each other', async () => {
    const name = await template(randomUUID(), { times: 0 });
    const [a, b] = await Promise.all([cloneDatabase(cluster.adminUrl, name), cloneDatabase(cluster.adminUrl, name)]);
    await query(a.url, 'insert into visit values (2)');
    expect(await query(a.url, 'select count(*)::int as n from visit')).toEqual([{ n: 2 }]);
    expect(await query(b.url, 'select count(*)::int as n from visit')).toEqual([{ n: 1 }]);
    await Promise.all([a.drop(), b.drop()]);
    await expect(query(a.url, 'select 1')).rejects.toThrow(/does not exist/);
  });

  test('clones of dead runs and templates unused for a day are cleared away, those in use are kept', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const leftOver = `run_${dead}_0123456789ab`;
    const name = await template(randomUUID(), { times: 0 });
    const kept = await cloneDatabase(cluster.adminUrl, name);
    const stale = `tpl_${'0'.repeat(15)}${engine === 'embedded' ? 1 : 2}`;
    await query(cluster.adminUrl, `create database ${leftOver}`);
    await query(cluster.adminUrl, `create database ${stale}`);
    await query(cluster.adminUrl, `comment on database ${stale} is '2026-01-02T03:04:05.000Z'`);
    // Another run may be sweeping at this moment; ours then skips it.
    await expect
      .poll(async () => {
        await template(randomUUID(), { times: 0 });
        return databases(`^(${leftOver}|${stale})$`);
      })
      .toEqual([]);
    expect(await databases(`^${name}$`)).toHaveLength(1);
    expect(await query(kept.url, 'select count(*)::int as n from visit')).toEqual([{ n: 1 }]);
    await kept.drop();
  });
});
