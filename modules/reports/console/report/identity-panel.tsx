import { useState } from 'react';
import type { Reply } from '../../../../platform/contract/endpoint.ts';
import type { WireProblem } from '../../../../platform/contract/call.ts';
import { problemOf, useCommand } from '../../../../platform/ui/command.ts';
import { formatInstant } from '../../../../platform/ui/formats.ts';
import { useForm } from '../../../../platform/ui/form.ts';
import { call } from '../../../../platform/ui/http.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../../platform/ui/parts/dialog.tsx';
import { FormActions } from '../../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Facts, Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { askIdentity, getReport, revealIdentity } from '../../contract.ts';
import type { ReportView } from '../../contract.ts';
import { REQUEST_STATES } from '../words.ts';

const texts = {
  title: 'Pelapor',
  none: 'Laporan tanpa nama: tidak ada identitas yang disimpan.',
  sealed: 'Identitas pelapor tersegel. Kustodian (PPDP) dapat membukanya untuk waktu terbatas, dengan alasan.',
  why: 'Untuk apa identitas pelapor diperlukan?',
  whyHelp: 'Alasan, akun Anda, dan setiap pembukaan dicatat dan dapat diperiksa auditor.',
};
type Identity = Reply<typeof revealIdentity>;

function Shown({ identity, onClose }: { readonly identity: Identity; readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Identitas pelapor" footer={<Button onClick={onClose}>Tutup</Button>}>
      <Notice tone="warning" title="Wajib dirahasiakan">
        {identity.notice.text}
      </Notice>
      <Facts
        narrow
        items={[
          { label: identity.kind === 'self' ? 'Petugas yang melapor' : 'Orang yang bercerita', value: identity.name },
          { label: 'Telepon', value: identity.phone },
          { label: 'Alamat', value: identity.address },
          { label: 'Hubungan', value: identity.relation },
          { label: identity.kind === 'self' ? 'Kantor' : 'Dicatat oleh kantor', value: identity.office },
          { label: 'Terbuka sampai', value: formatInstant(identity.expiresAt) },
        ]}
      />
    </Dialog>
  );
}

/** Who reported stays sealed; asking for it, and looking at it while it is open. */
export function IdentityPanel({ report, mayAsk }: { readonly report: ReportView; readonly mayAsk: boolean }) {
  const [asking, setAsking] = useState(false);
  const form = useForm({ schema: askIdentity.body, initial: { purpose: '' } });
  const [shown, setShown] = useState<Identity>();
  const [failed, setFailed] = useState<WireProblem>();
  const ask = useCommand(askIdentity, { refreshes: [getReport], done: () => setAsking(false), failed: form.fail });
  const open = report.identityRequests.some((one) => one.mine && one.state === 'asked');
  const reveal = async (id: string) => {
    setFailed(undefined);
    try {
      setShown(await call(revealIdentity, { params: { id } }));
    } catch (thrown) {
      setFailed(problemOf(thrown));
    }
  };
  return (
    <Panel title={texts.title}>
      <p className="mb-3">{report.identityKept ? texts.sealed : texts.none}</p>
      <ul className="mb-3 flex flex-col gap-3">
        {report.identityRequests.map((one) => (
          <li key={one.id}>
            <Badge tone={REQUEST_STATES[one.state].tone}>{REQUEST_STATES[one.state].word}</Badge>
            <span className="block text-sm">{one.purpose}</span>
            {one.expiresAt !== null && one.state === 'granted' && (
              <span className="block text-sm text-muted">sampai {formatInstant(one.expiresAt)}</span>
            )}
            {one.decisionNote !== null && <span className="block text-sm text-muted">Kustodian: {one.decisionNote}</span>}
            {one.mine && one.state === 'granted' && (
              <Button icon="eye" onClick={() => void reveal(one.id)}>
                Lihat dan catat
              </Button>
            )}
          </li>
        ))}
      </ul>
      {failed !== undefined && <ProblemView problem={failed} />}
      {report.identityKept && mayAsk && !open && (
        <Button icon="key" onClick={() => setAsking(true)}>
          Minta kustodian membuka
        </Button>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title="Minta identitas pelapor dibuka" closable={!ask.busy}>
        <form noValidate onSubmit={form.submit(async (body) => await ask.run({ params: { id: report.id }, body }))}>
          <TextInput label={texts.why} help={texts.whyHelp} maxLength={200} autoFocus {...form.bind('purpose')} />
          <FormActions problem={ask.problem} onRetry={ask.again} onCancel={() => setAsking(false)}>
            <Button type="submit" variant="primary" busy={ask.busy}>
              Kirim permintaan
            </Button>
          </FormActions>
        </form>
      </Dialog>
      {shown !== undefined && <Shown identity={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}
