import { findBursts } from '../../../engines/warning/learning/hoax-burst.ts';
import type { Burst, TargetedReport } from '../../../engines/warning/learning/hoax-burst.ts';
import { dayInJakarta } from '../../../platform/http/context.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
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

/**
 * Several new tellers against one target on one day: said as what it may be, free of charge; their reports weigh nothing and never make anybody an
 * "act" until one of them is verified.
 * @returns reports that are held back now
 * @source dossier: detection §2
 */
export async function holdHoaxes(context: JobContext, neighbourhood: Neighbourhood, reports: readonly ReportRow[]): Promise<Set<string>> {
  const verified = new Set(reports.filter(({ verdict }) => verdict === VERIFIED).map(({ id }) => id));
  const bursts = findBursts(targetsOf(neighbourhood, reports), verified);
  const held = new Set(bursts.flatMap(({ reports: ids }) => ids));
  await freeReports(context.tx, reports.filter(({ id, held: was }) => was && !held.has(id)).map(({ id }) => id)); // prettier-ignore
  for (const burst of bursts) await tell(context, burst, neighbourhood, reports);
  return held;
}

async function tell(context: JobContext, burst: Burst, { shared }: Neighbourhood, reports: readonly ReportRow[]): Promise<void> {
  const { tx, today } = context;
  const rows = reports.filter(({ id }) => burst.reports.includes(id));
  const officeId = officeOf([], rows);
  const [first] = rows.filter((row) => row.officeId === officeId);
  if (first === undefined) return;
  const key = `${burst.target} ${burst.day}`;
  const known = await alerts.findAlertByKey(tx, 'hoax-suspected', key, officeId);
  if (known !== undefined && rows.every(({ held }) => held)) return;
  const what = thingWords(shared.find((one) => one.key === burst.target)?.kind ?? '');
  const id = await writeAlert(
    context,
    {
      kind: 'hoax-suspected',
      key,
      place: { agencyId: first.agencyId, officeId, territory: first.territory },
      departsOn: null,
      level: 'look',
      millibits: 0,
      state: known === undefined ? 'new' : (known.state as 'new'),
      pieces: rows.map((row) => ({
        key: `burst:${row.id}`,
        group: 'report',
        kind: 'burst',
        sentence: `Laporan dari pelapor baru menyebut ${what} yang sama pada hari yang sama; belum dihitung.`,
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
  await holdReports(tx, burst.reports, id, today);
  // A pair that one of these reports made is read together with the suspicion: it must not call anybody to act.
  await joinInto(tx, (await pairsOfReports(tx, burst.reports)).map((one) => one.id), id, context.now); // prettier-ignore
}
