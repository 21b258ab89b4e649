import { z } from 'zod';
import { announces, eventType } from '../../platform/contract/event.ts';
import { Id } from '../../platform/contract/fields.ts';
import { AlertKind, AlertLevel, Verdict } from './model.ts';

/** A new alert, or a new version of one: its evidence grew. */
export const alertRaisedEvent = eventType(
  'alert.raised',
  z.object({ alert: Id, kind: AlertKind, level: AlertLevel, version: z.int(), shown: z.boolean() }),
);
export const alertRaised = announces(alertRaisedEvent);

export const alertJudgedEvent = eventType('alert.judged', z.object({ alert: Id, verdict: Verdict }));
export const alertJudged = announces(alertJudgedEvent);

export const alertSnoozedEvent = eventType('alert.snoozed', z.object({ alert: Id, until: z.string() }));
export const alertSnoozed = announces(alertSnoozedEvent);

export const alertInCaseEvent = eventType('alert.in-case', z.object({ alert: Id, case: Id }));
export const alertInCase = announces(alertInCaseEvent);

/** Something that connects records was touched; its neighbourhood is judged in the background. For early-warning only. */
export const neighbourhoodTouchedEvent = eventType('neighbourhood.touched', z.object({}));
export const neighbourhoodTouched = announces(neighbourhoodTouchedEvent);
