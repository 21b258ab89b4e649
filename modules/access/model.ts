import { CLASSIFICATION_RANK, Id, Instant, PlainDate } from '../../platform/contract/fields.ts';
import type { Classification } from '../../platform/contract/fields.ts';
import type { Decision } from '../../platform/contract/problem.ts';
import { z } from 'zod';

/** Everything an account can be allowed to do. A contract that names another permission fails a house test. */
// prettier-ignore
export const PERMISSIONS = [
  'account.manage', 'account.read', 'alert.read', 'alert.tune', 'alert.verdict', 'application.approve',
  'application.create', 'application.decide', 'application.import', 'application.interview', 'application.read', 'audit.read',
  'case.close', 'case.open', 'case.read', 'case.refer', 'case.work', 'compartment.manage', 'followup.work',
  'identity.release', 'identity.request', 'office.manage', 'person.judge', 'person.read', 'placement.work',
  'recruiter.manage', 'recruiter.read', 'referral.answer', 'report.create', 'report.read', 'report.triage',
  'system.read',
] as const;
export type AccessPermission = (typeof PERMISSIONS)[number];

// prettier-ignore
export const RoleCode = z.enum([
  'PIMPASA', 'PERANGKAT_DESA', 'RELAWAN', 'BABINSA', 'BHABINKAMTIBMAS', 'PETUGAS_WAWANCARA', 'ANALIS_INTELDAKIM', 'KEPALA_KANTOR',
  'KANWIL', 'DISNAKER_LTSA', 'BP3MI_P4MI', 'POLRI_PPA', 'UPTD_PPA', 'AUDITOR', 'PPDP', 'ADMINISTRATOR',
]);
export type RoleCode = z.infer<typeof RoleCode>;

export interface Role {
  readonly name: string;
  readonly permissions: readonly AccessPermission[];
  /** The highest classification the role may read by reach; a share or a case team can add single records. */
  readonly clearance: Classification;
}

const REPORTING: readonly AccessPermission[] = ['report.create', 'recruiter.read'];
// prettier-ignore
const RECEIVING: readonly AccessPermission[] = [
  ...REPORTING, 'referral.answer', 'case.read', 'case.work', 'case.refer', 'followup.work', 'person.read',
];

/**
 * Roles are fixed by the law and the service orders of the agencies; what each may do is our choice after
 * dossier: actors-and-tasks §1.1–1.10 and data-protection §6.4 (need to know).
 */
export const ROLES: Record<RoleCode, Role> = {
  PIMPASA: {
    name: 'PIMPASA (Petugas Imigrasi Pembina Desa)',
    permissions: [...REPORTING, 'report.read', 'report.triage', 'followup.work', 'referral.answer', 'case.read', 'person.read'],
    clearance: 'TERBATAS',
  },
  PERANGKAT_DESA: { name: 'Perangkat desa', permissions: REPORTING, clearance: 'INTERNAL' },
  RELAWAN: { name: 'Relawan PMI', permissions: REPORTING, clearance: 'PUBLIK' },
  BABINSA: { name: 'Babinsa', permissions: REPORTING, clearance: 'INTERNAL' },
  BHABINKAMTIBMAS: { name: 'Bhabinkamtibmas', permissions: [...REPORTING, 'referral.answer', 'case.read'], clearance: 'INTERNAL' },
  // prettier-ignore
  PETUGAS_WAWANCARA: {
    name: 'Petugas wawancara paspor',
    permissions: [
      ...REPORTING, 'application.create', 'application.import', 'application.read', 'application.interview', 'application.decide',
      'application.approve', 'person.read',
    ],
    clearance: 'TERBATAS',
  },
  ANALIS_INTELDAKIM: {
    name: 'Analis Inteldakim',
    permissions: [
      ...RECEIVING,
      'report.read',
      'report.triage',
      'identity.request',
      'person.judge',
      'application.read',
      'application.approve',
      'alert.read',
      'alert.verdict',
      'case.open',
      'case.close',
    ],
    clearance: 'RAHASIA',
  },
  KEPALA_KANTOR: {
    name: 'Kepala kantor',
    permissions: [
      ...RECEIVING,
      'report.read',
      'report.triage',
      'person.judge',
      'application.read',
      'application.import',
      'application.approve',
      'alert.read',
      'alert.verdict',
      'alert.tune',
      'case.open',
      'case.close',
      'compartment.manage',
      'account.read',
    ],
    clearance: 'RAHASIA',
  },
  KANWIL: {
    name: 'Kanwil Ditjen Imigrasi',
    permissions: ['recruiter.read', 'report.read', 'alert.read', 'case.read', 'referral.answer', 'person.read'],
    clearance: 'TERBATAS',
  },
  DISNAKER_LTSA: {
    name: 'Petugas Disnaker/LTSA',
    permissions: [...RECEIVING, 'placement.work', 'recruiter.manage'],
    clearance: 'TERBATAS',
  },
  BP3MI_P4MI: {
    name: 'Petugas BP3MI/P4MI',
    permissions: [...RECEIVING, 'placement.work', 'recruiter.manage', 'case.close'],
    clearance: 'TERBATAS',
  },
  POLRI_PPA: { name: 'Polri (Unit PPA)', permissions: [...RECEIVING, 'case.close'], clearance: 'RAHASIA' },
  UPTD_PPA: { name: 'Petugas UPTD PPA', permissions: RECEIVING, clearance: 'TERBATAS' },
  AUDITOR: { name: 'Auditor', permissions: ['audit.read', 'account.read'], clearance: 'PUBLIK' },
  PPDP: {
    name: 'PPDP (Pejabat Pelindungan Data Pribadi)',
    permissions: ['audit.read', 'identity.release', 'account.read'],
    clearance: 'PUBLIK',
  },
  ADMINISTRATOR: {
    name: 'Administrator',
    permissions: ['account.manage', 'account.read', 'office.manage', 'system.read', 'recruiter.manage', 'recruiter.read'],
    clearance: 'PUBLIK',
  },
};

