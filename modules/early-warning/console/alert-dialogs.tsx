import { z } from 'zod';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { RadioList } from '../../../platform/ui/parts/choices.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { NumberInput, TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { getAlert, judgeAlert, listAlerts, reopenAlert, Snooze, snoozeAlert } from '../contract.ts';
import { SNOOZE_MOST_DAYS, Verdict, VERDICT_WORDS } from '../model.ts';

interface DialogFor {
  readonly alert: string | undefined;
  readonly onClose: () => void;
}
const REFRESHES = [getAlert, listAlerts];
const VERDICTS = Verdict.options.map((value) => ({ value, label: VERDICT_WORDS[value] }));

/** Undoing a verdict or a snooze puts the alert back into the queue; what was said stays in its history. */
const useReopen = (): ((alert: string) => unknown) => {
  const reopen = useCommand(reopenAlert, { refreshes: REFRESHES });
  return (alert) => reopen.run({ params: { id: alert } });
};

function VerdictForm({ alert, onClose }: { readonly alert: string; readonly onClose: () => void }) {
  const tell = useToast();
  const reopen = useReopen();
  const form = useForm({ schema: judgeAlert.body, initial: { verdict: undefined, reason: '' } });
  const judge = useCommand(judgeAlert, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: () => {
      onClose();
      tell({ text: 'Penilaian disimpan', undo: () => reopen(alert) });
    },
  });
  return (
    <form onSubmit={form.submit(async (body) => await judge.run({ params: { id: alert }, body }))} noValidate>
      <ErrorSummary errors={form.errors} />
      <RadioList label="Apa hasilnya?" options={VERDICTS} {...form.bind('verdict')} />
      <TextArea label="Alasan" help="Apa yang diperiksa dan apa yang ditemukan. Jangan tulis nama pelapor." {...form.bind('reason')} />
      <FormActions problem={judge.problem} onRetry={judge.again} onCancel={onClose}>
        <Button type="submit" variant="primary" busy={judge.busy}>
          Simpan penilaian
        </Button>
      </FormActions>
    </form>
  );
}

export function VerdictDialog({ alert, onClose }: DialogFor) {
  return (
    <Dialog open={alert !== undefined} onClose={onClose} title="Nilai peringatan">
      {alert !== undefined && <VerdictForm key={alert} alert={alert} onClose={onClose} />}
    </Dialog>
  );
}

const DAYS = `Isi 1 sampai ${SNOOZE_MOST_DAYS} hari`;
/** Our choice. */
const SNOOZE_USUAL_DAYS = 7;
const SnoozeHere = Snooze.extend({ days: z.int(DAYS).min(1, DAYS).max(SNOOZE_MOST_DAYS, DAYS) });

function SnoozeForm({ alert, onClose }: { readonly alert: string; readonly onClose: () => void }) {
  const tell = useToast();
  const reopen = useReopen();
  const initial: { days: number | undefined; reason: string } = { days: SNOOZE_USUAL_DAYS, reason: '' };
  const form = useForm({ schema: SnoozeHere, initial });
  const snooze = useCommand(snoozeAlert, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: () => {
      onClose();
      tell({ text: 'Peringatan ditunda', undo: () => reopen(alert) });
    },
  });
  return (
    <form onSubmit={form.submit(async (body) => await snooze.run({ params: { id: alert }, body }))} noValidate>
      <ErrorSummary errors={form.errors} />
      <NumberInput
        label="Tunda berapa hari?"
        help={`Paling lama ${SNOOZE_MOST_DAYS} hari; bukti baru yang kuat membangunkannya lebih awal.`}
        {...form.bind('days')}
        unit="hari"
      />
      <TextInput label="Alasan" {...form.bind('reason')} />
      <FormActions problem={snooze.problem} onRetry={snooze.again} onCancel={onClose}>
        <Button type="submit" variant="primary" busy={snooze.busy}>
          Tunda peringatan
        </Button>
      </FormActions>
    </form>
  );
}

export function SnoozeDialog({ alert, onClose }: DialogFor) {
  return (
    <Dialog open={alert !== undefined} onClose={onClose} title="Tunda peringatan">
      {alert !== undefined && <SnoozeForm key={alert} alert={alert} onClose={onClose} />}
    </Dialog>
  );
}
