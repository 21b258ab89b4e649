import type { Reply } from '../../../platform/contract/endpoint.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate, formatNumber, formatShare } from '../../../platform/ui/formats.ts';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState, Notice } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { listDraws } from '../contract.ts';
import { VERDICT_WORDS } from '../model.ts';

type Draw = Reply<typeof listDraws>['items'][number];
const verdictWords = ({ chance, verdict }: Draw): string =>
  chance === null ? 'tidak ada yang terpilih' : verdict === null ? 'belum dinilai' : VERDICT_WORDS[verdict];

const COLUMNS: readonly Column<Draw>[] = [
  { key: 'week', head: 'Minggu mulai', cell: (d) => formatDate(d.week), value: (d) => d.week },
  { key: 'office', head: 'Kantor', cell: (d) => d.office, value: (d) => d.office },
  { key: 'candidates', head: 'Yang ikut', cell: (d) => formatNumber(d.candidates), value: (d) => d.candidates, end: true },
  {
    key: 'chance',
    head: 'Peluang terpilih',
    cell: (d) => (d.chance === null ? '' : formatShare(d.chance)),
    value: (d) => d.chance ?? '',
    end: true,
  },
  { key: 'verdict', head: 'Penilaian petugas', cell: verdictWords, value: verdictWords },
];

/** What the weekly lot chose, for auditors: officers see such an alert like any other. */
export default function DrawsPage() {
  const ask = useAsk(listDraws, {});
  return (
    <Page title="Undian peringatan" question="Berapa banyak kejadian nyata yang terlalu lemah untuk ditampilkan?">
      <Loaded ask={ask}>
        {({ items, sentence }) => (
          <>
            <Notice title="Yang dapat dikatakan dari undian">{sentence}</Notice>
            <Panel title="Undian tiap minggu">
              <p className="mb-3 max-w-prose text-muted">
                Satu dari dua puluh jatah diberikan lewat undian kepada peringatan yang terlalu lemah. Petugas tidak tahu mana yang
                terpilih, agar penilaiannya tidak terpengaruh. Jangan beri tahu kantor itu.
              </p>
              <Table
                caption="Undian"
                columns={COLUMNS}
                rows={items}
                rowKey={(draw) => `${draw.week} ${draw.office}`}
                fileName="undian-peringatan"
                empty={<EmptyState title="Belum ada undian">Undian berjalan setiap minggu, sesudah ada peringatan yang lemah.</EmptyState>}
              />
            </Panel>
          </>
        )}
      </Loaded>
    </Page>
  );
}
