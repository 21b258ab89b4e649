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

/** `GET /health` for load balancers and operators, `GET /metrics` for monitoring; both without a session, both without names. */
export function addHealth(app: FastifyInstance, health: Health): void {
  app.get('/health', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const report = await health.check();
    return reply
      .code(report.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(report);
  });
  app.get('/metrics', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(await health.metrics()),
  );
}
