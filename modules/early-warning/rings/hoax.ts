import { findBursts } from '../../../engines/warning/learning/hoax-burst.ts';
import type { Burst, TargetedReport } from '../../../engines/warning/learning/hoax-burst.ts';
import { dayInJakarta } from '../../../platform/http/context.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { AlertState } from '../model.ts';
import * as alerts from '../store.ts';
import { writeAlert } from '../write-alert.ts';
import { officeOf } from './ego.ts';
import type { Neighbourhood } from './gather.ts';
import { freeReports, holdReports } from './store-hoax.ts';
import { joinInto, pairsOfReports } from './store-joined.ts';
import { thingWords } from './ring-words.ts';
import type { ReportRow } from './store-members.ts';

const VERIFIED = 'verified';

function targetsOf({ shared }: Neighbourhood, reports: readonly ReportRow[]): TargetedReport[] {
  const byKey = new Map(reports.map((row) => [`report ${row.id}`, row]));
  return shared.flatMap(({ key, hub, ties }) =>
    hub !== undefined && hub.origin !== 'observed'
      ? []
      : ties.flatMap(({ source }) => {
          const row = byKey.get(source);
          if (row === undefined) return [];
          const day = dayInJakarta(row.receivedAt);
          return [
            {
              id: row.id,
              target: key,
              day,
              ...(row.teller !== null && { reporter: row.teller }),
              ...(row.firstToldAt !== null && { firstSeen: dayInJakarta(row.firstToldAt) }),
            },
          ];
        }),
  );
}

/** Bursts that hold some of the same reports tell of one thing: a number and a name are often given together. */
function together(bursts: readonly Burst[]): Burst[][] {
  const groups: Burst[][] = [];
  for (const burst of bursts) {
    const near = groups.filter((group) => group.some(({ reports }) => reports.some((id) => burst.reports.includes(id))));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), burst]);
  }
  return groups;
}

/** What is held back, and the alert that says so. */
export interface Held {
  readonly reports: ReadonlySet<string>;
  readonly into: string | undefined;
}

/**
 * Several new tellers against one target on one day: said as what it may be, free of charge; their reports weigh nothing and never make anybody an
 * "act" until one of them is verified.
 * @source dossier: detection §2
 */
export async function holdHoaxes(context: JobContext, neighbourhood: Neighbourhood, reports: readonly ReportRow[]): Promise<Held> {
  const verified = new Set(reports.filter(({ verdict }) => verdict === VERIFIED).map(({ id }) => id));
  const bursts = findBursts(targetsOf(neighbourhood, reports), verified);
  const held = new Set(bursts.flatMap(({ reports: ids }) => ids));
  await freeReports(context.tx, reports.filter(({ id, heldBy }) => heldBy !== null && !held.has(id)).map(({ id }) => id)); // prettier-ignore
  let into: string | undefined;
  for (const group of together(bursts)) into = (await tell(context, group, neighbourhood, reports)) ?? into;
  return { reports: held, into };
}

/** @returns the alert */
async function tell(
  context: JobContext,
  bursts: readonly Burst[],
  { shared }: Neighbourhood,
  reports: readonly ReportRow[],
): Promise<string | undefined> {
  const { tx, today } = context;
  const ids = new Set(bursts.flatMap(({ reports: some }) => some));
  const rows = reports.filter(({ id }) => ids.has(id));
  const officeId = officeOf([], rows);
  const [first] = rows.filter((row) => row.officeId === officeId);
  if (first === undefined) return undefined;
  const heldBy = rows.find((row) => row.heldBy !== null)?.heldBy ?? undefined;
  if (heldBy !== undefined && rows.every((row) => row.heldBy !== null)) return heldBy;
  const [newest] = bursts.toSorted((a, b) => (a.target < b.target ? 1 : -1));
  const key = `${newest?.target ?? ''} ${newest?.day ?? ''}`;
  const known =
    heldBy === undefined ? await alerts.findAlertByKey(tx, 'hoax-suspected', key, officeId) : await alerts.lockAlert(tx, heldBy);
  const kinds = new Set(bursts.map(({ target }) => thingWords(shared.find((one) => one.key === target)?.kind ?? '')));
  const id = await writeAlert(
    context,
    {
      kind: 'hoax-suspected',
      key: known?.key ?? key,
      place: { agencyId: first.agencyId, officeId, territory: first.territory },
      departsOn: null,
      level: 'look',
      millibits: 0,
      headStart: 0,
      state: known === undefined ? 'new' : AlertState.parse(known.state),
      pieces: rows.map((row) => ({
        key: `burst:${row.id}`,
        group: 'report',
        kind: 'burst',
        sentence: `Laporan dari pelapor baru menyebut ${[...kinds].join(' dan ')} yang sama pada hari yang sama; belum dihitung.`,
        millibits: 0,
        countedMillibits: 0,
        source: { kind: 'report', id: row.id },
        observedAt: row.receivedAt,
      })),
      unknowns: [
        'Apakah laporan-laporan ini diatur seseorang untuk merugikan orang lain, atau beberapa tetangga sama-sama cemas.',
        'Tidak ada laporan yang dibuang: bila satu saja diperiksa dan benar, semuanya dihitung kembali.',
      ],
      wouldLower: ['Satu laporan diperiksa dan ternyata benar.'],
      mentions: [],
    },
    known,
  );
  await holdReports(tx, [...ids], id, today);
  // A pair that one of these reports made is read together with the suspicion: it must not call anybody to act.
  await joinInto(tx, (await pairsOfReports(tx, [...ids])).map((one) => one.id), id, context.now); // prettier-ignore
  return id;
}
