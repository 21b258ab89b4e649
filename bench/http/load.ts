import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly requests: number;
  /** Answers other than 200, with how often. */
  readonly refused: Readonly<Record<string, number>>;
}
export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string;
  readonly body?: object;
}

export const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

/** One request over a kept connection. @returns its status, milliseconds and body */
export function send(address: string, agent: Agent, ask: Ask): Promise<{ status: number; ms: number; text: string }> {
  return new Promise((resolve, reject) => {
    const payload = ask.body === undefined ? undefined : JSON.stringify(ask.body);
    const started = performance.now();
    const sent = request(
      `${address}${ask.path}`,
      {
        method: ask.method,
        agent,
        headers: {
          authorization: `Bearer ${ask.token}`,
          ...(ask.method === 'POST' && { 'command-id': randomUUID() }),
          ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, ms: performance.now() - started, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}

/** Each client sends its next request as soon as the answer is there; the first seconds do not count. */
export async function load(
  address: string,
  clients: number,
  seconds: number,
  warmUp: number,
  next: (client: number) => Ask,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const refused: Record<string, number> = {};
  const begin = performance.now() + warmUp * 1000;
  const end = begin + seconds * 1000;
  const client = async (n: number): Promise<void> => {
    while (performance.now() < end) {
      const started = performance.now();
      const answer = await send(address, agent, next(n));
      if (started < begin) continue;
      times.push(answer.ms);
      if (answer.status !== 200) {
        const what = `${answer.status} ${/"code":"([^"]+)"/.exec(answer.text)?.[1] ?? ''}`;
        refused[what] = (refused[what] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  const took = (performance.now() - begin) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    perSecond: Math.round((times.length / took) * 10) / 10,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    requests: times.length,
    refused,
  };
}
