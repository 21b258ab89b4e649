import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Keyring } from '../crypto/keyring.ts';

/** Files outside the database: encrypted, named by the SHA-256 of their plain content, written once. */
export interface BlobStore {
  /** @returns SHA-256 (hex) of the plain bytes, durable on disk when this resolves */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws when the content no longer has its hash, or is missing */
  get(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
  readonly dir: string;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** A new name is on disk only when its folder is. Windows cannot open folders and needs no flush. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export function blobStore(dir: string, keys: Keyring): BlobStore {
  const pathOf = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new Error('a blob is named by its SHA-256');
    return join(dir, sha256.slice(0, 2), sha256);
  };
  const has = async (sha256: string): Promise<boolean> =>
    stat(pathOf(sha256)).then(
      () => true,
      () => false,
    );
  return {
    dir,
    has,
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (await has(sha256)) return sha256;
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        const file = await open(draft, 'wx', 0o600);
        await file.writeFile(keys.seal('blob', bytes, sha256));
        await file.sync();
        await file.close();
        await rename(draft, path);
        await flushFolder(dirname(path));
      } catch (error) {
        await unlink(draft).catch(() => undefined);
        throw error;
      }
      return sha256;
    },
    async get(sha256) {
      const plain = keys.open('blob', await readFile(pathOf(sha256)), sha256);
      if (createHash('sha256').update(plain).digest('hex') !== sha256) throw new Error('blob content does not match its hash');
      return plain;
    },
  };
}
