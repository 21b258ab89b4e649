import { judgeAgency } from '../../../engines/network/index.ts';
import type { AgencyPerson, EgoMember, Judgement } from '../../../engines/network/index.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { noon } from '../detect/facts.ts';
import * as alerts from '../store.ts';
import { sourcesOf } from '../store-sources.ts';
import { writeAlert } from '../write-alert.ts';
import { companyCells } from './company-cells.ts';
import type { CompanyCell } from './company-cells.ts';
import { applicationMember, officeOf, placedOf, reportMember } from './ego.ts';
import { ledgerOf } from './judge-scene.ts';
import type { RingRow } from './judge-scene.ts';
import { speaks } from './member-facts.ts';
import { fadeAlert, isNews, stateOf } from './ring-alert.ts';
import { factWords } from './ring-words.ts';
import { dayBefore } from './seeds.ts';
import { companyAlerts, namedSince } from './store-companies.ts';
import { applicationsOf, marksOf, reportsOf, findingsOf } from './store-members.ts';
import type { ApplicationRow, ReportRow } from './store-members.ts';
import { barOf, weighed } from './threshold.ts';
import { STANDING_BITS, usualAt } from './usual.ts';

/** @source engines/watch (MEMORY_DAYS) */
const MEMORY_DAYS = 400;
const KIND = 'company-unusual';

/**
 * Every night: does a company recruit where it never worked, while its people's stories stand out or reports name it? The question of the replay
 * (`judgeAgency`) with the office's own rates and threshold. Growth alone never alerts, and a licence shields nobody from the flow of his own applicants.
 */
export async function lookAtCompanies(context: JobContext): Promise<void> {
  const { tx, today } = context;
  const told = new Set<string>();
  for (const cell of companyCells(await namedSince(tx, dayBefore(today, MEMORY_DAYS)), today))
    if (await lookAtCell(context, cell)) told.add(cell.key);
  for (const alert of await companyAlerts(tx)) if (!told.has(alert.key)) await fadeAlert(context, alert.id, 0);
}

interface Loaded {
  readonly judgement: Judgement;
  readonly officeId: string;
  readonly applications: readonly ApplicationRow[];
  readonly reports: readonly ReportRow[];
}

/** @returns whether it says something */
async function lookAtCell(context: JobContext, cell: CompanyCell): Promise<boolean> {
  const { tx, today } = context;
  const loaded = await judgeCell(context, cell);
  if (loaded === undefined) return false;
  const { judgement, officeId, applications, reports } = loaded;
  const rows = rowsOf(judgement, cell);
  const millibits = rows.reduce((sum, row) => sum + row.millibits, 0);
  const { worth, headStart } = weighed(judgement, millibits, await barOf(context, officeId));
  const known = await alerts.findAlertByKey(tx, KIND, cell.key, officeId);
  if (worth === undefined && known === undefined) return false;
  const agencyId = [...applications, ...reports].find((row) => row.officeId === officeId)?.agencyId ?? '';
  const place = { agencyId, officeId, territory: cell.kecamatan };
  const departsOn = applications.flatMap(({ departOn }) => departOn ?? []).filter((day) => day >= today).sort()[0] ?? null; // prettier-ignore
  const state = await stateOf(context, place, { millibits, headStart, rows }, known, {
    worth: worth !== undefined,
    gone: false,
    drawn: false,
    departsOn,
  });
  const pieces = rows.map((row) => ({ ...row, kind: row.code, countedMillibits: row.millibits, observedAt: noon(row.on) }));
  if (known !== undefined && known.state === state && !(await isNews(context, known, pieces))) return true;
  const shown = new Set(judgement.members.flatMap(({ kind, mention }) => (kind === 'application' ? [mention] : [])));
  await writeAlert(
    context,
    {
      kind: KIND,
      key: cell.key,
      place,
      departsOn,
      level: worth ?? 'look',
      millibits,
      headStart,
      state,
      pieces,
      unknowns: [
        'Apakah perusahaan itu punya job order untuk pekerjaan dan negara yang disebut; periksa di SISKOP2MI.',
        'Siapa yang merekrut di sana: petugas lapangan resmi, atau orang lain yang memakai nama perusahaan.',
      ],
      mentions: [...(await sourcesOf(tx, [...shown])).values()].map(({ mentionId, personId }) => ({ mentionId, personId })),
      replaces: true,
    },
    known,
  );
  return true;
}

