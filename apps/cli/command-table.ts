/** A command file exports this: it takes the arguments behind its name and answers with an exit code. */
export interface Command {
  run(args: string[]): Promise<number>;
}

/** One line of the table: what the command is for, and where its code is. Nothing is loaded until it is called. */
export interface CommandEntry {
  summary: string;
  /** What `--help` shows, for commands that do not read it themselves; without it the command answers. */
  usage?: string;
  /** Takes no arguments at all: whatever stands behind it is a mistake, and must not be run as if it were not there. */
  bare?: true;
  load(): Promise<Command>;
}

/** Of the commands whose settings come from the environment. @source contract: commands, "Operating" */
const SETTINGS = 'Settings: PORT, HOST, DATABASE_URL, KENTONGAN_DATA, KENTONGAN_MODE, GEO_PACK_DIR.';

/**
 * Every command of the program, in the order of the help text.
 * To add one: write `commands/<name>.ts` with `export async function run(args)` and add one line here.
 */
export const commandTable: Record<string, CommandEntry> = {
  extract: { summary: 'reads facts out of Indonesian free text', load: () => import('./commands/extract.ts') },
  'check-advert': { summary: 'looks for warning signs in job offers', load: () => import('./commands/check-advert.ts') },
  'check-recruiter': { summary: 'tells the status of a placement company on a day', load: () => import('./commands/check-recruiter.ts') },
  compare: { summary: 'weighs the evidence between two records, names or identifiers', load: () => import('./commands/compare.ts') },
  link: { summary: 'finds which records are the same, in one file or between two', load: () => import('./commands/link.ts') },
  'link-reports': { summary: 'groups reports that tell of one event or recruiter', load: () => import('./commands/link-reports.ts') },
  detect: { summary: 'tells which counts are above what is usual', load: () => import('./commands/detect.ts') },
  simulate: { summary: 'makes an invented district with known truth', load: () => import('./commands/simulate.ts') },
  replay: { summary: 'lives through a district again and writes its warnings', load: () => import('./commands/replay.ts') },
  evaluate: { summary: 'scores warnings against the truth of a simulated district', load: () => import('./commands/evaluate.ts') },
  'what-if': {
    summary: 'tells what more reports, one more identifier or faster handling would change',
    load: () => import('./commands/what-if.ts'),
  },
  serve: {
    summary: 'runs the server with its worker',
    usage: `kentongan serve\n${SETTINGS}`,
    bare: true,
    load: () => import('./commands/serve.ts'),
  },
  work: {
    summary: 'runs one more worker on a shared database',
    usage: `kentongan work\n${SETTINGS}`,
    bare: true,
    load: () => import('./commands/work.ts'),
  },
  migrate: {
    summary: 'brings the database to this version and loads reference data',
    usage: `kentongan migrate\n${SETTINGS}`,
    bare: true,
    load: () => import('./commands/migrate.ts'),
  },
  'create-account': {
    summary: 'makes an account at the machine itself; in production the first one',
    usage: 'kentongan create-account LOGIN --name "NAMA PETUGAS" [--role ADMINISTRATOR] [--office DITJENIM-PUSAT]',
    load: () => import('./commands/create-account.ts'),
  },
  import: {
    summary: 'takes in applications, P3MI or schemes from a CSV file',
    usage: 'kentongan import applications|p3mi|schemes FILE|- [--dry-run] [--as LOGIN] [--rejects FILE] [--snapshot-date DAY] [--complete]',
    load: () => import('./commands/import.ts'),
  },
  'reset-training': {
    summary: 'empties a training installation and loads its district anew',
    usage: 'kentongan reset-training --yes',
    load: () => import('./commands/reset-training.ts'),
  },
  backup: {
    summary: 'writes a sealed backup while everything runs',
    usage: 'kentongan backup [FOLDER]',
    load: () => import('./commands/backup.ts'),
  },
  restore: {
    summary: 'puts a backup into an empty installation',
    usage: 'kentongan restore FOLDER',
    load: () => import('./commands/restore.ts'),
  },
  'verify-audit': {
    summary: 'recomputes the audit log and names the first fault',
    usage: `kentongan verify-audit\n${SETTINGS}`,
    bare: true,
    load: () => import('./commands/verify-audit.ts'),
  },
  doctor: {
    summary: 'says in plain words what is wrong with an installation',
    usage: `kentongan doctor\n${SETTINGS}`,
    bare: true,
    load: () => import('./commands/doctor.ts'),
  },
};
