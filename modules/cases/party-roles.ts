import type { Decision } from '../../platform/contract/problem.ts';
import type { PartyRole } from './model.ts';

/**
 * Who may say that somebody is a victim or a suspected offender. Everybody else records that a person is linked, at risk,
 * a witness or a go-between. @source UU 21/2007 art. 1(3), Permen PPPA 8/2021 (identification), UU 6/2011 art. 106 (PPNS); our choice
 */
export const ROLE_AUTHORITY: Partial<Record<PartyRole, ReadonlySet<string>>> = {
  victim: new Set(['POLRI_PPA', 'UPTD_PPA', 'BP3MI_P4MI', 'ANALIS_INTELDAKIM', 'KEPALA_KANTOR']),
  suspect: new Set(['POLRI_PPA', 'ANALIS_INTELDAKIM', 'KEPALA_KANTOR']),
};

/** People who come with an alert or a report get this role: screening makes nobody a suspect, and nobody a victim. */
export const ROLE_ON_ARRIVAL: PartyRole = 'linked';

/** @param standing roles the person has now in this case; the same role twice at once is refused, any two others may stand together */
export function mayAssign(role: PartyRole, standing: readonly PartyRole[], accountRole: string): Decision {
  if (standing.includes(role)) return { ok: false, reason: 'party/role-standing' };
  const authority = ROLE_AUTHORITY[role];
  if (authority !== undefined && !authority.has(accountRole)) return { ok: false, reason: 'party/role-authority' };
  return { ok: true };
}
