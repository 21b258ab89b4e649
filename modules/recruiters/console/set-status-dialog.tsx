import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { getRecruiter, listRecruiters, setStatus } from '../contract.ts';
import { LICENCE_WORDS } from '../model.ts';
import type { LicenceStatus } from '../model.ts';

type Decided = Exclude<LicenceStatus, 'unknown'>;
const DECIDED: readonly Decided[] = ['valid', 'suspended', 'supervised', 'revoked'];

/** A decree about the licence: it adds to the history, nothing is overwritten. */
export function SetStatusDialog({ recruiterId, onClose }: { readonly recruiterId: string; readonly onClose: () => void }) {
  const toast = useToast();
  const initial: { status: Decided | undefined; decree: string; validFrom: string; validTo: string; reason: string; source: string } = {
    status: undefined,
    decree: '',
    validFrom: '',
    validTo: '',
    reason: '',
    source: '',
  };
  const form = useForm({ schema: setStatus.body, initial });
  const decide = useCommand(setStatus, {
    refreshes: [getRecruiter, listRecruiters],
    done: () => {
      toast({ text: 'Keputusan dicatat' });
      onClose();
    },
    failed: form.fail,
  });
  return (
    <Dialog open onClose={onClose} title="Catat keputusan tentang izin" closable={!decide.busy}>
      <form onSubmit={form.submit((body) => decide.run({ params: { id: recruiterId }, body }))} noValidate>
        <ErrorSummary errors={form.errors} />
        <Select label="Izin menjadi" options={DECIDED.map((value) => ({ value, label: LICENCE_WORDS[value] }))} {...form.bind('status')} />
        <TextInput label="Nomor keputusan" {...form.bind('decree')} />
        <DateField label="Berlaku sejak" {...form.bind('validFrom')} />
        <DateField label="Sampai" optional help="Bila keputusan memuat jangka waktu" {...form.bind('validTo')} />
        <TextArea label="Alasan dalam keputusan" optional {...form.bind('reason')} />
        <TextInput label="Sumber" help="Salinan keputusan, surat, laman resmi" {...form.bind('source')} />
        <FormActions problem={decide.problem} onRetry={decide.again}>
          <Button type="submit" variant="primary" busy={decide.busy}>
            Catat keputusan
          </Button>
          <Button onClick={onClose}>Batal</Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
