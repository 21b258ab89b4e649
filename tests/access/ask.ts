import { randomUUID } from 'node:crypto';
import type { Persona } from '../access-model.ts';
import { pdfText } from '../pdf-text.ts';
import { idsIn, markersIn } from './markers.ts';
import { REQUESTS } from './requests.ts';
import type { Scene } from './scene.ts';

export interface Answer {
  readonly status: number;
  /** Code of the problem, empty when there was none. */
  readonly code: string;
  readonly text: string;
  readonly markers: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/** What is asked differently from the table. */
export interface Instead {
  readonly body?: unknown;
  readonly query?: string;
  readonly params?: Readonly<Record<string, string>>;
}

export interface Prepared {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: unknown;
}

/** A request of the table, ready to be sent once or several times, about a record or about one that is not there. */
export function prepare(scene: Scene, who: Persona, endpoint: string, record?: { readonly id: string }, instead: Instead = {}): Prepared {
  const request = REQUESTS[endpoint];
  if (request === undefined) throw new Error(`${endpoint} is not in tests/access/requests.ts`);
  const about = record ?? { id: randomUUID() };
  const [method = '', path = ''] = endpoint.split(' ');
  const params: Record<string, string> = { id: about.id, ...request.params?.(scene, about), ...instead.params };
  const url = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
  const payload = request.upload?.(scene) ?? instead.body ?? request.body?.(scene, about, who);
  const query = instead.query ?? request.query;
  return {
    method,
    url: `/api${url}${query === undefined ? '' : `?${query}`}`,
    headers: {
      ...(method !== 'GET' && { 'command-id': randomUUID() }),
      ...(request.upload !== undefined && { 'content-type': 'application/octet-stream' }),
    },
    ...(payload !== undefined && { payload }),
  };
}

/** Asks an endpoint of the table as a persona. */
export async function ask(
  scene: Scene,
  who: Persona,
  endpoint: string,
  record?: { readonly id: string },
  instead: Instead = {},
): Promise<Answer> {
  const answer = await scene.office.send(who.login, prepare(scene, who, endpoint, record, instead));
  const pdf = answer.bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  const text = pdf ? pdfText(answer.bytes) : answer.body;
  const code = answer.status >= 400 ? (/"code":"([^"]+)"/.exec(text)?.[1] ?? '') : '';
  return { status: answer.status, code, text, markers: markersIn(text), ids: idsIn(text) };
}
