import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { LaneHead } from './store.ts';

/** The heads of all lanes at one moment, signed and kept outside the database: whoever rewrites the chain cannot rewrite it. */
export interface Anchor {
  readonly at: string;
  readonly heads: readonly LaneHead[];
}

const AnchorFile = z.object({
  at: z.string(),
  heads: z.array(z.object({ lane: z.int(), seq: z.int(), hash: z.string() })),
  signature: z.string(),
});
const textOf = (anchor: Anchor): string => JSON.stringify([anchor.at, anchor.heads.map((h) => [h.lane, h.seq, h.hash])]);

/** Writes an anchor file, readable for an auditor without this program. @returns its path */
export async function writeAnchor(dir: string, keys: Keyring, anchor: Anchor): Promise<string> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, `${anchor.at.replaceAll(':', '-')}.json`);
  await writeFile(`${path}.tmp`, `${JSON.stringify({ ...anchor, signature: keys.sign('anchor', textOf(anchor)) }, null, 1)}\n`, {
    flush: true,
  });
  await rename(`${path}.tmp`, path);
  return path;
}

/** @returns anchors in order of time, and the names of files whose signature does not fit */
export async function readAnchors(dir: string, keys: Keyring): Promise<{ good: Anchor[]; forged: string[] }> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const good: Anchor[] = [];
  const forged: string[] = [];
  for (const name of names) {
    const parsed = AnchorFile.safeParse(await readFile(join(dir, name), 'utf8').then(jsonOf));
    if (parsed.success && keys.sign('anchor', textOf(parsed.data)) === parsed.data.signature) good.push(parsed.data);
    else forged.push(name);
  }
  return { good, forged };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
