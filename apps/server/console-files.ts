import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import fastifyStatic from '@fastify/static';

const CONSOLE = fileURLToPath(new URL('../../dist/console', import.meta.url));

/** Serves the built console: hashed assets for a year, every page address answers the one page. */
export async function addConsole(app: FastifyInstance): Promise<void> {
  if (!existsSync(`${CONSOLE}/index.html`)) return;
  await app.register(fastifyStatic, {
    root: CONSOLE,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) =>
    request.url.startsWith('/api/') || request.url.startsWith('/assets/')
      ? reply.callNotFound()
      : reply.header('cache-control', 'no-cache').sendFile('index.html'),
  );
}
