import { fileURLToPath } from 'node:url';
import { migrate, readMigrations } from '../../platform/db/migrate.ts';
import { testCluster } from './clusters.ts';
import type { TestEngine } from './clusters.ts';
import { cloneDatabase, templateDatabase } from './template.ts';
import type { ClonedDatabase } from './template.ts';

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** Vitest's global set-up: brings the cluster of this project up once per run. */
export default async function setUp(project: { config: { env: Record<string, string> } }): Promise<() => Promise<void>> {
  const cluster = await testCluster(project.config.env['TEST_DATABASE'] === 'postgres' ? 'postgres' : 'embedded');
  return () => cluster.stop();
}

/** The engine this test file runs on: every `*.db.test.ts` runs once on each. */
export const engineUnderTest = (): TestEngine => (process.env['TEST_DATABASE'] === 'postgres' ? 'postgres' : 'embedded');

/**
 * A migrated database of its own, cloned from a template made once per content.
 * @param seed fills the template after the migrations; `key` must change when what it writes changes
 */
export async function freshDatabase(
  engine: TestEngine = engineUnderTest(),
  seed?: { key: string; fill: (url: string) => Promise<void> },
): Promise<ClonedDatabase> {
  const cluster = await testCluster(engine);
  const migrations = await readMigrations(MIGRATIONS);
  const key = [...migrations.map((m) => `${m.name} ${m.checksum}`), seed?.key ?? ''].join('\n');
  const template = await templateDatabase(cluster.adminUrl, key, async (url) => {
    await migrate(url, migrations);
    await seed?.fill(url);
  });
  const database = await cloneDatabase(cluster.adminUrl, template);
  return {
    url: database.url,
    async drop() {
      await database.drop();
      await cluster.stop();
    },
  };
}
