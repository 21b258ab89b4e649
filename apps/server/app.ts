import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { auditEntry } from '../../modules/audit/index.ts';
import { authenticator } from '../../modules/access/index.ts';
import { newId } from '../../platform/http/context.ts';
import { mount } from '../../platform/http/mount.ts';
import { asProblem, sendProblem } from '../../platform/http/problem-json.ts';
import type { Traffic } from '../../platform/outbox/give-way.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Pool } from '../../platform/db/pool.ts';
import type { House } from './modules.ts';
import { addHealth } from './health.ts';
import type { Health } from './health.ts';
import { logging } from './logging.ts';
import type { LogSink } from './logging.ts';
import { addSecurityHeaders, CSP } from './security-headers.ts';

export interface AppParts {
  readonly house: House;
  readonly pool: Pool;
  readonly keys: Keyring;
  readonly blobs: BlobStore;
  readonly mode: 'training' | 'production';
  readonly strict: boolean;
  readonly committed: () => void;
  /** Told of each request, so that a worker in the same process can give way. */
  readonly road?: Traffic;
  readonly health: Health;
  readonly log?: LogSink;
  readonly now?: () => string;
}

/** A voice note over a village network takes minutes; a request that never ends holds a socket for ever. Our choice. */
const REQUEST_TIMEOUT_MS = 300_000;

/** Wires the HTTP side: security headers, OpenAPI, problem+json, every module's routes. Does not listen yet. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  // A TLS proxy on this machine says who called (limits count by address); nobody else is believed.
  const app = fastify({
    ...logging(parts.log),
    genReqId: newId,
    trustProxy: 'loopback',
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  // Replies were parsed by their schema already (platform/http/run-request.ts).
  app.setSerializerCompiler(() => (data) => (typeof data === 'string' ? data : JSON.stringify(data)));
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, asProblem(error)));
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, asProblem({ statusCode: 404 })));
  // Text is never asked for; uploads of text files arrive as the bytes they are.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  addSecurityHeaders(app);
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Kentongan', description: 'Peringatan dini dan pelindungan pekerja migran Indonesia', version: '1' },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: parts.mode === 'production' ? '__Host-kentongan_session' : 'kentongan_session' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ session: [] }, { bearer: [] }],
    },
    transform: jsonSchemaTransform,
  });
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    transformStaticCSP: () => CSP,
    uiConfig: { docExpansion: 'none', supportedSubmitMethods: [], validatorUrl: null },
  });
  await app.register(async (scope) => {
    addTraffic(scope, parts.road);
    mount(scope, parts.house.routes, {
      pool: parts.pool,
      keys: parts.keys,
      blobs: parts.blobs,
      mode: parts.mode,
      strict: parts.strict,
      authenticate: authenticator(parts.pool, parts.mode),
      auditEntry,
      committed: parts.committed,
      ...(parts.now !== undefined && { now: parts.now }),
    });
  });
  addHealth(app, parts.health);
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
}

function addTraffic(scope: FastifyInstance, road: Traffic | undefined): void {
  if (road === undefined) return;
  // A connection that breaks ends a request without an answer; the socket tells of both.
  scope.addHook('onRequest', async (_request, reply) => {
    road.began();
    reply.raw.once('close', road.ended);
  });
}
