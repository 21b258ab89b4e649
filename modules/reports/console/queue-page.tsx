import { z } from 'zod';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { usePageSearch, useGo } from '../../../platform/ui/page-link.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { Queue, type QueueAct } from '../../../platform/ui/parts/queue.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { useMay } from '../../../platform/ui/mode.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { getReport, listReports, moveReport } from '../contract.ts';
import type { QueueRow } from '../contract.ts';
import { MOVES, State } from '../model.ts';
import { LinkProposals } from './report/link-proposals.tsx';
import { ReportFacts } from './report/report-facts.tsx';
import { RowLines } from './report/row-lines.tsx';
import { STATES } from './words.ts';

const texts = {
  title: 'Laporan',
  empty: 'Tidak ada laporan dengan saringan ini',
  emptyHelp: 'Laporan baru dari desa, loket, dan mitra muncul di sini; bahaya segera selalu paling atas.',
};
const OPEN = 'terbuka';
const Filters = z.object({
  keadaan: State.or(z.literal(OPEN)).or(z.literal('semua')).catch(OPEN).default(OPEN),
  hal: z.enum(['semua', 'bahaya', 'lewat']).catch('semua').default('semua'),
});
type Filters = z.infer<typeof Filters>;
const REFRESH_MS = 30_000;

const queryOf = ({ keadaan, hal }: Filters) => ({
  limit: 50,
  ...(keadaan === OPEN ? { open: 'true' as const } : keadaan !== 'semua' && { state: keadaan }),
  ...(hal === 'bahaya' && { danger: 'true' as const }),
  ...(hal === 'lewat' && { overdue: 'true' as const }),
});

function Preview({ id }: { readonly id: string }) {
  const report = useAsk(getReport, { params: { id } });
  const triage = useMay()('report.triage');
  return (
    <>
      <Loaded ask={report}>{(answer) => <ReportFacts report={answer} />}</Loaded>
      {triage && <LinkProposals reportId={id} />}
    </>
  );
}

/** Reports to work through: danger first, then what is due first. */
export default function QueuePage() {
  const [filters, change] = usePageSearch(Filters);
  const reports = usePages(listReports, { query: queryOf(filters) }, { everyMs: REFRESH_MS });
  const go = useGo();
  const toast = useToast();
  const mayTriage = useMay()('report.triage');
  const move = useCommand(moveReport, { refreshes: [listReports, getReport] });
  const { items } = reports;

  const step = (letter: string, act: 'acknowledge' | 'act', label: string, done: string): QueueAct<QueueRow> => ({
    letter,
    label,
    allowed: (row) => mayTriage && row.follows === null && MOVES[act][row.state] !== undefined,
    run: async (row) => {
      const reply = await move.run({ params: { id: row.id }, body: { act } });
      if (reply !== undefined) toast({ text: `${row.number}: ${done}` });
    },
  });
  const acts: readonly QueueAct<QueueRow>[] = [
    { letter: 'o', label: 'Buka laporan', icon: 'report', main: true, run: (row) => go(`/laporan/${row.id}`) },
    step('t', 'acknowledge', 'Terima', 'diterima'),
    step('l', 'act', 'Tindak lanjuti', 'mulai ditindaklanjuti'),
  ];
  const danger = items.filter((row) => row.immediateDanger && row.state !== 'selesai').length;
  return (
    <Page
      title={texts.title}
      question={
        danger > 0 ? `${danger} laporan tentang bahaya segera menunggu di paling atas.` : 'Laporan mana yang harus dibaca sekarang?'
      }
      actions={
        <LinkButton to="/lapor" icon="plus">
          Tulis laporan
        </LinkButton>
      }
    >
      {move.problem !== undefined && <ProblemView problem={move.problem} onRetry={move.again} />}
      {reports.ask.isPending && <Skeleton lines={10} />}
      {reports.ask.isError && <ProblemView problem={problemOf(reports.ask.error)} onRetry={() => reports.ask.refetch()} />}
      {reports.ask.isSuccess && (
        <Queue
          id="laporan"
          label="Laporan"
          items={items}
          itemKey={(row) => row.id}
          total={reports.total}
          onMore={reports.more}
          filters={<QueueFilters filters={filters} onChange={change} />}
          renderRow={(row) => <RowLines row={row} />}
          renderItem={(row) => <Preview id={row.id} />}
          acts={acts}
          empty={
            <EmptyState title={texts.empty} icon="report">
              {texts.emptyHelp}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}

function QueueFilters({ filters, onChange }: { readonly filters: Filters; readonly onChange: (change: Partial<Filters>) => void }) {
  const states = [
    { value: OPEN, label: 'Belum selesai' },
    ...State.options.map((state) => ({ value: state, label: STATES[state].word })),
    { value: 'semua', label: 'Semua' },
  ] as const;
  const topics = [
    { value: 'semua', label: 'Semua' },
    { value: 'bahaya', label: 'Bahaya segera' },
    { value: 'lewat', label: 'Lewat batas waktu' },
  ] as const;
  return (
    <div className="flex flex-wrap gap-x-4">
      <Select<Filters['keadaan']>
        label="Keadaan"
        options={states}
        value={filters.keadaan}
        onChange={(keadaan) => onChange({ keadaan: keadaan ?? OPEN })}
      />
      <Select<Filters['hal']>
        label="Yang mana"
        options={topics}
        value={filters.hal}
        onChange={(hal) => onChange({ hal: hal ?? 'semua' })}
      />
    </div>
  );
}
