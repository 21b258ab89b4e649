import { useState } from 'react';
import { formatInstant, formatSigned } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import type { CaseView } from '../contract.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { DetachDialog } from './detach-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { isOpen } from './words.ts';

const KINDS = { alert: 'Peringatan', report: 'Laporan', letter: 'Surat' } as const;
const HASH_SHOWN = 16;
const SOURCE_WORDS: Readonly<Record<string, string>> = {
  application: 'permohonan paspor',
  report: 'laporan',
  recruiter: 'daftar perekrut',
  person: 'data orang',
  placement: 'penempatan',
};

/** What the case was opened from, as it stood at that moment, with its sources one click away. */
export function EvidencePart({ view }: { readonly view: CaseView }) {
  const [act, setAct] = useState<{ readonly source: string; readonly what: 'detach' | 'split' }>();
  const may = useMay();
  const [attaching, setAttaching] = useState(false);
  const standing = (view.evidence ?? []).filter((one) => one.detached === null);
  const adds = view.lens === 'owner' && isOpen(view) && may('case.work');
  const works = adds && standing.length > 1;
  const close = () => setAct(undefined);
  return (
    <Panel
      title="Bukti, dibekukan saat masuk perkara"
      actions={
        adds && (
          <Button icon="plus" onClick={() => setAttaching(true)}>
            Tambah sumber
          </Button>
        )
      }
    >
      <ul className="grid gap-4">
        {(view.evidence ?? []).map((one) => (
          <li key={one.id} className="rounded border border-line p-3">
            <p className="font-semibold">
              {one.sentence} <Badge>{KINDS[one.kind]}</Badge> {one.detached !== null && <Badge tone="selesai">dilepas</Badge>}
            </p>
            <p className="text-sm text-muted">
              Versi {one.version}, dibekukan {formatInstant(one.frozenAt)} · SHA-256{' '}
              <span className="font-mono">{one.sha256.slice(0, HASH_SHOWN)}…</span>
              {one.link !== null && (
                <>
                  {' · '}
                  <PageLink to={one.link}>Buka sumbernya sekarang</PageLink>
                </>
              )}
            </p>
            <ul className="mt-2 list-disc pl-5">
              {one.lines.map((line) => (
                <li key={`${line.kind} ${line.sentence}`}>
                  {line.sentence}
                  <span className="text-sm text-muted">
                    {line.bits !== null && ` (kekuatan bukti ${formatSigned(line.bits)})`}
                    {line.grade !== null && ` · nilai ${line.grade}`}
                    {line.source !== null && ` · sumber: ${SOURCE_WORDS[line.source] ?? line.source}`}
                  </span>
                </li>
              ))}
            </ul>
            {one.unknowns.length > 0 && (
              <div className="mt-2 text-sm">
                <p className="font-semibold">Belum diketahui waktu dibekukan</p>
                <ul className="list-disc pl-5">
                  {one.unknowns.map((question) => (
                    <li key={question}>{question}</li>
                  ))}
                </ul>
              </div>
            )}
            {works && one.detached === null && (
              <p className="mt-2">
                <Button variant="quiet" onClick={() => setAct({ source: one.id, what: 'detach' })}>
                  Lepas
                </Button>
                {may('case.open') && (
                  <Button variant="quiet" onClick={() => setAct({ source: one.id, what: 'split' })}>
                    Pisahkan menjadi perkara baru
                  </Button>
                )}
              </p>
            )}
            {one.detached !== null && (
              <p className="mt-2 text-sm">
                Dilepas {formatInstant(one.detached.at)}: {one.detached.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
      {attaching && <AttachDialog id={view.id} onClose={() => setAttaching(false)} />}
      {act?.what === 'detach' && <DetachDialog id={view.id} source={act.source} onClose={close} />}
      {act?.what === 'split' && <SplitDialog id={view.id} source={act.source} onClose={close} />}
    </Panel>
  );
}
