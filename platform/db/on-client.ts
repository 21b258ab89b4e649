import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import type { Client } from './pool.ts';
import { statementName } from './prepared.ts';
import { sendTogether } from './send-together.ts';

/** Kysely over one connection whose transaction is already open. Stores build all their SQL with it. */
export type Tx = Kysely<DB>;

/** A plan that obeys row-level security belongs to one role: two roles sharing a statement would plan it anew each time. */
type Role = 'kentongan_app' | 'kentongan_worker' | 'none';

/** Kysely bound to a client, for a single look outside any transaction. */
export const onClient = (client: Client): Tx => kyselyOn(new BorrowedConnection(client, 'none'));

/**
 * Kysely for one open transaction of a client; the transaction belongs to whoever opened it (`transaction.ts`).
 * @param role the role this transaction runs as; statements are prepared once per connection and role
 * @returns also `end`: work that was left behind when its neighbour failed never reaches the next user of the connection
 */
export function transactionOn(client: Client, role: Role): { readonly tx: Tx; readonly end: () => void } {
  const connection = new BorrowedConnection(client, role);
  return { tx: kyselyOn(connection), end: () => connection.end() };
}

const kyselyOn = (connection: BorrowedConnection): Tx =>
  new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new BorrowedDriver(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

class BorrowedConnection implements DatabaseConnection {
  readonly #client: Client;
  readonly #role: Role;
  #over = false;
  constructor(client: Client, role: Role) {
    this.#client = client;
    this.#role = role;
  }
  end(): void {
    this.#over = true;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#over) throw new Error('the transaction of this statement is over');
    const name = statementName(query.sql);
    sendTogether(this.#client);
    const result = await this.#client.query({
      ...(name !== undefined && { name: `${this.#role} ${name}` }),
      text: query.sql,
      values: [...query.parameters],
    });
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
