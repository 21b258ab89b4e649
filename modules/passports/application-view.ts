import { papersFor } from '../../engines/screening/papers.ts';
import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { atOffice, unitNames, workingCalendar, workingDaysBetween } from '../territory/index.ts';
import { decisionView, objectionView } from './decision-view.ts';
import { followUpLines } from './follow-up-view.ts';
import { applicationLine } from './lines.ts';
import { FilledBy, PaidBy, Purpose } from './model.ts';
import type { ApplicationView } from './model.ts';
import { currentRules, ruleSet } from './rule-sets.ts';
import type { RuleSet } from './rule-sets.ts';
import { openDetails, openPaper } from './sealed.ts';
import * as store from './store.ts';
import type { ApplicationRow } from './store.ts';
import { decisionsOf, objectionsOf } from './store-decisions.ts';
import { followUpsOf } from './store-follow-ups.ts';
import { findInterview } from './store-interview.ts';

/** One application whole, for its office and the office of residence. @throws Problem when out of reach */
export async function applicationView(asked: Context, id: string): Promise<ApplicationView> {
  const context = atOffice(asked);
  const { tx, keys, actor, today, now, trail } = context;
  const row = await store.findApplication(tx, id);
  if (row === undefined) throw notFound('application');
  trail.concerns('application', id);
  const record = await findInterview(tx, id);
  const rules = record === undefined ? await currentRules(tx) : await ruleSet(tx, record.rule_set);
  const decisions = await decisionsOf(tx, id);
  const names = await store.accountNames(
    tx,
    decisions.flatMap((d) => [d.proposed_by, d.answered_by]),
  );
  const places = await unitNames(tx, [row.territory]);
  return {
    ...applicationLine(keys, row),
    details: openDetails(keys, id, row.sealed_details),
    village: places.get(row.territory)?.full ?? row.territory,
    returnOn: row.return_on,
    filledBy: FilledBy.nullable().parse(row.filled_by),
    paidBy: PaidBy.nullable().parse(row.paid_by),
    recruiterName: row.recruiter_name,
    papers: await papersOf(context, row, rules, record?.on_day ?? today),
    ours: row.office_id === actor.officeId,
    decisions: await Promise.all(decisions.map(async (d) => decisionView(keys, d, await ruleSet(tx, d.rule_set), names))),
    objections: await objectionsIn(context, id),
    followUps: await followUpLines(tx, await followUpsOf(tx, id), now),
  };
}

async function objectionsIn({ tx, keys, today }: Context, id: string): Promise<ApplicationView['objections']> {
  const rows = await objectionsOf(tx, id);
  if (rows.length === 0) return [];
  const calendar = await workingCalendar(tx);
  return rows.map((one) => objectionView(keys, one, workingDaysBetween(calendar, today, one.answer_by)));
}

/** Papers that go with purpose and country, then others that were shown. A missing one is a question, not a fault. */
async function papersOf({ tx, keys }: Context, row: ApplicationRow, rules: RuleSet, on: string): Promise<ApplicationView['papers']> {
  const shown = new Map((await store.papersShown(tx, row.id)).map((paper) => [paper.code, paper.sealed_facts]));
  const purpose = Purpose.nullable().parse(row.purpose) ?? 'lainnya';
  const wanted = papersFor(rules.data.papers, { purpose, on, ...(row.country !== null && { country: row.country }) });
  const names = new Map(rules.data.papers.map((paper) => [paper.code, paper.name]));
  const factsOf = (code: string) => {
    const sealed = shown.get(code);
    return sealed === undefined ? null : openPaper(keys, row.id, code, sealed);
  };
  const line = (code: string, required: boolean) => ({
    code,
    name: names.get(code) ?? code,
    required,
    shown: shown.has(code),
    facts: factsOf(code),
  });
  return [
    ...wanted.map((paper) => line(paper.code, paper.need === 'required')),
    ...[...shown.keys()].filter((code) => !wanted.some((paper) => paper.code === code)).map((code) => line(code, false)),
  ];
}
