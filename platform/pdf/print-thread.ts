import { parentPort } from 'node:worker_threads';
import type { Letter, Printed } from './render-pdf.ts';
import { typeset } from './typst.ts';

/** Prints one letter after the other; a letter that cannot be printed takes no other with it. */
let before = Promise.resolve();
parentPort?.on('message', (letter: Letter) => {
  before = before.then(async () => {
    const answer = (said: Printed): void => parentPort?.postMessage(said, []);
    try {
      answer({ id: letter.id, bytes: await typeset(letter.source, letter.data) });
    } catch (error) {
      answer({ id: letter.id, fault: error instanceof Error ? error.message : 'not an error' });
    }
  });
});
