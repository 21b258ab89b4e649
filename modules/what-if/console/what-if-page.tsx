import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate, formatNumber } from '../../../platform/ui/formats.ts';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState, Notice } from '../../../platform/ui/parts/states.tsx';
import { getWhatIf } from '../contract.ts';
import type { WhatIfResult } from '../model.ts';
import { QuestionPanel } from './question-panel.tsx';

function Method({ result, own }: { readonly result: WhatIfResult; readonly own: boolean }) {
  const { districts, seeds, bootstrap } = result;
  return (
    <Panel title="Cara menghitung">
      <Facts
        items={[
          { label: 'Dihitung pada', value: formatDate(result.computedOn), source: own ? 'di mesin kantor ini' : 'dibawa oleh program' },
          {
            label: 'Bahan',
            value: `${formatNumber(seeds.count)} pasang distrik rekaan, ${formatNumber(districts.events)} kejadian, ${formatNumber(districts.rings)} jaringan, ${formatNumber(districts.victims)} korban rekaan`,
          },
          {
            label: 'Satu distrik',
            value: `${formatNumber(districts.villages)} desa, ${formatNumber(districts.officers)} petugas, ${formatNumber(districts.days)} hari; jaringan ${formatNumber(districts.ringsFactor)} kali lebih sering daripada perkiraan, supaya ada yang dihitung`,
          },
          {
            label: 'Pasangan',
            value: 'Distrik yang sama dijalani dua kali: apa adanya, dan dengan satu perubahan. Yang dibandingkan selisih tiap pasangan.',
          },
          {
            label: 'Rentang 95 %',
            value: `Bootstrap: pasangan diundi ulang ${formatNumber(bootstrap.replicates)} kali. Bila rentang selisih memuat nol, perubahan itu mungkin kebetulan.`,
          },
          {
            label: 'Terlindungi',
            value:
              'Berangkat lebih lama setelah peringatan pertama tentang jaringannya daripada waktu yang diperlukan pertolongan (sekarang 3 hari).',
          },
          {
            label: 'Program',
            value: `${result.simulator}, mesin ${result.engine}, skenario ${result.scenario}, ukuran ${result.size}, benih ${formatNumber(seeds.first)} sampai ${formatNumber(seeds.first + seeds.count - 1)}`,
            source: 'Hitung ulang di mesin server: kentongan what-if',
          },
        ]}
      />
    </Panel>
  );
}

function Answer({ result, own }: { readonly result: WhatIfResult; readonly own: boolean }) {
  return (
    <>
      <Notice tone="warning" title="Ini distrik rekaan, bukan kantor ini">
        Angka di bawah berasal dari distrik tiruan yang kebenarannya diketahui. Ia menunjukkan arah dan besar perubahan, bukan jumlah orang
        di wilayah Anda. Tidak ada warga sungguhan di dalamnya.
      </Notice>
      {result.questions.map((question) => (
        <QuestionPanel key={question.id} question={question} />
      ))}
      <Method result={result} own={own} />
    </>
  );
}

/** What more reports, one more number at the counter, or faster help would change; computed before, shown here. */
export default function WhatIfPage() {
  const ask = useAsk(getWhatIf, {});
  return (
    <Page
      title="Seandainya"
      question="Apa yang berubah bila lebih banyak warga melapor, loket mencatat satu nomor lagi, atau pertolongan lebih cepat?"
    >
      <Loaded ask={ask}>
        {({ result, origin, ownUnreadable }) => (
          <>
            {ownUnreadable && (
              <Notice tone="warning" title="Hitungan kantor ini tidak dapat dibaca">
                {result === null ? '' : 'Yang ditunjukkan adalah hitungan yang dibawa program. '}
                Minta pengelola menjalankan lagi kentongan what-if di mesin server.
              </Notice>
            )}
            {result === null || result.questions.length === 0 ? (
              <EmptyState title="Belum ada hitungan" icon="chart">
                Pengelola dapat menghitungnya di mesin server dengan perintah kentongan what-if; sekitar tiga menit untuk 64 pasang distrik.
              </EmptyState>
            ) : (
              <Answer result={result} own={origin === 'own'} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
