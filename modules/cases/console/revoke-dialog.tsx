import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import * as contract from '../contract.ts';
import { REFRESHES_OF_REFERRAL, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';

export function RevokeDialog({ id, onClose }: OnCase) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const revoke = useCommand(contract.revokeReferral, {
    refreshes: REFRESHES_OF_REFERRAL,
    failed: form.fail,
    done: useDone(onClose, 'Rujukan dicabut'),
  });
  return (
    <FormDialog
      title="Cabut rujukan ini?"
      act="Cabut rujukan"
      danger
      form={form}
      command={revoke}
      onClose={onClose}
      send={async (body) => await revoke.run({ params: { id }, body })}
    >
      <Notice tone="warning" title="Penerima langsung tidak melihat perkara ini lagi" />
      <TextInput label="Alasan" {...form.bind('reason')} />
    </FormDialog>
  );
}
