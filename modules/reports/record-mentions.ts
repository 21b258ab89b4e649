import type { JobContext } from '../../platform/outbox/job-context.ts';
import { recordMention } from '../people/index.ts';
import { reportMentionsRecorded } from './events.ts';
import { dayAt, zoneOf } from '../territory/index.ts';
import { placeOf, subjectOf } from './moving.ts';
import { NamedRole, reportNumber } from './model.ts';
import { openWords } from './sealed.ts';
import * as store from './store-jobs.ts';
import { findReport } from './store-reading.ts';

/**
 * A company is no person: it is a mention without a name, of somebody who recruits, with the company as a thing. A company is known by name and town;
 * tellers rarely know where it is registered, so the town is where it was told to be at work: the report's place. Without a place the name is kept as it
 * was said, with the reason, and connects nobody.
 */
const PERSON_ROLE = {
  subject: 'subject',
  recruiter: 'recruiter',
  company: 'recruiter',
  companion: 'companion',
  witness: 'witness',
  other: 'other',
} as const;

/**
 * Makes mentions in `people` of everybody a report names. The worker does it, not the request: a mention keeps the account
 * that recorded it, and that account would be the reporter. Doing it twice changes nothing.
 */
export async function recordMentions(context: JobContext, reportId: string): Promise<void> {
  const { tx, keys, now } = context;
  const report = await findReport(tx, reportId);
  if (report === undefined) return;
  const mentions: string[] = [];
  for (const row of await store.unrecordedNamed(tx, reportId)) {
    const role = NamedRole.parse(row.role);
    const { name, phones, identifiers } = openWords(keys, row.id, row.sealed_words);
    const done = { mention_id: null, faults: [], recorded_at: now };
    const { mentionId, faults } = await recordMention(context, {
      source: { kind: 'report', id: report.id, label: `Laporan ${reportNumber(report.id)}` },
      role: PERSON_ROLE[role],
      ...(role === 'company' ? { companies: name === undefined ? [] : [{ name, town: placeOf(report) ?? undefined }] } : { name }),
      identifiers: [...phones.map((value) => ({ kind: 'phone' as const, value })), ...identifiers],
      seenOn: report.happened_on ?? dayAt(report.received_at, zoneOf(report.territory ?? '*')),
      agencyId: report.agency_id,
      officeId: report.office_id,
      territory: placeOf(report),
      classification: 'TERBATAS',
    });
    mentions.push(mentionId);
    await store.setRecorded(tx, row.id, { ...done, mention_id: mentionId, faults: faults.map((fault) => fault.message) });
  }
  if (mentions.length > 0)
    await context.announce(reportMentionsRecorded({ report: report.id, mentions }, subjectOf(report.id), placeOf(report)));
}
