import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { Problem, STATUS_OF_KIND } from '../contract/problem.ts';
import type { ProblemKind } from '../contract/problem.ts';
import { translateError } from '../db/translate-error.ts';

const TITLES: Record<ProblemKind, string> = {
  invalid: 'Ada isian yang belum benar',
  unauthenticated: 'Silakan masuk dahulu',
  forbidden: 'Akun Anda tidak berwenang untuk ini',
  'not-found': 'Tidak ditemukan',
  conflict: 'Tidak dapat dilakukan sekarang',
  'too-many': 'Terlalu banyak percobaan, tunggu sebentar',
  unavailable: 'Sistem sedang tidak dapat melayani, coba lagi sebentar lagi',
  internal: 'Ada kesalahan pada sistem',
};

/** Reads any thrown thing as a Problem; what is unknown becomes `internal` and shows nothing of itself. */
export function asProblem(thrown: unknown): Problem {
  const error = translateError(thrown);
  if (error instanceof Problem) return error;
  if (error instanceof ZodError)
    return new Problem('invalid', 'request/invalid', { fields: error.issues.map((i) => ({ path: i.path.join('.'), message: i.message })) });
  const { statusCode, validation, code } = error as {
    statusCode?: number;
    validation?: { instancePath: string; message?: string }[];
    code?: string;
  };
  if (validation !== undefined)
    return new Problem('invalid', 'request/invalid', {
      fields: validation.map((v) => ({ path: v.instancePath.replace(/^\//, '').replaceAll('/', '.'), message: v.message ?? '' })),
    });
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Problem('invalid', 'request/too-large', {
      detail: 'Isi kiriman terlalu besar. Kecilkan berkasnya atau bagi menjadi beberapa.',
    });
  if (statusCode === 404) return new Problem('not-found', 'address/not-found');
  if (statusCode === 429) return new Problem('too-many', 'request/too-many');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem('invalid', 'request/unreadable', {});
  return new Problem('internal', 'system/failed');
}

/** Sends RFC 9457 `application/problem+json`. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(STATUS_OF_KIND[problem.kind])
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(problemBody(problem, request.id));
}

export const problemBody = (problem: Problem, requestId: string): Record<string, unknown> => ({
  ...problem.details,
  type: `urn:kentongan:problem:${problem.code}`,
  title: TITLES[problem.kind],
  status: STATUS_OF_KIND[problem.kind],
  code: problem.code,
  requestId,
});
