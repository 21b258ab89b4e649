import type { Decision } from '../../platform/contract/problem.ts';
import { REFUSALS } from './model.ts';

interface Request {
  readonly state: string;
  readonly requested_by: string;
  readonly expires_at: string | null;
}

/** May this custodian answer? Nobody answers a request of their own. @source dossier: data-protection §6.4 point 1 (two persons) */
export function mayDecideRequest(request: Request, custodian: string): Decision {
  if (request.requested_by === custodian) return { ok: false, reason: REFUSALS.identityOwn };
  return request.state === 'asked' ? { ok: true } : { ok: false, reason: REFUSALS.identityDecided };
}

/** May the identity be shown at this moment? */
export function mayReveal(request: Request, now: string): Decision<{ until: string }> {
  if (request.state !== 'granted' || request.expires_at === null || Date.parse(request.expires_at) <= Date.parse(now))
    return { ok: false, reason: REFUSALS.identityClosed };
  return { ok: true, until: request.expires_at };
}

/** Only an open release can be ended before its time. */
export function mayEndRequest(request: Request, now: string): Decision {
  const open = mayReveal(request, now);
  return open.ok ? { ok: true } : { ok: false, reason: REFUSALS.identityDecided };
}
