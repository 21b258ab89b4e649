import { z } from 'zod';
import { useAsk } from '../../../platform/ui/ask.ts';
import { PageLink, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { SearchBox } from '../../../platform/ui/parts/search-box.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { searchUnits, type UnitView } from '../contract.ts';
import { TERRITORY_ATTRIBUTION } from '../model.ts';
import { Attribution } from './attribution.tsx';

const texts = {
  title: 'Wilayah',
  question: 'Di mana letak suatu desa, dan apa kodenya?',
  search: 'Cari desa, kecamatan, kabupaten, provinsi, atau kode',
  placeholder: 'slemanan udanawu',
  start: 'Ketik nama tempat',
  startHelp: 'Ejaan boleh keliru. Tambahkan kecamatan atau kabupaten bila namanya banyak dipakai.',
  none: 'Tidak ada tempat dengan nama itu',
  noneHelp: 'Coba ejaan lain, atau hanya sebagian namanya.',
};
const SHOWN = 50;
const Filters = z.object({ q: z.string().default('') });

/** Every administrative unit by name or code. */
export default function TerritoryPage() {
  const [{ q }, change] = usePageSearch(Filters);
  const found = useAsk(searchUnits, { query: { q: q.trim(), limit: SHOWN } }, { enabled: q.trim() !== '', keepLast: true });
  return (
    <Page title={texts.title} question={texts.question}>
      <div className="mb-4">
        <SearchBox label={texts.search} placeholder={texts.placeholder} value={q} onChange={(text) => change({ q: text })} />
      </div>
      {q.trim() === '' ? (
        <EmptyState title={texts.start} icon="map">
          {texts.startHelp}
        </EmptyState>
      ) : (
        <Loaded ask={found}>{({ items }) => <UnitList items={items} />}</Loaded>
      )}
      <Attribution text={TERRITORY_ATTRIBUTION} />
    </Page>
  );
}

function UnitList({ items }: { readonly items: readonly UnitView[] }) {
  if (items.length === 0)
    return (
      <EmptyState title={texts.none} icon="search">
        {texts.noneHelp}
      </EmptyState>
    );
  return (
    <ul aria-label="Wilayah yang cocok" className="divide-y divide-line rounded border border-line bg-panel">
      {items.map((unit) => {
        const [own, ...around] = unit.full.split(' · ');
        return (
          <li key={unit.code} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2">
            <span className="min-w-0">
              <PageLink to={`/wilayah/${unit.code}`} className="font-semibold">
                {own}
              </PageLink>
              <span className="block text-sm text-muted">
                {[...around, unit.province].filter((x, i, all) => all.indexOf(x) === i).join(' · ')}
              </span>
            </span>
            <span className="font-mono text-sm text-muted">{unit.code}</span>
          </li>
        );
      })}
    </ul>
  );
}
