import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The key file cannot be used; the message is one Indonesian sentence with the remedy. */
export class MasterKeyProblem extends Error {
  override readonly name = 'MasterKeyProblem';
}

const KEY_BYTES = 32;

export const masterKeyPath = (dataDir: string): string => join(dataDir, 'keys', 'master.key');

/**
 * Reads the 32-byte master key (hex) or makes one on the very first start. The file is linked into place,
 * so two processes starting at once agree on one key and a half-written file never counts.
 * @throws MasterKeyProblem
 */
export async function loadMasterKey(dataDir: string): Promise<Buffer> {
  const path = masterKeyPath(dataDir);
  const existing = await readKey(path);
  if (existing !== undefined) return existing;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    await writeFile(draft, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flush: true });
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await unlink(draft);
    await chmod(path, 0o600);
  } catch (error) {
    throw new MasterKeyProblem(`Kunci enkripsi tidak dapat ditulis ke ${path}. Periksa hak tulis dan sisa ruang cakram.`, { cause: error });
  }
  const made = await readKey(path);
  if (made === undefined) throw new MasterKeyProblem(`Kunci enkripsi ${path} hilang sesaat setelah dibuat. Jalankan sekali lagi.`);
  return made;
}

async function readKey(path: string): Promise<Buffer | undefined> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new MasterKeyProblem(`Kunci enkripsi ${path} tidak dapat dibaca. Periksa hak baca berkas itu.`, { cause: error });
  }
  const hex = content.trim();
  if (!/^[0-9a-f]{64}$/.test(hex))
    throw new MasterKeyProblem(`Isi ${path} bukan kunci enkripsi yang sah. Kembalikan berkas itu dari cadangan.`);
  return Buffer.from(hex, 'hex');
}
