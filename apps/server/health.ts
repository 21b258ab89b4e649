import type { FastifyInstance } from 'fastify';

export interface HealthReport {
  readonly ready: boolean;
  readonly [fact: string]: unknown;
}
export interface Health {
  /** Whether this server can do its work now, and what an operator should know. No personal data. */
  check(): Promise<HealthReport>;
  /** Lines of the Prometheus text format. */
  metrics(): Promise<string>;
}

/** A monitoring program runs on this machine or comes through a tunnel; a proxy's caller is known by the real address. */
const fromHere = (address: string): boolean => address === '::1' || /^(::ffff:)?127\./.test(address);

/**
 * `GET /health` for load balancers and operators, `GET /metrics` for monitoring on this machine; both without a session, both
 * without names. To anybody else metrics are not there: how much an office works is nobody's business.
 */
export function addHealth(app: FastifyInstance, health: Health): void {
  app.get('/health', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const report = await health.check();
    return reply
      .code(report.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });
  app.get('/metrics', { schema: { hide: true }, logLevel: 'warn' }, async (request, reply) =>
    fromHere(request.ip) ? reply.type('text/plain; version=0.0.4').send(await health.metrics()) : reply.callNotFound(),
  );
}
