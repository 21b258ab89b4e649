import { useState } from 'react';
import { z } from 'zod';
import { PlainDate } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate, formatDay } from '../../../platform/ui/formats.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { NumberInput } from '../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Columns, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState, Notice } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { listHolidays, reckonWorkingDays, type HolidayView } from '../contract.ts';

type Holiday = z.infer<typeof HolidayView>;
const thisYear = new Date().getFullYear();
const YEARS = [thisYear - 1, thisYear, thisYear + 1].map((year) => ({ value: String(year), label: String(year) }));
const Filters = z.object({ year: z.coerce.string().default(String(thisYear)) });

const COLUMNS: readonly Column<Holiday>[] = [
  { key: 'day', head: 'Hari', cell: (one) => formatDay(one.day), value: (one) => one.day },
  { key: 'name', head: 'Nama', cell: (one) => one.name, value: (one) => one.name },
  {
    key: 'kind',
    head: 'Jenis',
    cell: (one) => (
      <>
        {one.kind === 'national' ? 'Libur nasional' : 'Cuti bersama'} {one.provisional && <Badge tone="menunggu">dapat bergeser</Badge>}
      </>
    ),
    value: (one) => one.kind,
  },
  { key: 'source', head: 'Sumber', cell: (one) => one.source, value: (one) => one.source, spare: true },
];

/** Which days are worked, and when a clock of n working days is over. */
export default function WorkingDaysPage() {
  const [{ year }, change] = usePageSearch(Filters);
  const holidays = useAsk(listHolidays, { query: { year: Number(year) } }, { keepLast: true });
  return (
    <Page title="Hari kerja dan hari libur" question="Kapan tenggat berakhir, dan hari apa saja kantor libur?">
      <Columns
        main={
          <>
            <Select label="Tahun" options={YEARS} value={year} onChange={(next) => change({ year: next ?? year })} />
            <Loaded ask={holidays}>
              {({ known, items }) => (
                <>
                  {!known && (
                    <Notice tone="warning" title={`Libur tahun ${year} belum dimuat`}>
                      Hari kerja tahun itu dihitung tanpa Sabtu dan Minggu saja.
                    </Notice>
                  )}
                  <Table
                    caption={`Hari libur ${year}`}
                    columns={COLUMNS}
                    rows={items}
                    rowKey={(one) => one.day}
                    fileName={`hari-libur-${year}`}
                    empty={<EmptyState title="Belum ada data libur untuk tahun ini" icon="calendar" />}
                  />
                </>
              )}
            </Loaded>
          </>
        }
        side={<Reckoner />}
      />
    </Page>
  );
}

const todayInJakarta = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());

function Reckoner() {
  const [from, setFrom] = useState(todayInJakarta);
  const [days, setDays] = useState<number | undefined>(3);
  const usable = PlainDate.safeParse(from).success && days !== undefined && Number.isInteger(days) && days >= 0 && days <= 366;
  const answer = useAsk(reckonWorkingDays, { query: { from, days: days ?? 0 } }, { enabled: usable, keepLast: true });
  return (
    <Panel title="Hitung tenggat">
      <DateField label="Mulai" help="Hari mulai tidak dihitung" value={from} onChange={setFrom} />
      <NumberInput label="Lama" unit="hari kerja" value={days} onChange={setDays} />
      {usable ? (
        <Loaded ask={answer}>
          {({ until, holidays, unknownYears, provisionalDays }) => (
            <div role="status">
              <p>
                Berakhir <span className="font-semibold">{formatDay(until)}</span>, akhir hari.
              </p>
              {holidays.length > 0 && (
                <p className="text-muted">Melewati: {holidays.map((one) => `${formatDate(one.day)} (${one.name})`).join('; ')}</p>
              )}
              {unknownYears.length > 0 && (
                <p className="text-muted">Libur tahun {unknownYears.join(', ')} belum diketahui; hanya Sabtu dan Minggu yang dilewati.</p>
              )}
              {provisionalDays.length > 0 && <p className="text-muted">Ada hari libur yang tanggalnya masih dapat bergeser.</p>}
            </div>
          )}
        </Loaded>
      ) : (
        <p className="text-muted">Isi tanggal dan jumlah hari kerja, paling banyak 366.</p>
      )}
    </Panel>
  );
}
