import { useState } from 'react';
import type { z } from 'zod';
import { useCommand } from '../../../../platform/ui/command.ts';
import { useForm } from '../../../../platform/ui/form.ts';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { RadioList } from '../../../../platform/ui/parts/choices.tsx';
import { Dialog } from '../../../../platform/ui/parts/dialog.tsx';
import { FormActions } from '../../../../platform/ui/parts/form-parts.tsx';
import { TextArea } from '../../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { closeReport, CloseBody, getReport, listReports, moveReport } from '../../contract.ts';
import type { ReportView } from '../../contract.ts';
import { MOVES, type Outcome } from '../../model.ts';
import { optionsOf, OUTCOMES } from '../words.ts';

const ACKNOWLEDGED =
  'Anda menyatakan sudah membaca laporan ini. Pelapor melihat bahwa laporannya sedang dinilai, dan batas waktu menilai mulai berjalan.';
const HAND_ACTS = [
  { act: 'acknowledge', label: 'Terima laporan', note: undefined, what: ACKNOWLEDGED },
  { act: 'act', label: 'Mulai tindak lanjut', note: 'Apa yang akan dilakukan, dan siapa yang melakukannya?', what: undefined },
  { act: 'refer', label: 'Rujuk', note: 'Ke instansi mana, dan apa yang diharapkan?', what: undefined },
  { act: 'return', label: 'Kembalikan untuk dinilai', note: 'Apa jawaban penerima rujukan?', what: undefined },
  { act: 'reopen', label: 'Buka lagi', note: 'Mengapa dibuka lagi?', what: undefined },
] as const;
type HandAct = (typeof HAND_ACTS)[number];

function MoveDialog({ report, step, onClose }: { readonly report: ReportView; readonly step: HandAct; readonly onClose: () => void }) {
  const form = useForm({ schema: moveReport.body, initial: { act: step.act, note: '' } });
  const move = useCommand(moveReport, { refreshes: [getReport, listReports], done: onClose, failed: form.fail });
  return (
    <Dialog open onClose={onClose} title={step.label}>
      <form noValidate onSubmit={form.submit(async (body) => await move.run({ params: { id: report.id }, body }))}>
        {step.what !== undefined && <p className="mb-4">{step.what}</p>}
        {step.note !== undefined && <TextArea label={step.note} optional rows={3} {...form.bind('note')} />}
        <FormActions problem={move.problem} onRetry={move.again} onCancel={onClose}>
          <Button type="submit" variant="primary" busy={move.busy}>
            {step.label}
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

function CloseDialog({ report, onClose }: { readonly report: ReportView; readonly onClose: () => void }) {
  const initial: { outcome: z.infer<typeof Outcome> | undefined; note: string } = { outcome: undefined, note: '' };
  const form = useForm({ schema: CloseBody, initial });
  const close = useCommand(closeReport, { refreshes: [getReport, listReports], done: onClose, failed: form.fail });
  return (
    <Dialog open onClose={onClose} title="Selesaikan laporan ini?" closable={!close.busy}>
      {report.verdict === null && (
        <Notice tone="warning" title="Belum diputuskan">
          Nilai dahulu laporan ini: terbukti, terbantah, atau tidak dapat dipastikan.
        </Notice>
      )}
      <form noValidate onSubmit={form.submit(async (body) => await close.run({ params: { id: report.id }, body }))}>
        <RadioList label="Apa hasilnya bagi orangnya?" options={optionsOf(OUTCOMES)} {...form.bind('outcome')} />
        <TextArea label="Apa yang dilakukan" rows={3} {...form.bind('note')} />
        <FormActions problem={close.problem} onRetry={close.again} onCancel={onClose}>
          <Button type="submit" variant="primary" busy={close.busy} disabled={report.verdict === null}>
            Selesaikan laporan
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}

/** What can be done with the report now; the table of moves decides. */
export function Acts({ report }: { readonly report: ReportView }) {
  const [step, setStep] = useState<HandAct>();
  const [closing, setClosing] = useState(false);
  if (report.follows !== null) return null;
  const open = HAND_ACTS.filter(({ act }) => MOVES[act][report.state] !== undefined);
  return (
    <>
      {open.map((one, i) => (
        <Button key={one.act} variant={i === 0 && report.verdict === null ? 'primary' : 'secondary'} onClick={() => setStep(one)}>
          {one.label}
        </Button>
      ))}
      {MOVES.close[report.state] !== undefined && (
        <Button variant={report.verdict === null ? 'secondary' : 'primary'} icon="check" onClick={() => setClosing(true)}>
          Selesaikan
        </Button>
      )}
      {step !== undefined && <MoveDialog report={report} step={step} onClose={() => setStep(undefined)} />}
      {closing && <CloseDialog report={report} onClose={() => setClosing(false)} />}
    </>
  );
}
