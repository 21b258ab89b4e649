import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { getPlacement, listPlacements, stepPlacement } from '../contract.ts';
import { STATE_WORDS } from '../model.ts';
import type { PlacementState, PlacementView } from '../model.ts';

export function StepDialog({ placement, onClose }: { readonly placement: PlacementView; readonly onClose: () => void }) {
  const toast = useToast();
  const initial = { state: undefined as PlacementState | undefined, onDay: '', note: '' };
  const form = useForm({ schema: stepPlacement.body, initial });
  const step = useCommand(stepPlacement, {
    refreshes: [getPlacement, listPlacements],
    done: () => {
      toast({ text: 'Langkah dicatat' });
      onClose();
    },
    failed: form.fail,
  });
  return (
    <Dialog open onClose={onClose} title="Catat langkah berikut" closable={!step.busy}>
      <form onSubmit={form.submit((body) => step.run({ params: { id: placement.id }, body }))} noValidate>
        <ErrorSummary errors={form.errors} />
        <Select
          label="Sekarang sampai"
          options={placement.next.map((value) => ({ value, label: STATE_WORDS[value] }))}
          {...form.bind('state')}
        />
        <DateField label="Pada tanggal" {...form.bind('onDay')} />
        <TextArea label="Catatan" optional help="Misalnya alasan mundur, atau nomor dokumen" {...form.bind('note')} />
        <FormActions problem={step.problem} onRetry={step.again}>
          <Button type="submit" variant="primary" busy={step.busy}>
            Catat langkah
          </Button>
          <Button onClick={onClose}>Batal</Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
