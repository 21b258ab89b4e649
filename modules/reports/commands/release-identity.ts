import type { In } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify } from '../../access/index.ts';
import type * as contract from '../contract.ts';
import { identityAsked, identityDecided } from '../events.ts';
import { REFUSALS, SECRECY_NOTICE } from '../model.ts';
import { mayDecideRequest, mayEndRequest, mayReveal } from '../release-rules.ts';
import { openIdentity } from '../sealed.ts';
import * as store from '../store-identity.ts';
import { findReport } from '../store-reading.ts';

const HOUR_MS = 3_600_000;

/**
 * Asks the custodian to open who reported, with a reason.
 * @refuses identity/none-kept for anonymous reports, identity/already-asked
 */
export async function askIdentity({ params, body }: In<typeof contract.askIdentity>, context: Context) {
  const { tx, actor, now, newId, trail } = context;
  const report = await findReport(tx, params.id, true);
  if (report === undefined) throw notFound('report');
  if (report.identity_level === 'anonymous') throw refused(REFUSALS.identityAbsent);
  if (await store.hasOpenRequest(tx, report.id, actor.accountId)) throw refused(REFUSALS.identityOpen);
  const id = newId();
  await store.addRequest(tx, {
    id,
    report_id: report.id,
    agency_id: report.agency_id,
    office_id: report.office_id,
    territory: report.territory,
    classification: report.classification,
    identity_level: report.identity_level,
    secrecy_requested: report.secrecy_requested,
    requested_by: actor.accountId,
    requested_at: now,
    purpose: body.purpose,
    state: 'asked',
  });
  const title = 'Permintaan membuka identitas pelapor menunggu';
  for (const accountId of await store.custodians(tx))
    await notify(context, { to: { accountId }, kind: 'identity.asked', title, link: '/kustodian/identitas' });
  await context.announce(identityAsked({ request: id, report: report.id }, { kind: 'identity-request', id }, null));
  trail.concerns('report', report.id);
  trail.concerns('identity-request', id);
  trail.because(body.purpose);
  return { id };
}

async function decide(context: Context, id: string, set: { state: 'granted' | 'refused'; note: string; expires_at: string | null }) {
  const { tx, actor, now, trail } = context;
  const request = await store.lockRequest(tx, id);
  if (request === undefined) throw notFound('identity-request');
  const decision = mayDecideRequest(request, actor.accountId);
  if (!decision.ok) throw refused(decision.reason);
  const { state, note, expires_at } = set;
  await store.setRequest(tx, id, { state, decided_by: actor.accountId, decided_at: now, decision_note: note, expires_at });
  const told = identityDecided(
    { request: id, report: request.report_id, granted: state === 'granted' },
    { kind: 'identity-request', id },
    null,
  );
  await context.announce(told);
  await notify(context, {
    to: { accountId: request.requested_by },
    kind: 'identity.decided',
    title: 'Permintaan Anda kepada kustodian sudah dijawab',
    link: `/laporan/${request.report_id}`,
  });
  trail.concerns('identity-request', id);
  trail.concerns('report', request.report_id);
  trail.because(note);
  return DONE;
}

/** Opens the identity for some hours. @refuses identity/already-decided, identity/own-request */
export function grantIdentity({ params, body }: In<typeof contract.grantIdentity>, context: Context) {
  const expires = new Date(Date.parse(context.now) + body.hours * HOUR_MS).toISOString();
  context.trail.note('hours', body.hours);
  return decide(context, params.id, { state: 'granted', note: body.note, expires_at: expires });
}

export const refuseIdentity = ({ params, body }: In<typeof contract.refuseIdentity>, context: Context) =>
  decide(context, params.id, { state: 'refused', note: body.note, expires_at: null });

/** Ends a release before its time. @refuses identity/already-decided when it is not open */
export async function endIdentity({ params, body }: In<typeof contract.endIdentity>, context: Context) {
  const { tx, now, trail } = context;
  const request = await store.lockRequest(tx, params.id);
  if (request === undefined) throw notFound('identity-request');
  const decision = mayEndRequest(request, now);
  if (!decision.ok) throw refused(decision.reason);
  await store.setRequest(tx, params.id, { state: 'ended', expires_at: now });
  trail.concerns('identity-request', params.id);
  trail.because(body.note);
  return DONE;
}

/**
 * Shows the identity to the officer who asked and was granted it. Every showing is counted and logged with the reason,
 * and comes with the secrecy notice (UU 21/2007 art. 24).
 * @refuses identity/not-released when nothing was granted to this officer or it has run out
 */
export async function revealIdentity({ params }: In<typeof contract.revealIdentity>, context: Context) {
  const { tx, keys, actor, now, trail } = context;
  const request = await store.lockRequest(tx, params.id);
  if (request === undefined || request.requested_by !== actor.accountId) throw notFound('identity-request');
  const decision = mayReveal(request, now);
  if (!decision.ok) throw refused(decision.reason);
  const sealed = await store.openedVault(tx, request.report_id, now);
  if (sealed === undefined) throw refused(REFUSALS.identityClosed);
  const { accountId, teller } = openIdentity(keys, request.report_id, sealed);
  const account = await store.accountNamed(tx, accountId);
  await store.setRequest(tx, request.id, { shown: request.shown + 1, last_shown_at: now });
  trail.concerns('report', request.report_id);
  trail.concerns('identity-request', request.id);
  trail.because(request.purpose);
  trail.note('secrecyNotice', SECRECY_NOTICE.version);
  trail.note('shown', request.shown + 1);
  return {
    kind: teller === undefined ? ('self' as const) : ('teller' as const),
    name: (teller === undefined ? account?.display_name : teller.name) ?? null,
    phone: teller?.phone ?? null,
    address: teller?.address ?? null,
    relation: teller?.relation ?? null,
    office: account?.office ?? null,
    expiresAt: decision.until,
    notice: SECRECY_NOTICE,
  };
}
