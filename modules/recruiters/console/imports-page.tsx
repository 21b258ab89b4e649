import { useState, type FormEvent } from 'react';
import { PlainDate } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { formatDate, formatInstant } from '../../../platform/ui/formats.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Checkbox, RadioList } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { FileDrop } from '../../../platform/ui/parts/file-drop.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Notice, ProgressBar } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { checkImport, listImports, MOST_IMPORT_BYTES, type ImportView } from '../contract.ts';
import type { ImportKind } from '../model.ts';
import { countsOf, IMPORT_KINDS, STATES } from './import-words.ts';

const texts = {
  title: 'Muat daftar perekrut',
  question: 'Berkas diperiksa dahulu; belum ada yang berubah sampai Anda menerapkannya.',
  check: 'Periksa berkas',
  complete: 'Daftar ini lengkap: yang tidak tercantum dianggap berakhir',
  before: 'Pemuatan sebelumnya',
};
const COLUMNS: readonly Column<ImportView>[] = [
  { key: 'file', head: 'Berkas', cell: (one) => one.fileName, value: (one) => one.fileName },
  { key: 'snapshot', head: 'Keadaan tanggal', cell: (one) => formatDate(one.snapshotDate), value: (one) => one.snapshotDate },
  { key: 'state', head: 'Keadaan', cell: (one) => STATES[one.state], value: (one) => STATES[one.state] },
  { key: 'counts', head: 'Hasil', cell: countsOf, value: countsOf },
  { key: 'made', head: 'Diperiksa', cell: (one) => formatInstant(one.madeAt), value: (one) => one.madeAt },
];

export default function ImportsPage() {
  const imports = useAsk(listImports, {});
  return (
    <Page title={texts.title} question={texts.question}>
      <CheckForm />
      <Panel title={texts.before}>
        <Loaded ask={imports}>
          {({ items }) => (
            <Table
              caption={texts.before}
              columns={COLUMNS}
              rows={items}
              rowKey={(one) => one.id}
              rowLink={(one) => `/muat-daftar/${one.id}`}
              empty={<EmptyState title="Belum ada pemuatan" icon="upload" />}
            />
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}

function CheckForm() {
  const go = useGo();
  const [kind, setKind] = useState<ImportKind>('p3mi');
  const [day, setDay] = useState('');
  const [complete, setComplete] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [missing, setMissing] = useState<{ file?: string; day?: string }>({});
  const check = useCommand(checkImport, { refreshes: [listImports], done: (reply) => go(`/muat-daftar/${reply.id}`) });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [file] = files;
    const snapshotDate = PlainDate.safeParse(day);
    setMissing({
      ...(file === undefined && { file: 'Pilih berkas CSV' }),
      ...(!snapshotDate.success && { day: 'Tulis tanggal daftar itu, misalnya 01/06/2026' }),
    });
    if (file === undefined || !snapshotDate.success) return;
    const query = {
      kind,
      snapshotDate: snapshotDate.data,
      complete: complete ? ('true' as const) : ('false' as const),
    };
    void check.run({ query, upload: file, fileName: file.name });
  };
  const told = check.problem?.fields?.find((field) => field.path === 'file')?.message;
  return (
    <form onSubmit={submit} noValidate className="mb-8 max-w-2xl">
      {told !== undefined && <Notice tone="warning" title={told} />}
      {check.problem !== undefined && told === undefined && <ProblemView problem={check.problem} onRetry={check.again} />}
      <RadioList label="Isi berkas" value={kind} onChange={(next) => setKind(next ?? 'p3mi')} options={IMPORT_KINDS} />
      <FileDrop
        label="Berkas CSV"
        help="Baris pertama berisi nama kolom. Pemisah koma atau titik koma."
        accept=".csv,text/csv"
        maxBytes={MOST_IMPORT_BYTES}
        maxFiles={1}
        value={files}
        onChange={setFiles}
        error={missing.file}
      />
      <DateField label="Keadaan pada tanggal" value={day} onChange={setDay} error={missing.day} />
      <Checkbox label={texts.complete} value={complete} onChange={setComplete} />
      {check.busy && <ProgressBar label="Memeriksa berkas" />}
      <Button type="submit" variant="primary" icon="upload" busy={check.busy}>
        {texts.check}
      </Button>
    </form>
  );
}
