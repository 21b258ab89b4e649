import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AnyEndpoint } from '../contract/endpoint.ts';
import { Problem } from '../contract/problem.ts';
import type { Download } from './context.ts';
import type { Mounting } from './mounting.ts';
import { asProblem, sendProblem } from './problem-json.ts';
import { noteFailure, runRequest } from './run-request.ts';
import type { Route } from './route.ts';
import { sendConditionally } from './conditional.ts';

const COMMAND_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const JSON_LIMIT_BYTES = 1_048_576;

/** Where the API lives; the console and public pages have the other addresses. */
export const API_PREFIX = '/api';

/**
 * Mounts every route the same way: who is it → permission → parse → one transaction (seen this command before? → use
 * case → audit entry → keep the answer → commit) → reply through the reply schema.
 */
export function mount(app: FastifyInstance, routes: readonly Route[], house: Mounting): void {
  for (const route of routes) mountOne(app, route, house);
}

function mountOne(app: FastifyInstance, route: Route, house: Mounting): void {
  const e = route.endpoint;
  app.withTypeProvider<ZodTypeProvider>().route({
    method: e.method,
    url: `${API_PREFIX}${e.path}`,
    bodyLimit: e.upload?.maxBytes ?? JSON_LIMIT_BYTES,
    schema: {
      summary: e.summary,
      tags: [e.path.split('/')[1] ?? ''],
      description: describe(e),
      ...(e.params && { params: e.params }),
      ...(e.query && { querystring: e.query }),
      ...(e.body && { body: e.body }),
      ...(!e.download && { response: { 200: e.reply } }),
    },
    onRequest: async (request) => {
      request.arrivedAt = house.now?.() ?? new Date().toISOString();
      request.actor = await house.authenticate({
        cookie: request.headers.cookie,
        authorization: request.headers.authorization,
        now: request.arrivedAt,
      });
      const refusal = mayEnter(e, request);
      if (refusal === undefined) return;
      await noteDenied(house, e, request, refusal);
      throw refusal;
    },
    handler: async (request, reply) => answer(house, route, request, reply),
  });
}

function mayEnter(e: AnyEndpoint, request: FastifyRequest): Problem | undefined {
  if (e.permission !== 'public') {
    if (request.actor === undefined) return new Problem('unauthenticated', 'session/absent');
    if (e.permission !== 'signed-in' && !request.actor.permissions.has(e.permission)) return new Problem('forbidden', 'permission/missing');
  }
  const commandId = request.headers['command-id'];
  if (e.method !== 'get' && e.permission !== 'public' && (typeof commandId !== 'string' || !COMMAND_ID.test(commandId)))
    return new Problem('invalid', 'command/id-missing', {
      fields: [{ path: 'Command-Id', message: 'Kirim kepala permintaan Command-Id berisi UUID yang dibuat oleh pengirim' }],
    });
  return undefined;
}

/** A denied attempt is logged outside any transaction of the request. */
async function noteDenied(house: Mounting, e: AnyEndpoint, request: FastifyRequest, problem: Problem): Promise<void> {
  if (request.actor === undefined || problem.kind !== 'forbidden') return;
  await noteFailure(house, { endpoint: e, request, outcome: 'denied', code: problem.code });
}

async function answer(house: Mounting, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  try {
    const done = await runRequest(house, route, request);
    for (const [name, value] of done.headers) reply.header(name, value);
    if (done.replayed) reply.header('command-replayed', 'true');
    if (route.endpoint.download !== undefined) return await sendDownload(reply, done.body as Download);
    // One record of a person stays on no disk of a shared office computer; lists, which are masked, may be asked for conditionally.
    if (route.endpoint.audit !== null && route.endpoint.params !== undefined) reply.header('cache-control', 'no-store');
    return sendConditionally(request, reply, done.status, done.body);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.kind === 'internal') {
      const why = problem.cause ?? error;
      request.log.error(
        { code: problem.code, error: why instanceof Error ? { name: why.name, stack: stackOf(why) } : 'not an error' },
        'failed',
      );
    }
    return sendProblem(request, reply, problem);
  }
}

/** Stack frames only: the first line of a stack may quote a value. */
const stackOf = (error: Error): string => (error.stack ?? '').split('\n').slice(1, 8).join('\n');

/** Headers only once the bytes are there: a failure before that is a problem like every other. */
async function sendDownload(reply: FastifyReply, file: Download): Promise<FastifyReply> {
  const bytes = typeof file.bytes === 'function' ? await made(file.bytes) : file.bytes;
  const name = encodeURIComponent(file.fileName);
  return reply
    .header('content-disposition', `${file.inline === true ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type(file.contentType)
    .send(Buffer.from(bytes));
}

/** @throws Problem `download/failed`, with what happened as its cause for our log */
async function made(make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const problem = new Problem('internal', 'download/failed', { detail: NOT_MADE });
    problem.cause = error;
    throw problem;
  }
}
const NOT_MADE = 'Berkas tidak dapat dibuat. Coba sekali lagi; bila tetap gagal, beri tahu pengelola sistem.';

const describe = (e: AnyEndpoint): string =>
  [
    `Izin: ${e.permission}.`,
    e.audit === null ? '' : `Jejak audit: ${e.audit}.`,
    e.refusals.length === 0 ? '' : `Penolakan: ${e.refusals.join(', ')}.`,
    e.method === 'get' || e.permission === 'public'
      ? ''
      : 'Kepala permintaan Command-Id (UUID) wajib; kiriman ulang dengan UUID yang sama mendapat jawaban pertama.',
  ]
    .filter((line) => line !== '')
    .join(' ');
