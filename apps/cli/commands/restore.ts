import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyChain } from '../../../modules/audit/index.ts';
import { restoreBackup } from '../../../platform/backup/restore-backup.ts';
import { readMigrations } from '../../../platform/db/migrate.ts';
import { MIGRATIONS } from '../../server/installation.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { onInstallation, tell } from '../operating.ts';
import { createProgress } from '../progress.ts';

/** `kentongan restore FOLDER`: into an empty installation whose data folder holds the key of the backup. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const source = positionals[0];
  if (source === undefined) throw new UsageError('name the folder of the backup: kentongan restore FOLDER');
  return onInstallation({ onlyLook: true }, async (installation) => {
    const { config, directUrl, keys } = installation;
    await mkdir(config.dataDir, { recursive: true });
    const bar = createProgress();
    const migrations = await readMigrations(MIGRATIONS);
    const manifest = await restoreBackup({ url: directUrl, dataDir: config.dataDir, keys, source, migrations, progress: bar.show });
    bar.finish();
    let intact = false;
    await installation.jobs(async ({ tx }) => {
      const result = await verifyChain(tx, join(config.dataDir, 'anchors'), keys);
      intact = result.intact;
      tell(
        result.intact ? `Jejak audit utuh: ${result.entries} catatan.` : `Jejak audit cadangan ini rusak: ${result.fault?.sentence ?? ''}`,
      );
    });
    tell(`Pemulihan selesai: ${manifest.tables.reduce((sum, t) => sum + t.rows, 0)} baris dari cadangan ${manifest.madeAt}.`);
    return intact ? EXIT.allUsed : EXIT.ownFault;
  });
}
