import { CallFailed, caller, type Send } from '../../../platform/contract/call.ts';
import { newCommandId } from '../../../platform/ui/http.ts';

/** As long as an upload over a weak village line may take. Our choice. */
const PATIENCE_MS = 420_000;

const offline = () =>
  new CallFailed({
    type: 'urn:kentongan:problem:network/offline',
    status: 0,
    code: 'network/offline',
    title: 'Tidak ada sambungan ke server',
    detail: 'Coba lagi setelah ada sinyal. Laporan yang sama tidak akan tercatat dua kali.',
  });

/** The way to the server without the session cookie: nothing in the request says who sends it. */
const send: Send = async (sent) => {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  const file = sent.upload instanceof Blob ? sent.upload : undefined;
  headers.set('content-type', file === undefined ? 'application/json' : 'application/octet-stream');
  try {
    const answer = await fetch(`/api${sent.path}`, {
      method: sent.method,
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
      body: file ?? JSON.stringify(sent.body),
    });
    return { status: answer.status, json: (await answer.json()) as unknown };
  } catch {
    throw offline();
  }
};

/** Calls a public endpoint as nobody. Throws `CallFailed`. */
export const callQuietly = caller(send, newCommandId);
