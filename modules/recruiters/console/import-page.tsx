import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk, usePages } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { formatDate, formatNumber } from '../../../platform/ui/formats.ts';
import { usePageParams, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { ConfirmDialog } from '../../../platform/ui/parts/dialog.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ReasonDialog } from '../../../platform/ui/parts/reason-dialog.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import {
  applyImport,
  getImport,
  listImports,
  listRecruiters,
  listSchemes,
  undoImport,
  type ImportRowView,
  type ImportView,
} from '../contract.ts';
import { OUTCOME_WORDS, RowOutcome } from '../model.ts';
import { countsOf, fieldWord, STATES } from './import-words.ts';

type Row = z.infer<typeof ImportRowView>;
const Filters = z.object({ outcome: RowOutcome.optional() });
const REFRESHES = [getImport, listImports, listRecruiters, listSchemes];
const changeOf = ({ field, before, after }: Row['changes'][number]): string =>
  before === '' ? `${fieldWord(field)} bertambah: ${after}` : `${fieldWord(field)}: ${before} → ${after === '' ? 'dihapus' : after}`;
const linesOf = (row: Row): string => row.lines.join(', ');
const changesOf = (row: Row): readonly string[] =>
  row.faults.length > 0
    ? row.faults.map((fault) => `${fieldWord(fault.field)}: ${fault.message}`)
    : row.changes.map((change) => changeOf(change));

/** One line for each thing that changes or has to be mended. */
function Changes({ row }: { readonly row: Row }) {
  return (
    <ul className="flex flex-col gap-1 empty:hidden">
      {changesOf(row).map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'label', head: 'Catatan', cell: (row) => row.label || '(tanpa nama)', value: (row) => row.label },
  {
    key: 'outcome',
    head: 'Hasil',
    cell: (row) => (
      <Badge tone={row.outcome === 'unusable' || row.outcome === 'ended' ? 'menunggu' : 'netral'}>{OUTCOME_WORDS[row.outcome]}</Badge>
    ),
    value: (row) => OUTCOME_WORDS[row.outcome],
  },
  { key: 'lines', head: 'Baris', cell: linesOf, value: linesOf },
  { key: 'changes', head: 'Apa yang berubah atau keliru', cell: (row) => <Changes row={row} />, value: (row) => changesOf(row).join('; ') },
];

/** What the file would do, line by line; applying it is one button, and undoing the last one as well. */
export default function ImportPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const [{ outcome }, change] = usePageSearch(Filters);
  const head = useAsk(getImport, { params: { id }, query: { limit: 1 } });
  const rows = usePages(getImport, { params: { id }, query: { limit: 200, ...(outcome !== undefined && { outcome }) } });
  return (
    <Loaded ask={head}>
      {({ import: one }) => (
        <Page
          title="Hasil pemeriksaan berkas"
          question={`${one.fileName}, keadaan ${formatDate(one.snapshotDate)}: ${countsOf(one)}`}
          badges={<Badge>{STATES[one.state]}</Badge>}
          actions={<Acts one={one} />}
        >
          <div className="max-w-xs">
            <Select
              label="Tampilkan hasil"
              none="Semua"
              value={outcome}
              onChange={(next) => change({ outcome: next })}
              options={RowOutcome.options.map((value) => ({ value, label: `${OUTCOME_WORDS[value]} (${one.counts[value]})` }))}
            />
          </div>
          {rows.ask.isPending && <Skeleton lines={8} />}
          {rows.ask.isError && <ProblemView problem={problemOf(rows.ask.error)} onRetry={() => rows.ask.refetch()} />}
          {rows.ask.isSuccess && (
            <Table
              caption="Baris berkas"
              columns={COLUMNS}
              rows={rows.items}
              rowKey={(row) => String(row.n)}
              total={rows.total}
              onMore={rows.more}
              fileName="hasil-pemeriksaan"
              empty={<EmptyState title="Tidak ada baris dengan hasil ini" icon="file" />}
            />
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Acts({ one }: { readonly one: ImportView }) {
  const toast = useToast();
  const [asking, setAsking] = useState<'apply' | 'undo'>();
  const close = () => setAsking(undefined);
  const apply = useCommand(applyImport, {
    refreshes: REFRESHES,
    done: () => {
      close();
      toast({ text: 'Daftar diterapkan' });
    },
  });
  const undo = useCommand(undoImport, {
    refreshes: REFRESHES,
    done: () => {
      close();
      toast({ text: 'Pemuatan dibatalkan; daftar kembali seperti sebelumnya' });
    },
  });
  const touched = one.counts.new + one.counts.changed + one.counts.ended;
  return (
    <>
      {one.state === 'checked' && touched > 0 && (
        <Button variant="primary" icon="check" onClick={() => setAsking('apply')}>
          Terapkan {formatNumber(touched)} perubahan
        </Button>
      )}
      {one.undoable && (
        <Button icon="undo" onClick={() => setAsking('undo')}>
          Batalkan pemuatan ini
        </Button>
      )}
      <ConfirmDialog
        open={asking === 'apply'}
        onClose={close}
        title="Terapkan berkas ini?"
        confirm="Terapkan"
        busy={apply.busy}
        problem={apply.problem}
        onConfirm={() => apply.run({ params: { id: one.id } })}
      >
        {countsOf(one)}. Baris yang tidak terpakai dilewati. Pemuatan terakhir dapat dibatalkan.
      </ConfirmDialog>
      {asking === 'undo' && (
        <ReasonDialog
          onClose={close}
          title="Batalkan pemuatan ini?"
          label="Mengapa dibatalkan?"
          confirm="Batalkan pemuatan"
          busy={undo.busy}
          problem={undo.problem}
          onConfirm={(reason) => undo.run({ params: { id: one.id }, body: { reason } })}
        >
          <p className="mb-3">Semua catatan kembali seperti sebelum berkas ini diterapkan.</p>
        </ReasonDialog>
      )}
    </>
  );
}
