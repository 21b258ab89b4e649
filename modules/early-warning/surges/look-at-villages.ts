import { weekAllowance } from '../../../engines/warning/budget/alpha-wealth.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { sharedIdentifiers } from '../../people/index.ts';
import { raiseAlert } from '../raise-alert.ts';
import { mentionsOfReport, sourcesOf } from '../store-sources.ts';
import { judgeAgency, MEMORY_WEEKS, occurrenceOf, windowOf } from './judge-agency.ts';
import type { AgencyLook, JudgedVillage } from './judge-agency.ts';
import { scanVillages } from './scan-villages.ts';
import type { VillageCluster } from './scan-villages.ts';
import * as store from './store-villages.ts';
import { surgeDraft } from './surge-draft.ts';
import type { SurgeFacts } from './surge-draft.ts';
import { withoutRepeats } from './without-repeats.ts';
import { lastFullWeek, mondayOf, weekOf } from './weeks.ts';

/** A recruiter is worth telling when this many reports name the same one. */
const SEVERAL = 2;
const NAMED_ROLES = new Set(['recruiter', 'company']);

/** Every night: how each agency's villages stand in the last full week, and alerts where something beside place and time speaks, too. */
export async function lookAtVillages(context: JobContext): Promise<void> {
  const week = lastFullWeek(context.today);
  const since = mondayOf(week - MEMORY_WEEKS);
  for (const [agencyId, reports] of await store.villageReports(context.tx, since))
    await lookOfAgency(context, agencyId, await withoutRepeats(context, reports, week), week);
}

async function lookOfAgency(context: JobContext, agencyId: string, reports: readonly store.VillageReport[], week: number): Promise<void> {
  const { tx } = context;
  const districts = [...new Set(reports.map(({ territory }) => territory.slice(0, territory.lastIndexOf('.'))))];
  // Villages that ended since keep their reports.
  const villages = [...new Set([...(await store.villagesOf(tx, districts)), ...reports.map(({ territory }) => territory)])].sort();
  const attention = await store.attentionOf(tx, { agencyId, since: mondayOf(week - MEMORY_WEEKS) });
  const allowance = weekAllowance(await store.findsBefore(tx, agencyId, mondayOf(week)));
  const look = judgeAgency(reports, villages, attention, week, allowance);
  const scan = await scanVillages(look, await store.pointsOf(tx, villages), week);
  const standing = look.villages.filter(({ level }) => level === 'look' || level === 'act');
  await store.putFindings(tx, agencyId, {
    ...rowsOf(agencyId, look, week, scan.clusters),
    look: {
      agency_id: agencyId,
      week: mondayOf(week),
      looked_at: context.now,
      weeks: look.length,
      villages: villages.length,
      scanned: scan.scanned,
      clusters: scan.clusters.length,
      completed: [...look.completedByAge],
      outreach_effect: look.effects.outreach,
      visit_effect: look.effects.visit,
      found: standing.length,
    },
  });
  for (const village of standing) await raiseSurge(context, agencyId, reports, village, week);
}

function rowsOf(agencyId: string, look: AgencyLook, week: number, clusters: readonly VillageCluster[]): Omit<store.Findings, 'look'> {
  const withReports = look.villages.filter(({ place, verdicts }) => verdicts.length > 0 && place.counts.some((count) => count > 0));
  return {
    weeks: withReports.flatMap(({ code, place, verdicts }) =>
      verdicts.map(({ at, observed, expected, upper, p, alarm }) => ({
        agency_id: agencyId,
        territory: code,
        week: mondayOf(look.first + at),
        told: observed,
        completed: look.completed[at] ?? 1,
        expected,
        upper,
        p: p ?? null,
        alarm,
        outreach: place.outreach[at] === true,
        visit: place.visit[at] === true,
      })),
    ),
    now: withReports.map((village) => ({
      agency_id: agencyId,
      territory: village.code,
      week: mondayOf(week),
      ...windowOf(village),
      level: village.level,
      by_attention_only: village.verdicts.at(-1)?.byAttentionOnly === true,
    })),
    clusters: clusters.map(({ codes, duration, observed, expected, p, tailP }, n) => ({
      agency_id: agencyId,
      n,
      week: mondayOf(week),
      territories: [...codes],
      span: duration,
      told: observed,
      expected,
      p,
      tail_p: tailP ?? null,
    })),
  };
}

/** The office that holds most of the reports of the window is warned; ties by its id. */
function officeOf(reports: readonly store.VillageReport[]): string | undefined {
  const counts = Map.groupBy(reports, ({ officeId }) => officeId);
  return [...counts].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))[0]?.[0];
}

async function raiseSurge(
  context: JobContext,
  agencyId: string,
  reports: readonly store.VillageReport[],
  village: JudgedVillage,
  week: number,
): Promise<void> {
  const window = windowOf(village);
  const inside = reports.filter((report) => {
    const occurred = occurrenceOf(report);
    return report.territory === village.code && weekOf(report.receivedOn) <= week && occurred <= week && occurred > week - window.span;
  });
  const officeId = officeOf(inside);
  if (officeId === undefined) return;
  const draft = surgeDraft({
    place: { agencyId, officeId, territory: village.code },
    village: village.code,
    week: mondayOf(week),
    ...window,
    observedAt: context.now,
    named: await namedOften(context, inside),
    verified: inside.filter(({ verdict }) => verdict === 'verified').map(({ id }) => id),
  });
  if (draft !== undefined) await raiseAlert(context, draft);
}

/** The reports of a window that name one recruiter: the same person, or the same phone, account or house that is no public one. */
async function namedOften({ tx }: JobContext, reports: readonly store.VillageReport[]): Promise<SurgeFacts['named']> {
  const inside = new Set(reports.map(({ id }) => id));
  const byPerson = new Map<string, { mentionId: string; reports: Set<string> }>();
  for (const { id } of reports) {
    const mentions = (await mentionsOfReport(tx, id)).filter(({ role }) => NAMED_ROLES.has(role)).map(({ mentionId }) => mentionId);
    for (const { personId, mentionId } of (await sourcesOf(tx, mentions)).values()) {
      const shared = await sharedIdentifiers(tx, mentionId);
      const others = shared.filter(({ hub, source }) => hub === null && source.kind === 'report' && inside.has(source.id));
      const known = byPerson.get(personId) ?? { mentionId, reports: new Set<string>() };
      for (const told of [id, ...others.map(({ source }) => source.id)]) known.reports.add(told);
      byPerson.set(personId, known);
    }
  }
  const [most] = [...byPerson].sort(([a, one], [b, other]) => other.reports.size - one.reports.size || (a < b ? -1 : 1));
  if (most === undefined || most[1].reports.size < SEVERAL) return undefined;
  return { personId: most[0], mentionId: most[1].mentionId, reports: [...most[1].reports].sort() };
}
