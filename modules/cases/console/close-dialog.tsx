import { z } from 'zod';
import { Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import * as contract from '../contract.ts';
import { Outcome, OUTCOME_WORDS } from '../model.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';
import { REFRESHES, useDone } from './on-case.ts';
import type { OnCase } from './on-case.ts';

export function CloseDialog({ id, onClose }: OnCase) {
  const schema = z.object({ outcome: Outcome, reason: Prose });
  const form = useForm({ schema, initial: { outcome: undefined as Outcome | undefined, reason: '' } });
  const done = useDone(onClose, 'Perkara ditutup');
  const close = useCommand(contract.closeCase, { refreshes: REFRESHES, failed: form.fail, done });
  return (
    <FormDialog
      title="Tutup perkara ini?"
      act="Tutup perkara"
      form={form}
      command={close}
      onClose={onClose}
      send={async (body) => await close.run({ params: { id }, body })}
    >
      <Notice tone="info" title="Persetujuan orang yang dirugikan tidak menutup perkara">
        UU 21/2007 pasal 26. Perkara dapat dibuka kembali dengan alasan.
      </Notice>
      <Select label="Apa hasilnya bagi orang ini?" options={optionsOf(OUTCOME_WORDS)} {...form.bind('outcome')} />
      <TextArea label="Alasan" help="Apa yang sudah dilakukan, dan mengapa cukup." {...form.bind('reason')} />
    </FormDialog>
  );
}

type Outcome = z.output<typeof Outcome>;
