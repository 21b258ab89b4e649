import { readFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { describe, expect, it } from 'vitest';
import { translateError } from './translate-error.ts';

const thrown = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined).catch((error: unknown) => error);
const connecting = (path: string): Promise<unknown> => new Promise((_, reject) => createConnection({ path }).on('error', reject));

describe('what the database or the disk says', () => {
  it('is "unreachable" for a socket that is not there, and a failure of ours for a file that is not', async () => {
    expect(translateError(await thrown(connecting('/tmp/kentongan-no-such-socket')))).toMatchObject({ code: 'database/unreachable' });
    const lost = await thrown(readFile('/tmp/kentongan-no-such-file'));
    expect(translateError(lost)).toBe(lost);
  });

  it.each([
    ['23505', 'conflict'],
    ['23503', 'conflict'],
    ['23514', 'invalid'],
    ['22007', 'invalid'],
  ])('%s says in a sentence what to do, and names nothing of the database', (code, kind) => {
    const problem = translateError(Object.assign(new Error('x'), { code, constraint: 'application_number_uniq' }));
    expect(problem).toMatchObject({ kind, details: { detail: expect.stringMatching(/(uat ulang|eriksa)/) } });
    expect(JSON.stringify((problem as { details: object }).details)).not.toContain('uniq');
  });
});
