import type { AnyRecord, Persona } from '../access-model.ts';
import { agencyOf, reaches, sees, works } from '../access-model.ts';
import { may } from './duties.ts';
import type { Request } from './request.ts';
import type { Scene } from './scene.ts';

/** Whether this persona gets to this record by this endpoint (the duty is asked before). */
export function getsTo(who: Persona, request: Request, record: AnyRecord): boolean {
  if (request.by === 'works') return works(who, record);
  // The duty alone: a custodian keeps what everybody else may only see by the report.
  if (request.by === 'custodian') return true;
  if (request.by === undefined || record.kind !== 'referral') return sees(who, record);
  const receives = who.office === record.to;
  return sees(who, record) && (request.by === 'receiver') === receives;
}

/** What each list shows, in the words of the rules. */
export const LISTS: Readonly<
  Record<string, { kind: AnyRecord['kind']; shows: (who: Persona, record: AnyRecord, scene: Scene) => boolean }>
> = {
  'GET /reports': { kind: 'report', shows: sees },
  // The sender of a report sees what became of it, but a village official never meets a report that bypasses the village.
  'GET /reports/mine': {
    kind: 'report',
    shows: (who, record) => record.kind === 'report' && record.author === who.login && !(record.bypass && who.agency === 'PEMDES'),
  },
  'POST /reports/search': {
    kind: 'report',
    shows: (who, record, scene) => sees(who, record) && scene.parts.get(record.id)?.['phone'] === '0812-9900-1000',
  },
  'GET /applications': { kind: 'application', shows: sees },
  'GET /decisions/pending': {
    kind: 'application',
    shows: (who, record) => record.kind === 'application' && record.pending === true && works(who, record),
  },
  // To the office and role that leads the person; a head sees those of the whole office, a PIMPASA those of the own villages.
  'GET /follow-ups': {
    kind: 'follow-up',
    shows: (who, record) =>
      record.kind === 'follow-up' &&
      record.toOffice === who.office &&
      (record.toRole === who.role || who.role === 'KEPALA_KANTOR') &&
      (who.role !== 'PIMPASA' || who.territories.some((t) => record.territory?.startsWith(`${t}.`))),
  },
  'GET /placements': { kind: 'placement', shows: sees },
  'GET /alerts': { kind: 'alert', shows: sees },
  'GET /cases': { kind: 'case', shows: sees },
  'GET /referrals': { kind: 'referral', shows: (who, record) => record.kind === 'referral' && record.to === who.office },
  'GET /compartments': { kind: 'compartment', shows: sees },
  'GET /applications/imports': { kind: 'import', shows: sees },
  'GET /recruiters/imports': { kind: 'recruiter-import', shows: sees },
  // A custodian keeps every request and every original, and sees neither the report nor the reporter there.
  'GET /identity-requests': { kind: 'identity-request', shows: () => true },
  'GET /report-originals': { kind: 'attachment', shows: () => true },
  // The permission decides: only administrators ask.
  'GET /account-proposals': { kind: 'account-proposal', shows: () => true },
  'GET /me/sessions': { kind: 'session', shows: sees },
};

/** Endpoints that together show everything of a record, and the parts that stay closed there. */
export const DETAILS: Readonly<Record<string, { endpoints: readonly string[]; closed: readonly string[] }>> = {
  report: { endpoints: ['GET /reports/:id'], closed: [] },
  person: { endpoints: ['GET /people/:id', 'POST /people/:id/reveal'], closed: [] },
  application: { endpoints: ['GET /applications/:id'], closed: [] },
  'follow-up': { endpoints: ['GET /follow-ups/:id'], closed: [] },
  alert: { endpoints: ['GET /alerts/:id'], closed: [] },
  placement: { endpoints: ['GET /placements/:id'], closed: [] },
  // Names are masked; they are opened one by one.
  case: { endpoints: ['GET /cases/:id'], closed: ['name'] },
  referral: { endpoints: ['GET /referrals/:id'], closed: [] },
  'identity-request': { endpoints: ['GET /identity-requests/:id/identity'], closed: [] },
};

/** Kinds whose bare existence is a secret. */
const SECRET = new Set<string>(
  'report person thing judgement application decision objection follow-up placement alert case referral compartment import'.split(' '),
);
/** Those who watch over the whole house meet ids in the log and in the custodian's lists, and nothing else. */
const WATCHES = new Set(['AUDITOR', 'PPDP']);
/** Whether somebody may learn that a record exists. Its reporter knows the report; whoever sees a part knows of the whole. */
export function mayKnow(who: Persona, record: AnyRecord): boolean {
  if (!SECRET.has(record.kind) || WATCHES.has(who.role) || sees(who, record)) return true;
  if (record.kind === 'report') return record.author === who.login && !(record.bypass && agencyOf(who.office) === 'PEMDES');
  // That somebody applied elsewhere is told to every counter as a dated fact; the application itself stays closed.
  if (record.kind === 'application') return reaches(who, record);
  if (record.kind === 'person') return record.cases.some((file) => sees(who, file));
  return record.kind === 'case' && knowsOfCase(who, record.id);
}
const handed = new Map<string, Set<string>>();
/** The receiver of a hand-over knows that there is a case. */
export function noteHands(scene: Scene): void {
  for (const one of scene.of('referral')) handed.set(one.of.id, (handed.get(one.of.id) ?? new Set()).add(one.to));
}
const knowsOfCase = (who: Persona, id: string): boolean => handed.get(id)?.has(who.office) ?? false;

export const dutyOf = (who: Persona, request: Request): 'guest' | 'forbidden' | 'enters' => {
  if (request.duty === 'public') return 'enters';
  if (who.role === '') return 'guest';
  return may(who, request.duty) ? 'enters' : 'forbidden';
};