/** @returns rank of the classification a role may read by reach, 0 PUBLIK … 3 RAHASIA */
export const clearanceOf = (role: RoleCode): number => CLASSIFICATION_RANK[ROLES[role].clearance];

/** Who releases identities could open every reporter's; who manages accounts could be both of the two. */
const OPENS_EVERYTHING: readonly AccessPermission[] = ['identity.release', 'account.manage'];
/**
 * Whoever holds the first password of such an account could read everything as its owner: two administrators make and reset
 * it together. Our choice.
 */
export const needsTwo = (role: RoleCode): boolean =>
  ROLES[role].clearance === 'RAHASIA' || ROLES[role].permissions.some((permission) => OPENS_EVERYTHING.includes(permission));
/** A proposal that nobody confirms lapses: long enough for a colleague's next shift. Our choice. */
export const PROPOSAL_HOURS = 24;

/** Agencies whose people hold a role; a role that is not named here is held in any agency. @source dossier: actors-and-tasks §1.1–1.15 */
const AGENCY_OF_ROLE: Partial<Record<RoleCode, string>> = {
  PIMPASA: 'IMIGRASI',
  PETUGAS_WAWANCARA: 'IMIGRASI',
  ANALIS_INTELDAKIM: 'IMIGRASI',
  KANWIL: 'IMIGRASI',
  PERANGKAT_DESA: 'PEMDES',
  RELAWAN: 'RELAWAN',
  BABINSA: 'TNI',
  BHABINKAMTIBMAS: 'POLRI',
  POLRI_PPA: 'POLRI',
  DISNAKER_LTSA: 'DISNAKER',
  BP3MI_P4MI: 'KP2MI',
  UPTD_PPA: 'UPTD_PPA',
};
/** Reach follows the agency of the office, so a role may stand only where its people work. */
export const mayHoldRole = (role: RoleCode, agencyCode: string): Decision =>
  (AGENCY_OF_ROLE[role] ?? agencyCode) === agencyCode ? { ok: true } : { ok: false, reason: 'account/role-not-of-agency' };

/** A head sees the accounts of the own office; those who answer for the whole system see all. */
export const seesAllAccounts = (role: string): boolean => ['ADMINISTRATOR', 'AUDITOR', 'PPDP'].includes(role);

/** @returns the first code that lies in none of the territories */
export const outside = (codes: readonly string[], territories: readonly string[]): string | undefined =>
  codes.find((code) => !territories.some((t) => t === '*' || code === t || code.startsWith(`${t}.`)));

interface Dated {
  readonly code: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}
/** @returns the stretches that do not lie, place and days, in one of those before; the database asks the same */
export const widened = <T extends Dated>(before: readonly Dated[], after: readonly T[]): T[] =>
  after.filter(
    (a) =>
      !before.some(
        (b) =>
          outside([a.code], [b.code]) === undefined &&
          b.validFrom <= a.validFrom &&
          (b.validTo === null || (a.validTo !== null && b.validTo >= a.validTo)),
      ),
  );

/** @returns the first code that is given twice for the same day */
export function overlap(rows: readonly Dated[]): string | undefined {
  return rows.find((a, i) =>
    rows.some((b, j) => j > i && a.code === b.code && a.validFrom <= (b.validTo ?? '9999') && b.validFrom <= (a.validTo ?? '9999')),
  )?.code;
}

/** NIST SP 800-63B: length counts, composition rules and forced changes do not. */
export const PASSWORD_MIN_LETTERS = 10;
export const PASSWORD_MAX_LETTERS = 200;
const TOO_COMMON = ['kentongan', 'password', 'indonesia', 'imigrasi', 'rahasia', 'sandi', 'qwerty', '12345678', 'abcdefgh'];

