import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';

export function DetachDialog({ id, source, onClose }: OnCase & { readonly source: string }) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const detach = useCommand(contract.detachSource, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Sumber dilepas') });
  const send = async ({ reason }: { reason: string }) => await detach.run({ params: { id }, body: { source, reason } });
  return (
    <FormDialog title="Lepas sumber ini?" act="Lepas sumber" form={form} command={detach} onClose={onClose} send={send}>
      <TextInput label="Mengapa tidak termasuk perkara ini?" help="Buktinya tetap terbaca di riwayat." {...form.bind('reason')} />
    </FormDialog>
  );
}
