import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { addRecruiter } from './commands/add-recruiter.ts';
import { applyImport } from './commands/apply-import.ts';
import { checkImport } from './commands/check-import.ts';
import { confirmPhone, refusePhone } from './commands/settle-phone.ts';
import { setStatus } from './commands/set-status.ts';
import { undoImport } from './commands/undo-import.ts';
import * as contract from './contract.ts';
import { checkAdvert } from './queries/check-advert.ts';
import { listSchemes } from './queries/list-schemes.ts';
import { getImport, listImports } from './queries/read-imports.ts';
import { getRecruiter, listRecruiters } from './queries/read-recruiters.ts';

export const recruiterRoutes: readonly Route[] = [
  handle(contract.listRecruiters, listRecruiters),
  handle(contract.getRecruiter, getRecruiter),
  handle(contract.addRecruiter, addRecruiter),
  handle(contract.setStatus, setStatus),
  handle(contract.confirmPhone, confirmPhone),
  handle(contract.refusePhone, refusePhone),
  handle(contract.checkImport, checkImport),
  handle(contract.listImports, listImports),
  handle(contract.getImport, getImport),
  handle(contract.applyImport, applyImport),
  handle(contract.undoImport, undoImport),
  handle(contract.listSchemes, listSchemes),
  handle(contract.checkAdvert, checkAdvert),
];
