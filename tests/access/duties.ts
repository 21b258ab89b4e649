import type { Persona } from '../access-model.ts';

const VILLAGE = ['PIMPASA', 'PERANGKAT_DESA', 'RELAWAN', 'BABINSA', 'BHABINKAMTIBMAS'];
const COUNTER = ['PETUGAS_WAWANCARA'];
const ANALYSTS = ['ANALIS_INTELDAKIM', 'KEPALA_KANTOR'];
/** Bodies that receive hand-overs and lead people to the legal route. */
const RECEIVERS = ['DISNAKER_LTSA', 'BP3MI_P4MI', 'POLRI_PPA', 'UPTD_PPA'];
const WATCH = ['AUDITOR', 'PPDP'];
const EVERYBODY = [...VILLAGE, ...COUNTER, ...ANALYSTS, 'KANWIL', ...RECEIVERS, ...WATCH, 'ADMINISTRATOR'];

/**
 * Which roles have which duty, from the day of each of them (dossier: actors-and-tasks §1.1–1.10), independent of the permissions
 * of the code. A role that gains or loses something in the code shows up as a difference.
 */
export const DUTIES: Readonly<Record<string, readonly string[]>> = {
  public: ['', ...EVERYBODY],
  'be signed in': EVERYBODY,
  'manage accounts': ['ADMINISTRATOR'],
  'look at accounts': ['ADMINISTRATOR', ...WATCH, 'KEPALA_KANTOR'],
  'read the log': WATCH,
  'look at recruiters': [...VILLAGE, ...COUNTER, ...ANALYSTS, 'KANWIL', ...RECEIVERS, 'ADMINISTRATOR'],
  'keep recruiters': ['DISNAKER_LTSA', 'BP3MI_P4MI', 'ADMINISTRATOR'],
  'file reports': [...VILLAGE, ...COUNTER, ...ANALYSTS, ...RECEIVERS],
  'read reports': ['PIMPASA', ...ANALYSTS, 'KANWIL'],
  'triage reports': ['PIMPASA', ...ANALYSTS],
  'ask for identities': ['ANALIS_INTELDAKIM'],
  'keep identities': ['PPDP'],
  'read people': ['PIMPASA', ...COUNTER, ...ANALYSTS, 'KANWIL', ...RECEIVERS],
  'judge people': ANALYSTS,
  'enter applications': COUNTER,
  'import applications': [...COUNTER, 'KEPALA_KANTOR'],
  'read applications': [...COUNTER, ...ANALYSTS],
  interview: COUNTER,
  decide: COUNTER,
  'approve decisions': [...COUNTER, ...ANALYSTS],
  'follow up': ['PIMPASA', ...ANALYSTS, ...RECEIVERS],
  'keep placements': ['DISNAKER_LTSA', 'BP3MI_P4MI'],
  'read alerts': [...ANALYSTS, 'KANWIL'],
  'judge alerts': ANALYSTS,
  'set weights': ['KEPALA_KANTOR'],
  'read cases': ['PIMPASA', 'BHABINKAMTIBMAS', ...ANALYSTS, 'KANWIL', ...RECEIVERS],
  'work on cases': [...ANALYSTS, ...RECEIVERS],
  'refer cases': [...ANALYSTS, ...RECEIVERS],
  'open cases': ANALYSTS,
  'close cases': [...ANALYSTS, 'BP3MI_P4MI', 'POLRI_PPA'],
  'answer referrals': ['PIMPASA', 'BHABINKAMTIBMAS', ...ANALYSTS, 'KANWIL', ...RECEIVERS],
  'keep compartments': ['KEPALA_KANTOR'],
};

export const may = (who: Persona, duty: string): boolean => {
  const roles = DUTIES[duty];
  if (roles === undefined) throw new Error(`no such duty: ${duty}`);
  return roles.includes(who.role);
};
