import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sends JSON; a read whose content the caller already has is answered 304 without a body. */
export function sendConditionally(request: FastifyRequest, reply: FastifyReply, status: number, body: unknown): FastifyReply {
  const text = JSON.stringify(body);
  reply.code(status).type('application/json; charset=utf-8');
  if (request.method !== 'GET') return reply.header('cache-control', 'no-store').send(text);
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.send(text);
}
