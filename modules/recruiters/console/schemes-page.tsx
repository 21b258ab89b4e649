import { z } from 'zod';
import { PlainDate } from '../../../platform/contract/fields.ts';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDatesIn } from '../../../platform/ui/formats.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { SearchBox } from '../../../platform/ui/parts/search-box.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { listSchemes } from '../contract.ts';
import { SCHEME_WORDS } from '../model.ts';
import { OnDay } from './on-day.tsx';
import { DatedSource } from '../../../platform/ui/parts/source-text.tsx';

const texts = {
  title: 'Negara tujuan dan skema',
  question: 'Bolehkah bekerja ke negara ini pada tanggal itu, dengan skema apa? Pengumuman belum berarti dibuka.',
  none: 'Belum ada catatan untuk negara ini',
  noneHelp: 'Tidak tercatat berarti tidak diketahui. Tanyakan kepada BP3MI atau Disnaker.',
};
const Filters = z.object({ country: z.string().default(''), on: PlainDate.optional() });
type Scheme = Reply<typeof listSchemes>['items'][number];

/** What was only announced never counts as in force, whatever its dates say. */
const forceOf = (one: Scheme): string => {
  if (one.status === 'announced') return 'belum berlaku';
  return one.inForce ? 'berlaku' : 'tidak berlaku';
};

const COLUMNS: readonly Column<Scheme>[] = [
  { key: 'country', head: 'Negara', cell: (one) => one.country, value: (one) => one.country },
  { key: 'sector', head: 'Sektor', cell: (one) => one.sector, value: (one) => one.sector },
  { key: 'scheme', head: 'Skema', cell: (one) => one.scheme, value: (one) => one.scheme },
  {
    key: 'status',
    head: 'Keadaan',
    cell: (one) => <Badge tone={one.inForce && one.status === 'open' ? 'selesai' : 'netral'}>{SCHEME_WORDS[one.status]}</Badge>,
    value: (one) => SCHEME_WORDS[one.status],
  },
  {
    key: 'force',
    head: 'Pada tanggal ini',
    cell: forceOf,
    value: forceOf,
  },
  {
    key: 'dates',
    head: 'Masa',
    cell: (one) => (one.printedDates === '' ? 'belum diketahui' : formatDatesIn(one.printedDates)),
    value: (one) => one.printedDates,
  },
  { key: 'instrument', head: 'Dasar', cell: (one) => one.instrument ?? '', value: (one) => one.instrument ?? '' },
  {
    key: 'source',
    head: 'Sumber',
    cell: (one) => <DatedSource source={one.source} date={one.sourceDate} />,
    value: (one) => one.source,
    spare: true,
  },
];

export default function SchemesPage() {
  const [{ country, on }, change] = usePageSearch(Filters);
  const query = { ...(country.trim() !== '' && { country: country.trim() }), ...(on !== undefined && { on }) };
  const schemes = useAsk(listSchemes, { query }, { keepLast: true });
  return (
    <Page title={texts.title} question={texts.question}>
      <div className="mb-4 grid grid-cols-1 items-end gap-x-4 md:grid-cols-[minmax(0,1fr)_auto]">
        <div className="mb-4">
          <SearchBox label="Cari negara" placeholder="Malaysia, atau MY" value={country} onChange={(text) => change({ country: text })} />
        </div>
        <OnDay on={on} onChange={(day) => change({ on: day })} />
      </div>
      <Loaded ask={schemes}>
        {({ items }) => (
          <Table
            caption="Negara tujuan dan skema"
            columns={COLUMNS}
            rows={items}
            rowKey={(one) => one.id}
            fileName="negara-tujuan"
            empty={
              <EmptyState title={texts.none} icon="plane">
                {texts.noneHelp}
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
