import pg from 'pg';
import type { Duplex } from 'node:stream';
import { readerOf } from './pool.ts';
import type { Client } from './pool.ts';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** The name under which it is prepared on this connection; without one it is parsed anew each time. */
  readonly name?: string | undefined;
  /** Outside a transaction: what shares a Sync would be undone together. */
  readonly alone?: boolean;
}
export interface Reply {
  readonly rows: readonly object[];
  /** Rows that were changed or read. */
  readonly count: number;
  /** Such as `INSERT` or `COMMIT`. */
  readonly command: string;
}

interface Asked extends Statement {
  readonly values: readonly unknown[];
  readonly answer: (reply: Reply) => void;
  readonly fail: (error: Error) => void;
}
/** The columns that a prepared statement answers with, and how each is read. */
type Columns = readonly { readonly name: string; readonly read: (text: string) => unknown }[];
interface Known extends Asked {
  readonly columns: Columns;
}

/** What node-postgres 8 knows beyond its types. */
type Wire = pg.Connection & {
  readonly stream: Duplex;
  bind(config: { statement: string; values: readonly unknown[] }): void;
  execute(config: object): void;
};
const { prepareValue } = (pg as typeof pg & { readonly utils: { readonly prepareValue: (value: unknown) => unknown } }).utils;

const lines = new WeakMap<Client, Line>();
const lineOf = (client: Client): Line => {
  let line = lines.get(client);
  if (line === undefined) lines.set(client, (line = new Line(client)));
  return line;
};

/**
 * Asks a statement. What is asked on one connection until the running microtasks are done leaves in one packet, in the order of
 * asking: a system call for each statement was half of the server's time. Statements that the connection has prepared share one
 * Sync and are not described again: PostgreSQL answers once, and leaves out what follows a failure (both measured, decision 27).
 * @throws what the statement threw, or the one before it in the same packet that made PostgreSQL leave it out
 */
export const ask = (client: Client, statement: Statement): Promise<Reply> => lineOf(client).ask(statement);

/** What waits on one connection for the end of the turn. */
class Line {
  readonly #client: Client;
  readonly #columns = new Map<string, Columns>();
  #waiting: Asked[] = [];
  constructor(client: Client) {
    this.#client = client;
  }

  ask(statement: Statement): Promise<Reply> {
    return new Promise((answer, fail) => {
      const asked = { ...statement, values: statement.parameters.map(written), answer, fail };
      if (this.#waiting.push(asked) === 1) process.nextTick(() => this.#leave());
    });
  }

  #leave(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    const { stream } = (this.#client as Client & { readonly connection: Wire }).connection;
    let group: Known[] = [];
    const close = (): void => {
      if (group.length > 0) this.#client.query(new Group(group));
      group = [];
    };
    stream.cork();
    for (const asked of waiting) {
      const columns = asked.name === undefined ? undefined : this.#columns.get(asked.name);
      if (columns === undefined || asked.alone === true) close();
      if (columns === undefined) this.#learn(asked);
      else group.push({ ...asked, columns });
      if (asked.alone === true) close();
    }
    close();
    stream.uncork();
  }

  /** The first time on this connection: prepared when it has a name, and its columns are remembered. */
  #learn({ sql, values, name, answer, fail }: Asked): void {
    // Made of its parts: a configuration object would be copied property by property, a tenth of the server's garbage (measured).
    const query = new pg.Query(sql, [...values], (error: Error | undefined, result: pg.QueryResult) => {
      if (error instanceof Error) return fail(error);
      if (name !== undefined)
        this.#columns.set(
          name,
          result.fields.map((field) => ({ name: field.name, read: readerOf(field.dataTypeID) })),
        );
      answer({ rows: result.rows, count: result.rowCount ?? 0, command: result.command });
    });
    this.#client.query(name === undefined ? query : Object.assign(query, { name }));
  }
}

/** A value as the wire wants it. Node-postgres quotes each number of a list: a fiftieth of the server's garbage (measured). */
const written = (value: unknown): unknown =>
  Array.isArray(value) && value.length > 0 && value.every(Number.isInteger) ? `{${value.join(',')}}` : prepareValue(value);

/** Prepared statements, one after the other, with one Sync at their end. Node-postgres has no such call. */
class Group extends pg.Query {
  readonly #all: readonly Known[];
  readonly #answers: (() => void)[] = [];
  #rows: object[] = [];
  #unread: Error | undefined;
  constructor(all: readonly Known[]) {
    super('');
    this.#all = all;
    this.submit = (connection) => {
      const wire = connection as Wire;
      for (const { name = '', values } of all) {
        wire.bind({ statement: name, values });
        wire.execute({});
      }
      wire.sync();
    };
  }
  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    try {
      this.#rows.push(rowOf(this.#all[this.#answers.length]?.columns ?? [], fields));
    } catch (error) {
      this.#unread = error as Error;
    }
  }
  handleCommandComplete({ text }: { readonly text: string }): void {
    const asked = this.#all[this.#answers.length];
    const [rows, unread] = [this.#rows, this.#unread];
    this.#rows = [];
    this.#unread = undefined;
    this.#answers.push(() => {
      if (unread === undefined) asked?.answer({ rows, count: Number(/\d+$/.exec(text)?.[0] ?? 0), command: /^\w+/.exec(text)?.[0] ?? '' });
      else asked?.fail(unread);
    });
  }
  handleReadyForQuery(): void {
    for (const answer of this.#answers) answer();
  }
  handleError(error: Error): void {
    // A failure of the Sync itself, which ends what has no transaction of its own, undoes all of it.
    const known = this.#answers.length === this.#all.length ? [] : this.#answers;
    for (const answer of known) answer();
    for (const left of this.#all.slice(known.length)) left.fail(error);
  }
}

function rowOf(columns: Columns, fields: readonly (string | null)[]): object {
  const row: Record<string, unknown> = {};
  columns.forEach(({ name, read }, i) => {
    const text = fields[i] ?? null;
    row[name] = text === null ? null : read(text);
  });
  return row;
}
