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

const Party = z.object({ name: Line.optional(), child: m.Child, role: m.PartyRole, from: PlainDate, basis: Line });

export function PartyDialog({ id, onClose }: OnCase) {
  const initial = {
    name: '',
    child: 'unknown' as z.output<typeof m.Child> | undefined,
    role: 'linked' as m.PartyRole | undefined,
    from: '',
    basis: '',
  };
  const form = useForm({ schema: Party, initial });
  const add = useCommand(contract.addParty, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Orang ditambahkan') });
  return (
    <FormDialog
      title="Tambah orang"
      act="Tambah orang"
      form={form}
      command={add}
      onClose={onClose}
      send={async (body) => await add.run({ params: { id }, body })}
    >
      <TextInput
        label="Nama"
        optional
        help="Boleh kosong: orang tanpa nama atau tanggal lahir pun dapat dilindungi."
        {...form.bind('name')}
      />
      <RadioList label="Umur saat kejadian" options={optionsOf(m.CHILD_WORDS)} {...form.bind('child')} />
      <Select label="Peran" options={optionsOf(m.ROLE_WORDS)} {...form.bind('role')} />
      <DateField label="Sejak" {...form.bind('from')} />
      <TextInput label="Dasarnya" {...form.bind('basis')} />
    </FormDialog>
  );
}
