import { z } from 'zod';
import { announces, eventType } from '../../platform/contract/event.ts';
import { Id } from '../../platform/contract/fields.ts';
import { InformationGrade, Outcome, Severity, SourceGrade, State, Verdict } from './model.ts';

/** A report came in. `village` is a Kemendagri code of any level, null when no place is known. */
export const reportReceivedEvent = eventType(
  'report.received',
  z.object({ report: Id, immediateDanger: z.boolean(), village: z.string().nullable() }),
);
export const reportReceived = announces(reportReceivedEvent);

/** An officer graded it; grades and severity stand apart. */
export const reportTriagedEvent = eventType(
  'report.triaged',
  z.object({ report: Id, source: SourceGrade, information: InformationGrade, severity: Severity, verdict: Verdict.nullable() }),
);
export const reportTriaged = announces(reportTriagedEvent);

/** It moved to another state; a higher module that holds it is named by kind and id. */
export const reportMovedEvent = eventType('report.moved', z.object({ report: Id, act: z.string(), from: State, to: State }));
export const reportMoved = announces(reportMovedEvent);

/** It tells the same as another report (`standing` false: the link was taken back). Nothing is deleted. */
export const reportLinkedEvent = eventType('report.linked', z.object({ report: Id, main: Id, standing: z.boolean() }));
export const reportLinked = announces(reportLinkedEvent);

export const reportClosedEvent = eventType('report.closed', z.object({ report: Id, outcome: Outcome, verdict: Verdict }));
export const reportClosed = announces(reportClosedEvent);

/** An officer confirmed somebody whom the story names; the mention follows. */
export const reportNamedAddedEvent = eventType('report.named-added', z.object({ report: Id }));
export const reportNamedAdded = announces(reportNamedAddedEvent);

/** An officer confirmed, or took back, what the story says about destination, number of people or departure. */
export const reportFactsConfirmedEvent = eventType('report.facts-confirmed', z.object({ report: Id }));
export const reportFactsConfirmed = announces(reportFactsConfirmedEvent);

/** Somebody named in the report was recorded as a mention in `people`. */
export const reportMentionsRecordedEvent = eventType('report.mentions-recorded', z.object({ report: Id, mentions: z.array(Id) }));
export const reportMentionsRecorded = announces(reportMentionsRecordedEvent);

/** A reporter's identity was asked for, given or refused. Never who it is. */
export const identityAskedEvent = eventType('identity.asked', z.object({ request: Id, report: Id }));
export const identityAsked = announces(identityAskedEvent);
export const identityDecidedEvent = eventType('identity.decided', z.object({ request: Id, report: Id, granted: z.boolean() }));
export const identityDecided = announces(identityDecidedEvent);
