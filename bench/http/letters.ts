/**
 * Sixteen senders of reports alone, then while four people print letters: `node bench/http/letters.ts [seconds]`. Method: `bench/README.md`.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionFor } from '../../tests/endurance/server-process.ts';
import { report } from './bodies.ts';
import { ownCluster } from './cluster.ts';
import { load, percentile, send } from './load.ts';
import { fullName } from './seed.ts';
import { serve } from './server.ts';

const SECONDS = Number(process.argv[2] ?? 15);
const SENDERS = 16;
const READERS = 4;
const WARM_UP_SECONDS = 3;
/** More than Typst remembers: no letter is printed from memory. */
const LETTERS = 80;
/** What a reader does with one letter before the next. */
const PAUSE_MS = 100;

const dir = await mkdtemp(join(tmpdir(), 'kentongan-bench-'));
const cluster = await ownCluster(join(dir, 'pg'));
const agent = new Agent({ keepAlive: true });
try {
  const server = await serve({ DATABASE_URL: cluster.url, KENTONGAN_DATA: join(dir, 'data') });
  const [analyst, officer] = [await sessionFor(cluster.url, 'ratna'), await sessionFor(cluster.url, 'wayan')];
  const cases: string[] = [];
  for (let i = 0; i < LETTERS; i += 1) {
    const opened = await send(server.address, agent, { method: 'POST', path: '/api/cases', token: analyst, body: opening() });
    if (opened.status !== 200) throw new Error(`no case was opened: ${opened.text}`);
    cases.push((JSON.parse(opened.text) as { id: string }).id);
  }
  const senders = () =>
    load(server.address, SENDERS, SECONDS, WARM_UP_SECONDS, () => ({
      method: 'POST',
      path: '/api/reports',
      token: officer,
      body: report(),
    }));
  say('reports', await senders());
  const [reports, letters] = await Promise.all([senders(), print(server.address, analyst, cases)]);
  say('reports while letters are printed', reports);
  say('letters', letters);
  say('memory, MB', await server.memory());
  await server.stop();
} finally {
  agent.destroy();
  await cluster.stop();
  await rm(dir, { recursive: true, force: true });
}

function say(what: string, facts: object): void {
  console.log(`${what}: ${JSON.stringify(facts)} (load ${loadavg()[0]?.toFixed(1)})`);
}

/** An invented case from a letter of a body outside the system. */
function opening(): object {
  const sentence = Array.from({ length: 30 }, fullName).join(' ');
  const letter = { from: `Yayasan ${fullName()}`, number: randomUUID().slice(0, 8), date: '2026-11-18', sentence };
  const sources = [{ kind: 'letter', id: randomUUID(), letter }];
  return { sources, summary: `Perkara karangan ${fullName()} ${fullName()}`, modus: 'holding-house', territory: '35.05.01.2001' };
}

async function print(address: string, token: string, cases: readonly string[]): Promise<object> {
  const end = performance.now() + (WARM_UP_SECONDS + SECONDS) * 1000;
  const times: number[] = [];
  let refused = 0;
  let at = 0;
  const reader = async (): Promise<void> => {
    while (performance.now() < end) {
      const answer = await send(address, agent, { method: 'GET', path: `/api/cases/${cases[at++ % cases.length]}/summary`, token });
      times.push(answer.ms);
      if (answer.status !== 200) refused += 1;
      await new Promise((wake) => setTimeout(wake, PAUSE_MS));
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  times.sort((a, b) => a - b);
  return { printed: times.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95), refused };
}
