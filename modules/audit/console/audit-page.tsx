import { useState } from 'react';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatInstant, formatNumber } from '../../../platform/ui/formats.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Columns, Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { listAuditEntries } from '../contract.ts';
import { AuditFilters, Filters, queryOf } from './audit-filters.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { Verification } from './verification.tsx';
import { actOf, OUTCOMES, type Entry } from './words.ts';

const texts = {
  title: 'Jejak audit',
  question: 'Siapa melakukan apa, kapan, dan apakah catatannya utuh? Membuka halaman ini pun dicatat.',
  empty: 'Tidak ada catatan yang cocok',
  emptyHelp: 'Longgarkan saringan, misalnya kosongkan jenis atau tanggalnya.',
};
const PAGE = 100;

const COLUMNS: readonly Column<Entry>[] = [
  {
    key: 'at',
    head: 'Waktu',
    cell: (entry) => <span className="whitespace-nowrap">{formatInstant(entry.at)}</span>,
    value: (entry) => entry.at,
  },
  {
    key: 'who',
    head: 'Siapa',
    cell: (entry) => entry.account?.displayName ?? 'tanpa sesi',
    value: (entry) => entry.account?.displayName ?? '',
  },
  {
    key: 'what',
    head: 'Apa',
    cell: (entry) => actOf(entry.verb),
    value: (entry) => actOf(entry.verb),
  },
  {
    key: 'verb',
    head: 'Kode kejadian',
    cell: (entry) => <span className="font-mono text-sm">{entry.verb}</span>,
    value: (entry) => entry.verb,
    spare: true,
  },
  {
    key: 'outcome',
    head: 'Hasil',
    cell: (entry) => <Badge tone={OUTCOMES[entry.outcome].tone}>{OUTCOMES[entry.outcome].word}</Badge>,
    value: (entry) => entry.outcome,
  },
  {
    key: 'subjects',
    head: 'Tentang',
    cell: (entry) => (entry.subjects.length === 0 ? '–' : `${formatNumber(entry.subjects.length)} catatan`),
    value: (entry) => entry.subjects.map((one) => `${one.kind} ${one.id}`).join('; '),
    end: true,
  },
  { key: 'place', head: 'Jalur/nomor', cell: (entry) => entry.place, value: (entry) => entry.place, spare: true },
];

/** The log as an auditor reads it; checking the chain is one button. */
export default function AuditPage() {
  const [filters, change] = usePageSearch(Filters);
  const [selected, setSelected] = useState<Entry>();
  const entries = usePages(listAuditEntries, { query: { ...queryOf(filters), limit: PAGE } });
  return (
    <Page title={texts.title} question={texts.question}>
      <Verification />
      <AuditFilters filters={filters} onChange={change} />
      {entries.ask.isPending && <Skeleton lines={10} />}
      {entries.ask.isError && <ProblemView problem={problemOf(entries.ask.error)} onRetry={() => entries.ask.refetch()} />}
      {entries.ask.isSuccess && (
        <Columns
          main={
            <Table
              caption="Catatan audit"
              columns={COLUMNS}
              rows={entries.items}
              rowKey={(entry) => entry.id}
              selected={selected?.id}
              onSelect={setSelected}
              onMore={entries.more}
              fileName="jejak-audit"
              empty={
                <EmptyState title={texts.empty} icon="audit">
                  {texts.emptyHelp}
                </EmptyState>
              }
            />
          }
          side={<EntryDetail entry={selected} onOnly={change} />}
        />
      )}
    </Page>
  );
}
