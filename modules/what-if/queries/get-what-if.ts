import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Out } from '../../../platform/contract/endpoint.ts';
import type * as contract from '../contract.ts';
import { OWN_RESULT, WhatIfResult } from '../model.ts';

const SHIPPED = fileURLToPath(new URL('../../../db/seed/what-if/result.json', import.meta.url));

type Read = { readonly result: WhatIfResult } | 'absent' | 'unreadable';

/** Figures that were computed before: the own file of the data folder, else the one that came with the program. Nothing is computed here. */
export const readWhatIf =
  (dataDir: string, shipped = SHIPPED) =>
  async (): Promise<Out<typeof contract.getWhatIf>> => {
    const own = await read(join(dataDir, OWN_RESULT));
    if (typeof own === 'object') return { result: own.result, origin: 'own', ownUnreadable: false };
    const found = await read(shipped);
    const ownUnreadable = own === 'unreadable';
    return typeof found === 'object'
      ? { result: found.result, origin: 'shipped', ownUnreadable }
      : { result: null, origin: null, ownUnreadable };
  };

async function read(path: string): Promise<Read> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return 'absent';
  try {
    const parsed = WhatIfResult.safeParse(JSON.parse(text));
    return parsed.success ? { result: parsed.data } : 'unreadable';
  } catch (problem) {
    if (problem instanceof SyntaxError) return 'unreadable';
    throw problem;
  }
}
