import { useMemo, useState } from 'react';
import { formatDate, formatNumber, formatRupiah, formatShare } from '../formats.ts';
import { Page } from '../parts/page.tsx';
import { Queue } from '../parts/queue.tsx';
import { StateBadge } from '../parts/badge.tsx';
import { EmptyState } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import type { Column } from '../parts/table-types.ts';
import { LONG_SENTENCE, persons, type Person } from './long-texts.ts';

const COLUMNS: readonly Column<Person>[] = [
  { key: 'name', head: 'Nama', cell: (one) => one.name, value: (one) => one.name, foot: 'Jumlah' },
  { key: 'place', head: 'Desa', cell: (one) => one.place, value: (one) => one.place },
  { key: 'day', head: 'Tanggal', cell: (one) => formatDate(one.day), value: (one) => one.day },
  { key: 'count', head: 'Laporan', cell: (one) => formatNumber(one.count), value: (one) => one.count, end: true, foot: '21.000' },
  {
    key: 'fee',
    head: 'Biaya',
    cell: (one) => formatRupiah(one.count * 250_000),
    value: (one) => one.count * 250_000,
    end: true,
    spare: true,
  },
];
const empty = <EmptyState title="Belum ada laporan" icon="report" />;

/** Tables with none, one and many rows, and a queue. */
export function Lists() {
  const many = useMemo(() => persons(20_000), []);
  const [done, setDone] = useState<readonly string[]>([]);
  const waiting = persons(30).filter((one) => !done.includes(one.id));
  return (
    <Page title="Daftar" question={`Selesai ${formatShare(done.length / 30)}`}>
      <Queue
        id="gallery"
        label="Peringatan"
        items={waiting}
        itemKey={(one) => one.id}
        renderRow={(one) => (
          <>
            <span className="block font-semibold">{one.name}</span>
            <span className="block text-sm text-muted">{one.place}</span>
            <StateBadge state={one.count > 150 ? 'bahaya' : 'baru'} />
          </>
        )}
        renderItem={(one) => (
          <article>
            <h2 className="text-lg font-semibold">
              {one.name} ({one.id})
            </h2>
            <p className="my-3 max-w-prose">{LONG_SENTENCE}</p>
          </article>
        )}
        acts={[
          { letter: 's', label: 'Sah', icon: 'check', main: true, run: (one) => setDone([...done, one.id]) },
          { letter: 't', label: 'Tidak dapat diperiksa', run: (one) => setDone([...done, one.id]) },
        ]}
        empty={empty}
      />
      <h2 className="mt-6 mb-2 text-lg font-semibold">Tidak ada, satu, banyak</h2>
      <Table caption="Kosong" columns={COLUMNS} rows={[]} rowKey={(one) => one.id} empty={empty} />
      <Table
        caption="Satu baris"
        columns={COLUMNS}
        rows={persons(1)}
        rowKey={(one) => one.id}
        rowLink={(one) => `/orang/${one.id}`}
        empty={empty}
      />
      <Table
        caption="Dua puluh ribu baris"
        columns={COLUMNS}
        rows={many}
        rowKey={(one) => one.id}
        rowLink={(one) => `/orang/${one.id}`}
        filterable
        fileName="laporan"
        order={{ key: 'count', down: true }}
        empty={empty}
      />
    </Page>
  );
}
