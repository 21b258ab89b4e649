import {
  applicationAnsweredEvent,
  applicationDecidedEvent,
  applicationReceivedEvent,
  applicationScreenedEvent,
} from '../passports/events.ts';
import { personJudgedEvent, personLinkedEvent } from '../people/events.ts';
import { reportMentionsRecordedEvent, reportTriagedEvent } from '../reports/events.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import type { EventHandler } from '../../platform/outbox/worker.ts';
import { lookForEchoes, lookForMeetings, lookForRefusals, lookForSharing } from './connect.ts';
import type { Tie } from './detect/facts.ts';
import { lookAtStatedRecruiter } from './licences.ts';
import { releaseWaiting, wakeSleepers } from './release-waiting.ts';
import * as sources from './store-sources.ts';
import { lookAtVillages } from './surges/look-at-villages.ts';

type Handler = EventHandler<JobContext>;

/** Everything that tells of one mention is looked at again: its own record and those it was tied to. */
const afterLink: Handler = {
  name: 'early-warning/after-link',
  types: [personLinkedEvent.type],
  run: async (event, context) => {
    const linked = personLinkedEvent.payload.parse(event.payload);
    const tied = await sources.sourcesOf(context.tx, [
      linked.mentionId,
      ...linked.others.map((o) => o.mentionId),
      ...linked.related.map((r) => r.mentionId),
    ]);
    const self = tied.get(linked.mentionId);
    if (self === undefined) return;
    const ties = linked.others
      .filter((o) => o.zone !== 'possible')
      .map((o): Tie => ({
        mentionId: linked.mentionId,
        otherMentionId: o.mentionId,
        otherPersonId: tied.get(o.mentionId)?.personId ?? '',
        how: o.zone === 'same' ? 'same' : 'review',
        bits: o.bits,
        basis: o.basis,
      }));
    if (self.kind === 'application' && self.role === 'applicant') await lookForRefusals(context, self.id, ties);
    await lookForSharing(context, linked.mentionId);
    const reports = new Set([...tied.values()].filter((s) => s.kind === 'report').map((s) => s.id));
    for (const id of reports) await lookForMeetings(context, id);
  },
};

/** An officer judged two mentions: the records of both are looked at again. */
const afterJudgement: Handler = {
  name: 'early-warning/after-judgement',
  types: [personJudgedEvent.type],
  run: async (event, context) => {
    const { a, b } = personJudgedEvent.payload.parse(event.payload);
    for (const source of (await sources.sourcesOf(context.tx, [a, b])).values()) {
      if (source.kind === 'application' && source.role === 'applicant') await lookForRefusals(context, source.id);
      if (source.kind === 'report') await lookForMeetings(context, source.id);
    }
  },
};

const afterApplication: Handler = {
  name: 'early-warning/after-application',
  types: [applicationReceivedEvent.type, applicationAnsweredEvent.type, applicationScreenedEvent.type],
  run: async (event, context) => {
    await lookAtStatedRecruiter(context, event.subject.id);
    await lookForEchoes(context, event.subject.id);
  },
};

/** A decision here concerns open applications of the same person elsewhere, and groups the applicant is tied to. */
const afterDecision: Handler = {
  name: 'early-warning/after-decision',
  types: [applicationDecidedEvent.type],
  run: async (event, context) => {
    const { application } = applicationDecidedEvent.payload.parse(event.payload);
    const facts = (await sources.applicationFactsOf(context.tx, [application])).get(application);
    if (facts === undefined) return;
    const self = (await sources.sourcesOf(context.tx, [facts.applicantMentionId])).get(facts.applicantMentionId);
    if (self === undefined) return;
    const others = (await sources.sourcesOfPersons(context.tx, [self.personId])).filter(
      (s) => s.kind === 'application' && s.role === 'applicant' && s.id !== application,
    );
    for (const other of others) await lookForRefusals(context, other.id);
    await lookForSharing(context, facts.applicantMentionId);
  },
};

const afterReport: Handler = {
  name: 'early-warning/after-report',
  types: [reportMentionsRecordedEvent.type, reportTriagedEvent.type],
  run: async (event, context) => lookForMeetings(context, event.subject.id),
};

export const earlyWarningHandlers: readonly Handler[] = [afterLink, afterJudgement, afterApplication, afterDecision, afterReport];

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;
export const earlyWarningSchedules: readonly ScheduledJob<JobContext>[] = [
  { name: 'early-warning/release-waiting', everySeconds: HOUR_SECONDS, run: releaseWaiting },
  { name: 'early-warning/wake-sleepers', everySeconds: HOUR_SECONDS, run: wakeSleepers },
  { name: 'early-warning/look-at-villages', everySeconds: DAY_SECONDS, run: lookAtVillages },
];
