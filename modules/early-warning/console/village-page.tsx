import { z } from 'zod';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { useOpens } from '../../../platform/ui/mode.ts';
import { usePageParams } from '../../../platform/ui/page-link.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { getVillage } from '../contract.ts';
import { SurgeMethod } from './surge-method.tsx';
import { VillageAttention } from './village-attention.tsx';
import { VillageCurve } from './village-curve.tsx';
import { VillageBadge } from './village-words.tsx';

/** One village: what came, what usually comes, and what explains it. */
export default function VillagePage() {
  const { code } = usePageParams(z.object({ code: z.string() }));
  const village = useAsk(getVillage, { params: { code } });
  const opens = useOpens();
  return (
    <Loaded ask={village}>
      {({ name, place, now, weeks, attention, look }) => (
        <Page
          title={name}
          question={
            <>
              {place}
              <br />
              {now === null ? 'Belum ada laporan dari desa ini yang dapat dibandingkan.' : now.sentence}
            </>
          }
          badges={now !== null && <VillageBadge level={now.level} />}
          actions={
            <>
              <LinkButton to="/keadaan-desa" icon="left">
                Semua desa
              </LinkButton>
              {opens('/laporan') && <LinkButton to="/laporan">Antrean laporan</LinkButton>}
            </>
          }
        >
          <Panel title="Laporan tiap minggu">
            {weeks.length === 0 ? (
              <EmptyState title="Belum ada laporan" icon="chart">
                Setelah ada laporan yang menyebut desa ini, malamnya perbandingan muncul di sini.
              </EmptyState>
            ) : (
              <VillageCurve weeks={weeks} />
            )}
          </Panel>
          <VillageAttention village={code} noted={attention} />
          {look !== null && <SurgeMethod look={look} at={formatInstant(look.lookedAt)} />}
        </Page>
      )}
    </Loaded>
  );
}
