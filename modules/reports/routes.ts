import { handle, handlePrepared, handlePlanned } from '../../platform/http/route.ts';
import type { Route } from '../../platform/http/route.ts';
import { addAnonymousAttachment, addAttachment, drawAttachment, drawUnsaid } from './commands/add-attachment.ts';
import { anonymousTicket, fileAnonymousReport, hashCodeOfTicket } from './commands/file-anonymous-report.ts';
import { fileReport, hashCode } from './commands/file-report.ts';
import { linkReport, unlinkReport } from './commands/link-report.ts';
import { askIdentity, endIdentity, grantIdentity, refuseIdentity, revealIdentity } from './commands/release-identity.ts';
import { answerLinkProposal, listLinkProposals } from './commands/answer-link-proposal.ts';
import { answerProposal, listProposals } from './commands/answer-proposal.ts';
import { assessReport, closeReport, moveReport } from './commands/triage-report.ts';
import * as contract from './contract.ts';
import { getReport } from './queries/get-report.ts';
import { listIdentityRequests } from './queries/list-identity-requests.ts';
import { findReportsByPhone, listReports } from './queries/list-reports.ts';
import { myReports } from './queries/my-reports.ts';
import { listOriginals, readAttachment, readOriginal } from './queries/read-attachment.ts';
import { readingQuality } from './queries/reading-quality.ts';
import { matchCode, receiptStatus } from './queries/receipt-status.ts';

export const reportRoutes: readonly Route[] = [
  handlePlanned(contract.fileReport, hashCode, fileReport),
  handle(contract.anonymousTicket, anonymousTicket),
  handlePrepared(contract.fileAnonymousReport, hashCodeOfTicket, fileAnonymousReport),
  handlePrepared(contract.addAttachment, drawAttachment, addAttachment),
  handlePrepared(contract.addAnonymousAttachment, drawUnsaid, addAnonymousAttachment),
  handle(contract.readAttachment, readAttachment),
  handle(contract.readOriginal, readOriginal),
  handle(contract.listOriginals, listOriginals),
  handlePrepared(contract.receiptStatus, matchCode, receiptStatus),
  handle(contract.myReports, myReports),
  handle(contract.listReports, listReports),
  handle(contract.findReportsByPhone, findReportsByPhone),
  handle(contract.getReport, getReport),
  handle(contract.assessReport, assessReport),
  handle(contract.moveReport, moveReport),
  handle(contract.closeReport, closeReport),
  handle(contract.linkReport, linkReport),
  handle(contract.unlinkReport, unlinkReport),
  handle(contract.listProposals, listProposals),
  handle(contract.answerProposal, answerProposal),
  handle(contract.readingQuality, readingQuality),
  handle(contract.listLinkProposals, listLinkProposals),
  handle(contract.answerLinkProposal, answerLinkProposal),
  handle(contract.askIdentity, askIdentity),
  handle(contract.listIdentityRequests, listIdentityRequests),
  handle(contract.grantIdentity, grantIdentity),
  handle(contract.refuseIdentity, refuseIdentity),
  handle(contract.endIdentity, endIdentity),
  handle(contract.revealIdentity, revealIdentity),
];
