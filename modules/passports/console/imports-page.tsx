import { useState, type FormEvent } from 'react';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { formatInstant, formatNumber } from '../../../platform/ui/formats.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { FileDrop } from '../../../platform/ui/parts/file-drop.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Notice, ProgressBar, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { checkImport, listImports } from '../contract.ts';
import type { ImportView } from '../model.ts';
import { IMPORT_STATE_WORDS } from './words.ts';

const MOST_BYTES = 20_000_000;
/** Of an import that was taken back only what had been worked on is still there. */
const remaining = ({ state, done, kept }: ImportView): number => (state === 'undone' ? kept : done);
const COLUMNS: readonly Column<ImportView>[] = [
  { key: 'file', head: 'Berkas', cell: (one) => one.fileName, value: (one) => one.fileName },
  { key: 'state', head: 'Keadaan', cell: (one) => IMPORT_STATE_WORDS[one.state], value: (one) => IMPORT_STATE_WORDS[one.state] },
  { key: 'rows', head: 'Baris', cell: (one) => formatNumber(one.rows), value: (one) => one.rows, end: true },
  { key: 'done', head: 'Tersimpan', cell: (one) => formatNumber(remaining(one)), value: remaining, end: true },
  { key: 'broken', head: 'Perlu diperbaiki', cell: (one) => formatNumber(one.broken), value: (one) => one.broken, end: true },
  { key: 'by', head: 'Oleh', cell: (one) => one.madeBy, value: (one) => one.madeBy },
  { key: 'at', head: 'Diperiksa', cell: (one) => formatInstant(one.madeAt), value: (one) => one.madeAt },
];

/** Step one of the import: a file is checked, nothing is stored as an application yet. */
export default function ImportsPage() {
  const pages = usePages(listImports, { query: { limit: 50 } });
  return (
    <Page title="Impor permohonan" question="Berkas diperiksa dahulu; permohonan baru tersimpan setelah Anda menyetujuinya.">
      <CheckForm />
      <Panel title="Impor sebelumnya">
        {pages.ask.isPending && <Skeleton lines={4} />}
        {pages.ask.isError && <ProblemView problem={problemOf(pages.ask.error)} onRetry={() => pages.ask.refetch()} />}
        {pages.ask.isSuccess && (
          <Table
            caption="Impor sebelumnya"
            columns={COLUMNS}
            rows={pages.items}
            rowKey={(one) => one.id}
            rowLink={(one) => `/impor-permohonan/${one.id}`}
            total={pages.total}
            onMore={pages.more}
            empty={<EmptyState title="Belum ada impor" icon="upload" />}
          />
        )}
      </Panel>
    </Page>
  );
}

function CheckForm() {
  const go = useGo();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [missing, setMissing] = useState(false);
  const check = useCommand(checkImport, { refreshes: [listImports], done: (reply) => go(`/impor-permohonan/${reply.id}`) });
  const told = check.problem?.fields?.find((field) => field.path === 'file')?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [file] = files;
    setMissing(file === undefined);
    if (file !== undefined) void check.run({ upload: file, fileName: file.name });
  };
  return (
    <form onSubmit={submit} noValidate className="mb-8 max-w-2xl">
      {told !== undefined && <Notice tone="warning" title={told} />}
      {check.problem !== undefined && told === undefined && <ProblemView problem={check.problem} onRetry={check.again} />}
      <FileDrop
        label="Berkas CSV"
        help="Baris pertama berisi nama kolom: nomor, nik, nama, tanggal_lahir, kode_desa, dan lainnya. Pemisah koma atau titik koma, UTF-8."
        accept=".csv,text/csv"
        maxBytes={MOST_BYTES}
        maxFiles={1}
        value={files}
        onChange={setFiles}
        {...(missing && files.length === 0 && { error: 'Pilih berkas CSV' })}
      />
      {check.busy && <ProgressBar label="Memeriksa berkas" />}
      <Button type="submit" variant="primary" icon="upload" busy={check.busy}>
        Periksa berkas
      </Button>
    </form>
  );
}
