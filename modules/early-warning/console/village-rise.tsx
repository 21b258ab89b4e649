import { useAsk } from '../../../platform/ui/ask.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { getVillage, listVillages } from '../contract.ts';
import { SurgeMethod } from './surge-method.tsx';
import { VillageCurve } from './village-curve.tsx';
import { VillageMap } from './village-map.tsx';

/** As many villages as the map of all villages shows. */
const MOST = 200;

/** What an alert about a village stands on: reports against what is usual, where the village lies, how it was reckoned. */
export function VillageRise({ code }: { readonly code: string }) {
  const village = useAsk(getVillage, { params: { code } });
  const around = useAsk(listVillages, { query: { level: 'all', limit: MOST } });
  return (
    <Loaded ask={village}>
      {({ place, now, weeks, look }) => (
        <>
          <Panel
            title="Laporan dari desa ini tiap minggu"
            actions={
              <LinkButton to={`/keadaan-desa/${code}`} icon="chart">
                Keadaan desa ini
              </LinkButton>
            }
          >
            <p className="mb-3 max-w-prose">
              {place}. {now?.sentence}
            </p>
            <VillageCurve weeks={weeks} />
          </Panel>
          {around.data !== undefined && (
            <Panel title="Letaknya di antara desa lain">
              <VillageMap villages={around.data.items} together={around.data.clusters.map(({ codes }) => codes)} selected={code} />
            </Panel>
          )}
          {look !== null && <SurgeMethod look={look} at={formatInstant(look.lookedAt)} />}
        </>
      )}
    </Loaded>
  );
}
