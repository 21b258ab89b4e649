import { useState } from 'react';
import { z } from 'zod';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { useGo, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { countryName } from '../../../platform/ui/parts/country-field.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { SearchBox } from '../../../platform/ui/parts/search-box.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { listPlacements } from '../contract.ts';
import { PlacementState, SCHEME_WORDS, STATE_WORDS, type PlacementLine } from '../model.ts';

const Filters = z.object({ state: PlacementState.optional(), izin: z.enum(['berakhir']).optional().catch(undefined) });

function State({ one }: { readonly one: PlacementLine }) {
  return (
    <span className="flex flex-wrap gap-1">
      <Badge>{STATE_WORDS[one.state]}</Badge>
      {one.licenceEnded && (
        <Badge tone="bahaya" icon="danger">
          izin P3MI berakhir
        </Badge>
      )}
    </span>
  );
}

const COLUMNS: readonly Column<PlacementLine>[] = [
  { key: 'number', head: 'Nomor', cell: (one) => one.number, value: (one) => one.number },
  { key: 'name', head: 'Pekerja', cell: (one) => one.maskedName, value: (one) => one.maskedName },
  { key: 'state', head: 'Keadaan', cell: (one) => <State one={one} />, value: (one) => STATE_WORDS[one.state] },
  { key: 'since', head: 'Sejak', cell: (one) => formatDate(one.stateSince), value: (one) => one.stateSince },
  { key: 'country', head: 'Negara', cell: (one) => countryName(one.country), value: (one) => countryName(one.country) },
  { key: 'village', head: 'Asal', cell: (one) => one.village, value: (one) => one.village, spare: true },
  { key: 'scheme', head: 'Jalur', cell: (one) => SCHEME_WORDS[one.scheme], value: (one) => SCHEME_WORDS[one.scheme], spare: true },
];

/** Who goes by the legal route, and how far each has come. */
export default function PlacementsPage() {
  const go = useGo();
  const [{ state, izin }, change] = usePageSearch(Filters);
  const [number, setNumber] = useState('');
  const found = usePages(listPlacements, {
    query: {
      limit: 100,
      ...(state !== undefined && { state }),
      ...(number.trim() !== '' && { number: number.trim() }),
      ...(izin !== undefined && { licence: 'ended' as const }),
    },
  });
  return (
    <Page
      title="Penempatan"
      question="Siapa yang berangkat lewat jalur resmi, dan sudah sampai mana?"
      actions={
        <Button icon="plus" onClick={() => go('/penempatan/baru')}>
          Catat penempatan
        </Button>
      }
    >
      <div className="mb-4 grid grid-cols-1 items-end gap-x-4 md:grid-cols-[minmax(0,1fr)_14rem_14rem]">
        <div className="mb-4">
          <SearchBox label="Cari nomor" placeholder="Nomor ID PMI" value={number} onChange={setNumber} />
        </div>
        <Select
          label="Keadaan"
          none="Semua"
          value={state}
          onChange={(next) => change({ state: next, izin })}
          options={PlacementState.options.map((value) => ({ value, label: STATE_WORDS[value] }))}
        />
        <Select
          label="Izin P3MI"
          none="Semua"
          value={izin}
          onChange={(next) => change({ state, izin: next })}
          options={[{ value: 'berakhir', label: 'Berakhir, masih berjalan' }]}
        />
      </div>
      {found.ask.isPending && <Skeleton lines={8} />}
      {found.ask.isError && <ProblemView problem={problemOf(found.ask.error)} onRetry={() => found.ask.refetch()} />}
      {found.ask.isSuccess && (
        <Table
          caption="Penempatan"
          columns={COLUMNS}
          rows={found.items}
          rowKey={(one) => one.id}
          rowLink={(one) => `/penempatan/${one.id}`}
          total={found.total}
          onMore={found.more}
          fileName="penempatan"
          empty={
            izin !== undefined ? (
              <EmptyState title="Tidak ada" icon="check">
                Tidak ada penempatan yang berjalan lewat perusahaan yang izinnya diketahui berakhir.
              </EmptyState>
            ) : (
              <EmptyState title="Belum ada penempatan yang tercatat" icon="plane">
                Catat penempatan saat perjanjian penempatan ditandatangani, atau begitu ID PMI terbit.
              </EmptyState>
            )
          }
        />
      )}
    </Page>
  );
}
