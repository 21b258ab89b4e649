import { RequestState } from './contract.ts';
import { reportNumber } from './model.ts';
import type { RequestRecord } from './store-identity.ts';

/** A request for an identity as lists show it; who the reporter is stands nowhere in it. */
export const requestView = (request: RequestRecord, me: string) => ({
  id: request.id,
  report: request.report_id,
  number: reportNumber(request.report_id),
  state: RequestState.parse(request.state),
  purpose: request.purpose,
  askedAt: request.requested_at,
  mine: request.requested_by === me,
  decidedAt: request.decided_at,
  decisionNote: request.decision_note,
  expiresAt: request.expires_at,
  shown: request.shown,
});