async function judgeCell({ tx }: JobContext, cell: CompanyCell): Promise<Loaded | undefined> {
  const applications = await applicationsOf(tx, cell.people.flatMap(([, { applications: ids }]) => ids)); // prettier-ignore
  const byId = new Map(applications.map((row) => [row.id, row]));
  const reports = (await reportsOf(tx, cell.reports)).filter((row) => speaks(row) && row.heldBy === null);
  if (applications.length + reports.length === 0) return undefined;
  const officeId = officeOf(applications, reports);
  const usual = await usualAt(tx, officeId);
  const ids = applications.map(({ id }) => id);
  const marks = await marksOf(tx, ids);
  const findings = await findingsOf(tx, [...ids, ...cell.reports]);
  const placed = await placedOf(tx, cell.people.map(([personId]) => personId)); // prettier-ignore
  const people = cell.people.map(([personId, person]): AgencyPerson => {
    const live = person.applications.flatMap((id) => byId.get(id) ?? []).map((row) => {
      const known = { marks: marks.get(row.id) ?? new Map<string, string>(), placed: placed.get(personId), finding: findings.get(row.id) };
      return applicationMember(row, known, personId, usual.rates);
    }); // prettier-ignore
    const odd = live.filter(({ facts }) => facts.reduce((sum, { bits }) => sum + bits, 0) >= STANDING_BITS);
    const members = (odd.length > 0 ? odd : live).map((member) => ({ ...member, facts: [] }));
    return { members: [...members, ...placementMember(personId, person.placement)], asked: live.length > 0, odd: odd.length > 0 };
  });
  const byTeller = new Map(reports.map((row) => [row.teller ?? row.id, { ...reportMember(row, findings.get(row.id)), facts: [] }]));
  const judgement = judgeAgency({
    ...cell,
    identifier: {
      key: cell.key,
      kind: 'company',
      shown: '',
      hub: 'no',
      past: { households: cell.usualPeople, windows: 0 },
      population: cell.all,
      degree: cell.degree,
    },
    people,
    reports: [...byTeller.values()],
    standingOut: usual.standingOut,
  });
  return judgement === undefined ? undefined : { judgement, officeId, applications, reports };
}

const placementMember = (personId: string, placement: CompanyCell['people'][number][1]['placement']): EgoMember[] =>
  placement === undefined
    ? []
    : [
        {
          event: placement.id,
          mention: '',
          kind: 'placement',
          day: placement.day,
          household: personId,
          party: personId,
          village: placement.village,
          facts: [],
        },
      ];

/** Counts and comparisons, no names of people; the company is behind the first row, in the register. */
function rowsOf(judgement: Judgement, { recruiterId, risen, usualPeople, people }: CompanyCell): RingRow[] {
  const usual = usualPeople.toLocaleString('id-ID', { maximumFractionDigits: 1 });
  const words: Readonly<Record<string, string>> = {
    agency_new_here: `${risen} orang dari kecamatan ini direkrut atau ditempatkan perusahaan itu dalam delapan minggu; dari masa lalunya ${usual} yang wajar.`,
    agency_odd_stories: `Cerita para pemohonnya menonjol dibanding pemohon lain di kantor ini (${people.length} orang dilihat).`,
    not_agency_odd_stories: 'Meringankan: cerita para pemohonnya biasa saja.',
    agency_reported: 'Laporan warga menyebut perusahaan itu lebih sering daripada perusahaan lain.',
  };
  return ledgerOf(judgement, ({ code }) => words[code] ?? factWords(code)).map((row, at) => ({
    ...row,
    key: row.code,
    ...(at === 0 && { source: { kind: 'recruiter', id: recruiterId }, mentionId: null }),
  }));
}
