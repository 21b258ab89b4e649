import { randomUUID } from 'node:crypto';
import { buildApp } from '../../apps/server/app.ts';
import { house } from '../../apps/server/modules.ts';
import { blobStore } from '../../platform/blobs/blob-store.ts';
import { keyring } from '../../platform/crypto/keyring.ts';
import { loadMasterKey } from '../../platform/crypto/master-key.ts';
import { createPool } from '../../platform/db/pool.ts';

export interface Write {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Sends one request to the real application on a database and keeps the writes that reached it, in their order. */
export async function writesOf(
  at: { readonly url: string; readonly dataDir: string; readonly token: string },
  path: string,
  body: () => object,
): Promise<Write[]> {
  const keys = keyring(await loadMasterKey(at.dataDir));
  const pool = createPool(at.url, 1);
  const writes: Write[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: readonly unknown[]) => unknown;
    Object.assign(client, {
      query: (...args: readonly unknown[]) => {
        const text = typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: unknown }).text);
        const values = Array.isArray(args[1]) ? args[1] : ((args[0] as { values?: unknown[] }).values ?? []);
        if (/^\s*(insert into|update|select audit\.append)\b/i.test(text)) writes.push({ text, values });
        return query(...args);
      },
    });
  });
  const app = await buildApp({
    house: await house(at.dataDir),
    pool,
    keys,
    blobs: blobStore(`${at.dataDir}/blobs`, keys),
    mode: 'training',
    strict: true,
    committed: () => undefined,
    health: { check: async () => ({ ready: true }), metrics: async () => '' },
    log: { write: () => undefined },
  });
  // The first one also writes what later ones find (session seen, counters): only the second is kept.
  for (let turn = 0; turn < 2; turn += 1) {
    writes.length = 0;
    // A new connection has nothing prepared: each statement passes with its text.
    (await pool.connect()).release(true);
    const answer = await app.inject({
      method: 'POST',
      url: `/api${path}`,
      headers: { authorization: `Bearer ${at.token}`, 'command-id': randomUUID() },
      payload: body(),
    });
    if (answer.statusCode !== 200) throw new Error(`the captured request was refused: ${answer.body.slice(0, 300)}`);
  }
  await app.close();
  await pool.end();
  if (!writes.some(({ text }) => text.includes('audit.append'))) throw new Error('not every write was captured');
  return writes;
}
