import type { Reply } from '../../../platform/contract/endpoint.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { readingQuality } from '../contract.ts';
import { FACTS } from './words.ts';

const texts = {
  title: 'Ketepatan pembacaan',
  question: 'Seberapa sering petugas membenarkan, memperbaiki, atau membuang yang dibaca mesin?',
  none: 'Belum ada usulan yang dijawab',
  noneHelp: 'Angka muncul setelah petugas menjawab usulan fakta di halaman laporan.',
};
type Line = Reply<typeof readingQuality>['items'][number];
const wordOf = (line: Line): string => FACTS[line.fact] ?? line.fact;

const COLUMNS: readonly Column<Line>[] = [
  { key: 'fact', head: 'Fakta', cell: wordOf, value: wordOf },
  { key: 'confirmed', head: 'Dibenarkan', cell: (one) => one.confirmed, value: (one) => one.confirmed },
  { key: 'corrected', head: 'Diperbaiki', cell: (one) => one.corrected, value: (one) => one.corrected },
  { key: 'dropped', head: 'Dibuang', cell: (one) => one.dropped, value: (one) => one.dropped },
  { key: 'engine', head: 'Pembaca', cell: (one) => one.engine, value: (one) => one.engine, spare: true },
];

/** The answers of officers to what was read, by kind of fact: the measure by which the reader is repaired. */
export default function ReadingQualityPage() {
  const quality = useAsk(readingQuality, {});
  return (
    <Page title={texts.title} question={texts.question}>
      <Loaded ask={quality}>
        {({ items }) => (
          <Table
            caption="Jawaban petugas menurut jenis fakta, dalam jangkauan Anda"
            columns={COLUMNS}
            rows={items}
            rowKey={(one) => `${one.engine}-${one.fact}`}
            total={items.length}
            fileName="ketepatan-pembacaan"
            empty={
              <EmptyState title={texts.none} icon="chart">
                {texts.noneHelp}
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
