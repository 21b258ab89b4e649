import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../setup/office.ts';
import type { Office } from '../setup/office.ts';
import { setScene } from './scene.ts';
import type { Scene } from './scene.ts';
import { NASTY, valueFor } from './json-schema-values.ts';
import type { Schema } from './json-schema-values.ts';
import { chance } from '../../apps/server/training/chance.ts';
import type { Chance } from '../../apps/server/training/chance.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { name: string; in: string; schema: Schema; required?: boolean }[];
  readonly body: Schema | undefined;
}
interface Document {
  readonly paths: Record<
    string,
    Record<string, { parameters?: Operation['parameters']; requestBody?: { content?: Record<string, { schema: Schema }> } }>
  >;
}

/** @source issue: at least 20,000 requests as each of three roles */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const STACK_TRACE = /\n\s+at |node_modules|\.ts:\d+|select |insert into/i;

let office: Office;
let operations: Operation[];
let scene: Scene;

beforeAll(async () => {
  office = await openOffice({ strict: false });
  // Otherwise the searches of a fuzzer would all be stopped after the first minute.
  await office.pool.query('update audit.look_up_limit set stopped_per_hour = 1000000');
  scene = await setScene(office);
  const document = JSON.parse((await office.send('tamu', { method: 'GET', url: '/openapi.json' })).body) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, o]) => ({
      method: method.toUpperCase(),
      path,
      parameters: o.parameters ?? [],
      body: Object.values(o.requestBody?.content ?? {})[0]?.schema,
    })),
  );
});
afterAll(() => office.close());

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function requestFor(operation: Operation, luck: Chance): { url: string; payload: unknown; headers: Record<string, string> } {
  let url = operation.path;
  const query: string[] = [];
  for (const p of operation.parameters) {
    const value = text(luck.often(0.05) ? luck.pick(NASTY) : valueFor(p.schema, luck, scene.known));
    if (p.in === 'path') url = url.replace(`{${p.name}}`, encodeURIComponent(value.toWellFormed()).slice(0, 500) || '-');
    else if (p.in === 'query' && (p.required === true || luck.often(0.5)))
      query.push(`${p.name}=${encodeURIComponent(value.toWellFormed()).slice(0, 2_000)}`);
  }
  const headers: Record<string, string> = luck.often(0.97) ? { 'command-id': luck.often(0.95) ? randomUUID() : 'bukan-uuid' } : {};
  let payload: unknown = operation.body === undefined ? undefined : valueFor(operation.body, luck, scene.known);
  if (payload !== undefined)
    headers['content-type'] = luck.often(0.97)
      ? 'application/json'
      : luck.pick(['text/plain', 'application/xml', 'multipart/form-data', 'image/png']);
  if (typeof payload !== 'object' || payload === null) payload = payload === undefined ? undefined : JSON.stringify(payload);
  if (luck.often(0.01)) payload = '{"half":';
  return { url: query.length === 0 ? url : `${url}?${query.join('&')}`, payload, headers };
}

describe(`the fuzzer, seed ${SEED}`, () => {
  it.each(['sutinah', 'putri', 'lalu'])('%s gets no 5xx, no stack trace and nobody else’s data', async (persona) => {
    const luck = chance(SEED + persona.length * 7919 + persona.charCodeAt(0));
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    let sent = 0;
    const forbidden = new Set<Operation>();
    while (sent < REQUESTS && faults.length < 10) {
      const operation = luck.pick(operations);
      // Signing out or ending one's sessions would end the run, not find a fault.
      if (/logout|\/me\/sessions/.test(operation.path)) continue;
      // What this role may not do at all is asked now and then; most requests go where they get further.
      if (forbidden.has(operation) && luck.often(0.95)) continue;
      const request = requestFor(operation, luck);
      const answer = await office.send(persona, { method: operation.method, ...request });
      sent += 1;
      if (answer.status === 403) forbidden.add(operation);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const where = `${operation.method} ${request.url.slice(0, 200)} ${JSON.stringify(request.payload)?.slice(0, 600) ?? ''} → ${answer.status} ${answer.body.slice(0, 300)}`;
      if (answer.status >= 500) faults.push(where);
      else if (answer.status >= 400 && STACK_TRACE.test(answer.body)) faults.push(`stack trace: ${where}`);
      const leaked = scene.secretsFrom(persona).find((secret) => answer.body.includes(secret));
      if (leaked !== undefined) faults.push(`leak of ${leaked}: ${where}`);
    }
    console.log(persona, Object.fromEntries(statuses));
    expect(faults).toEqual([]);
  });
});
