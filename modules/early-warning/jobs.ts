import {
  applicationAnsweredEvent,
  applicationDecidedEvent,
  applicationReceivedEvent,
  applicationScreenedEvent,
  decisionWithdrawnEvent,
  importUndoneEvent,
} from '../passports/events.ts';
import { personJudgedEvent, personLinkedEvent, thingSettledEvent } from '../people/events.ts';
import { placementRecordedEvent } from '../placements/events.ts';
import { recruitersImportedEvent, recruiterStatusSetEvent } from '../recruiters/events.ts';
import {
  reportClosedEvent,
  reportFactsConfirmedEvent,
  reportLinkedEvent,
  reportMentionsRecordedEvent,
  reportTriagedEvent,
} from '../reports/events.ts';
import { probabilityOf } from '../../engines/matching/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import type { EventHandler } from '../../platform/outbox/worker.ts';
import type { Tie } from './detect/facts.ts';
import { alertJudgedEvent, neighbourhoodTouchedEvent } from './events.ts';
import { lookAtLicences, lookAtPlacement, lookAtStatedRecruiter, noteReportedCompanies } from './licences.ts';
import { releaseWaiting, wakeSleepers } from './release-waiting.ts';
import { lookForSecondTry } from './rings/again.ts';
import { lookAtCompanies } from './rings/companies.ts';
import { drawByLot } from './rings/draw.ts';
import { joinLinkedReports } from './rings/join-linked-reports.ts';
import { forgetQuiet, judgeTouched, judgeWaiting, lookAgainSoon, touch } from './rings/judge-touched.ts';
import { lookAtJourneys } from './rings/journeys.ts';
import { learnFromVerdict } from './rings/learn.ts';
import { countUsual } from './rings/usual.ts';
import { withdrawGone } from './rings/withdraw-gone.ts';
import * as sources from './store-sources.ts';
import type { MentionSource } from './store-sources.ts';
import { lookAtVillages } from './surges/look-at-villages.ts';

type Handler = EventHandler<JobContext>;

const recordsOf = (list: Iterable<MentionSource>): { kind: 'application' | 'report'; id: string }[] =>
  [...list].flatMap(({ kind, id }) => (kind === 'application' || kind === 'report' ? [{ kind, id }] : []));

/**
 * A mention that resembles or shares something: its record and the reports it was tied to wait to be looked at with all around them. Most mentions
 * of an import share nothing with anybody and cost nothing here.
 */
const afterLink: Handler = {
  name: 'early-warning/after-link',
  types: [personLinkedEvent.type],
  run: async (event, context) => {
    const linked = personLinkedEvent.payload.parse(event.payload);
    if (linked.others.length === 0 && linked.related.length === 0) return;
    const tied = await sources.sourcesOf(context.tx, [
      linked.mentionId,
      ...linked.others.map((o) => o.mentionId),
      ...linked.related.map((r) => r.mentionId),
    ]);
    const self = tied.get(linked.mentionId);
    if (self === undefined) return;
    const ties = linked.others.map((o): Tie => ({
      mentionId: linked.mentionId,
      otherMentionId: o.mentionId,
      otherPersonId: tied.get(o.mentionId)?.personId ?? '',
      how: o.zone === 'same' ? 'same' : 'review',
      bits: o.bits,
      ...(o.zone === 'possible' && { probability: probabilityOf(o.bits) }),
      basis: o.basis,
    }));
    if (self.kind === 'application' && self.role === 'applicant' && ties.length > 0) await lookForSecondTry(context, self.id, ties);
    // A placement tells something about the applications of the same person.
    const around = [...tied.values()].filter(({ kind }) => kind === 'report' || self.kind === 'placement');
    await touch(context, recordsOf([self, ...around]));
  },
};

/** An officer judged two mentions: the records of both are looked at again. */
const afterJudgement: Handler = {
  name: 'early-warning/after-judgement',
  types: [personJudgedEvent.type],
  run: async (event, context) => {
    const { a, b } = personJudgedEvent.payload.parse(event.payload);
    const found = await sources.sourcesOf(context.tx, [a, b]);
    for (const source of found.values())
      if (source.kind === 'application' && source.role === 'applicant') await lookForSecondTry(context, source.id);
    await touch(context, recordsOf(found.values()));
  },
};

const afterApplication: Handler = {
  name: 'early-warning/after-application',
  types: [applicationReceivedEvent.type, applicationAnsweredEvent.type, applicationScreenedEvent.type],
  run: async (event, context) => {
    await lookAtStatedRecruiter(context, event.subject.id);
    if (event.type !== applicationScreenedEvent.type) return;
    await lookForSecondTry(context, event.subject.id);
    await touch(context, [{ kind: 'application', id: event.subject.id }]);
  },
};

