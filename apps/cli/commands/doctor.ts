import { readConfig } from '../../../platform/config/config.ts';
import { examine } from '../../server/doctor.ts';
import { EXIT } from '../exit-codes.ts';

/** Looks at everything an installation needs and says in plain Indonesian what is wrong and what to do. Exit 0 healthy · 1 not. */
export async function run(): Promise<number> {
  const findings = await examine(() => readConfig(process.env));
  for (const f of findings)
    process.stdout.write(`${f.ok ? '✔' : '✖'} ${f.topic}: ${f.sentence}\n${f.remedy === undefined ? '' : `  → ${f.remedy}\n`}`);
  const bad = findings.filter((f) => !f.ok).length;
  process.stdout.write(bad === 0 ? '\nSemua baik.\n' : `\n${bad} hal perlu diperbaiki.\n`);
  return bad === 0 ? EXIT.allUsed : EXIT.ownFault;
}
