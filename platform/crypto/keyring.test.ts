import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyring } from './keyring.ts';
import { loadMasterKey, masterKeyPath, MasterKeyProblem } from './master-key.ts';

const keys = keyring(new Uint8Array(32).fill(7));
const others = keyring(new Uint8Array(32).fill(8));

describe('keyring', () => {
  it('opens what it sealed, for every text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string(),
        (plain, bound) => keys.openText('identifier', keys.seal('identifier', plain, bound), bound) === plain,
      ),
    );
  });
  it('never seals the same text to the same bytes', () => {
    expect(keys.seal('vault', 'x').equals(keys.seal('vault', 'x'))).toBe(false);
  });
  it('does not open for another purpose, row or master key, nor after one flipped bit', () => {
    const sealed = keys.seal('vault', 'Sari', 'row-1');
    expect(() => keys.open('identifier', sealed, 'row-1')).toThrow();
    expect(() => keys.open('vault', sealed, 'row-2')).toThrow();
    expect(() => others.open('vault', sealed, 'row-1')).toThrow();
    const flipped = Buffer.from(sealed);
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    expect(() => keys.open('vault', flipped, 'row-1')).toThrow();
  });
  it('indexes equal values equally, and differently by kind and by master key', () => {
    expect(keys.blindIndex('phone', '+628111')).toBe(keys.blindIndex('phone', '+628111'));
    expect(keys.blindIndex('phone', '+628111')).not.toBe(keys.blindIndex('account', '+628111'));
    expect(keys.blindIndex('phone', '+628111')).not.toBe(others.blindIndex('phone', '+628111'));
    expect(keys.fingerprint).not.toBe(others.fingerprint);
  });
  it('finds what was stored years ago: HKDF and HMAC with SHA-256, as another program reckons them', () => {
    expect(keys.blindNumber('name-key', 's:sri')).toBe(-582_572_986);
    expect(keys.blindNumber('name-key', 'b:wati')).toBe(1_560_687_664);
    expect(keys.blindIndex('nik', '3505015201990001')).toBe('_ZT32k-e_4OBzvzRHfpcEg');
  });
});

describe('loadMasterKey', () => {
  it('makes one key, readable by its owner only, and keeps it even when several processes start at once', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'kentongan-key-'));
    const made = await Promise.all([loadMasterKey(dir), loadMasterKey(dir)]);
    expect(made[0].equals(made[1])).toBe(true);
    expect((await stat(masterKeyPath(dir))).mode & 0o777).toBe(0o600);
    await writeFile(masterKeyPath(dir), 'rusak');
    await expect(loadMasterKey(dir)).rejects.toThrow(MasterKeyProblem);
    expect(await readFile(masterKeyPath(dir), 'utf8')).toBe('rusak');
    await rm(dir, { recursive: true });
  });
});
