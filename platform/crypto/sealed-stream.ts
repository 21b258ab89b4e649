import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';

/** Streams too large for memory: 12 bytes nonce · AES-256-GCM cipher text · 16 bytes tag. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param key 32 bytes, see `Keyring.streamKey` */
export function sealStream(key: Uint8Array): Transform {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  let begun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      if (!begun) this.push(nonce);
      begun = true;
      done(null, cipher.update(chunk));
    },
    flush(done: TransformCallback) {
      if (!begun) this.push(nonce);
      this.push(cipher.final());
      this.push(cipher.getAuthTag());
      done();
    },
  });
}

/** The opposite. Fails at the end when anything was altered or the key is another: use what it yields only in a transaction. */
export function openStream(key: Uint8Array): Transform {
  let decipher: ReturnType<typeof createDecipheriv> | undefined;
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      held = Buffer.concat([held, chunk]);
      if (decipher === undefined && held.length >= NONCE_BYTES) {
        decipher = createDecipheriv('aes-256-gcm', key, held.subarray(0, NONCE_BYTES));
        held = held.subarray(NONCE_BYTES);
      }
      if (decipher === undefined || held.length <= TAG_BYTES) return done();
      const ready = held.subarray(0, held.length - TAG_BYTES);
      held = held.subarray(held.length - TAG_BYTES);
      done(null, decipher.update(ready));
    },
    flush(done: TransformCallback) {
      if (decipher === undefined || held.length !== TAG_BYTES) return done(new Error('the sealed file is cut short'));
      try {
        (decipher as ReturnType<typeof createDecipheriv> & { setAuthTag(tag: Buffer): void }).setAuthTag(held);
        this.push(decipher.final());
        done();
      } catch {
        done(new Error('the sealed file was altered, or belongs to another key'));
      }
    },
  });
}
