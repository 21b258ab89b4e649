import { useState } from 'react';
import { z } from 'zod';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { SearchBox } from '../../../platform/ui/parts/search-box.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { listOffices, type OfficeView } from '../contract.ts';
import { CreateOfficeDialog } from './admin/create-office-dialog.tsx';
import { CONFIDENCE, STATUS } from './admin/office-words.ts';

type Office = z.infer<typeof OfficeView>;
const Filters = z.object({ q: z.string().default('') });
const territoriesOf = (office: Office) => office.territories.map((one) => one.name).join(', ');

const COLUMNS: readonly Column<Office>[] = [
  { key: 'name', head: 'Kantor', cell: (office) => office.name, value: (office) => office.name },
  { key: 'agency', head: 'Instansi', cell: (office) => office.agency.shortName, value: (office) => office.agency.shortName },
  { key: 'territories', head: 'Wilayah kerja', cell: territoriesOf, value: territoriesOf },
  {
    key: 'status',
    head: 'Keadaan',
    cell: (office) => `${STATUS[office.status]} · ${CONFIDENCE[office.confidence]}`,
    value: (office) => office.status,
  },
  { key: 'code', head: 'Kode', cell: (office) => office.code, value: (office) => office.code, spare: true },
];

/** Which office answers for which place. */
export default function OfficesPage() {
  const [{ q }, change] = usePageSearch(Filters);
  const manages = useMay()('office.manage');
  const [creating, setCreating] = useState(false);
  const offices = usePages(listOffices, { query: { q, limit: 200 } });
  return (
    <Page
      title="Kantor dan wilayah kerja"
      question="Kantor mana yang melayani suatu wilayah?"
      actions={
        manages && (
          <Button variant="primary" icon="plus" onClick={() => setCreating(true)}>
            Tambah kantor
          </Button>
        )
      }
    >
      <div className="mb-4">
        <SearchBox label="Cari kantor" placeholder="Nama kantor atau wilayah" value={q} onChange={(text) => change({ q: text })} />
      </div>
      {offices.ask.isPending && <Skeleton lines={8} />}
      {offices.ask.isError && <ProblemView problem={problemOf(offices.ask.error)} onRetry={() => offices.ask.refetch()} />}
      {offices.ask.isSuccess && (
        <Table
          caption="Kantor"
          columns={COLUMNS}
          rows={offices.items}
          rowKey={(office) => office.id}
          rowLink={(office) => `/kantor/${office.id}`}
          total={offices.total}
          onMore={offices.more}
          fileName="kantor"
          empty={
            <EmptyState title="Tidak ada kantor yang cocok" icon="office">
              Coba sebagian nama saja.
            </EmptyState>
          }
        />
      )}
      {creating && <CreateOfficeDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
