import { openInstallation } from '../server/installation.ts';
import type { Installation } from '../server/installation.ts';
import { isExpected } from '../server/modes.ts';
import { readConfig } from '../../platform/config/config.ts';
import { BackupProblem } from '../../platform/backup/manifest.ts';
import { EXIT, UsageError } from './exit-codes.ts';

/** Lines for the operator: standard error, so that standard output stays data. */
export const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/**
 * Runs an operating command on the installation that the environment describes, then closes it.
 * Expected problems are one Indonesian sentence and exit code 2.
 */
export async function onInstallation(how: { onlyLook?: boolean }, run: (installation: Installation) => Promise<number>): Promise<number> {
  let installation: Installation | undefined;
  try {
    installation = await openInstallation(readConfig(process.env), how);
    return await run(installation);
  } catch (error) {
    if (error instanceof UsageError || !(isExpected(error) || error instanceof BackupProblem)) throw error;
    tell((error as Error).message);
    return EXIT.unusable;
  } finally {
    await installation?.close();
  }
}
