import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends JSON; a read whose content the caller already has is answered 304 without a body. */
export function sendConditionally(request: FastifyRequest, reply: FastifyReply, status: number, body: unknown): FastifyReply {
  const text = JSON.stringify(body);
  reply.code(status).type('application/json; charset=utf-8');
  if (request.method !== 'GET') return reply.header('cache-control', 'no-store').send(text);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  reply.header('vary', 'cookie, authorization');
  // What the use case said must not be kept is not kept, and has no name to ask for again.
  if (reply.getHeader('cache-control') === 'no-store') return reply.send(text);
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.send(text);
}
