import { DefaultQueryExecutor, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import type { DB } from '../../db/tables.generated.ts';
import { ask } from './packet.ts';
import type { Reply } from './packet.ts';
import type { Client } from './pool.ts';
import { statementName } from './prepared.ts';

/** Kysely over one connection whose transaction is already open. Stores build all their SQL with it. */
export type Tx = Kysely<DB>;

/** A plan that obeys row-level security belongs to one role: two roles sharing a statement would plan it anew each time. */
type Role = 'kentongan_app' | 'kentongan_worker' | 'none';

/** Kysely bound to a client, for a single look outside any transaction. */
export const onClient = (client: Client): Tx => kyselyOn(new BorrowedConnection(client, 'none'));

export interface OpenTransaction {
  readonly tx: Tx;
  /** The same transaction for work that reads at once but changes nothing before `known` is there; rejected with it. */
  readonly behind: (known: Promise<unknown>) => Tx;
  /**
   * Sends the last statements together with COMMIT and ends.
   * @throws what the first failing statement threw; nothing is committed then, and the caller rolls back
   */
  readonly commit: (statements: readonly CompiledQuery[]) => Promise<void>;
  /** From here on, work that was left behind when its neighbour failed never reaches the next user of the connection. */
  readonly end: () => void;
}

/**
 * Kysely for one open transaction of a client; the transaction belongs to whoever opened it (`transaction.ts`).
 * @param role the role this transaction runs as; statements are prepared once per connection and role
 */
export function transactionOn(client: Client, role: Role): OpenTransaction {
  const connection = new BorrowedConnection(client, role);
  return {
    tx: kyselyOn(connection),
    behind: (known) => kyselyOn(new WaitingConnection(connection, known)),
    commit: (statements) => connection.commit(statements),
    end: () => connection.end(),
  };
}

const ADAPTER = new PostgresAdapter();
/** One for all: it compiles a statement at a time, without waiting in between. */
const COMPILER = new PostgresQueryCompiler();

/** Straight to the connection: Kysely's own way there (pool, mutex, plugins) made a third of the server's garbage, measured. */
class StraightExecutor extends DefaultQueryExecutor {
  readonly #connection: DatabaseConnection;
  constructor(connection: DatabaseConnection) {
    super(COMPILER, ADAPTER, { provideConnection: (use) => use(connection) });
    this.#connection = connection;
  }
  override executeQuery<R>(statement: CompiledQuery): Promise<QueryResult<R>> {
    return this.#connection.executeQuery(statement);
  }
}

const kyselyOn = (connection: DatabaseConnection): Tx =>
  new Kysely<DB>({ config: { dialect: DIALECT }, dialect: DIALECT, driver: DRIVER, executor: new StraightExecutor(connection) });

const COMMIT = { sql: 'commit', parameters: [], name: 'kentongan-commit' };

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
  async commit(statements: readonly CompiledQuery[]): Promise<void> {
    const asked = [...statements.map((one) => this.#ask(one)), ask(this.#client, COMMIT)];
    this.end();
    const last = (await Promise.all(asked)).at(-1);
    if (last?.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#over) throw new Error('the transaction of this statement is over');
    const { rows, count } = await this.#ask(query);
    return { rows: rows as R[], numAffectedRows: BigInt(count) };
  }
  #ask({ sql, parameters }: CompiledQuery): Promise<Reply> {
    const name = statementName(sql);
    return ask(this.#client, {
      sql,
      parameters,
      name: name === undefined ? undefined : `${this.#role} ${name}`,
      alone: this.#role === 'none',
    });
  }
  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streaming is done by COPY, see copy.ts');
  }
}

/** Lets the reads through that come first. The first statement that may change something waits, and all after it keep their order. */
class WaitingConnection implements DatabaseConnection {
  readonly #connection: BorrowedConnection;
  readonly #known: Promise<unknown>;
  #waits: boolean | undefined = false;
  constructor(connection: BorrowedConnection, known: Promise<unknown>) {
    this.#connection = connection;
    this.#known = known;
    // What waits hears of a failure itself; if nothing waits, nobody has to.
    known.then(
      () => (this.#waits = undefined),
      () => undefined,
    );
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#waits === false && query.query.kind !== 'SelectQueryNode') this.#waits = true;
    if (this.#waits === true) await this.#known;
    return this.#connection.executeQuery(query);
  }
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery();
  }
}

/** Kysely that writes statements down instead of sending them: changes without `returning`, whose answers nobody reads. */
export function collecting(): { readonly tx: Tx; readonly statements: readonly CompiledQuery[] } {
  const connection = new CollectingConnection();
  return { tx: kyselyOn(connection), statements: connection.statements };
}

const CHANGES: ReadonlySet<string> = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);

class CollectingConnection implements DatabaseConnection {
  readonly statements: CompiledQuery[] = [];
  async executeQuery<R>(statement: CompiledQuery): Promise<QueryResult<R>> {
    const { query } = statement;
    if (!CHANGES.has(query.kind) || ('returning' in query && query.returning !== undefined))
      throw new Error('what leaves with COMMIT has no answer: read before');
    this.statements.push(statement);
    return { rows: [] };
  }
  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('what leaves with COMMIT has no answer: read before');
  }
}

const refused = async (): Promise<never> => {
  throw new Error('the transaction belongs to whoever opened it');
};
/** The connection is borrowed: nothing is opened, begun or ended through Kysely. */
const DRIVER: Driver = {
  init: refused,
  acquireConnection: refused,
  beginTransaction: refused,
  commitTransaction: refused,
  rollbackTransaction: refused,
  releaseConnection: refused,
  destroy: refused,
};
const DIALECT: Dialect = {
  createAdapter: () => ADAPTER,
  createDriver: () => DRIVER,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => COMPILER,
};
