import { useState } from 'react';
import { useCommand, problemOf } from '../../../../platform/ui/command.ts';
import { useForm } from '../../../../platform/ui/form.ts';
import { call } from '../../../../platform/ui/http.ts';
import { PageLink } from '../../../../platform/ui/page-link.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../../platform/ui/parts/dialog.tsx';
import { FormActions } from '../../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import type { WireProblem } from '../../../../platform/contract/call.ts';
import { getReport, linkReport, listReports, unlinkReport } from '../../contract.ts';
import type { ReportView } from '../../contract.ts';

const texts = {
  title: 'Ulangan',
  none: 'Tidak ditautkan dengan laporan lain.',
  help: 'Laporan yang menceritakan hal yang sama ditautkan, tidak dihapus. Ulangan mengikuti keadaan laporan utamanya.',
  empty: 'Isi bagian ini',
  unknown: 'Nomor ini tidak ditemukan dalam jangkauan Anda',
};
const STALE = [getReport, listReports];

function LinkDialog({ report, onClose }: { readonly report: ReportView; readonly onClose: () => void }) {
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [unsaid, setUnsaid] = useState<string>();
  const [failed, setFailed] = useState<WireProblem>();
  const link = useCommand(linkReport, { refreshes: STALE, done: onClose });
  const send = async () => {
    setFailed(undefined);
    if (number.trim() === '') setError(texts.empty);
    if (reason.trim() === '') setUnsaid(texts.empty);
    if (number.trim() === '' || reason.trim() === '') return;
    try {
      const [main] = (await call(listReports, { query: { number, limit: 1 } })).items;
      if (main === undefined) setError(texts.unknown);
      else await link.run({ params: { id: report.id }, body: { main: main.id, reason } });
    } catch (thrown) {
      setFailed(problemOf(thrown));
    }
  };
  return (
    <Dialog open onClose={onClose} title="Tautkan sebagai ulangan" closable={!link.busy}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextInput
          label="Nomor laporan utama"
          help="Misalnya L-3F9A-22C1"
          mono
          value={number}
          error={error}
          onChange={(typed) => {
            setNumber(typed);
            setError(undefined);
          }}
          autoFocus
        />
        <TextInput
          label="Apa yang sama?"
          value={reason}
          error={unsaid}
          onChange={(typed) => {
            setReason(typed);
            setUnsaid(undefined);
          }}
          maxLength={200}
        />
        {failed !== undefined && <ProblemView problem={failed} />}
        <FormActions problem={link.problem} onRetry={link.again} onCancel={onClose}>
          <Button type="submit" variant="primary" icon="link" busy={link.busy}>
            Tautkan
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

type Link = ReportView['links'][number];

/** Why it tells of something else after all; the reason stays with the link. */
function UnlinkDialog({ report, link, onClose }: { readonly report: ReportView; readonly link: Link; readonly onClose: () => void }) {
  const repeat = link.as === 'main' ? report : { id: link.report, number: link.number };
  const form = useForm({ schema: unlinkReport.body, initial: { reason: '' } });
  const unlink = useCommand(unlinkReport, { refreshes: STALE, done: onClose, failed: form.fail });
  return (
    <Dialog open onClose={onClose} title={`Lepas tautan ke ${link.number}?`} closable={!unlink.busy}>
      <form noValidate onSubmit={form.submit(async (body) => await unlink.run({ params: { id: repeat.id, link: link.id }, body }))}>
        <p className="mb-4">Laporan {repeat.number} dikerjakan sendiri lagi. Tautan dan alasannya tetap tercatat.</p>
        <TextInput label="Mengapa dilepas?" help="Misalnya: orang dan harinya berbeda" {...form.bind('reason')} />
        <FormActions problem={unlink.problem} onRetry={unlink.again} onCancel={onClose}>
          <Button type="submit" variant="primary" icon="undo" busy={unlink.busy}>
            Lepas tautan
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

/** Reports that tell the same, and taking a link back. */
export function Links({ report, editable }: { readonly report: ReportView; readonly editable: boolean }) {
  const [linking, setLinking] = useState(false);
  const [unlinking, setUnlinking] = useState<Link>();
  const mayLink = editable && report.follows === null && report.repeats === 0 && report.state !== 'selesai';
  return (
    <Panel
      title={texts.title}
      actions={
        mayLink && (
          <Button icon="link" onClick={() => setLinking(true)}>
            Tautkan
          </Button>
        )
      }
    >
      {report.links.length === 0 && <p className="text-muted">{texts.none}</p>}
      <ul className="mb-2 flex flex-col gap-2">
        {report.links.map((link) => (
          <li key={link.id}>
            {link.as === 'main' ? 'Ulangan dari ' : 'Diulang oleh '}
            <PageLink to={`/laporan/${link.report}`} className="link">
              {link.number}
            </PageLink>
            <span className="block text-sm text-muted">{link.reason}</span>
            {editable && (
              <Button variant="quiet" icon="undo" onClick={() => setUnlinking(link)}>
                Lepas tautan
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{texts.help}</p>
      {unlinking !== undefined && <UnlinkDialog report={report} link={unlinking} onClose={() => setUnlinking(undefined)} />}
      {linking && <LinkDialog report={report} onClose={() => setLinking(false)} />}
    </Panel>
  );
}
