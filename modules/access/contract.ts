import { z } from 'zod';
import { ask, change, read } from '../../platform/contract/ask.ts';
import { endpoint } from '../../platform/contract/endpoint.ts';
import type { Shape } from '../../platform/contract/endpoint.ts';
import { Classification, Done, Id, Instant, Line, pageOf, PageQuery, TerritoryCode, TypedDate } from '../../platform/contract/fields.ts';
import { AccountProposalView, AccountView, AgencyView, NoticeView, OfficeDetail, OfficeView, RoleCode } from './model.ts';

export { AccountView, AgencyView, OfficeDetail, OfficeView };

const Login = z.string().trim().toLowerCase().min(3, 'Isi nama akun').max(60);
/** Names of new accounts: what can be said on the phone and typed on any keyboard. */
export const NewLogin = Login.pipe(
  z.string().regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, 'Huruf kecil, angka, titik; tanpa spasi, misalnya budi.blitar'),
);
const Password = z.string().min(1, 'Isi kata sandi').max(400).meta({ sensitive: true });
const Ticket = z.string().min(20).max(100).meta({ sensitive: true });

/** The next step of a login. `ticket` goes with the next request; `signed-in` has set the session cookie. */
export const LoginStep = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed-in') }),
  z.object({ state: z.literal('second-factor'), ticket: Ticket }),
  z.object({ state: z.literal('new-password'), ticket: Ticket }),
  z.object({ state: z.literal('set-up-totp'), ticket: Ticket, secret: z.string(), uri: z.string() }),
  z
    .object({ state: z.literal('recovery-codes'), codes: z.array(z.string()) })
    .describe('Sudah masuk; kode pemulihan ditampilkan sekali ini saja'),
]);
export type LoginStep = z.infer<typeof LoginStep>;

const loginStep = <B extends Shape>(path: `/${string}`, summary: string, audit: string, body: B) =>
  endpoint({ method: 'post', path, summary, permission: 'public', audit, refusals: [], body, reply: LoginStep });
const Code = z.string().trim().min(6).meta({ sensitive: true });
const TicketAndCode = z.object({ ticket: Ticket, code: Code.max(10) });
export const login = loginStep(
  '/login',
  'Masuk dengan nama akun dan kata sandi',
  'session.login',
  z.object({ login: Login, password: Password }),
);
export const loginSecondFactor = loginStep(
  '/login/second-factor',
  'Langkah kedua: kode dari aplikasi, atau kode pemulihan',
  'session.second-factor',
  z.object({ ticket: Ticket, code: Code.max(20) }),
);
export const loginNewPassword = loginStep(
  '/login/new-password',
  'Mengganti kata sandi awal saat pertama masuk',
  'account.password-set',
  z.object({ ticket: Ticket, password: Password }),
);
export const loginConfirmTotp = loginStep(
  '/login/confirm-totp',
  'Menyelesaikan pemasangan kode masuk (TOTP) saat pertama masuk',
  'account.totp-set',
  TicketAndCode,
);
export const logout = endpoint({
  method: 'post',
  path: '/logout',
  summary: 'Keluar',
  permission: 'signed-in',
  audit: 'session.logout',
  refusals: [],
  reply: Done,
});

/** Anybody who is signed in may look; it shows no person and no record. */
const look = <R extends Shape>(path: `/${string}`, summary: string, reply: R) =>
  endpoint({ method: 'get', path, summary, permission: 'signed-in', audit: null, refusals: [], reply });

export const Me = z.object({
  account: z.object({ id: Id, displayName: z.string(), hasTotp: z.boolean() }),
  role: z.object({ code: RoleCode, name: z.string() }),
  office: z.object({ id: Id, name: z.string() }),
  agency: z.object({ id: Id, name: z.string() }),
  permissions: z.array(z.string()),
  clearance: Classification,
  territories: z.array(z.object({ code: z.string(), name: z.string() })),
  mode: z.enum(['training', 'production']),
  sessionExpiresAt: Instant,
});
export type Me = z.infer<typeof Me>;
export const me = look('/me', 'Siapa saya: akun, peran, kantor, wilayah kerja', Me);

