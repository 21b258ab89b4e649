import { parseArgs } from 'node:util';
import { house } from '../../server/modules.ts';
import { resetDistrict } from '../../server/training/ensure-district.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { onInstallation, tell } from '../operating.ts';

/** `kentongan reset-training --yes`: throws a training installation away and loads the training district anew. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { yes: { type: 'boolean', default: false } } });
  if (!values.yes)
    throw new UsageError(
      'this deletes everything in the training database and loads it anew; if you mean it: kentongan reset-training --yes',
    );
  return onInstallation({}, async (installation) => {
    if (installation.config.mode !== 'training')
      throw new UsageError('this installation is for real work (production); only a training installation can be reset');
    await resetDistrict(installation, await house(installation.config.dataDir), tell);
    return EXIT.allUsed;
  });
}
