import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { Agent } from 'node:http';
import { openLine } from './line.ts';

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

/** More than two cores ever answered. */
const MOST_PER_SECOND = 800;

export const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

/** A request as it goes over the wire, with a command id of its own. */
function written({ method, path, token, body }: Ask): string {
  const payload = body === undefined ? '' : JSON.stringify(body);
  const of = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(payload)}\r\ncommand-id: ${randomUUID()}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\n${method === 'POST' ? of : ''}\r\n${payload}`;
}

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
  const times: number[] = [];
  const refused: Record<string, number> = {};
  // Written before the clock starts: making them up would take processor time from the server.
  const ready = Array.from({ length: MOST_PER_SECOND * (seconds + warmUp) }, (_, i) => written(next(i % clients)));
  const begin = performance.now() + warmUp * 1000;
  const end = begin + seconds * 1000;
  const client = async (n: number): Promise<void> => {
    const line = await openLine(address);
    while (performance.now() < end) {
      const asked = ready.pop() ?? written(next(n));
      const started = performance.now();
      const answer = await line.ask(asked);
      if (started < begin) continue;
      times.push(performance.now() - started);
      if (answer.status !== 200) {
        const what = `${answer.status} ${/"code":"([^"]+)"/.exec(answer.text)?.[1] ?? ''}`;
        refused[what] = (refused[what] ?? 0) + 1;
      }
    }
    line.close();
  };
  await Promise.all(Array.from({ length: clients }, (_, n) => client(n)));
  const took = (performance.now() - begin) / 1000;
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
