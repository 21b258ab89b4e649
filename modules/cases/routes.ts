import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { acceptReferral, reportOutcome, returnReferral, revokeReferral } from './commands/answer-referral.ts';
import { changeTeam, closeCase, describeCase, moveCase, reopenCase } from './commands/change-case.ts';
import { attachSources, detachSource, mergeCase, splitCase } from './commands/move-sources.ts';
import { openCase } from './commands/open-case.ts';
import { referCase } from './commands/refer-case.ts';
import { changeCompartment, createCompartment, listCompartments, sealCase } from './commands/work-on-compartments.ts';
import { addFact, assessCase, withdrawFact } from './commands/work-on-facts.ts';
import { addParty, revealParty, setPartyRole } from './commands/work-on-parties.ts';
import { addNote, addTask, addTaskSet, answerTask } from './commands/work-on-tasks.ts';
import * as contract from './contract.ts';
import { exportCases, listCases } from './queries/list-cases.ts';
import { exportReferrals, getReferral, listReferrals, printReferral } from './queries/list-referrals.ts';
import { listReceivers, previewReferral } from './queries/prepare-referral.ts';
import { getCase, getLaw, listTaskSets, printCase } from './queries/read-case.ts';

export const caseRoutes: readonly Route[] = [
  handle(contract.listCases, listCases),
  handle(contract.exportCases, exportCases),
  handle(contract.openCase, openCase),
  handle(contract.getCase, getCase),
  handle(contract.printCase, printCase),
  handle(contract.getLaw, getLaw),
  handle(contract.listTaskSets, listTaskSets),
  handle(contract.describeCase, describeCase),
  handle(contract.moveCase, moveCase),
  handle(contract.closeCase, closeCase),
  handle(contract.reopenCase, reopenCase),
  handle(contract.changeTeam, changeTeam),
  handle(contract.attachSources, attachSources),
  handle(contract.detachSource, detachSource),
  handle(contract.mergeCase, mergeCase),
  handle(contract.splitCase, splitCase),
  handle(contract.addParty, addParty),
  handle(contract.setPartyRole, setPartyRole),
  handle(contract.revealParty, revealParty),
  handle(contract.addFact, addFact),
  handle(contract.withdrawFact, withdrawFact),
  handle(contract.assessCase, assessCase),
  handle(contract.addTask, addTask),
  handle(contract.addTaskSet, addTaskSet),
  handle(contract.answerTask, answerTask),
  handle(contract.addNote, addNote),
  handle(contract.listCompartments, listCompartments),
  handle(contract.createCompartment, createCompartment),
  handle(contract.changeCompartment, changeCompartment),
  handle(contract.sealCase, sealCase),
  handle(contract.listReceivers, listReceivers),
  handle(contract.previewReferral, previewReferral),
  handle(contract.listReferrals, listReferrals),
  handle(contract.exportReferrals, exportReferrals),
  handle(contract.getReferral, getReferral),
  handle(contract.printReferral, printReferral),
  handle(contract.referCase, referCase),
  handle(contract.acceptReferral, acceptReferral),
  handle(contract.returnReferral, returnReferral),
  handle(contract.revokeReferral, revokeReferral),
  handle(contract.reportOutcome, reportOutcome),
];
