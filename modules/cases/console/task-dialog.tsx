import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { NumberInput, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { REFRESHES, useDone } from './on-case.ts';
import type { OnCase } from './on-case.ts';

export function TaskDialog({ id, offices, onClose }: OnCase & { readonly offices: readonly { id: string; name: string }[] }) {
  const schema = z.object({
    title: Line,
    officeId: z.string().optional(),
    workingDays: z.number('Tulis jumlah hari').int().min(1).max(120),
  });
  const initial: { title: string; officeId: string | undefined; workingDays: number | undefined } = {
    title: '',
    officeId: undefined,
    workingDays: 3,
  };
  const form = useForm({ schema, initial });
  const done = useDone(onClose, 'Tugas diberikan');
  const add = useCommand(contract.addTask, { refreshes: REFRESHES, failed: form.fail, done });
  return (
    <FormDialog
      title="Beri tugas"
      act="Beri tugas"
      form={form}
      command={add}
      onClose={onClose}
      send={async (body) => await add.run({ params: { id }, body })}
    >
      <TextInput label="Apa yang harus dikerjakan?" {...form.bind('title')} />
      {offices.length > 0 && (
        <Select
          label="Kantor"
          optional
          help="Kosong: kantor pemilik perkara."
          options={offices.map((one) => ({ value: one.id, label: one.name }))}
          {...form.bind('officeId')}
        />
      )}
      <NumberInput label="Selesai dalam" unit="hari kerja" {...form.bind('workingDays')} />
    </FormDialog>
  );
}
