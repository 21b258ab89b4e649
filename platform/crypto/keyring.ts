import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What a derived key is for; a value sealed for one purpose never opens for another. */
export type KeyPurpose = 'identifier' | 'vault' | 'narrative' | 'blob' | 'reply' | 'totp' | 'anchor' | 'backup';

export interface Keyring {
  /**
   * AES-256-GCM. Layout: 1 byte format (1) · 12 bytes nonce · 16 bytes tag · cipher text.
   * @param bound what the value belongs to (for example its row id): it opens only with the same text
   */
  seal(purpose: KeyPurpose, plain: string | Uint8Array, bound?: string): Buffer;
  /** @throws when the value was altered, belongs to another row or another key */
  open(purpose: KeyPurpose, sealed: Uint8Array, bound?: string): Buffer;
  openText(purpose: KeyPurpose, sealed: Uint8Array, bound?: string): string;
  /** Keyed hash for equality look-ups of encrypted values: 16 bytes, base64url. The kind keeps a phone from matching an account. */
  blindIndex(kind: string, value: string): string;
  /** The first 32 bits of it as a signed number. */
  blindNumber(kind: string, value: string): number;
  /** Keyed signature, hex: anchors of the audit chain. */
  sign(purpose: KeyPurpose, text: string): string;
  /** 32 bytes for `sealStream` / `openStream`. */
  streamKey(label: string): Uint8Array;
  /** Tells two master keys apart without revealing either. */
  readonly fingerprint: string;
}

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BLIND_BYTES = 16;

/** Random bytes are drawn for many values at once: asking for twelve costs as much as asking for thousands. Our choice. */
const NONCES_AT_ONCE = 256;
let drawn = Buffer.alloc(0);
function freshNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(NONCES_AT_ONCE * NONCE_BYTES);
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
}

/** @param master 32 random bytes, see `loadMasterKey` */
export function keyring(master: Uint8Array): Keyring {
  const bytesOf = (label: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'kentongan', label, 32));
  // A key object is prepared once; bytes would be prepared again at every seal and every look-up, at five times the price.
  const derived = new Map<string, KeyObject>();
  const key = (label: string): KeyObject => {
    const known = derived.get(label);
    if (known !== undefined) return known;
    const made = createSecretKey(bytesOf(label));
    derived.set(label, made);
    return made;
  };
  const blind = (kind: string, value: string) => createHmac('sha256', key(`blind:${kind}`)).update(value);
  const open: Keyring['open'] = (purpose, sealed, bound = '') => {
    if (sealed[0] !== FORMAT) throw new Error('sealed value has an unknown format');
    const decipher = createDecipheriv('aes-256-gcm', key(`seal:${purpose}`), sealed.subarray(1, 1 + NONCE_BYTES));
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  };
  return {
    seal(purpose, plain, bound = '') {
      const nonce = freshNonce();
      const cipher = createCipheriv('aes-256-gcm', key(`seal:${purpose}`), nonce);
      cipher.setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain), cipher.final()]);
      return Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), body]);
    },
    open,
    openText: (purpose, sealed, bound) => open(purpose, sealed, bound).toString('utf8'),
    blindIndex: (kind, value) => blind(kind, value).digest().toString('base64url', 0, BLIND_BYTES),
    blindNumber(kind, value) {
      // As text: a buffer of its own for each of the sixty keys of an application cost a third more (measured).
      const bytes = blind(kind, value).digest('binary');
      return (bytes.charCodeAt(0) << 24) | (bytes.charCodeAt(1) << 16) | (bytes.charCodeAt(2) << 8) | bytes.charCodeAt(3);
    },
    sign: (purpose, text) =>
      createHmac('sha256', key(`sign:${purpose}`))
        .update(text)
        .digest('hex'),
    streamKey: (label) => bytesOf(`stream:${label}`),
    fingerprint: createHmac('sha256', key('fingerprint')).update('kentongan').digest('hex').slice(0, 16),
  };
}
