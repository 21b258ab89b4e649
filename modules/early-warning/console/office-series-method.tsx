import { formatNumber } from '../../../platform/ui/formats.ts';
import { Facts, Panel } from '../../../platform/ui/parts/page.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import type { OfficeSeries } from '../model.ts';

type Test = OfficeSeries['tests'][number];
const COLUMNS: readonly Column<Test>[] = [
  { key: 'name', head: 'Cara', cell: (t) => t.name, value: (t) => t.name },
  {
    key: 'alarms',
    head: 'Berbunyi pada masa lalu',
    cell: (t) => `${formatNumber(t.alarms)} dari ${formatNumber(t.weeks)} minggu`,
    value: (t) => t.alarms,
    end: true,
  },
  {
    key: 'found',
    head: 'Kenaikan buatan ditemukan',
    cell: (t) => `${formatNumber(t.found)} dari ${formatNumber(t.trials)}`,
    value: (t) => t.found,
    end: true,
  },
  { key: 'remark', head: 'Hasil', cell: (t) => t.remark, value: (t) => t.remark },
];

/** Which method judges this series, why it and no other, and what was reckoned in. */
export function OfficeSeriesMethod({ series }: { readonly series: OfficeSeries }) {
  const { method, tests, later, late, attention, learnt } = series;
  return (
    <Panel title="Bagaimana ini dihitung">
      <Facts
        items={[
          { label: 'Cara', value: `${method.name}. ${method.words}` },
          { label: 'Jendela', value: method.window },
          { label: 'Dipelajari dari', value: `${formatNumber(learnt)} minggu catatan kantor ini, sejauh jangkauan Anda` },
          { label: 'Yang terlambat', value: late },
          { label: 'Sosialisasi dan kunjungan', value: attention },
        ]}
      />
      <h3 className="mt-4 mb-2 font-semibold">Mengapa cara ini</h3>
      <p className="max-w-prose">{method.why}</p>
      {later !== null && <p className="mt-1 max-w-prose text-sm text-muted">{later}</p>}
      {tests.length > 0 && (
        <div className="mt-3">
          <Table
            caption="Uji cara pada masa lalu kantor ini"
            columns={COLUMNS}
            rows={tests}
            rowKey={(test) => test.name}
            fileName="uji-cara"
            empty="Belum ada uji."
          />
          <p className="mt-2 max-w-prose text-sm text-muted">
            Setiap cara menilai minggu-minggu yang sama. Berbunyi pada masa lalu: menyebut minggu yang apa adanya menonjol; sebagian mungkin
            kenaikan sungguhan. Kenaikan buatan: tiga minggu berturut-turut ditambah, lalu dilihat apakah cara itu menemukannya. Yang
            terlalu sering berbunyi tidak dipilih; dari sisanya dipilih yang paling banyak menemukan.
          </p>
        </div>
      )}
    </Panel>
  );
}
