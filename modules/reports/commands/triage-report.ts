import type { In } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import type { Context } from '../../../platform/http/context.ts';
import { gradeSource } from '../../people/index.ts';
import type * as contract from '../contract.ts';
import { reportClosed, reportTriaged } from '../events.ts';
import { Verdict } from '../model.ts';
import { lockReport, move, placeOf, standingOf, subjectOf } from '../moving.ts';
import { openJudgement, sealJudgement } from '../sealed.ts';
import { setReport } from '../store-triage.ts';

/**
 * Grades source and information, and apart from them the severity; may add a verdict with its reason.
 * @refuses report/move-not-possible for a closed report, report/follows-another for a repeat
 */
export async function assessReport({ params, body }: In<typeof contract.assessReport>, context: Context) {
  const { tx, keys, actor, trail } = context;
  const report = await lockReport(context, params.id);
  const earlier = report.sealed_judgement === null ? undefined : openJudgement(keys, report.id, report.sealed_judgement);
  await move(context, report, { act: 'assess', by: actor.accountId, note: body.reason });
  const verdict = body.verdict?.value ?? standingOf(report).verdict;
  await setReport(tx, report.id, {
    source_grade: body.source,
    information_grade: body.information,
    severity: body.severity,
    verdict,
    sealed_judgement: sealJudgement(keys, report.id, {
      reason: body.reason,
      verdictReason: body.verdict?.reason ?? earlier?.verdictReason,
    }),
  });
  const grade = `${body.source}${body.information}`;
  await gradeSource(context, { kind: 'report', id: report.id }, grade);
  const said = { report: report.id, source: body.source, information: body.information, severity: body.severity, verdict };
  await context.announce(reportTriaged(said, subjectOf(report.id), placeOf(report)));
  trail.concerns('report', report.id);
  trail.note('grade', grade);
  trail.note('severity', body.severity);
  if (verdict !== null) trail.note('verdict', verdict);
  return DONE;
}

/** Acknowledges, takes up, refers, takes back or reopens. @refuses report/move-not-possible, report/follows-another */
export async function moveReport({ params, body }: In<typeof contract.moveReport>, context: Context) {
  const report = await lockReport(context, params.id);
  const to = await move(context, report, { act: body.act, note: body.note, by: context.actor.accountId });
  context.trail.concerns('report', report.id);
  context.trail.note('to', to);
  return DONE;
}

/** Ends a judged report with its outcome. @refuses report/not-assessed without a verdict */
export async function closeReport({ params, body }: In<typeof contract.closeReport>, context: Context) {
  const report = await lockReport(context, params.id);
  await move(context, report, { act: 'close', note: body.note, outcome: body.outcome, by: context.actor.accountId });
  const verdict = Verdict.parse(report.verdict);
  await context.announce(reportClosed({ report: report.id, outcome: body.outcome, verdict }, subjectOf(report.id), placeOf(report)));
  context.trail.concerns('report', report.id);
  context.trail.note('outcome', body.outcome);
  return DONE;
}
