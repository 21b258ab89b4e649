import pg from 'pg';

const TIMESTAMPTZ = 1184;
const TIMESTAMP = 1114;
const DATE = 1082;
const INT8 = 20;

const parsers: Record<number, (text: string) => unknown> = {
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [TIMESTAMP]: (text) => text,
  [DATE]: (text) => text,
  [INT8]: (text) => {
    const n = Number(text);
    if (!Number.isSafeInteger(n)) throw new Error(`bigint ${text} does not fit a number; select it as text`);
    return n;
  },
};

/** How a value of a type is read from its text. */
export const readerOf = (oid: number): ((text: string) => unknown) =>
  parsers[oid] ?? (pg.types.getTypeParser as (oid: number, format: string) => (text: string) => unknown)(oid, 'text');

const parserOf = (oid: number, format: string = 'text'): unknown =>
  format === 'binary' ? (pg.types.getTypeParser as (oid: number, format: string) => unknown)(oid, format) : readerOf(oid);

export type Pool = pg.Pool;
export type Client = pg.PoolClient;

/** Transactions at once of one server: on a small machine more would only wait for each other, and each costs memory. Our choice. */
const AT_ONCE = 8;

/** The only place that makes connections. Instants arrive as ISO strings in UTC, days as `YYYY-MM-DD`. */
export function createPool(url: string, max = AT_ONCE): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'kentongan',
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
