import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { addTrainingAccounts } from '../../../modules/access/index.ts';
import { dayInJakarta } from '../../../platform/http/context.ts';
import { loadReferences } from '../../server/installation.ts';
import { house } from '../../server/modules.ts';
import { openComplaints } from '../complaints.ts';
import type { Complaints } from '../complaints.ts';
import { oneLine, systemCode, UsageError } from '../exit-codes.ts';
import { importApplications, importRecruiters } from '../import-kinds.ts';
import type { Counted, FileToImport } from '../import-kinds.ts';
import { openDesk } from '../officer-desk.ts';
import { onInstallation, tell } from '../operating.ts';
import { explained } from '../problem-lines.ts';

const KINDS = ['applications', 'p3mi', 'schemes'] as const;
type Kind = (typeof KINDS)[number];
const USAGE =
  'kentongan import applications|p3mi|schemes FILE|- [--dry-run] [--as LOGIN] [--rejects FILE] [--snapshot-date DAY] [--complete]';
/** Who imports in a training installation when nobody is named: the persona whose work it is. */
const TRAINEE: Record<Kind, string> = { applications: 'budi', p3mi: 'sari', schemes: 'sari' };
const SENTENCES = {
  'import/wrong-state': 'this import was taken in or taken back meanwhile; check the file again',
  'import/stale': 'records changed since the file was checked; run the import again',
  'permission/missing': 'this account may not import; name another with --as',
};

/** `kentongan import KIND FILE`: rows that cannot be used are reported with line and column, the rest goes in. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      as: { type: 'string' },
      rejects: { type: 'string' },
      'snapshot-date': { type: 'string' },
      complete: { type: 'boolean', default: false },
      format: { type: 'string' },
    },
  });
  const kind = KINDS.find((one) => one === positionals[0]);
  const path = positionals[1];
  if (kind === undefined || path === undefined) throw new UsageError(USAGE);
  if (values.format !== undefined && values.format !== 'csv') throw new UsageError(`--format ${values.format}: imports are csv`);
  const file: FileToImport = {
    bytes: await bytesOf(path),
    name: path === '-' ? 'standard-input.csv' : basename(path),
    dryRun: values['dry-run'],
    snapshotDate: values['snapshot-date'] ?? dayInJakarta(new Date().toISOString()),
    complete: values.complete,
  };
  return onInstallation({}, async (installation) => {
    const { mode, dataDir } = installation.config;
    const modules = await house(dataDir);
    await loadReferences(installation, modules, tell);
    if (mode === 'training') await installation.jobs(addTrainingAccounts);
    const login = values.as ?? (mode === 'training' ? TRAINEE[kind] : undefined);
    if (login === undefined) throw new UsageError('name the officer in whose name this is imported: --as LOGIN');
    const complaints = await openComplaints(values.rejects);
    try {
      const desk = await openDesk(installation, modules, login);
      const counted =
        kind === 'applications' ? await importApplications(desk, file, complaints) : await importRecruiters(desk, kind, file, complaints);
      await desk.close();
      say(counted, file.dryRun, complaints);
    } catch (error) {
      await complaints.close();
      explained(error, SENTENCES);
    }
    return complaints.close();
  });
}

function say({ rows, taken, known }: Counted, dryRun: boolean, complaints: Complaints): void {
  const already = known === 0 ? '' : `, ${known} sudah ada`;
  tell(
    `${rows} baris dibaca: ${taken} ${dryRun ? 'dapat dimuat' : 'dimuat'}${already}, ${complaints.rejected()} ditolak${dryRun ? '; belum ada yang disimpan' : ''}.`,
  );
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return path === '-' ? await buffer(process.stdin) : await readFile(path);
  } catch (problem) {
    const code = systemCode(problem);
    throw new UsageError(
      code === 'ENOENT' ? `no file ${path}; check the path, or use - for standard input` : `cannot read ${path}: ${oneLine(problem)}`,
    );
  }
}
