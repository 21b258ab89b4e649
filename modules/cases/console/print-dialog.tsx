import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { useDownload } from '../../../platform/ui/use-download.ts';
import { printReferral, type ReferralView } from '../contract.ts';

interface PrintDialogProps {
  readonly referral: ReferralView;
  readonly onClose: () => void;
}

/** The letter of a hand-over as a file. Names stand in it only when they were shared and somebody says what for. */
export function PrintDialog({ referral, onClose }: PrintDialogProps) {
  const form = useForm({ schema: printReferral.body, initial: { purpose: '' } });
  const letter = useDownload(printReferral);
  const named = referral.fields.includes('identity') && referral.fields.includes('parties');
  return (
    <Dialog open onClose={onClose} title="Surat rujukan (PDF)" closable={!letter.busy}>
      <form
        onSubmit={form.submit(async (body) => {
          if (await letter.run({ params: { id: referral.id }, body })) onClose();
        })}
        noValidate
      >
        <p className="mb-4">Surat memuat yang boleh dilihat penerima. Pembuatannya tercatat.</p>
        <ErrorSummary errors={form.errors} />
        {named && (
          <TextInput
            label="Alasan memuat nama orang"
            optional
            help="Kosongkan bila nama tidak perlu: nama lalu disamarkan."
            {...form.bind('purpose')}
          />
        )}
        <FormActions problem={letter.problem} onCancel={onClose}>
          <Button type="submit" variant="primary" icon="download" busy={letter.busy}>
            Simpan surat
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
