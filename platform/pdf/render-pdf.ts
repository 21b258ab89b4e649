import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { Problem } from '../contract/problem.ts';

/** What the thread is asked, and what it answers. */
export interface Letter {
  readonly id: number;
  readonly source: string;
  readonly data: unknown;
}
export type Printed = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly fault: string });

/** A few seconds of printing: whoever comes later is told so at once. Our choice. */
const MOST_WAITING = 100;

type Waiting = PromiseWithResolvers<Uint8Array>;
let thread: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | undefined;
let last = 0;

/** A letter template: fixed Typst source kept in a `.typ` file beside its module. It reads its data with `json(bytes(sys.inputs.data))`. */
export const readTemplate = (url: URL): Promise<string> => readFile(url, 'utf8');

/**
 * Renders a tagged PDF (PDF/UA-1) in a thread of its own, so nobody else waits for Typst. Text of people reaches Typst as data only,
 * never as source, so nothing typed can run; whatever they typed, there is a letter.
 * @param source  the template's Typst source
 * @param data    JSON-able; the template shows it
 * @throws Problem `server/busy` when too many letters wait
 * @throws when the template does not compile: our own fault, found by its test
 */
export function renderPdf(source: string, data: unknown): Promise<Uint8Array> {
  thread ??= start();
  const { worker, waiting } = thread;
  if (waiting.size >= MOST_WAITING)
    return Promise.reject(new Problem('unavailable', 'server/busy', { detail: 'Server sedang sibuk mencetak. Coba lagi sebentar lagi.' }));
  const printed = Promise.withResolvers<Uint8Array>();
  const letter: Letter = { id: (last += 1), source, data };
  worker.postMessage(letter, []);
  waiting.set(letter.id, printed);
  worker.ref();
  return printed.promise;
}

/** The first letter starts the thread, and it stays; it keeps the process alive only while a letter waits. */
function start(): NonNullable<typeof thread> {
  const worker = new Worker(new URL('./print-thread.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  worker.on('message', (said: Printed) => {
    const letter = waiting.get(said.id);
    waiting.delete(said.id);
    if (waiting.size === 0) worker.unref();
    if ('bytes' in said) letter?.resolve(said.bytes);
    else letter?.reject(new Error(said.fault));
  });
  const gone = (error: Error): void => {
    if (thread?.worker === worker) thread = undefined;
    for (const letter of waiting.values()) letter.reject(error);
    waiting.clear();
  };
  worker.on('error', gone);
  worker.on('exit', () => gone(new Error('the printing thread ended')));
  return { worker, waiting };
}
