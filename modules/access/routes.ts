import { handle, handlePrepared } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { changeOffice, createOffice } from './commands/change-office.ts';
import { changePassword, hashNextPassword } from './commands/change-password.ts';
import { confirmFirstTotp } from './commands/confirm-first-totp.ts';
import { createAccount } from './commands/create-account.ts';
import { closeAccount, endAccountSessions } from './commands/end-account.ts';
import { comparePassword, logIn } from './commands/log-in.ts';
import { countCode, passSecondFactor } from './commands/pass-second-factor.ts';
import { confirmAccount, proposeAccount, refuseAccount } from './commands/propose-account.ts';
import { confirmReset, proposeReset, refuseReset, resetAccount } from './commands/reset-account.ts';
import { hashFirstPassword, setFirstPassword } from './commands/set-first-password.ts';
import { compareForTotp, confirmTotp, startTotp } from './commands/set-up-totp.ts';
import { confirmWidening, refuseWidening } from './commands/widen-office.ts';
import * as contract from './contract.ts';
import { listAccountProposals } from './queries/list-account-proposals.ts';
import { listAccounts } from './queries/list-accounts.ts';
import { getOffice, listAgencies, listOffices } from './queries/list-offices.ts';
import { makeFirstPassword } from './secrets.ts';
import { myNotices, readNotice } from './queries/my-notices.ts';
import { logOut, me, mySessions, revokeMySession } from './queries/my-session.ts';

export const accessRoutes: readonly Route[] = [
  handlePrepared(contract.login, comparePassword, logIn),
  handlePrepared(contract.loginSecondFactor, countCode, passSecondFactor),
  handlePrepared(contract.loginNewPassword, hashFirstPassword, setFirstPassword),
  handle(contract.loginConfirmTotp, confirmFirstTotp),
  handle(contract.logout, logOut),
  handle(contract.me, me),
  handle(contract.mySessions, mySessions),
  handle(contract.revokeMySession, revokeMySession),
  handlePrepared(contract.changePassword, hashNextPassword, changePassword),
  handlePrepared(contract.startTotp, compareForTotp, startTotp),
  handle(contract.confirmTotp, confirmTotp),
  handle(contract.myNotices, myNotices),
  handle(contract.readNotice, readNotice),
  handle(contract.listAccounts, listAccounts),
  handlePrepared(contract.createAccount, makeFirstPassword, createAccount),
  handle(contract.listAccountProposals, listAccountProposals),
  handle(contract.proposeAccount, proposeAccount),
  handlePrepared(contract.confirmAccount, makeFirstPassword, confirmAccount),
  handle(contract.refuseAccount, refuseAccount),
  handle(contract.closeAccount, closeAccount),
  handlePrepared(contract.resetAccount, makeFirstPassword, resetAccount),
  handle(contract.proposeReset, proposeReset),
  handlePrepared(contract.confirmReset, makeFirstPassword, confirmReset),
  handle(contract.refuseReset, refuseReset),
  handle(contract.endAccountSessions, endAccountSessions),
  handle(contract.listAgencies, listAgencies),
  handle(contract.listOffices, listOffices),
  handle(contract.getOffice, getOffice),
  handle(contract.createOffice, createOffice),
  handle(contract.changeOffice, changeOffice),
  handle(contract.confirmWidening, confirmWidening),
  handle(contract.refuseWidening, refuseWidening),
];