/** A decision here concerns open applications of the same person elsewhere, and everybody the applicant is tied to. */
const afterDecision: Handler = {
  name: 'early-warning/after-decision',
  types: [applicationDecidedEvent.type, decisionWithdrawnEvent.type],
  run: async (event, context) => {
    const { id } = event.subject;
    const facts = (await sources.applicationFactsOf(context.tx, [id])).get(id);
    if (facts === undefined) return;
    const self = (await sources.sourcesOf(context.tx, [facts.applicantMentionId])).get(facts.applicantMentionId);
    if (self === undefined) return;
    const others = (await sources.sourcesOfPersons(context.tx, [self.personId])).filter(
      (s) => s.kind === 'application' && s.role === 'applicant' && s.id !== id,
    );
    for (const other of others) await lookForSecondTry(context, other.id);
    await touch(context, [{ kind: 'application', id }]);
  },
};

const afterReport: Handler = {
  name: 'early-warning/after-report',
  types: [reportMentionsRecordedEvent.type, reportTriagedEvent.type, reportClosedEvent.type, reportFactsConfirmedEvent.type],
  run: async (event, context) => {
    if (event.type === reportMentionsRecordedEvent.type) await noteReportedCompanies(context, event.subject.id);
    await touch(context, [{ kind: 'report', id: event.subject.id }]);
  },
};

/** Two reports tell of one event, or no longer: what they say counts once, or twice again. */
const afterReportLink: Handler = {
  name: 'early-warning/after-report-link',
  types: [reportLinkedEvent.type],
  run: async (event, context) => {
    const { report, main, standing } = reportLinkedEvent.payload.parse(event.payload);
    await joinLinkedReports(context, { report, main, standing });
    await touch(context, [
      { kind: 'report', id: report },
      { kind: 'report', id: main },
    ]);
  },
};

const afterPlacement: Handler = {
  name: 'early-warning/after-placement',
  types: [placementRecordedEvent.type],
  run: async (event, context) => lookAtPlacement(context, placementRecordedEvent.payload.parse(event.payload).placement),
};

/** A decree was entered, or a list: people may be on their way with that company. */
const afterLicence: Handler = {
  name: 'early-warning/after-licence',
  types: [recruiterStatusSetEvent.type, recruitersImportedEvent.type],
  run: async (event, context) => lookAtLicences(context, event.type === recruiterStatusSetEvent.type ? [event.subject.id] : undefined),
};

/** What was taken back with its file counts nowhere any more. */
const afterUndo: Handler = {
  name: 'early-warning/after-undo',
  types: [importUndoneEvent.type],
  run: async (_event, context) => withdrawGone(context),
};

/** A person said that a thing connects nobody, or took it back. */
const afterThing: Handler = {
  name: 'early-warning/after-thing',
  types: [thingSettledEvent.type],
  run: async (event, context) => lookAgainSoon(context, thingSettledEvent.payload.parse(event.payload).thingId),
};

const onTouch: Handler = {
  name: 'early-warning/judge-neighbourhood',
  types: [neighbourhoodTouchedEvent.type],
  run: async (_event, context) => judgeTouched(context),
};

const afterVerdict: Handler = {
  name: 'early-warning/after-verdict',
  types: [alertJudgedEvent.type],
  run: async (event, context) => {
    const { alert, verdict } = alertJudgedEvent.payload.parse(event.payload);
    await learnFromVerdict(context, alert, verdict);
  },
};

export const earlyWarningHandlers: readonly Handler[] = [
  afterLink,
  afterJudgement,
  afterApplication,
  afterDecision,
  afterReport,
  afterReportLink,
  afterPlacement,
  afterLicence,
  afterThing,
  afterUndo,
  onTouch,
  afterVerdict,
];

const WAITING_SECONDS = 10;
const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;
export const earlyWarningSchedules: readonly ScheduledJob<JobContext>[] = [
  { name: 'early-warning/judge-waiting', everySeconds: WAITING_SECONDS, run: judgeWaiting },
  { name: 'early-warning/release-waiting', everySeconds: HOUR_SECONDS, run: releaseWaiting },
  { name: 'early-warning/wake-sleepers', everySeconds: HOUR_SECONDS, run: wakeSleepers },
  { name: 'early-warning/forget-quiet', everySeconds: DAY_SECONDS, run: forgetQuiet },
  { name: 'early-warning/count-usual', everySeconds: DAY_SECONDS, run: countUsual },
  { name: 'early-warning/look-at-licences', everySeconds: DAY_SECONDS, run: async (context) => lookAtLicences(context) },
  { name: 'early-warning/look-at-companies', everySeconds: DAY_SECONDS, run: lookAtCompanies },
  { name: 'early-warning/look-at-journeys', everySeconds: DAY_SECONDS, run: lookAtJourneys },
  { name: 'early-warning/draw-by-lot', everySeconds: DAY_SECONDS, run: drawByLot },
  { name: 'early-warning/look-at-villages', everySeconds: DAY_SECONDS, run: lookAtVillages },
];
