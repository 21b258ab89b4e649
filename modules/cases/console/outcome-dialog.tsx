import { z } from 'zod';
import { Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { Outcome, OUTCOME_WORDS } from '../model.ts';
import { REFRESHES_OF_REFERRAL, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';

export function OutcomeDialog({ id, onClose }: OnCase) {
  const schema = z.object({ outcome: Outcome, text: Prose });
  const form = useForm({ schema, initial: { outcome: undefined as z.output<typeof Outcome> | undefined, text: '' } });
  const tell = useCommand(contract.reportOutcome, {
    refreshes: REFRESHES_OF_REFERRAL,
    failed: form.fail,
    done: useDone(onClose, 'Hasil dikirim kepada pengirim'),
  });
  return (
    <FormDialog
      title="Laporkan hasil"
      act="Kirim hasil"
      form={form}
      command={tell}
      onClose={onClose}
      send={async (body) => await tell.run({ params: { id }, body })}
    >
      <Select label="Hasil" options={optionsOf(OUTCOME_WORDS)} {...form.bind('outcome')} />
      <TextArea
        label="Keterangan untuk pengirim"
        help="Setelah hasil dikirim, akses kantor ini ke perkara berakhir."
        {...form.bind('text')}
      />
    </FormDialog>
  );
}
