import type { In } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { reportLinked } from '../events.ts';
import { mayLink } from '../model.ts';
import { lockReport, placeOf, subjectOf } from '../moving.ts';
import { sealNote } from '../sealed.ts';
import { findReport } from '../store-reading.ts';
import { addLink, endLink } from '../store-triage.ts';

/**
 * Marks a report as a repeat of another; it then follows that one and is not worked on by itself. Nothing is deleted.
 * @refuses report/link-itself, report/already-linked, report/link-chain
 */
export async function linkReport({ params, body }: In<typeof contract.linkReport>, context: Context) {
  const { tx, keys, now, newId, actor, trail } = context;
  // Both rows are held in the order of their ids, so that two people linking crosswise do not wait for each other for ever.
  const [first, second] = [params.id, body.main].toSorted();
  const held = [await findReport(tx, first ?? '', true), first === second ? undefined : await findReport(tx, second ?? '', true)];
  const report = held.find((one) => one?.id === params.id);
  const main = held.find((one) => one?.id === body.main);
  if (report === undefined || main === undefined) throw notFound('report');
  const decision = mayLink(
    { id: report.id, follows: report.follows !== null, followed: report.repeats > 0 },
    { id: main.id, follows: main.follows !== null },
  );
  if (!decision.ok) throw refused(decision.reason);
  const id = newId();
  const reason = sealNote(keys, id, body.reason);
  await addLink(tx, { id, report_id: report.id, main_id: main.id, sealed_reason: reason, linked_by: actor.accountId, linked_at: now });
  await context.announce(reportLinked({ report: report.id, main: main.id, standing: true }, subjectOf(report.id), placeOf(report)));
  trail.concerns('report', report.id);
  trail.concerns('report', main.id);
  return { id };
}

/** What the reason of an end is bound to, so that it cannot be put in the place of the reason of linking. */
const endOf = (link: string): string => `${link} end`;

/** Takes a link back; the report is worked on by itself again. Why is a sentence about the report: sealed with the link, not in the log. */
export async function unlinkReport({ params, body }: In<typeof contract.unlinkReport>, context: Context) {
  const { tx, keys, now, actor, trail } = context;
  const report = await lockReport(context, params.id);
  const reason = sealNote(keys, endOf(params.link), body.reason);
  const ended = await endLink(
    tx,
    { report: report.id, link: params.link },
    { ended_by: actor.accountId, ended_at: now, sealed_end_reason: reason },
  );
  if (ended === undefined) throw notFound('link');
  await context.announce(reportLinked({ report: report.id, main: ended.main_id, standing: false }, subjectOf(report.id), placeOf(report)));
  trail.concerns('report', report.id);
  trail.concerns('report', ended.main_id);
  return DONE;
}
