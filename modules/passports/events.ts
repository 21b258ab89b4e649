import { z } from 'zod';
import { announces, eventType } from '../../platform/contract/event.ts';
import { Id } from '../../platform/contract/fields.ts';
import { DecisionCode, FollowUpOutcome, NamedRole, ObjectionOutcome, ScreeningOutcome } from './model.ts';

/** An application came in (counter, file or another system) with the people it names. Subject: `application`. */
export const applicationReceivedEvent = eventType(
  'application.received',
  z.object({ application: Id, mentions: z.array(z.object({ mentionId: Id, role: NamedRole })) }),
);
export const applicationReceived = announces(applicationReceivedEvent);

/** The applicant answered a question; read the answers' phrases with `applicationFacts`. */
export const applicationAnsweredEvent = eventType('application.answered', z.object({ application: Id, question: z.string() }));
export const applicationAnswered = announces(applicationAnsweredEvent);

/** The officer ended the interview. */
export const applicationScreenedEvent = eventType('application.screened', z.object({ application: Id, outcome: ScreeningOutcome }));
export const applicationScreened = announces(applicationScreenedEvent);

/** A decision stands (an adverse one after its second officer). Reasons are codes. */
export const applicationDecidedEvent = eventType(
  'application.decided',
  z.object({ application: Id, decision: DecisionCode, reasons: z.array(z.string()) }),
);
export const applicationDecided = announces(applicationDecidedEvent);

/** A standing decision was taken back; the application is open again. */
export const decisionWithdrawnEvent = eventType('application.decision-withdrawn', z.object({ application: Id, decision: DecisionCode }));
export const decisionWithdrawn = announces(decisionWithdrawnEvent);

export const objectionRegisteredEvent = eventType('objection.registered', z.object({ objection: Id, application: Id }));
export const objectionRegistered = announces(objectionRegisteredEvent);
export const objectionAnsweredEvent = eventType(
  'objection.answered',
  z.object({ objection: Id, application: Id, outcome: ObjectionOutcome }),
);
export const objectionAnswered = announces(objectionAnsweredEvent);

/** Somebody is asked to lead the applicant to the legal route. Subject: `follow-up`. */
export const followUpOpenedEvent = eventType(
  'follow-up.opened',
  z.object({ followUp: Id, application: Id, toOffice: Id, toRole: z.string().nullable() }),
);
export const followUpOpened = announces(followUpOpenedEvent);
export const followUpClosedEvent = eventType('follow-up.closed', z.object({ followUp: Id, application: Id, outcome: FollowUpOutcome }));
export const followUpClosed = announces(followUpClosedEvent);

/** A file of applications was taken back: those that nobody had worked on count as never received. */
export const importUndoneEvent = eventType('application-import.undone', z.object({ importId: Id, applications: z.int() }));
export const importUndone = announces(importUndoneEvent);
