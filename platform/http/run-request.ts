import type { FastifyRequest } from 'fastify';
import type { CompiledQuery } from 'kysely';
import type { AnyEndpoint } from '../contract/endpoint.ts';
import type { NewEvent } from '../contract/event.ts';
import { Problem, STATUS_OF_KIND } from '../contract/problem.ts';
import { collecting } from '../db/on-client.ts';
import type { Tx } from '../db/on-client.ts';
import { inTransaction, SYSTEM_SESSION } from '../db/transaction.ts';
import type { DbSession, Ways } from '../db/transaction.ts';
import { writeEvents } from '../outbox/announce.ts';
import { answerKept, answerOf, bodyHashOf, claimCommand } from './commands.ts';
import type { Answer, Command } from './commands.ts';
import { dayInJakarta, newId } from './context.ts';
import type { Actor, Context } from './context.ts';
import { inputOf, rawBody } from './input.ts';
import type { Mounting } from './mounting.ts';
import type { ProblemKind } from '../contract/problem.ts';
import { asProblem, problemBody } from './problem-json.ts';
import type { Outside, Route } from './route.ts';
import { TrailRecord } from './trail.ts';
import type { AuditEntry } from './trail.ts';

export interface Done extends Answer {
  readonly replayed: boolean;
  readonly headers: readonly (readonly [string, string])[];
}

type Work = (tx: Tx) => Promise<void>;

/** What outlives the transaction of a request, whether it is committed or not. */
interface After {
  announced: boolean;
  rollback: Work[];
  trail: TrailRecord;
}

/** Failures of a use case that the log names: looking for what is not there or out of reach, wrong passwords and codes. */
const OUTCOME_OF_KIND: Partial<Record<ProblemKind, 'denied' | 'not-found'>> = {
  'not-found': 'not-found',
  unauthenticated: 'denied',
  forbidden: 'denied',
};

/** Nobody: public endpoints run as this. */
const NOBODY: Actor = {
  accountId: '00000000-0000-0000-0000-000000000000',
  sessionId: '',
  role: 'PUBLIK',
  agencyId: '',
  officeId: '',
  territories: [],
  clearance: 0,
  permissions: new Set(),
};

const sessionOf = (actor: Actor): DbSession => ({
  role: 'kentongan_app',
  account: actor.accountId === NOBODY.accountId ? '' : actor.accountId,
  agency: actor.agencyId,
  office: actor.officeId,
  territories: actor.territories,
  clearance: actor.clearance,
  personaRole: actor.role,
});

/**
 * One request, one transaction, one audit entry.
 * @throws Problem; what the use case did is rolled back, and a refusal by rule is kept as the command's answer
 */
export async function runRequest(house: Mounting, route: Route, request: FastifyRequest): Promise<Done> {
  const e = route.endpoint;
  const actor = request.actor ?? NOBODY;
  const command = commandOf(e, actor, request);
  const after: After = { announced: false, rollback: [], trail: new TrailRecord() };
  try {
    const input = inputOf(e, request);
    const prepare = route.prepare?.(input as never);
    let prepared: unknown;
    if (prepare !== undefined) {
      const known = await answeredBefore(house, actor, command);
      if (known !== undefined) return repeat(known);
      prepared = await prepare(outsideOf(house, request, actor));
    }
    const done = await inTransaction(house.pool, sessionOf(actor), (tx, ways) => {
      after.rollback = [];
      after.trail = new TrailRecord();
      return perform(house, route, request, input, actor, command, tx, ways, after, prepared);
    });
    if (after.announced) house.committed();
    return done;
  } catch (error) {
    const problem = asProblem(error);
    for (const work of after.rollback) await inTransaction(house.pool, SYSTEM_SESSION, work);
    const outcome = OUTCOME_OF_KIND[problem.kind];
    if (outcome !== undefined) await noteFailure(house, { endpoint: e, request, outcome, code: problem.code, trail: after.trail });
    if (problem.kind === 'conflict' && !problem.code.startsWith('command/'))
      await keepRefusal(house, e, request, actor, command, problem, after.trail);
    throw error;
  }
}

/** A repeat is not prepared again: that may be slow, and what it looks at (locks, attempts) has moved on. */
const answeredBefore = async (house: Mounting, actor: Actor, command: Command | undefined): Promise<Answer | undefined> =>
  command === undefined ? undefined : inTransaction(house.pool, sessionOf(actor), (tx) => answerOf(tx, house.keys, command));

/** For work that must not hold a connection while it lasts. */
const outsideOf = (house: Mounting, request: FastifyRequest, actor: Actor): Outside => ({
  actor,
  now: request.arrivedAt,
  keys: house.keys,
  client: clientOf(request),
  look: (work) => inTransaction(house.pool, sessionOf(actor), work),
});

const clientOf = (request: FastifyRequest): Context['client'] => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
});

