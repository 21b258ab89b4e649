import type { In } from '../../../platform/contract/endpoint.ts';
import { Classification, CLASSIFICATION_RANK } from '../../../platform/contract/fields.ts';
import { notFound, Problem } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { personOfMention } from '../../people/index.ts';
import type * as contract from '../contract.ts';
import type { ReportView } from '../contract.ts';
import { fileView } from '../files.ts';
import { InformationGrade, Knowledge, IdentityLevel, NamedRole, Outcome, reportNumber, Severity, SourceGrade, State } from '../model.ts';
import { requestView } from '../request-view.ts';
import { rowViews } from '../row-view.ts';
import { openJudgement, openNote, openStory, openWords } from '../sealed.ts';
import { filesOf } from '../store-files.ts';
import { requestsOf } from '../store-identity.ts';
import * as store from '../store-reading.ts';
import type { ReportRecord } from '../store-reading.ts';
import { linksOf } from '../store-triage.ts';

/** Everything that whoever works on a report may know: all but the reporter. */
export async function getReport({ params }: In<typeof contract.getReport>, context: Context): Promise<ReportView> {
  const { tx, now, trail } = context;
  const report = await store.findReport(tx, params.id);
  if (report === undefined) throw notFound('report');
  const [row] = await rowViews(tx, [report], now);
  if (row === undefined) throw new Problem('internal', 'report/row-missing');
  trail.concerns('report', report.id);
  return { ...row, ...told(report, context), ...(await partsOf(report, context)) };
}

function told(report: ReportRecord, { keys }: Context) {
  const story = openStory(keys, report.id, report.sealed_story);
  const judgement = report.sealed_judgement === null ? undefined : openJudgement(keys, report.id, report.sealed_judgement);
  return {
    classification: Classification.options.find((word) => CLASSIFICATION_RANK[word] === report.classification) ?? 'RAHASIA',
    identityLevel: IdentityLevel.parse(report.identity_level),
    secrecyRequested: report.secrecy_requested,
    identityKept: report.identity_level !== 'anonymous',
    knowledge: Knowledge.parse(report.knowledge),
    what: story.what,
    placeDetail: story.placeDetail ?? null,
    when: story.when ?? null,
    happenedOn: report.happened_on,
    office: report.office_name,
    fromStory: [
      ...(report.told_destination === null && report.confirmed_destination !== null ? (['destination'] as const) : []),
      ...(report.told_people_count === null && report.confirmed_people_count !== null ? (['peopleCount'] as const) : []),
      ...(report.told_departs_on === null && report.confirmed_departs_on !== null ? (['departsOn'] as const) : []),
    ],
    danger: { heldOrThreatened: report.held_or_threatened, leavingSoon: report.leaving_soon },
    assessment:
      judgement === undefined || report.source_grade === null
        ? null
        : {
            source: SourceGrade.parse(report.source_grade),
            information: InformationGrade.parse(report.information_grade),
            severity: Severity.parse(report.severity),
            reason: judgement.reason,
          },
    verdictReason: judgement?.verdictReason ?? null,
    outcome: report.outcome === null ? null : Outcome.parse(report.outcome),
    heldBy: report.held_by_kind === null || report.held_by_id === null ? null : { kind: report.held_by_kind, id: report.held_by_id },
  };
}

async function partsOf(report: ReportRecord, { tx, keys, actor }: Context) {
  const [named, files, steps, links, requests] = await Promise.all([
    store.listNamed(tx, [report.id]),
    filesOf(tx, report.id),
    store.listSteps(tx, report.id),
    linksOf(tx, report.id),
    requestsOf(tx, report.id),
  ]);
  const persons = await personOfMention(
    tx,
    named.flatMap((one) => one.mention_id ?? []),
  );
  return {
    named: named.map((one) => {
      const { name, phones, note, identifiers } = openWords(keys, one.id, one.sealed_words);
      return {
        id: one.id,
        role: NamedRole.parse(one.role),
        name: name ?? null,
        phones,
        identifiers,
        note: note ?? null,
        mention: one.mention_id,
        person: one.mention_id === null ? null : (persons.get(one.mention_id) ?? null),
        faults: one.faults,
        origin: one.origin === 'officer' ? ('officer' as const) : ('reporter' as const),
      };
    }),
    files: files.map(fileView),
    history: steps.map((step) => ({
      id: step.id,
      at: step.at,
      act: step.act,
      from: step.from_state === null ? null : State.parse(step.from_state),
      to: State.parse(step.to_state),
      by: step.display_name,
      note: step.sealed_note === null ? null : openNote(keys, step.id, step.sealed_note),
      outcome: step.outcome === null ? null : Outcome.parse(step.outcome),
    })),
    links: links.map((link) => {
      const isRepeat = link.main_id === report.id;
      const other = isRepeat ? link.report_id : link.main_id;
      return {
        id: link.id,
        report: other,
        number: reportNumber(other),
        as: isRepeat ? ('repeat' as const) : ('main' as const),
        reason: openNote(keys, link.id, link.sealed_reason),
        at: link.linked_at,
      };
    }),
    identityRequests: requests.map((request) => requestView(request, actor.accountId)),
  };
}
