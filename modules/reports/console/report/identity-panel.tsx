import { useState } from 'react';
import type { Reply } from '../../../../platform/contract/endpoint.ts';
import { useCommand } from '../../../../platform/ui/command.ts';
import { formatInstant } from '../../../../platform/ui/formats.ts';
import { useForm } from '../../../../platform/ui/form.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../../platform/ui/parts/dialog.tsx';
import { FormActions } from '../../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Facts, Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { useNow } from '../../../../platform/ui/use-now.ts';
import { askIdentity, getReport, revealIdentity } from '../../contract.ts';
import type { ReportView } from '../../contract.ts';
import { REQUEST_STATES } from '../words.ts';

const texts = {
  title: 'Pelapor',
  none: 'Laporan tanpa nama: tidak ada identitas yang disimpan.',
  sealed: 'Identitas pelapor tersegel. Kustodian (PPDP) dapat membukanya untuk waktu terbatas, dengan alasan.',
  why: 'Untuk apa identitas pelapor diperlukan?',
  over: 'Waktunya habis',
  whyHelp: 'Alasan, akun Anda, dan setiap pembukaan dicatat dan dapat diperiksa auditor.',
};
type Identity = Reply<typeof revealIdentity>;
type Request = ReportView['identityRequests'][number];

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
          ...(identity.kind === 'self'
            ? []
            : [
                { label: 'Telepon', value: identity.phone },
                { label: 'Alamat', value: identity.address },
                { label: 'Hubungan', value: identity.relation },
              ]),
          { label: identity.kind === 'self' ? 'Kantor' : 'Dicatat oleh kantor', value: identity.office },
          { label: 'Terbuka sampai', value: formatInstant(identity.expiresAt) },
        ]}
      />
    </Dialog>
  );
}

function AskDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const form = useForm({ schema: askIdentity.body, initial: { purpose: '' } });
  const ask = useCommand(askIdentity, { refreshes: [getReport], done: onClose, failed: form.fail });
  return (
    <Dialog open onClose={onClose} title="Minta identitas pelapor dibuka">
      <form noValidate onSubmit={form.submit(async (body) => await ask.run({ params: { id }, body }))}>
        <TextInput label={texts.why} help={texts.whyHelp} maxLength={200} {...form.bind('purpose')} />
        <FormActions problem={ask.problem} onRetry={ask.again} onCancel={onClose}>
          <Button type="submit" variant="primary" busy={ask.busy}>
            Kirim permintaan
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

/** Opens the identity while the custodian keeps it open; each look is logged. */
function RevealButton({ id, onShown }: { readonly id: string; readonly onShown: (identity: Identity) => void }) {
  const reveal = useCommand(revealIdentity, { done: onShown });
  return (
    <div className="mt-2 flex flex-col items-start gap-3">
      <Button icon="eye" busy={reveal.busy} onClick={() => void reveal.run({ params: { id } })}>
        Lihat dan catat
      </Button>
      {reveal.problem !== undefined && <ProblemView problem={reveal.problem} />}
    </div>
  );
}

/** Who reported stays sealed; asking for it, and looking at it while it is open. */
export function IdentityPanel({ report, mayAsk }: { readonly report: ReportView; readonly mayAsk: boolean }) {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Identity>();
  const now = useNow();
  const isOver = ({ state, expiresAt }: Request): boolean => state === 'granted' && expiresAt !== null && new Date(expiresAt) < now;
  const open = report.identityRequests.some((one) => one.mine && one.state === 'asked');
  return (
    <Panel title={texts.title}>
      <p className="mb-3">{report.identityKept ? texts.sealed : texts.none}</p>
      <ul className="mb-3 flex flex-col gap-3 empty:hidden">
        {report.identityRequests.map((one) => (
          <li key={one.id} className="break-words">
            <Badge tone={isOver(one) ? 'selesai' : REQUEST_STATES[one.state].tone}>
              {isOver(one) ? texts.over : REQUEST_STATES[one.state].word}
            </Badge>
            <span className="block text-sm">{one.purpose}</span>
            {one.expiresAt !== null && one.state === 'granted' && (
              <span className="block text-sm text-muted">sampai {formatInstant(one.expiresAt)}</span>
            )}
            {one.decisionNote !== null && <span className="block text-sm text-muted">Kustodian: {one.decisionNote}</span>}
            {one.mine && one.state === 'granted' && !isOver(one) && <RevealButton id={one.id} onShown={setShown} />}
          </li>
        ))}
      </ul>
      {report.identityKept && mayAsk && !open && (
        <Button icon="key" onClick={() => setAsking(true)}>
          Minta kustodian membuka
        </Button>
      )}
      {asking && <AskDialog id={report.id} onClose={() => setAsking(false)} />}
      {shown !== undefined && <Shown identity={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}
