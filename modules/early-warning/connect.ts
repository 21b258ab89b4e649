import { likelyLinks, sharedIdentifiers } from '../people/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { reportMeetsApplication } from './detect/report-meets-application.ts';
import type { Meeting } from './detect/report-meets-application.ts';
import type { Draft, Tie } from './detect/facts.ts';
import { raiseAlert } from './raise-alert.ts';
import * as sources from './store-sources.ts';

/** One person's link when a judgement or an exact identifier made them one. Our choice; the engine gives bits for fresh links. */
const ONE_PERSON_BITS = 12;

/** The applicants themselves: what connects them often stands at an escort without a name, who tells an analyst nothing. */
const applicantsOf = async (context: JobContext, applications: readonly { applicantMentionId: string }[]): Promise<Draft['mentions']> => {
  const mentions = applications.map((one) => one.applicantMentionId);
  const people = await sources.sourcesOf(context.tx, mentions);
  return mentions.flatMap((mentionId) => {
    const found = people.get(mentionId);
    return found === undefined ? [] : [{ mentionId, personId: found.personId }];
  });
};

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
  for (const tie of await possibleTies(context, mine)) add(tie.applicationId, tie.otherPersonId, tie);
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

/** Applicants who may be somebody of this report, as far as nobody and nothing has made them one person: they weigh by their chance. */
async function possibleTies({ tx }: JobContext, mine: ReadonlyMap<string, sources.MentionSource>): Promise<(Tie & { applicationId: string })[]> {
  const links = await likelyLinks(tx, [...mine.keys()]);
  const others = await sources.sourcesOf(tx, links.map(({ a, b }) => (mine.has(a) ? b : a))); // prettier-ignore
  return links.flatMap(({ a, b, bits, probability }) => {
    const [own, other] = mine.has(a) ? [mine.get(a), others.get(b)] : [mine.get(b), others.get(a)];
    if (own === undefined || other?.kind !== 'application' || other.role !== 'applicant' || other.personId === own.personId) return [];
    return [
      {
        applicationId: other.id,
        mentionId: other.mentionId,
        otherMentionId: own.mentionId,
        otherPersonId: other.personId,
        how: 'review' as const,
        bits,
        probability,
        basis: ['name'],
      },
    ];
  });
} // prettier-ignore
