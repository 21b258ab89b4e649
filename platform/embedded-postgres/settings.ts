import { EmbeddedPostgresProblem } from './problem.ts';

/** Settings of PostgreSQL by name, e.g. `{ fsync: 'off' }`. */
export type Settings = Record<string, string | number>;

/**
 * For a small office machine, with full durability: what was acknowledged survives a power cut.
 * @source sizes are our choice for machines from 2 GB; all other values are PostgreSQL's own defaults unless a reason stands here
 */
const DEFAULTS: Settings = {
  max_connections: 60,
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Compiling queries costs more than it saves on two cores, and the machines' own PostgreSQL may lack it.
  jit: 'off',
  // The server's log must carry no personal data: statements, their values and constraint details stay out of it.
  // The application gets every error itself and logs it with redaction.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
};

const NAME = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/;

function quoted(value: string | number): string {
  return `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\n', '\\n')}'`;
}

/**
 * The whole `postgresql.conf`. An operator's own settings go into `local.conf` beside it, which wins.
 * @throws EmbeddedPostgresProblem `bad-setting` for a name PostgreSQL could not have
 */
export function configurationFile(own: Settings, listening: Settings): string {
  const all = { ...DEFAULTS, ...own, ...listening };
  const lines = Object.entries(all).map(([name, value]) => {
    if (!NAME.test(name)) {
      throw new EmbeddedPostgresProblem(
        'bad-setting',
        `"${name}" bukan nama pengaturan PostgreSQL. Perbaiki nama itu di pengaturan Kentongan.`,
      );
    }
    return `${name} = ${quoted(value)}`;
  });
  return `# Written by Kentongan at every start. Put your own settings into local.conf.\n${lines.join('\n')}\ninclude_if_exists = 'local.conf'\n`;
}

/** Who may connect: over the private socket without, over TCP on this machine with a password. */
export const ACCESS_FILE = ['local all all trust', 'host all all 127.0.0.1/32 scram-sha-256', ''].join('\n');
