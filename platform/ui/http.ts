import { uuidv7 } from 'uuidv7';
import { typeWithName } from '../contract/upload-name.ts';
import { CallFailed, caller, pathOf, type Args, type Send, type Sent, type WireProblem } from '../contract/call.ts';
import type { AnyEndpoint } from '../contract/endpoint.ts';

const BASE = '/api';
/** Our choice: a weak village line may need half a minute; an upload of 20 MB at 0.5 Mbit/s needs five and a half. */
const PATIENCE_MS = 40_000;
const UPLOAD_PATIENCE_MS = 420_000;

const problem = (status: number, code: string, title: string, detail: string): WireProblem => ({
  type: `urn:kentongan:${code}`,
  status,
  code,
  title,
  detail,
});
const OFFLINE = problem(0, 'network/offline', 'Tidak ada sambungan ke server', 'Coba lagi setelah ada sinyal.');
const SLOW = problem(
  0,
  'network/slow',
  'Server belum menjawab',
  'Belum pasti tersimpan atau tidak. Mencoba lagi aman: perubahan yang sama tidak akan tercatat dua kali.',
);
const unreadable = (status: number): WireProblem =>
  problem(
    status >= 400 ? status : 502,
    'network/unreadable',
    'Jawaban server tidak terbaca',
    'Mungkin ada perangkat jaringan di tengah jalan, misalnya halaman masuk Wi-Fi.',
  );

/** True while nobody can say whether the change arrived: the same command id must be used again. */
export const isUncertain = (error: unknown): boolean =>
  !(error instanceof CallFailed) || error.problem.status === 0 || error.problem.status >= 500;

const signedOut = new EventTarget();
/** Hears every 401 of the server. @returns a function that stops listening */
export const onSignedOut = (listener: () => void): (() => void) => {
  signedOut.addEventListener('signed-out', listener);
  return () => signedOut.removeEventListener('signed-out', listener);
};

const bodyOf = (sent: Sent): { body?: BodyInit; type?: string } => {
  if (sent.upload instanceof Blob)
    return {
      body: sent.upload,
      type: typeWithName(sent.upload.type === '' ? 'application/octet-stream' : sent.upload.type, sent.fileName),
    };
  return sent.body === undefined ? {} : { body: JSON.stringify(sent.body), type: 'application/json' };
};

const fetchOf = async (sent: Sent): Promise<Response> => {
  const { body, type } = bodyOf(sent);
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (type !== undefined) headers.set('content-type', type);
  if (sent.commandId !== undefined) headers.set('command-id', sent.commandId);
  try {
    const patience = AbortSignal.timeout(sent.upload instanceof Blob ? UPLOAD_PATIENCE_MS : PATIENCE_MS);
    const response = await fetch(BASE + sent.path, {
      method: sent.method,
      headers,
      credentials: 'same-origin',
      signal: patience,
      ...(body === undefined ? {} : { body }),
    });
    // A wrong password at the door is no lost session.
    if (response.status === 401 && !sent.path.startsWith('/login')) signedOut.dispatchEvent(new Event('signed-out'));
    return response;
  } catch (error) {
    throw new CallFailed(error instanceof DOMException && error.name === 'TimeoutError' ? SLOW : OFFLINE);
  }
};

/** The browser's way to the server: same origin, session cookie, problem+json. Throws `CallFailed` with `network/…` when no answer came. */
const send: Send = async (sent) => {
  const response = await fetchOf(sent);
  const text = await response.text().catch(() => {
    throw new CallFailed(OFFLINE);
  });
  try {
    return { status: response.status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    throw new CallFailed(unreadable(response.status));
  }
};

export const newCommandId = (): string => uuidv7();

/** Calls an endpoint; the reply is parsed by its schema. Throws `CallFailed`. */
export const call = caller(send, newCommandId);

export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}
/** Fetches a `download` endpoint that is asked by POST: what is asked must not stand in an address. Throws `CallFailed`. */
export const fetchFile = async <E extends AnyEndpoint>(e: E, args: Args<E>): Promise<FetchedFile> => {
  const { params, query, body } = args as { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown };
  const path = pathOf(e, params, query);
  const response = await fetchOf({ method: e.method.toUpperCase(), path, body, upload: undefined, commandId: newCommandId() });
  if (!response.ok) {
    const told: unknown = await response.json().catch(() => undefined);
    throw new CallFailed(told === undefined ? unreadable(response.status) : (told as WireProblem));
  }
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const content = await response.blob().catch(() => {
    throw new CallFailed(OFFLINE);
  });
  return { name: decodeURIComponent(named ?? 'berkas'), content };
};

/** Address of a `download` endpoint, for `<img src>`, `<a href>` and `<audio src>`. */
export const fileAddress = <E extends AnyEndpoint>(e: E, args: Args<E>): string => {
  const { params, query } = args as { params?: Record<string, unknown>; query?: Record<string, unknown> };
  return BASE + pathOf(e, params, query);
};