/**
 * @returns undefined when the password may be used, otherwise the remedy in Indonesian
 * @source NIST SP 800-63B §5.1.1.2: minimum length, block list, context words; nothing else
 */
export function passwordFault(password: string, login: string): string | undefined {
  const letters = Array.from(password);
  if (letters.length < PASSWORD_MIN_LETTERS)
    return `Pakai paling sedikit ${PASSWORD_MIN_LETTERS} huruf; beberapa kata yang mudah diingat lebih baik daripada tanda-tanda aneh`;
  if (letters.length > PASSWORD_MAX_LETTERS) return `Paling panjang ${PASSWORD_MAX_LETTERS} huruf`;
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return 'Kata sandi ini mudah ditebak: hurufnya berulang';
  const rest = TOO_COMMON.reduce((left, word) => left.replaceAll(word, ''), plain).replaceAll(login.toLowerCase(), '');
  if (Array.from(rest).length < 4) return 'Kata sandi ini mudah ditebak: jangan memakai nama akun atau kata umum saja';
  return undefined;
}

/** Session length: dossier: data-protection §6.4 point 1. */
export const SESSION_HOURS = 8;
/**
 * Wrong tries within the window. Few for one name from one address; many more for a name from anywhere, because a lower
 * number would let any stranger lock an officer out; few for codes, because only who knows the password gets that far.
 * Our choice after OWASP ASVS 5.0 §6.3.
 */
export const WRONG_PER_LOGIN = 5;
export const WRONG_PER_LOGIN_ANYWHERE = 25;
export const WRONG_PER_CODE = 5;
export const WRONG_PER_ADDRESS = 50;
export const WRONG_WINDOW_MINUTES = 15;
export const TICKET_MINUTES = 10;
export const RECOVERY_CODES = 10;

export const AgencyView = z.object({ id: Id, code: z.string(), name: z.string(), shortName: z.string() });
export const OfficeView = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  agency: AgencyView,
  parentOfficeId: Id.nullable(),
  status: z.enum(['active', 'planned', 'closed']),
  confidence: z.enum(['confirmed', 'reported', 'unverified', 'unknown']),
  territories: z.array(z.object({ code: z.string(), name: z.string() })).describe('Wilayah kerja hari ini'),
});
/** One stretch of working territory; both days belong to it. */
export const DatedTerritory = z.object({
  code: z.string(),
  name: z.string(),
  validFrom: PlainDate,
  validTo: PlainDate.nullable(),
  source: z.string(),
});
/** What waits for a second administrator. */
const Waiting = { by: z.string(), reason: z.string(), expiresAt: Instant, mine: z.boolean() };
const Stretches = z.array(DatedTerritory.omit({ source: true }));
export const OfficeDetail = OfficeView.extend({
  widening: z
    .object({ ...Waiting, adds: Stretches, ends: Stretches })
    .nullable()
    .describe('Perluasan yang menunggu administrator kedua'),
  parentOffice: z.object({ id: Id, name: z.string() }).nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  source: z.string(),
  sourceDate: z.string().nullable(),
  note: z.string().nullable(),
  worksOnCollectiveLeave: z.boolean(),
  byHand: z.boolean().describe('Pernah diubah administrator: data rujukan tidak menimpanya lagi'),
  history: z.array(DatedTerritory).describe('Semua wilayah kerja dengan masa berlakunya'),
});
export const AccountView = z.object({
  id: Id,
  login: z.string(),
  displayName: z.string(),
  role: RoleCode,
  roleName: z.string(),
  office: z.object({ id: Id, name: z.string() }),
  territories: z.array(z.string()).nullable().describe('Lebih sempit daripada wilayah kantor; null: sama dengan kantor'),
  status: z.enum(['active', 'closed']),
  hasTotp: z.boolean(),
  lastSeenAt: Instant.nullable(),
  openSessions: z.int().describe('Sesi yang masih terbuka'),
  resetNeedsTwo: z.boolean().describe('Atur ulang hanya oleh dua administrator'),
  resetProposed: z.object(Waiting).nullable(),
});
/** A new account that waits for a second administrator. */
const PROPOSED = { id: true, login: true, displayName: true, role: true, roleName: true, office: true, territories: true } as const;
export const AccountProposalView = AccountView.pick(PROPOSED).extend({
  ...Waiting,
  reaches: z.array(z.object({ code: z.string(), name: z.string() })).describe('Wilayah yang akan dijangkau, dengan namanya'),
});
export type AccountProposalView = z.infer<typeof AccountProposalView>;
/** What happened several times on one day is one line with a count. */
export const NoticeView = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  link: z.string().describe('Catatannya, atau daftarnya bila lebih dari satu'),
  at: Instant,
  readAt: Instant.nullable().describe('Kosong selama ada yang belum dibaca'),
  count: z.int().describe('Berapa kali hari itu'),
});
