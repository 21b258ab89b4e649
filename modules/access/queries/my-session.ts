import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import type { Classification } from '../../../platform/contract/fields.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { ROLES, RoleCode } from '../model.ts';
import { closeCookie } from '../session.ts';
import * as store from '../store.ts';

const WHOLE_COUNTRY = { code: '*', name: 'Seluruh Indonesia' };

export async function me(_input: In<typeof contract.me>, { tx, actor, mode, today }: Context): Promise<Out<typeof contract.me>> {
  const row = await store.describeMe(tx, actor.accountId, actor.sessionId, today);
  if (row === undefined) throw notFound('account');
  const role = RoleCode.parse(actor.role);
  const names = await store.territoryNames(tx, actor.territories);
  return {
    account: { id: actor.accountId, displayName: row.display_name, hasTotp: row.totp_confirmed_at !== null },
    role: { code: role, name: ROLES[role].name },
    office: { id: actor.officeId, name: row.office_name },
    agency: { id: actor.agencyId, name: row.agency_name },
    permissions: [...actor.permissions],
    clearance: ROLES[role].clearance satisfies Classification,
    territories: actor.territories.map((code) => (code === '*' ? WHOLE_COUNTRY : { code, name: names.get(code) ?? code })),
    mode,
    sessionExpiresAt: row.expires_at,
  };
}

export async function mySessions(
  _input: In<typeof contract.mySessions>,
  { tx, actor, now }: Context,
): Promise<Out<typeof contract.mySessions>> {
  const rows = await store.listSessions(tx, actor.accountId, now);
  return {
    items: rows.map((r) => ({
      id: r.id,
      createdAt: r.created_at,
      lastSeenAt: r.last_seen_at,
      expiresAt: r.expires_at,
      device: r.device,
      current: r.id === actor.sessionId,
    })),
  };
}

export async function revokeMySession(
  { params }: In<typeof contract.revokeMySession>,
  { tx, actor, now, trail }: Context,
): Promise<Out<typeof contract.revokeMySession>> {
  if ((await store.revokeSessions(tx, actor.accountId, now, { only: params.id })) === 0) throw notFound('session');
  trail.concerns('session', params.id);
  return DONE;
}

export async function logOut(
  _input: In<typeof contract.logout>,
  { tx, actor, now, mode, setHeader }: Context,
): Promise<Out<typeof contract.logout>> {
  await store.revokeSessions(tx, actor.accountId, now, { only: actor.sessionId });
  setHeader('set-cookie', closeCookie(mode));
  return DONE;
}
