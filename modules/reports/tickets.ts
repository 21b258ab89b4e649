import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../../platform/crypto/keyring.ts';

/** Tickets and upload tokens say by a key that the house made them; nothing is stored when they are given out. */
const DAY_MS = 86_400_000;
const NONCE_BYTES = 16;
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

const sameText = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** A ticket for one anonymous report, valid today and tomorrow. It carries no trace of who asked for it. */
export function newTicket(keys: Keyring, today: string): string {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  return `${today}.${nonce}.${keys.sign('reply', `anonymous-ticket ${today} ${nonce}`)}`;
}
/** @returns what marks it as spent; `undefined` when it is not ours or too old */
export function readTicket(keys: Keyring, ticket: string, today: string): Buffer | undefined {
  const [day = '', nonce = '', signature = ''] = ticket.split('.');
  if (day !== today && day !== dayBefore(today)) return undefined;
  if (!sameText(signature, keys.sign('reply', `anonymous-ticket ${day} ${nonce}`))) return undefined;
  return createHash('sha256').update(ticket).digest();
}
/** Until when a ticket of this day works: the end of the next day in Jakarta. */
export const ticketEnd = (today: string): string => new Date(Date.parse(`${today}T23:59:59+07:00`) + DAY_MS).toISOString();

const UPLOAD = 'report-upload';
/** Lets the sender add files to one report without saying who it is, today and tomorrow. Nobody but the server reads which report. */
export const uploadToken = (keys: Keyring, reportId: string, today: string): string =>
  keys.seal('reply', `${today} ${reportId}`, UPLOAD).toString('base64url');
/** @returns the report; `undefined` when the token is not ours or too old */
export function readUploadToken(keys: Keyring, token: string, today: string): string | undefined {
  try {
    const [day, report] = keys.openText('reply', Buffer.from(token, 'base64url'), UPLOAD).split(' ');
    return day === today || day === dayBefore(today) ? report : undefined;
  } catch {
    return undefined;
  }
}
