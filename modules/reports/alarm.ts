import type { JobContext } from '../../platform/outbox/job-context.ts';
import { notify } from '../access/index.ts';

type Notifying = Pick<JobContext, 'tx' | 'now' | 'newId'>;
/** Analysts, and the head as duty officer of the office; PIMPASA is nearest to the place. Our choice after dossier: features A13. */
const ALARMED = ['ANALIS_INTELDAKIM', 'KEPALA_KANTOR', 'PIMPASA'] as const;

/**
 * Tells the handling office of a new report. In danger everybody who can act hears of it in the transaction of the report
 * itself: there is no queue in between that could be late.
 */
export async function alarm(context: Notifying, report: { id: string; officeId: string; immediate: boolean }): Promise<void> {
  const link = `/laporan/${report.id}`;
  if (!report.immediate) {
    await notify(context, {
      to: { officeId: report.officeId, role: 'PIMPASA' },
      kind: 'report.received',
      title: 'Laporan baru menunggu',
      link,
    });
    return;
  }
  await Promise.all(
    ALARMED.map((role) =>
      notify(context, {
        to: { officeId: report.officeId, role },
        kind: 'report.danger',
        title: 'Bahaya segera: laporan baru, baca sekarang',
        link,
      }),
    ),
  );
}
