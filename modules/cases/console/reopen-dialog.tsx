import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { REFRESHES, useDone } from './on-case.ts';
import type { OnCase } from './on-case.ts';

export function ReopenDialog({ id, onClose }: OnCase) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const done = useDone(onClose, 'Perkara dibuka kembali');
  const reopen = useCommand(contract.reopenCase, { refreshes: REFRESHES, failed: form.fail, done });
  return (
    <FormDialog
      title="Buka kembali perkara"
      act="Buka kembali"
      form={form}
      command={reopen}
      onClose={onClose}
      send={async (body) => await reopen.run({ params: { id }, body })}
    >
      <TextInput label="Alasan" {...form.bind('reason')} />
    </FormDialog>
  );
}
