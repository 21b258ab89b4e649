import { formatInstant } from '../../../../platform/ui/formats.ts';
import { Button, LinkButton } from '../../../../platform/ui/parts/button.tsx';
import { Page, Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { Notice, ProgressBar } from '../../../../platform/ui/parts/states.tsx';
import { groupReceiptCode, wordsOfReceiptCode } from '../../model.ts';
import type { IdentityLevel } from '../../model.ts';
import { QuickExit } from '../quick-exit.tsx';
import { Hotlines } from '../shared/hotlines.tsx';
import type { Filed, Sending } from './send-story.ts';

const texts = {
  title: 'Tanda terima',
  keep: 'Catat atau foto kode ini sekarang. Kode tidak disimpan di mana pun dan tidak dapat ditampilkan lagi.',
  words: 'Kode yang sama dalam kata-kata, untuk dibacakan lewat telepon:',
  files: 'Mengirim foto dan rekaman',
  filesFailed: 'Laporan sudah masuk, tetapi sebagian berkas belum terkirim.',
};

interface ReceiptProps {
  readonly filed: Filed;
  readonly code: string;
  readonly level: IdentityLevel;
  readonly sending: Sending;
  readonly onAnother: () => void;
}

/** Proof that it arrived, and the way to hear what became of it. */
export function Receipt({ filed, code, level, sending, onAnother }: ReceiptProps) {
  const all = sending.sent + sending.waiting.length;
  return (
    <Page title={texts.title} question={`Laporan ${filed.number} sudah diterima.`} actions={<QuickExit />}>
      {filed.immediateDanger && <Hotlines />}
      {sending.waiting.length > 0 && sending.busy && <ProgressBar label={texts.files} value={sending.sent} max={all} unit="berkas" />}
      {sending.waiting.length > 0 && !sending.busy && (
        <>
          <Notice tone="warning" title={texts.filesFailed} />
          {sending.problem !== undefined && <ProblemView problem={sending.problem} onRetry={sending.sendFiles} />}
        </>
      )}
      <Panel title="Kode tanda terima">
        <p className="mb-2 font-mono text-lg font-semibold" data-testid="receipt-code">
          {groupReceiptCode(code)}
        </p>
        <p className="text-sm text-muted">{texts.words}</p>
        <p className="mb-3 text-lg break-words">{wordsOfReceiptCode(code)}</p>
        <p className="mb-3 max-w-prose">{texts.keep}</p>
        <div className="flex flex-wrap gap-3 print:hidden">
          <Button icon="copy" size="touch" onClick={() => void navigator.clipboard.writeText(groupReceiptCode(code))}>
            Salin kode
          </Button>
          <Button icon="print" size="touch" onClick={() => window.print()}>
            Cetak
          </Button>
        </div>
      </Panel>
      <Panel title="Lalu apa?">
        <ul className="list-disc pl-5">
          <li>Petugas membacanya paling lambat {formatInstant(filed.answerDueAt)}.</li>
          <li>Perkembangannya dapat dilihat di halaman Tanda terima dengan kode ini.</li>
          {level !== 'anonymous' && <li>Laporan ini juga ada di Laporan saya, kecuali bila melewati desa dan akun Anda akun desa.</li>}
        </ul>
      </Panel>
      <div className="flex flex-wrap gap-3">
        <Button icon="plus" size="touch" onClick={onAnother}>
          Laporan lain
        </Button>
        <LinkButton to="/laporan-saya" size="touch" icon="list">
          Laporan saya
        </LinkButton>
      </div>
    </Page>
  );
}
