import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from '../../../platform/backup/make-backup.ts';
import { masterKeyPath } from '../../../platform/crypto/master-key.ts';
import { EXIT } from '../exit-codes.ts';
import { onInstallation, tell } from '../operating.ts';
import { createProgress } from '../progress.ts';

/** `kentongan backup [FOLDER]`: works while the server runs. */
export function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  return onInstallation({ onlyLook: true }, async ({ config, directUrl, keys }) => {
    const now = new Date().toISOString();
    const target = resolve(positionals[0] ?? join(config.dataDir, 'backups', now.replaceAll(/[:.]/g, '-')));
    const bar = createProgress();
    const manifest = await makeBackup({
      url: directUrl,
      dataDir: config.dataDir,
      keys,
      mode: config.mode,
      target,
      now,
      progress: bar.show,
    });
    bar.finish();
    const rows = manifest.tables.reduce((sum, t) => sum + t.rows, 0);
    process.stdout.write(`${target}\n`);
    tell(`Cadangan selesai: ${manifest.tables.length} tabel, ${rows} baris, ${manifest.blobs.length} berkas.`);
    tell(`Simpan salinan ${masterKeyPath(config.dataDir)} di tempat lain yang aman: tanpa kunci itu cadangan tidak dapat dibuka.`);
    return EXIT.allUsed;
  });
}
