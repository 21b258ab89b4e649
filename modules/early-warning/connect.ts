import { earlierDecisions, sameWording } from '../passports/index.ts';
import { sharedIdentifiers } from '../people/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { refusedElsewhere } from './detect/refused-elsewhere.ts';
import { reportMeetsApplication } from './detect/report-meets-application.ts';
import type { Meeting } from './detect/report-meets-application.ts';
import { sameAnswers } from './detect/same-answers.ts';
import type { Echo } from './detect/same-answers.ts';
import { sharedIdentifier } from './detect/shared-identifier.ts';
import type { Sharer } from './detect/shared-identifier.ts';
import type { ApplicationFact, Draft, Tie } from './detect/facts.ts';
import { raiseAlert } from './raise-alert.ts';
import * as sources from './store-sources.ts';

/** Only these name a stranger who may stand behind several people; a NIK or passport names the person. */
const CONNECTING = new Set(['phone', 'account', 'handle', 'address', 'plate', 'email']);
/** One person's link when a judgement or an exact identifier made them one. Our choice; the engine gives bits for fresh links. */
const ONE_PERSON_BITS = 12;
const ECHO_DAYS = 30;
const DAY_MS = 86_400_000;

const mapOfOne = async (context: JobContext, id: string): Promise<(ApplicationFact & { applicantMentionId: string }) | undefined> =>
  (await sources.applicationFactsOf(context.tx, [id])).get(id);

/** The applicant of this application was turned down at another office before. */
export async function lookForRefusals(context: JobContext, applicationId: string, links: readonly Tie[] = []): Promise<void> {
  const now = await mapOfOne(context, applicationId);
  if (now === undefined) return;
  const self = (await sources.sourcesOf(context.tx, [now.applicantMentionId])).get(now.applicantMentionId);
  if (self === undefined) return;
  const tied = new Map(links.map((l) => [l.otherPersonId, l]));
  const earlier = await earlierDecisions(
    context.tx,
    [...new Set([self.personId, ...links.filter((l) => l.how !== 'shared').map((l) => l.otherPersonId)])],
    now.submittedOn,
  );
  const decided = earlier.filter((e) => e.decision !== null && e.decisionState === 'standing');
  const facts = await sources.applicationFactsOf(
    context.tx,
    decided.map((e) => e.applicationId),
  );
  const found = decided.flatMap((e) => {
    const application = facts.get(e.applicationId);
    const tie = tied.get(e.personId ?? '');
    if (application === undefined) return [];
    const same: Tie = tie ?? {
      mentionId: now.applicantMentionId,
      otherMentionId: application.applicantMentionId,
      otherPersonId: self.personId,
      how: 'same',
      bits: ONE_PERSON_BITS,
      basis: ['name', 'nik'],
    };
    return [{ application: { ...application, decision: e.decision, decidedOn: e.decidedOn }, tie: same }];
  });
  const draft = refusedElsewhere(now, found, [{ mentionId: now.applicantMentionId, personId: self.personId }]);
  if (draft !== undefined) await raiseAlert(context, draft);
}

/** The applicants themselves: what connects them often stands at an escort without a name, who tells an analyst nothing. */
const applicantsOf = async (context: JobContext, applications: readonly { applicantMentionId: string }[]): Promise<Draft['mentions']> => {
  const mentions = applications.map((one) => one.applicantMentionId);
  const people = await sources.sourcesOf(context.tx, mentions);
  return mentions.flatMap((mentionId) => {
    const found = people.get(mentionId);
    return found === undefined ? [] : [{ mentionId, personId: found.personId }];
  });
};

/** Unrelated applicants who show one phone, account, house or vehicle with this one. */
export async function lookForSharing(context: JobContext, mentionId: string): Promise<void> {
  const self = (await sources.sourcesOf(context.tx, [mentionId])).get(mentionId);
  if (self?.kind !== 'application') return;
  const others = (await sharedIdentifiers(context.tx, mentionId)).filter((s) => s.source.kind === 'application');
  const shared = others.filter((s) => CONNECTING.has(s.kind));
  // One family card makes a family, even when each member has a phone of its own; a house alone does not.
  const households = new Set(others.filter((s) => s.kind === 'kk' && s.hub === null).map((s) => s.personId));
  for (const [kind, all] of Map.groupBy(shared, (s) => s.kind)) {
    const hubs = [
      ...new Set(all.flatMap((s) => (s.hub === null ? [] : [`Diabaikan karena dikenal sebagai nomor umum: ${s.hub.reason}.`]))),
    ];
    const strangers = all.filter((s) => s.hub === null && !households.has(s.personId) && s.personId !== self.personId);
    const facts = await sources.applicationFactsOf(context.tx, [self.id, ...strangers.map((s) => s.source.id)]);
    const sharers = [
      { id: self.id, mentionId, personId: self.personId },
      ...strangers.map((s) => ({ id: s.source.id, mentionId: s.mentionId, personId: s.personId })),
    ].flatMap((s): Sharer[] => {
      const application = facts.get(s.id);
      return application === undefined ? [] : [{ application, mentionId: s.mentionId, personId: s.personId }];
    });
    const draft = sharedIdentifier(kind, sharers, hubs);
    if (draft !== undefined) await raiseAlert(context, { ...draft, mentions: await applicantsOf(context, [...facts.values()]) });
  }
}

