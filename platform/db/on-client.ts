import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Client } from './pool.ts';

/** Kysely over one connection whose transaction is already open. Stores build all their SQL with it. */
export type Tx = Kysely<DB>;

const made = new WeakMap<Client, Tx>();

/** Kysely bound to a client; the transaction belongs to whoever opened it (`transaction.ts`). */
export function onClient(client: Client): Tx {
  const known = made.get(client);
  if (known !== undefined) return known;
  const tx = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new BorrowedDriver(new BorrowedConnection(client)),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  made.set(client, tx);
  return tx;
}

class BorrowedConnection implements DatabaseConnection {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query(query.sql, [...query.parameters]);
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }
  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is done by COPY, see copy.ts');
  }
}

class BorrowedDriver implements Driver {
  readonly #connection: DatabaseConnection;
  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async beginTransaction(): Promise<void> {
    throw new Error('the transaction is already open; use savepoint()');
  }
  async commitTransaction(): Promise<void> {
    throw new Error('the transaction is committed by its opener');
  }
  async rollbackTransaction(): Promise<void> {
    throw new Error('the transaction is rolled back by its opener');
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}
