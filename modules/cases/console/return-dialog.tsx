import { z } from 'zod';
import { Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call } from '../../../platform/ui/http.ts';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import { listOffices } from '../../access/contract.ts';
import * as contract from '../contract.ts';
import { RETURN_WORDS, ReturnCode } from '../model.ts';
import { REFRESHES_OF_REFERRAL, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';

const findOffices = async (q: string): Promise<readonly ComboOption[]> => {
  const { items } = await call(listOffices, { query: { q, limit: 20 } });
  return items.map((office) => ({ key: office.id, label: office.name, detail: office.agency.shortName }));
};

const Back = z.object({
  code: ReturnCode,
  reason: Prose,
  proposedOfficeId: z
    .object({ key: z.string() })
    .transform((office) => office.key)
    .optional(),
});

export function ReturnDialog({ id, onClose }: OnCase) {
  const initial = {
    code: undefined as z.output<typeof ReturnCode> | undefined,
    reason: '',
    proposedOfficeId: undefined as ComboOption | undefined,
  };
  const form = useForm({ schema: Back, initial });
  const give = useCommand(contract.returnReferral, {
    refreshes: REFRESHES_OF_REFERRAL,
    failed: form.fail,
    done: useDone(onClose, 'Rujukan dikembalikan'),
  });
  return (
    <FormDialog
      title="Kembalikan rujukan"
      act="Kembalikan dengan alasan"
      form={form}
      command={give}
      onClose={onClose}
      send={async (body) => await give.run({ params: { id }, body })}
    >
      <Select label="Mengapa?" options={optionsOf(RETURN_WORDS)} {...form.bind('code')} />
      <TextArea label="Penjelasan untuk pengirim" {...form.bind('reason')} />
      <Combobox
        label="Kantor yang lebih tepat"
        optional
        help="Ketik sebagian namanya."
        search={findOffices}
        {...form.bind('proposedOfficeId')}
      />
    </FormDialog>
  );
}
