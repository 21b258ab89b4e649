import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Write } from './capture.ts';
import { DEBIAN_BINARIES } from './cluster.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Columns whose values must differ from row to row. */
const DISTINCT = new Set(['number', 'nik_blind', 'content', 'external_ref']);

/** A text literal that holds no colon: pgbench would take it for a variable. */
const quoted = (text: string): string => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`;

/** Time-ordered like the ids of the application, unique by the random part. */
const idAt = (k: number): string =>
  `cast(lpad(to_hex(cast(extract(epoch from now()) * 1000 as bigint)), 12, '0') || '7000' || lpad(to_hex(cast(\\:kt_n as bigint) + ${k}), 16, '0') as uuid)`.replace(
    '\\:',
    ':',
  );

/**
 * The writes of one request as a pgbench script: same tables, columns and sizes; ids and what must be unique are made anew.
 * @param stable ids that existed before the request (agency, office, account)
 */
export function scriptOf(writes: readonly Write[], stable: ReadonlySet<string>): string {
  const fresh = new Map<string, number>();
  const idOf = (uuid: string): string => {
    if (!fresh.has(uuid)) fresh.set(uuid, fresh.size);
    return idAt(fresh.get(uuid) ?? 0);
  };
  const literal = (value: unknown, column: string | undefined): string => {
    if (value === null || value === undefined) return 'null';
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (Buffer.isBuffer(value)) return `E'\\\\x${value.toString('hex')}'`;
    if (Array.isArray(value)) return `'{${value.join(',')}}'`;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const uuids = [...new Set(text.match(UUID))].filter((one) => !stable.has(one));
    if (uuids[0] === text) return idOf(text);
    if (column !== undefined && DISTINCT.has(column)) return `'k' || cast(:kt_n as text)`;
    return uuids.reduce((sql, one) => `replace(${sql}, '${one}', cast(${idOf(one)} as text))`, quoted(text));
  };
  const lines = writes.map(({ text, values }) => {
    const columns = (/^\s*insert into [^(]+\(([^)]*)\)/i.exec(text)?.[1] ?? '').split(',').map((one) => one.trim().replaceAll('"', ''));
    const jsonb = (name: string | undefined, sql: string): string => (name === 'payload' ? `cast(${sql} as jsonb)` : sql);
    return text
      .replaceAll('::jsonb', '')
      .replaceAll(/\$(\d+)/g, (_, n: string) => {
        const column = columns.length > 1 ? columns[(Number(n) - 1) % columns.length] : undefined;
        return jsonb(column, literal(values[Number(n) - 1], column));
      })
      .replace(/audit\.append\((.*)\)\s*$/s, 'audit.append(cast($1 as jsonb))')
      .replaceAll(/\s+/g, ' ')
      .trim();
  });
  return ['\\set kt_n random(0, 100000000000) * 64', 'begin;', ...lines.map((line) => `${line};`), 'commit;', ''].join('\n');
}

export interface PgbenchResult {
  readonly perSecond: number;
  readonly latencyMs: number;
  readonly failed: number;
}

/** Runs a script with as many clients as the HTTP load has. */
export async function pgbench(url: string, file: string, script: string, clients: number, seconds: number): Promise<PgbenchResult> {
  await writeFile(file, script);
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file, url];
  const { stdout } = await promisify(execFile)(`${DEBIAN_BINARIES}/pgbench`, args, { maxBuffer: 16_000_000 });
  const number = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
  return {
    perSecond: number(/tps = ([\d.]+)/),
    latencyMs: number(/latency average = ([\d.]+)/),
    failed: number(/number of failed transactions: (\d+)/),
  };
}
