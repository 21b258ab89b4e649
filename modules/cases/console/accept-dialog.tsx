import { z } from 'zod';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Checkbox } from '../../../platform/ui/parts/choices.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import * as contract from '../contract.ts';
import { SECRECY_NOTICE } from '../model.ts';
import { REFRESHES_OF_REFERRAL, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';

/** Accepting shows the secrecy notice; that it was shown is logged with its wording. */
export function AcceptDialog({ id, onClose }: OnCase) {
  const schema = z.object({ read: z.literal(true, 'Baca pemberitahuan, lalu centang pernyataan ini') });
  const form = useForm({ schema, initial: { read: false } });
  const accept = useCommand(contract.acceptReferral, {
    refreshes: REFRESHES_OF_REFERRAL,
    failed: form.fail,
    done: useDone(onClose, 'Rujukan diterima'),
  });
  const send = async () => await accept.run({ params: { id }, body: { secrecyNotice: SECRECY_NOTICE.version } });
  return (
    <FormDialog title="Terima rujukan ini?" act="Terima dan jaga kerahasiaannya" form={form} command={accept} onClose={onClose} send={send}>
      <Notice tone="warning" title="Wajib dirahasiakan">
        {SECRECY_NOTICE.words}
      </Notice>
      <Checkbox label="Saya sudah membaca dan akan merahasiakannya. Pernyataan ini dicatat." {...form.bind('read')} />
    </FormDialog>
  );
}
