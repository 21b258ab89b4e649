import { useState } from 'react';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatBytes, formatInstant } from '../../../platform/ui/formats.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { useDownload } from '../../../platform/ui/use-download.ts';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { listOriginals, readOriginal } from '../contract.ts';
import { CUSTODY } from './words.ts';

const texts = {
  title: 'Berkas asli',
  question: 'Siapa memegang bukti, sejak kapan, dan apakah isinya masih sama?',
  empty: 'Belum ada berkas',
  emptyHelp: 'Berkas muncul di sini begitu seseorang melampirkan foto atau rekaman pada laporannya.',
};
const PURPOSES = [
  { value: 'evidence', label: 'Alat bukti perkara' },
  { value: 'examination', label: 'Pemeriksaan forensik' },
  { value: 'inspection', label: 'Pengawasan' },
] as const;
type Purpose = (typeof PURPOSES)[number]['value'];

function OneFile({ file }: { readonly file: Reply<typeof listOriginals>['items'][number] }) {
  const [purpose, setPurpose] = useState<Purpose>();
  const original = useDownload(readOriginal);
  return (
    <Panel title={`${file.kind === 'photo' ? 'Foto' : 'Rekaman'} pada laporan ${file.number}`}>
      <p className="text-sm text-muted">
        {file.mediaType} · {formatBytes(file.bytes)} · {formatInstant(file.receivedAt)}
      </p>
      <p className="mb-3 font-mono text-sm break-all">SHA-256 {file.sha256}</p>
      <ol className="mb-4 list-decimal pl-5" aria-label="Rantai penguasaan">
        {file.custody.map((line) => (
          <li key={`${line.at}-${line.act}`}>
            {formatInstant(line.at)}: {CUSTODY[line.act] ?? line.act}
            {line.by !== null && ` oleh ${line.by}`}
            {line.purpose !== null && ` (${line.purpose})`}
          </li>
        ))}
      </ol>
      <Select<Purpose> label="Untuk apa berkas asli dibuka?" options={PURPOSES} value={purpose} onChange={setPurpose} />
      {purpose !== undefined && (
        <FormActions problem={original.problem}>
          <Button icon="download" busy={original.busy} onClick={() => original.run({ params: { id: file.id }, body: { purpose } })}>
            Unduh asli dan catat
          </Button>
        </FormActions>
      )}
    </Panel>
  );
}

/** The custodian's list of evidence with its chain of custody. */
export default function OriginalsPage() {
  const files = usePages(listOriginals, { query: {} });
  return (
    <Page title={texts.title} question={texts.question}>
      {files.ask.isPending && <Skeleton lines={6} />}
      {files.ask.isError && <ProblemView problem={problemOf(files.ask.error)} onRetry={() => files.ask.refetch()} />}
      {files.ask.isSuccess && files.items.length === 0 && (
        <EmptyState title={texts.empty} icon="file">
          {texts.emptyHelp}
        </EmptyState>
      )}
      {files.items.map((file) => (
        <OneFile key={file.id} file={file} />
      ))}
      {files.more !== undefined && (
        <Button onClick={files.more} busy={files.busy}>
          Tampilkan berikutnya
        </Button>
      )}
    </Page>
  );
}
