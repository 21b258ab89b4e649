import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { changePassword } from './commands/change-password.ts';
import { confirmFirstTotp } from './commands/confirm-first-totp.ts';
import { logIn } from './commands/log-in.ts';
import { passSecondFactor } from './commands/pass-second-factor.ts';
import { setFirstPassword } from './commands/set-first-password.ts';
import { confirmTotp, startTotp } from './commands/set-up-totp.ts';
import * as contract from './contract.ts';
import { logOut, me, mySessions, revokeMySession } from './queries/my-session.ts';

export const accessRoutes: readonly Route[] = [
  handle(contract.login, logIn),
  handle(contract.loginSecondFactor, passSecondFactor),
  handle(contract.loginNewPassword, setFirstPassword),
  handle(contract.loginConfirmTotp, confirmFirstTotp),
  handle(contract.logout, logOut),
  handle(contract.me, me),
  handle(contract.mySessions, mySessions),
  handle(contract.revokeMySession, revokeMySession),
  handle(contract.changePassword, changePassword),
  handle(contract.startTotp, startTotp),
  handle(contract.confirmTotp, confirmTotp),
];
