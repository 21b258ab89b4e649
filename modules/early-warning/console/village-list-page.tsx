import { useState } from 'react';
import { z } from 'zod';
import { useAsk, usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatInstant, formatNumber } from '../../../platform/ui/formats.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Columns, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Notice, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { listVillages, type VillageLine } from '../contract.ts';
import { VILLAGE_WORDS } from '../model.ts';
import { SurgeMethod } from './surge-method.tsx';
import { VillageMap } from './village-map.tsx';
import { VillageBadge } from './village-words.tsx';

const Filters = z.object({ tampil: z.enum(['all', 'above', 'look']).catch('all').default('all') });
const CHOICES = [
  { value: 'all', label: 'Semua desa dengan laporan' },
  { value: 'above', label: 'Di atas biasa' },
  { value: 'look', label: 'Di luar kebiasaan' },
] as const;
const MOST = 200;

const usualWords = (expected: number): string => (expected < 1 ? '< 1' : formatNumber(expected, 1));
const COLUMNS: readonly Column<VillageLine>[] = [
  { key: 'name', head: 'Desa', cell: (v) => v.place, value: (v) => v.place },
  { key: 'level', head: 'Keadaan', cell: (v) => <VillageBadge level={v.level} />, value: (v) => VILLAGE_WORDS[v.level] },
  { key: 'told', head: 'Laporan', cell: (v) => formatNumber(v.told), value: (v) => v.told, end: true },
  { key: 'expected', head: 'Biasanya', cell: (v) => usualWords(v.expected), value: (v) => Number(v.expected.toFixed(2)), end: true },
  { key: 'span', head: 'Jendela (minggu)', cell: (v) => formatNumber(v.span), value: (v) => v.span, end: true },
  {
    key: 'attention',
    head: 'Penjelasan',
    cell: (v) => (v.byAttentionOnly ? 'terjelaskan oleh sosialisasi atau kunjungan' : ''),
    value: (v) => (v.byAttentionOnly ? 'terjelaskan oleh sosialisasi atau kunjungan' : ''),
  },
  { key: 'code', head: 'Kode', cell: (v) => v.code, value: (v) => v.code, spare: true },
];

type Clusters = Reply<typeof listVillages>['clusters'];
function Together({ clusters }: { readonly clusters: Clusters }) {
  return (
    <Panel title="Desa bertetangga yang menonjol bersama">
      {clusters.length === 0 && <p className="text-muted">Malam ini tidak ada.</p>}
      <ul className="grid gap-3">
        {clusters.map(({ codes, sentence, villages, p }) => (
          <li key={codes.join()}>
            {sentence}
            <span className="block text-sm text-muted">
              {villages.join(', ')} · secara kebetulan terjadi kira-kira {p < 0.01 ? 'kurang dari 1' : formatNumber(p * 100)} dari 100 malam
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Which villages tell more than they usually do, on a map and in a table. */
export default function VillageListPage() {
  const [{ tampil }, change] = usePageSearch(Filters);
  const [selected, select] = useState<string>();
  const villages = usePages(listVillages, { query: { level: tampil, limit: MOST } });
  const first = useAsk(listVillages, { query: { level: tampil, limit: MOST } });
  const look = first.data?.look ?? undefined;
  const clusters = first.data?.clusters ?? [];
  return (
    <Page
      title="Keadaan desa"
      question="Dari desa mana laporan datang lebih banyak daripada biasanya?"
      actions={<LinkButton to="/uji-balik">Uji pengaturan peringatan</LinkButton>}
    >
      <Notice title="Tanda di peta bukan peringatan">
        Jumlah laporan saja tidak pernah menjadi peringatan dan tidak mengurangi jatah mingguan. Peringatan baru muncul bila ada bukti lain
        dari desa itu, misalnya perekrut yang sama disebut dalam beberapa laporan.
      </Notice>
      {villages.ask.isPending && <Skeleton lines={8} />}
      {villages.ask.isError && <ProblemView problem={problemOf(villages.ask.error)} onRetry={() => villages.ask.refetch()} />}
      {villages.ask.isSuccess && (
        <>
          <div className="mb-4 max-w-xs">
            <Select label="Tampilkan" options={CHOICES} value={tampil} onChange={(value) => change({ tampil: value ?? 'all' })} />
          </div>
          {villages.items.length > 0 && (
            <Columns
              main={<VillageMap villages={villages.items} together={clusters.map(({ codes }) => codes)} selected={selected} />}
              side={<Together clusters={clusters} />}
            />
          )}
          <Table
            caption="Desa"
            columns={COLUMNS}
            rows={villages.items}
            rowKey={(village) => village.code}
            rowLink={(village) => `/keadaan-desa/${village.code}`}
            selected={selected}
            onSelect={(village) => select(village.code)}
            total={villages.total}
            onMore={villages.more}
            filterable
            fileName="keadaan-desa"
            empty={
              <EmptyState title={look === undefined ? 'Belum ada pemeriksaan malam' : 'Tidak ada desa dengan saringan ini'} icon="map">
                {look === undefined
                  ? 'Keadaan desa dihitung setiap malam dari laporan yang menyebut desanya. Lihat lagi besok pagi.'
                  : 'Desa muncul di sini setelah ada laporan yang menyebutnya.'}
              </EmptyState>
            }
          />
          {look !== undefined && <SurgeMethod look={look} at={formatInstant(look.lookedAt)} />}
        </>
      )}
    </Page>
  );
}
