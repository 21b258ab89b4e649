import { z } from 'zod';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { PageLink, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState, Notice } from '../../../platform/ui/parts/states.tsx';
import { getOfficeSeries } from '../contract.ts';
import { SeriesKey, type OfficeSeries } from '../model.ts';
import { OfficeSeriesMethod } from './office-series-method.tsx';
import { SeriesBadge } from './office-series-words.tsx';
import { VillageCurve } from './village-curve.tsx';

const Chosen = z.object({ deret: SeriesKey.optional().catch(undefined) });

/** What stands out comes first, until somebody chooses. */
const shownOf = (series: readonly OfficeSeries[], wanted: SeriesKey | undefined): OfficeSeries | undefined =>
  series.find(({ key }) => key === wanted) ?? series.find(({ level }) => level === 'above') ?? series[0];

function Overview({ series, shown }: { readonly series: readonly OfficeSeries[]; readonly shown: SeriesKey }) {
  return (
    <Panel title="Semua deret">
      <ul className="grid gap-3">
        {series.map(({ key, name, level, sentence }) => (
          <li key={key} {...(key === shown && { 'aria-current': 'true' })}>
            <span className="flex flex-wrap items-center gap-2">
              <PageLink to="/keadaan-kantor" search={{ deret: key }}>
                {name}
              </PageLink>
              <SeriesBadge level={level} />
              {key === shown && <span className="text-sm text-muted">ditampilkan di bawah</span>}
            </span>
            <span className="block max-w-prose text-sm">{sentence}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Shown({ series }: { readonly series: OfficeSeries }) {
  const { key, name, unit, sentence, weeks, what } = series;
  return (
    <>
      <Panel title={name}>
        <p className="mb-1 max-w-prose">{sentence}</p>
        <p className="mb-3 max-w-prose text-sm text-muted">{what}</p>
        {weeks.length === 0 ? (
          <EmptyState compact title="Perbandingan muncul setelah kantor ini mempunyai catatan lima minggu" icon="chart" />
        ) : (
          <VillageCurve weeks={weeks} counted={{ unit, fileName: `kantor-${key}-per-minggu` }} />
        )}
      </Panel>
      <OfficeSeriesMethod series={series} />
    </>
  );
}

/** The office's own weeks: what came, what usually comes, and by which method it is said. */
export default function OfficeSeriesPage() {
  const [{ deret }] = usePageSearch(Chosen);
  const ask = useAsk(getOfficeSeries, {});
  return (
    <Loaded ask={ask}>
      {({ office, week, series }) => {
        const shown = shownOf(series, deret);
        return (
          <Page
            title="Keadaan kantor"
            question={`${office}: apakah yang masuk sampai minggu yang mulai ${formatDate(week)} lebih banyak daripada biasanya?`}
            actions={<LinkButton to="/keadaan-desa">Keadaan desa</LinkButton>}
          >
            {shown === undefined ? (
              <EmptyState title="Belum ada yang dapat dihitung" icon="chart">
                Keadaan kantor dihitung dari laporan yang ditangani kantor ini dan dari permohonan paspornya, sejauh jangkauan Anda. Begitu
                ada yang pertama, minggu berikutnya hitungannya mulai terlihat di sini.
              </EmptyState>
            ) : (
              <>
                <Notice title="Petunjuk, bukan peringatan">
                  Minggu di atas biasa hanya patut dilihat. Jumlah, tempat, dan waktu saja tidak pernah menjadi peringatan dan tidak
                  menunjuk siapa pun.
                </Notice>
                <Overview series={series} shown={shown.key} />
                <Shown series={shown} />
              </>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
