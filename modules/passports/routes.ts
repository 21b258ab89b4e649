import { handle } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import * as contract from './contract.ts';
import { answerObjection } from './commands/answer-objection.ts';
import { approveDecision, returnDecision } from './commands/answer-proposal.ts';
import { answerQuestion } from './commands/answer-question.ts';
import { applyImport } from './commands/apply-import.ts';
import { checkImport } from './commands/check-import.ts';
import { createApplication } from './commands/create-application.ts';
import { decide } from './commands/decide.ts';
import { finishInterview } from './commands/finish-interview.ts';
import { markIndicator } from './commands/mark-indicator.ts';
import { registerObjection } from './commands/register-objection.ts';
import { showPaper } from './commands/show-paper.ts';
import { startInterview } from './commands/start-interview.ts';
import { stepFollowUp } from './commands/step-follow-up.ts';
import { undoImport } from './commands/undo-import.ts';
import { withdrawDecision } from './commands/withdraw-decision.ts';
import { listApplications } from './queries/list-applications.ts';
import { pendingDecisions } from './queries/list-pending.ts';
import { getLetter } from './queries/print-letter.ts';
import { getApplication } from './queries/read-application.ts';
import { getFacts } from './queries/read-facts.ts';
import { getFollowUp, listFollowUps } from './queries/read-follow-ups.ts';
import { getImport, importFaults, listImports } from './queries/read-imports.ts';
import { getInterview, getLedger } from './queries/read-interview.ts';
import { getVocabulary } from './queries/read-vocabulary.ts';

/** Table of contents of the passports module. */
export const passportRoutes: readonly Route[] = [
  handle(contract.createApplication, createApplication),
  handle(contract.listApplications, listApplications),
  handle(contract.checkImport, checkImport),
  handle(contract.listImports, listImports),
  handle(contract.getImport, getImport),
  handle(contract.importFaults, importFaults),
  handle(contract.applyImport, applyImport),
  handle(contract.undoImport, undoImport),
  handle(contract.getApplication, getApplication),
  handle(contract.showPaper, showPaper),
  handle(contract.getFacts, getFacts),
  handle(contract.getInterview, getInterview),
  handle(contract.startInterview, startInterview),
  handle(contract.answerQuestion, answerQuestion),
  handle(contract.markIndicator, markIndicator),
  handle(contract.getLedger, getLedger),
  handle(contract.finishInterview, finishInterview),
  handle(contract.getVocabulary, getVocabulary),
  handle(contract.decide, decide),
  handle(contract.pendingDecisions, pendingDecisions),
  handle(contract.approveDecision, approveDecision),
  handle(contract.returnDecision, returnDecision),
  handle(contract.withdrawDecision, withdrawDecision),
  handle(contract.registerObjection, registerObjection),
  handle(contract.answerObjection, answerObjection),
  handle(contract.getLetter, getLetter),
  handle(contract.listFollowUps, listFollowUps),
  handle(contract.getFollowUp, getFollowUp),
  handle(contract.stepFollowUp, stepFollowUp),
];
