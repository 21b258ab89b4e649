import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Classification, Done, Id, Instant, Line, pageOf, PageQuery, PlainDate, TerritoryCode } from '../../platform/contract/fields.ts';
import { AccountView, AgencyView, NoticeView, OfficeDetail, OfficeView, RoleCode, SessionView } from './model.ts';

export { AccountView, AgencyView, NoticeView, OfficeDetail, OfficeView, SessionView };

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

export const login = endpoint({
  method: 'post',
  path: '/login',
  summary: 'Masuk dengan nama akun dan kata sandi',
  permission: 'public',
  audit: 'session.login',
  refusals: [],
  body: z.object({ login: Login, password: Password }),
  reply: LoginStep,
});
export const loginSecondFactor = endpoint({
  method: 'post',
  path: '/login/second-factor',
  summary: 'Langkah kedua: kode dari aplikasi, atau kode pemulihan',
  permission: 'public',
  audit: 'session.second-factor',
  refusals: [],
  body: z.object({ ticket: Ticket, code: z.string().trim().min(6).max(20).meta({ sensitive: true }) }),
  reply: LoginStep,
});
export const loginNewPassword = endpoint({
  method: 'post',
  path: '/login/new-password',
  summary: 'Mengganti kata sandi awal saat pertama masuk',
  permission: 'public',
  audit: 'account.password-set',
  refusals: [],
  body: z.object({ ticket: Ticket, password: Password }),
  reply: LoginStep,
});
export const loginConfirmTotp = endpoint({
  method: 'post',
  path: '/login/confirm-totp',
  summary: 'Menyelesaikan pemasangan kode masuk (TOTP) saat pertama masuk',
  permission: 'public',
  audit: 'account.totp-set',
  refusals: [],
  body: z.object({ ticket: Ticket, code: z.string().trim().min(6).max(10).meta({ sensitive: true }) }),
  reply: LoginStep,
});
export const logout = endpoint({
  method: 'post',
  path: '/logout',
  summary: 'Keluar',
  permission: 'signed-in',
  audit: 'session.logout',
  refusals: [],
  reply: Done,
});

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
export const me = endpoint({
  method: 'get',
  path: '/me',
  summary: 'Siapa saya: akun, peran, kantor, wilayah kerja',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  reply: Me,
});

export const mySessions = endpoint({
  method: 'get',
  path: '/me/sessions',
  summary: 'Sesi masuk saya',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  reply: z.object({ items: z.array(SessionView) }),
});
export const revokeMySession = endpoint({
  method: 'delete',
  path: '/me/sessions/:id',
  summary: 'Mengakhiri salah satu sesi saya',
  permission: 'signed-in',
  audit: 'session.revoked',
  refusals: [],
  params: z.object({ id: Id }),
  reply: Done,
});
export const changePassword = endpoint({
  method: 'post',
  path: '/me/password',
  summary: 'Mengganti kata sandi saya; sesi lain diakhiri',
  permission: 'signed-in',
  audit: 'account.password-set',
  refusals: ['account/wrong-password'],
  body: z.object({ current: Password, next: Password }),
  reply: Done,
});
export const startTotp = endpoint({
  method: 'post',
  path: '/me/totp',
  summary: 'Mulai memasang kode masuk (TOTP)',
  permission: 'signed-in',
  audit: 'account.totp-started',
  refusals: ['account/wrong-password'],
  body: z.object({ password: Password }),
  reply: z.object({ secret: z.string(), uri: z.string() }),
});
export const confirmTotp = endpoint({
  method: 'post',
  path: '/me/totp/confirm',
  summary: 'Mengesahkan TOTP; kode pemulihan ditampilkan sekali',
  permission: 'signed-in',
  audit: 'account.totp-set',
  refusals: ['account/totp-not-started', 'account/totp-wrong'],
  body: z.object({ code: z.string().trim().min(6).max(10).meta({ sensitive: true }) }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
});

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

export const listAgencies = endpoint({
  method: 'get',
  path: '/agencies',
  summary: 'Instansi dengan namanya hari ini',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  reply: z.object({ items: z.array(AgencyView) }),
});
export const getOffice = endpoint({
  method: 'get',
  path: '/offices/:id',
  summary: 'Satu kantor dengan riwayat wilayah kerjanya dan sumbernya',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  params: z.object({ id: Id }),
  reply: OfficeDetail,
});
const Territory = z.object({ code: z.union([TerritoryCode, z.literal('*')]), validFrom: PlainDate, validTo: PlainDate.nullable() });
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
export const createOffice = endpoint({
  method: 'post',
  path: '/offices',
  summary: 'Menambah kantor dengan wilayah kerjanya',
  permission: 'office.manage',
  audit: 'office.created',
  refusals: ['office/code-taken', 'office/territory-overlaps'],
  body: OfficeBody.extend({ code: z.string().regex(/^[A-Z0-9.-]{3,60}$/, 'Huruf besar, angka, titik, tanda hubung'), agencyId: Id }),
  reply: OfficeDetail,
});
export const changeOffice = endpoint({
  method: 'put',
  path: '/offices/:id',
  summary: 'Mengubah kantor; wilayah kerja lama ditutup dengan tanggal, tidak dihapus',
  permission: 'office.manage',
  audit: 'office.changed',
  refusals: ['office/under-itself', 'office/territory-overlaps', 'office/has-accounts'],
  params: z.object({ id: Id }),
  body: OfficeBody,
  reply: OfficeDetail,
});

export const listAccounts = endpoint({
  method: 'get',
  path: '/accounts',
  summary: 'Akun di wilayah saya',
  permission: 'account.read',
  audit: 'account.listed',
  refusals: [],
  query: PageQuery.extend({ q: z.string().max(100).optional() }),
  reply: pageOf(AccountView),
});
export const createAccount = endpoint({
  method: 'post',
  path: '/accounts',
  summary: 'Membuat akun; kata sandi awal ditampilkan sekali dan wajib diganti',
  permission: 'account.manage',
  audit: 'account.created',
  refusals: ['account/login-taken', 'account/territory-outside-office', 'account/role-not-of-agency'],
  body: z.object({
    login: NewLogin,
    displayName: Line,
    role: RoleCode,
    officeId: Id,
    territories: z.array(TerritoryCode).max(60).optional(),
  }),
  reply: z.object({ account: AccountView, firstPassword: z.string() }),
});
export const closeAccount = endpoint({
  method: 'post',
  path: '/accounts/:id/close',
  summary: 'Menutup akun dan mengakhiri semua sesinya',
  permission: 'account.manage',
  audit: 'account.closed',
  refusals: ['account/own-account'],
  params: z.object({ id: Id }),
  body: z.object({ reason: Line }),
  reply: AccountView,
});
export const resetAccount = endpoint({
  method: 'post',
  path: '/accounts/:id/reset',
  summary: 'Kata sandi awal baru, TOTP dilepas, semua sesi diakhiri',
  permission: 'account.manage',
  audit: 'account.reset',
  refusals: ['account/own-account', 'account/closed'],
  params: z.object({ id: Id }),
  body: z.object({ reason: Line }),
  reply: z.object({ account: AccountView, firstPassword: z.string() }),
});
export const endAccountSessions = endpoint({
  method: 'post',
  path: '/accounts/:id/end-sessions',
  summary: 'Mengakhiri semua sesi akun ini; akunnya tetap dapat masuk lagi',
  permission: 'account.manage',
  audit: 'account.sessions-ended',
  refusals: ['account/own-account'],
  params: z.object({ id: Id }),
  body: z.object({ reason: Line }),
  reply: AccountView,
});

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
