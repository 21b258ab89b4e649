import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { acceptReferral } from './commands/accept-referral.ts';
import { addFact } from './commands/add-fact.ts';
import { addNote } from './commands/add-note.ts';
import { addParty } from './commands/add-party.ts';
import { addTask } from './commands/add-task.ts';
import { addTaskSet } from './commands/add-task-set.ts';
import { answerTask } from './commands/answer-task.ts';
import { assessCase } from './commands/assess-case.ts';
import { attachSources } from './commands/attach-sources.ts';
import { changeCompartment } from './commands/change-compartment.ts';
import { changeTeam } from './commands/change-team.ts';
import { closeCase } from './commands/close-case.ts';
import { createCompartment } from './commands/create-compartment.ts';
import { describeCase } from './commands/describe-case.ts';
import { detachSource } from './commands/detach-source.ts';
import { exportCases } from './queries/export-cases.ts';
import { exportReferrals } from './queries/export-referrals.ts';
import { getCase } from './queries/get-case.ts';
import { getLaw } from './queries/get-law.ts';
import { getReferral } from './queries/get-referral.ts';
import { listCases } from './queries/list-cases.ts';
import { listColleagues } from './queries/list-colleagues.ts';
import { listCompartments } from './queries/list-compartments.ts';
import { listReceivers } from './queries/list-receivers.ts';
import { listReferrals } from './queries/list-referrals.ts';
import { listTaskSets } from './queries/list-task-sets.ts';
import { mergeCase } from './commands/merge-case.ts';
import { moveCase } from './commands/move-case.ts';
import { openCase } from './commands/open-case.ts';
import { previewReferral } from './queries/preview-referral.ts';
import { printCase } from './queries/print-case.ts';
import { printReferral } from './queries/print-referral.ts';
import { referCase } from './commands/refer-case.ts';
import { reopenCase } from './commands/reopen-case.ts';
import { reportOutcome } from './commands/report-outcome.ts';
import { returnReferral } from './commands/return-referral.ts';
import { revealParty } from './commands/reveal-party.ts';
import { revokeReferral } from './commands/revoke-referral.ts';
import { sealCase } from './commands/seal-case.ts';
import { setPartyRole } from './commands/set-party-role.ts';
import { splitCase } from './commands/split-case.ts';
import { withdrawFact } from './commands/withdraw-fact.ts';
import * as contract from './contract.ts';

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
  handle(contract.listColleagues, listColleagues),
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
