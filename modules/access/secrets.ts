import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../platform/contract/problem.ts';
import { slowHash, slowVerify } from '../../platform/crypto/slow-hash.ts';
import words from './first-password-words.json' with { type: 'json' };

export const hashPassword = (password: string): Promise<string> => slowHash(password.normalize('NFKC'));
export const checkPassword = (stored: string, password: string): Promise<boolean> =>
  slowVerify(stored, password.normalize('NFKC')).catch((error: unknown) => {
    // Too busy to tell is not a wrong password; a stored value that is no hash fits nobody.
    if (error instanceof Problem) throw error;
    return false;
  });

let nobody: Promise<string> | undefined;
/** Takes as long as a real check, for a login name that does not exist. Always false. */
export async function checkNobody(password: string): Promise<false> {
  nobody ??= hashPassword(randomBytes(16).toString('hex')).catch((error: unknown) => {
    nobody = undefined;
    throw error;
  });
  await checkPassword(await nobody, password);
  return false;
}

const TOKEN_BYTES = 32;
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '').join('');
}

/** RFC 6238: 30-second steps, six digits, SHA-1 as every authenticator app expects. */
const STEP_SECONDS = 30;
const DIGITS = 6;
const TOTP_BYTES = 20;
export const newTotpSecret = (): Buffer => randomBytes(TOTP_BYTES);
export const totpStep = (instant: string): number => Math.floor(Date.parse(instant) / 1000 / STEP_SECONDS);
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}
/** @returns the step whose code it is, one step of clock drift either way; `undefined` when it is none */
export function matchTotp(secret: Uint8Array, code: string, instant: string): number | undefined {
  const now = totpStep(instant);
  const given = Buffer.from(code.replaceAll(' ', '').padEnd(DIGITS).slice(0, 12));
  return [now, now - 1, now + 1].find((step) => {
    const expected = Buffer.from(totpCode(secret, step));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}
export const totpUri = (secret: Uint8Array, login: string): string =>
  `otpauth://totp/Kentongan:${encodeURIComponent(login)}?secret=${base32(secret)}&issuer=Kentongan&digits=6&period=30`;

const RECOVERY_BYTES = 10;
/** 80 random bits as four groups of letters: easy to copy from paper. */
export const newRecoveryCode = (): string => (base32(randomBytes(RECOVERY_BYTES)).match(/.{4}/g) ?? []).join('-');
export const recoveryHash = (code: string): Buffer => tokenHash(code.toUpperCase().replace(/[^A-Z2-7]/g, ''));

/** Six of 256 plain words and a number of four digits: 6 × 8 + 13.1 = 61 random bits. Our choice: out of reach also for who copies the hash. */
const FIRST_WORDS = 6;
const FIRST_NUMBERS = { from: 1_000, below: 10_000 } as const;
/** A first password as it is handed over and as it is stored. */
export interface FirstPassword {
  readonly clear: string;
  readonly hash: string;
}
/** Hashed before the transaction takes its connection. */
export async function makeFirstPassword(): Promise<FirstPassword> {
  const clear = newFirstPassword();
  return { clear, hash: await hashPassword(clear) };
}
/** A first password that can be read out on the phone; it must be changed at once. */
export const newFirstPassword = (): string =>
  [
    ...Array.from({ length: FIRST_WORDS }, () => words[randomInt(words.length)] ?? ''),
    randomInt(FIRST_NUMBERS.from, FIRST_NUMBERS.below),
  ].join('-');
