import type { FastifyRequest } from 'fastify';
import type { AnyEndpoint, Upload } from '../contract/endpoint.ts';
import { invalid } from '../contract/problem.ts';

/** What a use case gets of a request: params and query, with the body or the bytes that came. */
export const inputOf = (e: AnyEndpoint, request: FastifyRequest): object => ({
  params: request.params,
  query: request.query,
  ...(e.upload === undefined
    ? { body: request.body }
    : {
        upload: {
          bytes: rawBody(request),
          contentType: request.headers['content-type'] ?? 'application/octet-stream',
        } satisfies Upload,
      }),
});

/** @returns the bytes, none when nothing was sent. @throws Problem `request/invalid` when they were read as JSON on the way */
export function rawBody({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  if (body === undefined || body === null) return Buffer.alloc(0);
  throw invalid('upload', 'Kirim berkas sebagai isi permintaan, dengan content-type application/octet-stream');
}
