import { parseArgs } from 'node:util';
import { createAccountDirectly } from '../../../modules/access/index.ts';
import { house } from '../../server/modules.ts';
import { loadReferences } from '../../server/installation.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { onInstallation, tell } from '../operating.ts';
import { explained } from '../problem-lines.ts';

const USAGE = 'kentongan create-account LOGIN --name "NAMA PETUGAS" [--role ADMINISTRATOR] [--office DITJENIM-PUSAT]';
const SENTENCES = {
  'account/login-taken': 'an account with this name exists; choose another name, or let an administrator reset it in the console',
  'account/role-not-of-agency': 'people of this office cannot hold this role; choose another office or role',
};

/**
 * `kentongan create-account LOGIN --name NAME`: makes an account at the machine itself, in production the first
 * administrator. The first password is printed once, alone on standard output.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string' }, role: { type: 'string', default: 'ADMINISTRATOR' }, office: { type: 'string' } },
  });
  const [login] = positionals;
  if (login === undefined) throw new UsageError(`name the account: ${USAGE}`);
  if (values.name === undefined) throw new UsageError(`say whose account it is: ${USAGE}`);
  const displayName = values.name;
  return onInstallation({}, async (installation) => {
    await loadReferences(installation, await house(installation.config.dataDir), tell);
    await installation
      .jobs(async (context) => {
        const made = await createAccountDirectly(context, {
          login,
          displayName,
          role: values.role,
          ...(values.office !== undefined && { officeCode: values.office }),
        });
        tell(
          `Akun ${made.login} (${values.role}) dibuat di ${made.office}. Kata sandi awal, hanya ditampilkan kali ini dan wajib diganti saat masuk:`,
        );
        process.stdout.write(`${made.firstPassword}\n`);
      })
      .catch((error: unknown) => explained(error, SENTENCES));
    return EXIT.allUsed;
  });
}
