import type { Pool } from '../../platform/db/pool.ts';
import { onClient } from '../../platform/db/on-client.ts';
import type { Actor, Context } from '../../platform/http/context.ts';
import { clearanceOf, ROLES, RoleCode, SESSION_HOURS } from './model.ts';
import { newToken, tokenHash } from './secrets.ts';
import * as store from './store.ts';

type Mode = Context['mode'];
/** In production the browser itself sees to it that no neighbouring site can plant a session: RFC 6265bis §4.1.3.2. */
const cookieName = (mode: Mode): string => (mode === 'production' ? '__Host-kentongan_session' : 'kentongan_session');
const cookie = (mode: Mode, token: string, maxAgeSeconds: number): string =>
  `${cookieName(mode)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${mode === 'production' ? '; Secure' : ''}`;

const HOUR_MS = 3_600_000;
/** How stale "last seen" may be: a write per request would cost more than it tells. */
const TOUCH_AFTER_MS = 60_000;

/** Opens a session and sends its cookie; the token itself is stored nowhere. */
export async function openSession({ tx, now, newId, client, setHeader, mode }: Context, accountId: string): Promise<void> {
  const token = newToken();
  const expires = new Date(Date.parse(now) + SESSION_HOURS * HOUR_MS).toISOString();
  const id = newId();
  await store.addSession(tx, {
    id,
    account_id: accountId,
    token_sha256: tokenHash(token),
    created_at: now,
    expires_at: expires,
    last_seen_at: now,
    device: deviceOf(client.userAgent),
  });
  await store.touchAccount(tx, accountId, now);
  setHeader('set-cookie', cookie(mode, token, SESSION_HOURS * 3600));
}

export const closeCookie = (mode: Mode): string => cookie(mode, '', 0);

/** "Chrome di Android": enough to recognise one's own phone, too little to trace anybody. */
function deviceOf(userAgent: string): string {
  const browser =
    /Firefox/.exec(userAgent)?.[0] ??
    /Edg/.exec(userAgent)?.[0]?.replace('Edg', 'Edge') ??
    /Chrome/.exec(userAgent)?.[0] ??
    /Safari/.exec(userAgent)?.[0] ??
    'Program lain';
  // Android says "Linux" first: the narrower name wins.
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Macintosh', 'Linux'].find((name) => userAgent.includes(name)) ?? '';
  return system === '' ? browser : `${browser} di ${system}`;
}

/** Finds who sends a request: the session cookie, or `Authorization: Bearer` with the same token for other systems. */
export const authenticator =
  (pool: Pool, mode: Mode) =>
  async (request: { cookie: string | undefined; authorization: string | undefined; now: string }): Promise<Actor | undefined> => {
    const token = tokenOf(request, cookieName(mode));
    if (token === undefined) return undefined;
    const client = await pool.connect();
    try {
      const tx = onClient(client);
      const row = await store.findActor(tx, tokenHash(token), request.now);
      const role = RoleCode.safeParse(row?.role);
      if (row === undefined || !role.success) return undefined;
      if (Date.parse(request.now) - Date.parse(row.last_seen_at) > TOUCH_AFTER_MS)
        await store.touchSession(tx, row.session_id, row.account_id, request.now);
      return {
        accountId: row.account_id,
        sessionId: row.session_id,
        role: role.data,
        agencyId: row.agency_id,
        officeId: row.office_id,
        territories: row.territories ?? [],
        clearance: clearanceOf(role.data),
        permissions: new Set(ROLES[role.data].permissions),
      };
    } finally {
      client.release();
    }
  };

function tokenOf(sent: { cookie: string | undefined; authorization: string | undefined }, name: string): string | undefined {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(sent.authorization ?? '')?.[1];
  return bearer ?? new RegExp(`(?:^|;\\s*)${name}=([\\w-]{20,100})`).exec(sent.cookie ?? '')?.[1];
}