export const SessionView = z.object({
  id: Id,
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  device: z.string(),
  current: z.boolean(),
});
export const mySessions = look('/me/sessions', 'Sesi masuk saya', z.object({ items: z.array(SessionView) }));
export const revokeMySession = endpoint({
  ...change('/me/sessions/:id', 'Mengakhiri salah satu sesi saya', 'signed-in', 'session.revoked'),
  method: 'delete',
  params: z.object({ id: Id }),
  reply: Done,
});
const WRONG_PASSWORD = ['account/wrong-password'];
export const changePassword = ask(
  change('/me/password', 'Mengganti kata sandi saya; sesi lain diakhiri', 'signed-in', 'account.password-set', WRONG_PASSWORD),
  { body: z.object({ current: Password, next: Password }), reply: Done },
);
export const startTotp = ask(change('/me/totp', 'Mulai memasang kode masuk (TOTP)', 'signed-in', 'account.totp-started', WRONG_PASSWORD), {
  body: z.object({ password: Password }),
  reply: z.object({ secret: z.string(), uri: z.string() }),
});
export const confirmTotp = ask(
  change('/me/totp/confirm', 'Mengesahkan TOTP; kode pemulihan ditampilkan sekali', 'signed-in', 'account.totp-set'),
  {
    refusals: ['account/totp-not-started', 'account/totp-wrong'],
    body: TicketAndCode.pick({ code: true }),
    reply: z.object({ recoveryCodes: z.array(z.string()) }),
  },
);

export const listOffices = endpoint({
  method: 'get',
  path: '/offices',
  summary: 'Kantor dan wilayah kerjanya',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  query: PageQuery.extend({
    q: z.string().max(100).optional(),
    agency: z.string().max(40).optional(),
    territory: TerritoryCode.optional(),
  }),
  reply: pageOf(OfficeView),
});

export const listAgencies = look('/agencies', 'Instansi dengan namanya hari ini', z.object({ items: z.array(AgencyView) }));
const OfOffice = z.object({ id: Id });
export const getOffice = ask(read('/offices/:id', 'Satu kantor dengan riwayat wilayah kerjanya dan sumbernya', 'signed-in', null), {
  params: OfOffice,
  reply: OfficeDetail,
});
const Territory = z.object({ code: z.union([TerritoryCode, z.literal('*')]), validFrom: TypedDate, validTo: TypedDate.nullable() });
const OfficeBody = z.object({
  name: Line,
  kind: z.string().regex(/^[A-Z][A-Z0-9_]{1,19}$/, 'Huruf besar, misalnya KANIM atau LTSA'),
  address: Line.nullable(),
  phone: Line.nullable(),
  parentOfficeId: Id.nullable(),
  status: OfficeView.shape.status,
  worksOnCollectiveLeave: z.boolean(),
  territories: z.array(Territory).max(300),
});
const ByTwo = 'Wilayah yang lebih luas menjadi usulan bagi administrator lain dan memerlukan alasan ini';
const WithReason = OfficeBody.extend({ reason: Line.optional().describe(ByTwo) });
export const createOffice = ask(
  change('/offices', 'Menambah kantor; wilayah kerjanya menunggu administrator kedua', 'office.manage', 'office.created'),
  {
    refusals: ['office/code-taken', 'office/territory-overlaps'],
    body: WithReason.extend({ code: z.string().regex(/^[A-Z0-9.-]{3,60}$/, 'Huruf besar, angka, titik, tanda hubung'), agencyId: Id }),
    reply: OfficeDetail,
  },
);
export const changeOffice = endpoint({
  ...change('/offices/:id', 'Mengubah kantor; wilayah kerja lama ditutup dengan tanggal, tidak dihapus', 'office.manage', 'office.changed'),
  method: 'put',
  refusals: ['office/under-itself', 'office/territory-overlaps', 'office/has-accounts', 'office/already-proposed'],
  params: OfOffice,
  body: WithReason,
  reply: OfficeDetail,
});
const Reason = z.object({ reason: Line });
export const confirmWidening = ask(
  change('/offices/:id/widening/confirm', 'Mengesahkan wilayah kerja yang lebih luas', 'office.manage', 'office.widened'),
  { refusals: ['office/own-proposal', 'office/no-proposal'], params: OfOffice, body: Reason, reply: OfficeDetail },
);
export const refuseWidening = ask(
  change('/offices/:id/widening/refuse', 'Menolak atau menarik usulan perluasan wilayah', 'office.manage', 'office.widening-refused'),
  { refusals: ['office/no-proposal'], params: OfOffice, body: Reason, reply: OfficeDetail },
);

