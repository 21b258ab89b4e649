import type { FastifyRequest } from 'fastify';

export interface LogSink {
  write(line: string): void;
}

/** Log lines carry the route's pattern, never its address: ids and searches stay out. No bodies, no headers, no IP. */
export const logging = (sink?: LogSink) => ({
  logger: {
    level: 'info',
    ...(sink !== undefined && { stream: sink }),
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url ?? 'unknown' }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: (error: Error) => ({ type: error.name, message: 'withheld', stack: (error.stack ?? '').split('\n').slice(1, 6).join('\n') }),
    },
  },
});
