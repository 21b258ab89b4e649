import { z } from 'zod';
import { Line, PlainDate } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { RadioList, Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import * as m from '../model.ts';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';

const RoleChange = z.object({ act: z.enum(['begin', 'end']), role: m.PartyRole, day: PlainDate, basis: Line, child: m.Child.optional() });

/** Roles are independent: giving or ending one leaves the others as they are. */
export function RoleDialog({ id, party, onClose }: OnCase & { readonly party: string }) {
  const initial = {
    act: 'begin' as 'begin' | 'end' | undefined,
    role: undefined as m.PartyRole | undefined,
    day: '',
    basis: '',
    child: undefined as z.output<typeof m.Child> | undefined,
  };
  const form = useForm({ schema: RoleChange, initial });
  const change = useCommand(contract.setPartyRole, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Peran disimpan') });
  return (
    <FormDialog
      title="Ubah peran"
      act="Simpan peran"
      form={form}
      command={change}
      onClose={onClose}
      send={async (body) => await change.run({ params: { id }, body: { party, ...body } })}
    >
      <RadioList
        label="Apa yang berubah?"
        options={[
          { value: 'begin', label: 'Peran dimulai' },
          { value: 'end', label: 'Peran berakhir' },
        ]}
        {...form.bind('act')}
      />
      <Select
        label="Peran"
        help="Satu orang boleh korban dan terduga pelaku sekaligus."
        options={optionsOf(m.ROLE_WORDS)}
        {...form.bind('role')}
      />
      <DateField label="Sejak tanggal" {...form.bind('day')} />
      <TextInput label="Dasarnya" {...form.bind('basis')} />
      <Select label="Umur saat kejadian" optional help="Isi bila berubah." options={optionsOf(m.CHILD_WORDS)} {...form.bind('child')} />
    </FormDialog>
  );
}
