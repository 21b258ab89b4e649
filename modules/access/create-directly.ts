import { invalid, refused } from '../../platform/contract/problem.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { NewLogin } from './contract.ts';
import { mayHoldRole, passwordFault, RoleCode, ROLES } from './model.ts';
import { loadCore } from './reference.ts';
import { hashPassword, newFirstPassword } from './secrets.ts';
import { addAccount } from './store-accounts.ts';
import { officeByCode } from './store-offices.ts';

/** Where the first administrator stands when no office is named. */
const HEAD_OFFICE = 'DITJENIM-PUSAT';

export interface DirectAccount {
  readonly login: string;
  readonly displayName: string;
  readonly role: string;
  /** Code of an office; the head office without it. */
  readonly officeCode?: string;
  /** The first password; a readable random one without it. It must be changed at the first log-in either way. */
  readonly password?: string;
}

/**
 * Makes an account without a signed-in administrator: for `kentongan create-account`, which only the operator of the
 * machine can run. Works on an empty production database: the head office comes from the reference data.
 * @returns the account and the password to hand over, the only time it exists in clear
 * @throws Problem `request/invalid` with the field and the remedy, or `account/login-taken`, `account/role-not-of-agency`
 */
export async function createAccountDirectly(
  context: JobContext,
  given: DirectAccount,
): Promise<{ readonly accountId: string; readonly login: string; readonly office: string; readonly firstPassword: string }> {
  const login = NewLogin.safeParse(given.login);
  if (!login.success) throw invalid('login', login.error.issues[0]?.message ?? 'Isi nama akun');
  const role = RoleCode.safeParse(given.role);
  if (!role.success) throw invalid('role', `Peran "${given.role}" tidak dikenal. Pilih salah satu: ${Object.keys(ROLES).join(', ')}`);
  const displayName = given.displayName.trim();
  if (displayName === '') throw invalid('displayName', 'Isi nama petugas');
  const fault = given.password === undefined ? undefined : passwordFault(given.password, login.data);
  if (fault !== undefined) throw invalid('password', fault);
  const code = given.officeCode ?? HEAD_OFFICE;
  let office = await officeByCode(context.tx, code);
  if (office === undefined) {
    await loadCore(context);
    office = await officeByCode(context.tx, code);
  }
  if (office?.status !== 'active')
    throw invalid('office', `Kantor "${code}" tidak ada atau tidak aktif. Lihat kode kantor pada daftar kantor`);
  const decision = mayHoldRole(role.data, office.agency_code ?? '');
  if (!decision.ok) throw refused(decision.reason, { role: role.data, agency: office.agency_code });
  const firstPassword = given.password ?? newFirstPassword();
  const accountId = context.newId();
  const added = await addAccount(context.tx, {
    id: accountId,
    login: login.data,
    display_name: displayName,
    role: role.data,
    office_id: office.id ?? '',
    password_hash: await hashPassword(firstPassword),
    password_must_change: true,
    created_at: context.now,
  });
  if (!added) throw refused('account/login-taken', { detail: `Nama akun "${login.data}" sudah dipakai` });
  return { accountId, login: login.data, office: office.name ?? code, firstPassword };
}