export const listAccounts = ask(read('/accounts', 'Akun di wilayah saya', 'account.read', 'account.listed'), {
  query: PageQuery.extend({ q: z.string().max(100).optional() }),
  reply: pageOf(AccountView),
});
const Given = z.object({ account: AccountView, firstPassword: z.string() });
const NewAccount = z.object({
  login: NewLogin,
  displayName: Line,
  role: RoleCode,
  officeId: Id,
  territories: z.array(TerritoryCode).max(60).optional(),
});
const notMade = ['account/login-taken', 'account/territory-outside-office', 'account/role-not-of-agency'];
export const createAccount = ask(
  change('/accounts', 'Membuat akun; kata sandi awal ditampilkan sekali dan wajib diganti', 'account.manage', 'account.created'),
  { refusals: [...notMade, 'account/needs-two'], body: NewAccount, reply: Given },
);
// A role that reads RAHASIA, releases identities or manages accounts: one administrator proposes, another confirms
const Proposed = z.object({ id: Id });
export const listAccountProposals = ask(
  read('/account-proposals', 'Usulan akun yang menunggu administrator kedua', 'account.manage', 'account.proposals-listed'),
  { reply: z.object({ items: z.array(AccountProposalView) }) },
);
export const proposeAccount = ask(
  change('/account-proposals', 'Mengusulkan akun yang dijaga dua administrator', 'account.manage', 'account.proposed'),
  {
    refusals: [...notMade, 'account/needs-one', 'account/already-proposed'],
    body: NewAccount.extend(Reason.shape),
    reply: AccountProposalView,
  },
);
export const confirmAccount = ask(
  change('/account-proposals/:id/confirm', 'Mengesahkan usulan administrator lain; akunnya dibuat', 'account.manage', 'account.created'),
  { refusals: [...notMade, 'account/own-proposal'], params: Proposed, body: Reason, reply: Given },
);
export const refuseAccount = ask(
  change('/account-proposals/:id/refuse', 'Menolak atau menarik usulan akun', 'account.manage', 'account.proposal-refused'),
  { params: Proposed, body: Reason, reply: Done },
);
/** A change of one account by an administrator, with a reason that the log keeps. */
const ofAccount = <R extends Shape>(act: `/${string}`, summary: string, audit: string, refusals: readonly string[], reply: R) =>
  endpoint({
    method: 'post',
    path: `/accounts/:id${act}`,
    summary,
    permission: 'account.manage',
    audit,
    refusals: ['account/own-account', ...refusals],
    params: z.object({ id: Id }),
    body: Reason,
    reply,
  });
const NO_PROPOSAL = 'account/no-proposal';
export const closeAccount = ofAccount(
  '/close',
  'Menutup akun dan mengakhiri semua sesinya; dua administrator selalu tersisa',
  'account.closed',
  ['account/last-administrators', 'account/many-closed'],
  AccountView,
);
export const endAccountSessions = ofAccount(
  '/end-sessions',
  'Mengakhiri semua sesi akun ini; akunnya tetap dapat masuk lagi',
  'account.sessions-ended',
  [],
  AccountView,
);
export const resetAccount = ofAccount(
  '/reset',
  'Kata sandi awal baru, TOTP dilepas, semua sesi diakhiri; akun yang dijaga dua lewat usulan',
  'account.reset',
  ['account/closed', 'account/needs-two'],
  Given,
);
export const proposeReset = ofAccount(
  '/reset-proposal',
  'Mengusulkan atur ulang akun yang dijaga dua; administrator lain mengesahkan',
  'account.reset-proposed',
  ['account/closed', 'account/needs-one', 'account/already-proposed'],
  AccountView,
);
export const confirmReset = ofAccount(
  '/reset-proposal/confirm',
  'Mengesahkan usulan administrator lain; kata sandi awal ditampilkan sekali',
  'account.reset',
  ['account/closed', 'account/own-proposal', NO_PROPOSAL],
  Given,
);
export const refuseReset = ofAccount(
  '/reset-proposal/refuse',
  'Menolak atau menarik usulan atur ulang',
  'account.reset-refused',
  [NO_PROPOSAL],
  AccountView,
);

export const myNotices = endpoint({
  method: 'get',
  path: '/me/notices',
  summary: 'Pemberitahuan untuk saya: hanya jenis dan nomor, tanpa isi',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  query: PageQuery,
  reply: pageOf(NoticeView).extend({ unread: z.int() }),
});
export const readNotice = endpoint({
  method: 'post',
  path: '/me/notices/:id/read',
  summary: 'Menandai pemberitahuan sudah dibaca',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  params: z.object({ id: Id }),
  reply: Done,
});
