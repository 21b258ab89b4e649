import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk, usePages } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { formatNumber } from '../../../platform/ui/formats.ts';
import { usePageParams } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button, LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { ReasonDialog } from '../../../platform/ui/parts/reason-dialog.tsx';
import { EmptyState, Notice, ProgressBar, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { applyImport, getImport, importFaults, listApplications, listImports, undoImport } from '../contract.ts';
import type { ImportFault, ImportView } from '../model.ts';
import { IMPORT_STATE_WORDS } from './words.ts';

const told = (row: ImportFault): string => row.faults.map((fault) => `${fault.field}: ${fault.message}`).join('; ');

/** One line for each column that has to be mended. */
function Faults({ row }: { readonly row: ImportFault }) {
  return (
    <ul className="flex flex-col gap-1">
      {row.faults.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          <span className="font-mono text-sm font-semibold">{field}</span>: {message}
        </li>
      ))}
    </ul>
  );
}

const COLUMNS: readonly Column<ImportFault>[] = [
  { key: 'line', head: 'Baris', cell: (row) => row.line, value: (row) => row.line, end: true },
  { key: 'faults', head: 'Apa yang perlu diperbaiki', cell: (row) => <Faults row={row} />, value: told },
];

/** Steps two and three: what the check found, then taking in by chunks with its progress, and undoing. */
export default function ImportPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const one = useAsk(getImport, { params: { id } });
  const faults = usePages(importFaults, { params: { id }, query: { limit: 200 } });
  return (
    <Loaded ask={one}>
      {(view) => (
        <Page
          title="Impor permohonan"
          question={view.fileName}
          badges={<Badge>{IMPORT_STATE_WORDS[view.state]}</Badge>}
          actions={
            <LinkButton to="/impor-permohonan" variant="quiet" icon="left">
              Semua impor
            </LinkButton>
          }
        >
          <Progress view={view} />
          <Panel title="Baris yang perlu diperbaiki">
            {faults.ask.isPending && <Skeleton lines={4} />}
            {faults.ask.isError && <ProblemView problem={problemOf(faults.ask.error)} onRetry={() => faults.ask.refetch()} />}
            {faults.ask.isSuccess && (
              <Table
                caption="Baris yang perlu diperbaiki"
                columns={COLUMNS}
                rows={faults.items}
                rowKey={(row) => String(row.line)}
                total={faults.total}
                onMore={faults.more}
                fileName="baris-perlu-diperbaiki"
                empty={<EmptyState title="Semua baris dapat dipakai" />}
              />
            )}
          </Panel>
        </Page>
      )}
    </Loaded>
  );
}

function Progress({ view }: { readonly view: ImportView }) {
  const [running, setRunning] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const params = { id: view.id };
  const apply = useCommand(applyImport, { refreshes: [getImport] });
  const undo = useCommand(undoImport, { refreshes: [getImport, listImports, listApplications], done: () => setUndoing(false) });
  const takeIn = async () => {
    setRunning(true);
    for (let reply = await apply.run({ params }); reply !== undefined && reply.state === 'applying';) reply = await apply.run({ params });
    setRunning(false);
  };
  const open = view.state === 'checked' || view.state === 'applying';
  return (
    <Panel title="Hasil pemeriksaan">
      <Facts
        items={[
          { label: 'Baris dalam berkas', value: formatNumber(view.rows) },
          { label: 'Dapat disimpan', value: formatNumber(view.usable) },
          { label: 'Perlu diperbaiki', value: formatNumber(view.broken) },
          { label: 'Sudah ada (dilewati)', value: formatNumber(view.known) },
        ]}
      />
      <div className="mt-4">
        {(view.state === 'applying' || view.state === 'applied') && (
          <ProgressBar label="Tersimpan" value={view.done} max={Math.max(1, view.usable)} unit="permohonan" />
        )}
        {view.state === 'undone' && (
          <Notice title="Impor ini dibatalkan">
            {view.kept > 0
              ? `${formatNumber(view.kept)} permohonan tetap ada karena sudah dikerjakan.`
              : 'Tidak ada permohonan yang tersisa.'}
          </Notice>
        )}
        {apply.problem !== undefined && <ProblemView problem={apply.problem} onRetry={() => void takeIn()} />}
        <div className="flex flex-wrap gap-2">
          {open && view.usable > view.done && (
            <Button variant="primary" icon="check" busy={running} onClick={() => void takeIn()}>
              {view.state === 'checked' ? `Simpan ${formatNumber(view.usable)} permohonan` : 'Lanjutkan menyimpan'}
            </Button>
          )}
          {(view.state === 'applied' || view.state === 'applying') && !running && (
            <Button icon="undo" onClick={() => setUndoing(true)}>
              Batalkan impor ini
            </Button>
          )}
        </div>
      </div>
      {undoing && (
        <ReasonDialog
          onClose={() => setUndoing(false)}
          title="Batalkan impor ini?"
          label="Mengapa dibatalkan?"
          confirm="Batalkan impor"
          busy={undo.busy}
          problem={undo.problem}
          onConfirm={(reason) => undo.run({ params, body: { reason } })}
        >
          <p className="mb-3">Permohonan yang belum dikerjakan ditarik kembali. Yang sudah diwawancarai atau diputus tetap ada.</p>
        </ReasonDialog>
      )}
    </Panel>
  );
}
