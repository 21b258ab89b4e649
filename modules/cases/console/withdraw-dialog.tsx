import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';

export function WithdrawDialog({ id, fact, onClose }: OnCase & { readonly fact: string }) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const withdraw = useCommand(contract.withdrawFact, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Fakta ditarik') });
  return (
    <FormDialog
      title="Tarik fakta ini?"
      act="Tarik fakta"
      form={form}
      command={withdraw}
      onClose={onClose}
      send={async ({ reason }) => await withdraw.run({ params: { id }, body: { fact, reason } })}
    >
      <TextInput label="Mengapa keliru?" help="Fakta dan alasannya tetap terbaca." {...form.bind('reason')} />
    </FormDialog>
  );
}
