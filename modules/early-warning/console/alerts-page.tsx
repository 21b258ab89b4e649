import { useState } from 'react';
import { z } from 'zod';
import { useAsk, usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatAgo, formatSigned } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { useGo, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { Queue } from '../../../platform/ui/parts/queue.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { getAlert, listAlerts } from '../contract.ts';
import { AlertBadges, type Line } from './alert-words.tsx';
import { AlertBody } from './alert-body.tsx';
import { SnoozeDialog, VerdictDialog } from './alert-dialogs.tsx';

const Filters = z.object({ state: z.enum(['open', 'waiting', 'snoozed', 'done']).default('open').catch('open') });
const STATES = [
  { value: 'open', label: 'Perlu dilihat sekarang' },
  { value: 'waiting', label: 'Menunggu minggu depan' },
  { value: 'snoozed', label: 'Ditunda' },
  { value: 'done', label: 'Sudah selesai' },
] as const;

/** Nothing is left to decide with these: they go on in a case or in another warning, or were withdrawn. */
const ENDED: ReadonlySet<Line['state']> = new Set(['in-case', 'joined', 'withdrawn']);
/** Reasons at a glance; all of them stand beside. */
const REASONS_SHOWN = 2;
const BIT = 1000;

function Row({ alert }: { readonly alert: Line }) {
  return (
    <>
      <span className="block font-semibold">{alert.sentence}</span>
      <span className="mt-1 flex flex-wrap gap-1">
        <AlertBadges alert={alert} />
      </span>
      {alert.reasons.slice(0, REASONS_SHOWN).map((reason) => (
        <span key={reason} className="mt-1 block text-sm">
          {reason}
        </span>
      ))}
      <span className="mt-1 block text-sm text-muted">
        {alert.millibits !== 0 && `kekuatan ${formatSigned(alert.millibits / BIT, 1)} · `}
        {alert.headStartMillibits !== 0 && `${alert.headStartMillibits > 0 ? 'didahulukan' : 'dikemudiankan'} · `}
        {alert.number} · {alert.place ?? 'tempat belum diketahui'} · {formatAgo(alert.changedAt)}
      </span>
    </>
  );
}

function Item({ id }: { readonly id: string }) {
  const alert = useAsk(getAlert, { params: { id } });
  return <Loaded ask={alert}>{(answer) => <AlertBody alert={answer} />}</Loaded>;
}

/** The analyst's queue: the strongest first, a letter for each act. */
export default function AlertsPage() {
  const [filters, change] = usePageSearch(Filters);
  const [judging, setJudging] = useState<string>();
  const [snoozing, setSnoozing] = useState<string>();
  const may = useMay();
  const go = useGo();
  const alerts = usePages(listAlerts, { query: { state: filters.state, limit: 50 } }, { everyMs: 30_000 });
  const budget = useAsk(listAlerts, { query: { state: filters.state, limit: 1 } });
  const open = (a: Line): boolean => may('alert.verdict') && !ENDED.has(a.state);
  return (
    <Page title="Peringatan" question={budget.data?.budget.sentence ?? 'Hubungan apa yang perlu dilihat hari ini?'}>
      {alerts.ask.isPending && <Skeleton lines={8} />}
      {alerts.ask.isError && <ProblemView problem={problemOf(alerts.ask.error)} onRetry={() => alerts.ask.refetch()} />}
      {alerts.ask.isSuccess && (
        <Queue
          id={`alerts-${filters.state}`}
          label="Peringatan"
          items={alerts.items}
          total={alerts.total}
          onMore={alerts.more}
          itemKey={(alert) => alert.id}
          renderRow={(alert) => <Row alert={alert} />}
          renderItem={(alert) => <Item id={alert.id} />}
          filters={
            <Select label="Tampilkan" options={STATES} value={filters.state} onChange={(state) => change({ state: state ?? 'open' })} />
          }
          acts={[
            {
              letter: 'b',
              label: 'Buka perkara',
              icon: 'briefcase',
              main: true,
              run: (a) => go(`/perkara/buka`, { peringatan: a.id }),
              allowed: (a) => may('case.open') && a.caseId === null && !ENDED.has(a.state),
            },
            { letter: 'n', label: 'Nilai', icon: 'check', run: (a) => setJudging(a.id), allowed: open },
            { letter: 't', label: 'Tunda', icon: 'clock', run: (a) => setSnoozing(a.id), allowed: (a) => open(a) && a.state !== 'judged' },
            { letter: 'o', label: 'Buka halaman', icon: 'external', run: (a) => go(`/peringatan/${a.id}`) },
          ]}
          empty={
            <EmptyState title="Tidak ada peringatan di sini" icon="check">
              Peringatan muncul sendiri ketika laporan, permohonan, dan perekrut saling terkait.
            </EmptyState>
          }
        />
      )}
      <VerdictDialog alert={judging} onClose={() => setJudging(undefined)} />
      <SnoozeDialog alert={snoozing} onClose={() => setSnoozing(undefined)} />
    </Page>
  );
}
