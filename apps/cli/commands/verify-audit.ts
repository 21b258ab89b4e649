import { join } from 'node:path';
import { verifyChain } from '../../../modules/audit/index.ts';
import { EXIT } from '../exit-codes.ts';
import { onInstallation } from '../operating.ts';

/** Recomputes every chain of the log and compares it with the anchors. Exit 0 intact · 1 not: the first fault is named. */
export const run = (): Promise<number> =>
  onInstallation({ onlyLook: true }, async (installation) => {
    let code: number = EXIT.ownFault;
    await installation.jobs(async ({ tx, keys }) => {
      const result = await verifyChain(tx, join(installation.config.dataDir, 'anchors'), keys);
      process.stdout.write(
        result.intact
          ? `Jejak audit utuh: ${result.entries} catatan diperiksa, ${result.anchors} jangkar cocok.\n`
          : `JEJAK AUDIT RUSAK. ${result.fault?.sentence ?? ''} (${result.entries} catatan sebelumnya utuh)\n`,
      );
      code = result.intact ? EXIT.allUsed : EXIT.ownFault;
    });
    return code;
  });