async function perform(
  house: Mounting,
  route: Route,
  request: FastifyRequest,
  input: object,
  actor: Actor,
  command: Command | undefined,
  tx: Tx,
  { behind, last }: Ways,
  after: After,
  prepared: unknown,
): Promise<Done> {
  const e = route.endpoint;
  const claimed = command === undefined ? Promise.resolve(undefined) : claimCommand(tx, house.keys, command);
  // The use case may read meanwhile: a round trip less. It changes nothing before the command is known to be new.
  const isNew = claimed.then((first) => {
    if (first !== undefined) throw new Error('this command was answered before');
  });
  const { trail } = after;
  const headers: [string, string][] = [];
  // Handed on only once the command is known to be new: a repeat must not take them along to its COMMIT, nor count a wrong try again.
  const atEnd: CompiledQuery[] = [];
  const rollback: Work[] = [];
  const context: Context = {
    tx: command === undefined ? tx : behind(isNew),
    actor,
    now: request.arrivedAt,
    today: dayInJakarta(request.arrivedAt),
    newId,
    keys: house.keys,
    blobs: house.blobs,
    trail,
    mode: house.mode,
    announce: (...events) => announce(e, context.tx, actor, request.arrivedAt, events, after),
    async withCommit(write) {
      const { tx: noted, statements } = collecting();
      const out = await write({
        ...context,
        tx: noted,
        announce: (...events) => announce(e, noted, actor, request.arrivedAt, events, after),
      });
      atEnd.push(...statements);
      return out;
    },
    client: clientOf(request),
    setHeader: (name, value) => headers.push([name, value]),
    afterRollback: (work) => rollback.push(work),
  };
  const running = route.run(input as never, context, prepared as never);
  running.catch(() => undefined);
  const first = await claimed;
  if (first !== undefined) return repeat(first);
  after.rollback = rollback;
  const out = await running.catch((error: unknown) => {
    throw house.strict ? undeclared(e, error) : error;
  });
  atEnd.forEach(last);
  const body = e.download === undefined ? replyOf(e, out) : out;
  if (command !== undefined && e.download === undefined) last(answerKept(tx, house.keys, command, { status: 200, body }));
  if (e.audit !== null) last(await house.auditEntry(tx, { ...entryOf(e, request, actor), outcome: 'done', ...trail.said() }));
  return { status: 200, body, replayed: false, headers };
}

/** A reply that does not fit its schema is our fault, never the caller's. */
function replyOf(e: AnyEndpoint, out: unknown): unknown {
  const parsed = e.reply.safeParse(out);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`${e.method} ${e.path}: the reply does not fit its schema at ${where}`);
}

const repeat = (first: Answer): Done => {
  if (first.status < 400) return { ...first, replayed: true, headers: [] };
  const {
    code,
    type: _type,
    title: _title,
    status: _status,
    requestId: _requestId,
    ...details
  } = first.body as { code: string } & Record<string, unknown>;
  throw new Problem('conflict', code, details);
};

async function announce(
  e: AnyEndpoint,
  tx: Tx,
  actor: Actor,
  at: string,
  events: readonly NewEvent[],
  after: { announced: boolean },
): Promise<void> {
  const undeclaredType = events.find((event) => !(e.announces ?? []).includes(event.type))?.type;
  if (undeclaredType !== undefined) throw new Error(`${e.method} ${e.path} announces ${undeclaredType} but its contract does not say so`);
  after.announced ||= events.length > 0;
  await writeEvents(
    tx,
    events.map((event) => ({ ...event, id: newId() })),
    { at, account: actor === NOBODY ? undefined : actor.accountId },
  );
}

function commandOf(e: AnyEndpoint, actor: Actor, request: FastifyRequest): Command | undefined {
  if (e.method === 'get' || e.onlyReads === true || e.permission === 'public' || actor === NOBODY) return undefined;
  const upload = e.upload === undefined ? undefined : rawBody(request);
  return {
    accountId: actor.accountId,
    commandId: String(request.headers['command-id']).toLowerCase(),
    endpoint: `${e.method} ${e.path}`,
    bodyHash: bodyHashOf(request.params, request.query, upload === undefined ? request.body : null, upload),
  };
}

function entryOf(e: AnyEndpoint, request: FastifyRequest, actor: Actor): Omit<AuditEntry, 'outcome'> {
  const commandId = request.headers['command-id'];
  return {
    id: newId(),
    at: request.arrivedAt,
    verb: e.audit ?? `${e.method}`,
    endpoint: `${e.method} ${e.path}`,
    requestId: request.id,
    ...(typeof commandId === 'string' && { commandId }),
    ...(actor !== NOBODY && { account: actor.accountId, role: actor.role, office: actor.officeId, agency: actor.agencyId }),
    subjects: [],
    notes: {},
  };
}

/** A refused change keeps its answer too, with its own entry; the use case's work is already rolled back. */
async function keepRefusal(
  house: Mounting,
  e: AnyEndpoint,
  request: FastifyRequest,
  actor: Actor,
  command: Command | undefined,
  problem: Problem,
  trail: TrailRecord,
): Promise<void> {
  await inTransaction(house.pool, sessionOf(actor), async (tx, { last }) => {
    if (command !== undefined) {
      if ((await claimCommand(tx, house.keys, command)) !== undefined) return;
      last(answerKept(tx, house.keys, command, { status: STATUS_OF_KIND[problem.kind], body: problemBody(problem, request.id) }));
    }
    if (e.audit !== null)
      last(await house.auditEntry(tx, { ...entryOf(e, request, actor), ...trail.said(), outcome: 'refused', code: problem.code }));
  });
}

/** One entry for an attempt that changed nothing, in a transaction of its own. */
export async function noteFailure(
  house: Mounting,
  what: { endpoint: AnyEndpoint; request: FastifyRequest; outcome: 'denied' | 'not-found'; code: string; trail?: TrailRecord },
): Promise<void> {
  const actor = what.request.actor ?? NOBODY;
  await inTransaction(house.pool, SYSTEM_SESSION, async (tx, { last }) =>
    last(
      await house.auditEntry(tx, {
        ...entryOf(what.endpoint, what.request, actor),
        ...what.trail?.said(),
        outcome: what.outcome,
        code: what.code,
      }),
    ),
  );
}

function undeclared(e: AnyEndpoint, error: unknown): unknown {
  if (!(error instanceof Problem) || error.kind !== 'conflict' || e.refusals.includes(error.code)) return error;
  return new Error(`${e.method} ${e.path} refuses with ${error.code} but its contract does not say so`);
}
