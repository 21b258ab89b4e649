import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { REFRESHES, useDone } from './on-case.ts';
import type { OnCase } from './on-case.ts';

/** Waiting for somebody else, or going on. */
export function MoveDialog({ id, act, onClose }: OnCase & { readonly act: 'wait' | 'resume' }) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const done = useDone(onClose, act === 'wait' ? 'Perkara menunggu pihak lain' : 'Perkara dilanjutkan');
  const move = useCommand(contract.moveCase, { refreshes: REFRESHES, failed: form.fail, done });
  const words = act === 'wait' ? 'Tandai menunggu pihak lain' : 'Lanjutkan perkara';
  return (
    <FormDialog
      title={words}
      act={words}
      form={form}
      command={move}
      onClose={onClose}
      send={async ({ reason }) => await move.run({ params: { id }, body: { act, reason } })}
    >
      <TextInput label={act === 'wait' ? 'Menunggu siapa, untuk apa?' : 'Apa yang berubah?'} {...form.bind('reason')} />
    </FormDialog>
  );
}
