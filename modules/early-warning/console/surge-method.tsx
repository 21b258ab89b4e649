import { formatNumber } from '../../../platform/ui/formats.ts';
import { Facts, Panel } from '../../../platform/ui/parts/page.tsx';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import type { listVillages } from '../contract.ts';

type Look = NonNullable<Reply<typeof listVillages>['look']>;

/** Method and window by name, in plain words: no figure without them. */
export function SurgeMethod({ look, at }: { readonly look: Look; readonly at: string }) {
  return (
    <Panel title="Bagaimana ini dihitung">
      <Facts
        items={[
          { label: 'Dihitung', value: at },
          { label: 'Desa yang dibandingkan', value: `${formatNumber(look.villages)} desa, juga yang tanpa laporan` },
          { label: 'Cara', value: look.method },
          { label: 'Jendela', value: look.window },
          { label: 'Laporan yang terlambat', value: look.late },
          { label: 'Sosialisasi dan kunjungan', value: look.attention },
        ]}
      />
    </Panel>
  );
}
