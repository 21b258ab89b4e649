import { z } from 'zod';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatNumber } from '../../../platform/ui/formats.ts';
import { fileAddress } from '../../../platform/ui/http.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge, StateBadge } from '../../../platform/ui/parts/badge.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { SearchBox } from '../../../platform/ui/parts/search-box.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { exportCases, listCases, type CaseRow } from '../contract.ts';
import { CASE_STATE_WORDS } from '../model.ts';
import { RiskBadge } from './projected-parts.tsx';
import { modusWords, STATE_TONES } from './words.ts';

type Row = z.output<typeof CaseRow>;
const Shown = z.enum(['open', 'late', 'all']);
const Filters = z.object({ q: z.string().default(''), tampil: Shown.default('open').catch('open') });
const SHOWN = [
  { value: 'open', label: 'Yang terbuka' },
  { value: 'late', label: 'Terlambat atau berhenti bergerak' },
  { value: 'all', label: 'Semua, juga yang selesai' },
] as const;

const lateWords = (row: Row): string => {
  const { signals } = row;
  if (signals === null) return '';
  const said = [
    ...(signals.lateReferrals > 0 ? ['rujukan lewat waktu'] : []),
    ...(signals.lateTasks > 0 ? [`${signals.lateTasks} tugas lewat waktu`] : []),
    ...(signals.reassessLate ? ['nilai bahaya lagi'] : []),
    ...(signals.stuck ? [`diam ${signals.stillDays} hari`] : []),
  ];
  return said.join(', ');
};

const COLUMNS: readonly Column<Row>[] = [
  { key: 'number', head: 'Nomor', cell: (row) => <span className="whitespace-nowrap">{row.number}</span>, value: (row) => row.number },
  { key: 'summary', head: 'Tentang', cell: (row) => row.summary ?? 'tidak dibagikan', value: (row) => row.summary },
  {
    key: 'risk',
    head: 'Bahaya',
    cell: (row) => (row.riskLevel === null ? '–' : <RiskBadge value={row.riskLevel} short />),
    value: (row) => row.signals?.urgency ?? 0,
  },
  {
    key: 'age',
    head: 'Umur',
    end: true,
    cell: (row) => (row.signals === null ? '–' : `${formatNumber(row.signals.ageDays)} hari`),
    value: (row) => row.signals?.ageDays,
  },
  {
    key: 'late',
    head: 'Perlu tindakan',
    cell: (row) =>
      lateWords(row) === '' ? (
        '–'
      ) : (
        <Badge tone="menunggu" icon="alert">
          {lateWords(row)}
        </Badge>
      ),
    value: lateWords,
  },
  {
    key: 'state',
    head: 'Keadaan',
    cell: (row) => <StateBadge state={STATE_TONES[row.state]} word={CASE_STATE_WORDS[row.state]} />,
    value: (row) => CASE_STATE_WORDS[row.state],
  },
  { key: 'modus', head: 'Modus', spare: true, cell: (row) => modusWords(row.modus), value: (row) => row.modus },
  { key: 'place', head: 'Wilayah', spare: true, cell: (row) => row.regency ?? '–', value: (row) => row.regency },
  { key: 'owner', head: 'Kantor', spare: true, cell: (row) => row.owner.office, value: (row) => row.owner.office },
];

/** The board: what needs a hand first, by risk × age. */
export default function CasesPage() {
  const [{ q, tampil }, change] = usePageSearch(Filters);
  const may = useMay();
  const query = {
    ...(q === '' ? {} : { q }),
    ...(tampil === 'late' && { late: 'true' as const }),
    ...(tampil === 'all' && { closed: 'true' as const }),
  };
  const cases = usePages(listCases, { query: { ...query, limit: 100 } });
  return (
    <Page
      title="Perkara"
      question="Perkara mana yang harus bergerak sekarang?"
      actions={
        <>
          {may('case.open') && (
            <LinkButton to="/perkara/buka" variant="primary" icon="plus">
              Buka perkara dari surat
            </LinkButton>
          )}
          <a className="link inline-flex min-h-8 items-center px-2" href={fileAddress(exportCases, { query })}>
            Unduh daftar (CSV)
          </a>
        </>
      }
    >
      <div className="mb-4 grid gap-3 sm:grid-cols-2">
        <SearchBox label="Cari perkara" placeholder="Nomor atau kata kunci" value={q} onChange={(text) => change({ q: text })} />
        <Select label="Tampilkan" options={SHOWN} value={tampil} onChange={(value) => change({ tampil: value ?? 'open' })} />
      </div>
      {cases.ask.isPending && <Skeleton lines={8} />}
      {cases.ask.isError && <ProblemView problem={problemOf(cases.ask.error)} onRetry={() => cases.ask.refetch()} />}
      {cases.ask.isSuccess && (
        <Table
          caption="Perkara menurut bahaya dan umur"
          columns={COLUMNS}
          rows={cases.items}
          rowKey={(row) => row.id}
          rowLink={(row) => `/perkara/${row.id}`}
          total={cases.total}
          onMore={cases.more}
          empty={
            <EmptyState
              title="Tidak ada perkara di sini"
              icon="briefcase"
              action={!may('case.open') && <LinkButton to="/rujukan">Lihat rujukan</LinkButton>}
            >
              {may('case.open')
                ? 'Perkara dibuka dari peringatan, laporan, atau surat.'
                : 'Perkara muncul di sini setelah kantor ini menerima rujukannya.'}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