/** This report and applications that tell of one person or one identifier. */
export async function lookForMeetings(context: JobContext, reportId: string): Promise<void> {
  const { tx } = context;
  const report = await sources.reportFactOf(tx, reportId);
  const mine = await sources.sourcesOf(
    tx,
    (await sources.mentionsOfReport(tx, reportId)).map((m) => m.mentionId),
  );
  if (report === undefined || mine.size === 0) return;
  const found = new Map<string, { personId: string; ties: Tie[] }>();
  const add = (applicationId: string, personId: string, tie: Tie): void => {
    const meeting = found.get(applicationId) ?? { personId, ties: [] };
    if (!meeting.ties.some((t) => t.how === tie.how && t.mentionId === tie.mentionId)) meeting.ties.push(tie);
    found.set(applicationId, meeting);
  };
  for (const other of await sources.sourcesOfPersons(tx, [...new Set([...mine.values()].map((m) => m.personId))]))
    if (other.kind === 'application')
      add(other.id, other.personId, {
        mentionId: other.mentionId,
        otherMentionId: idOf(mine, other.personId),
        otherPersonId: other.personId,
        how: 'same',
        bits: ONE_PERSON_BITS,
        basis: ['name'],
      });
  for (const mention of mine.keys()) {
    const shared = (await sharedIdentifiers(tx, mention)).filter((s) => s.source.kind === 'application' && s.hub === null);
    for (const [other, kinds] of Map.groupBy(shared, (s) => s.mentionId)) {
      const first = kinds[0];
      if (first !== undefined)
        add(first.source.id, first.personId, {
          mentionId: other,
          otherMentionId: mention,
          otherPersonId: first.personId,
          how: 'shared',
          bits: 0,
          basis: [...new Set(kinds.map((k) => k.kind))],
        });
    }
  }
  const facts = await sources.applicationFactsOf(tx, [...found.keys()]);
  const meetings = [...found].flatMap(([id, m]): Meeting[] => {
    const application = facts.get(id);
    return application === undefined ? [] : [{ application, ...m }];
  });
  for (const officeId of new Set(meetings.map((m) => m.application.officeId))) {
    const draft = reportMeetsApplication(report, meetings, officeId);
    const here = [...facts.values()].filter((fact) => fact.officeId === officeId);
    if (draft !== undefined) await raiseAlert(context, { ...draft, mentions: [...(await applicantsOf(context, here)), ...draft.mentions] });
  }
}

const idOf = (mine: ReadonlyMap<string, sources.MentionSource>, personId: string): string =>
  [...mine.values()].find((m) => m.personId === personId)?.mentionId ?? '';

/** Applicants whose free answers repeat those of this one, word by word. */
export async function lookForEchoes(context: JobContext, applicationId: string): Promise<void> {
  const { tx, now } = context;
  const since = new Date(Date.parse(now) - ECHO_DAYS * DAY_MS).toISOString().slice(0, 10);
  const echoes = Map.groupBy(await sameWording(tx, applicationId, since), (e) => e.applicationId);
  if (echoes.size === 0) return;
  const facts = await sources.applicationFactsOf(tx, [applicationId, ...echoes.keys()]);
  const people = await sources.sourcesOf(
    tx,
    [...facts.values()].map((f) => f.applicantMentionId),
  );
  const own = facts.get(applicationId);
  const family = new Set(
    own === undefined ? [] : (await sharedIdentifiers(tx, own.applicantMentionId)).filter((s) => s.household).map((s) => s.personId),
  );
  const all = [...facts.values()].flatMap((application): Echo[] => {
    const person = people.get(application.applicantMentionId);
    if (person === undefined || (family.has(person.personId) && application.id !== applicationId)) return [];
    const questions =
      application.id === applicationId
        ? [...new Set([...echoes.values()].flat().map((e) => e.question))]
        : (echoes.get(application.id) ?? []).map((e) => e.question);
    return [{ application, mentionId: application.applicantMentionId, personId: person.personId, questions }];
  });
  const draft = sameAnswers(all);
  if (draft !== undefined) await raiseAlert(context, draft);
}
