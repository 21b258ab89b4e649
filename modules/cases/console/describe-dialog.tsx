import { z } from 'zod';
import { Line, PlainDate } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { MODUS_WORDS, Modus } from '../model.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';
import { REFRESHES, useDone } from './on-case.ts';
import type { OnCase } from './on-case.ts';

const Described = z.object({ summary: Line, modus: Modus, conductFrom: PlainDate.optional(), conductTo: PlainDate.optional() });

type Before = { summary: string; modus: z.output<typeof Modus> | undefined; conductFrom: string; conductTo: string };

export function DescribeDialog({ id, before, onClose }: OnCase & { readonly before: Before }) {
  const form = useForm({ schema: Described, initial: before });
  const done = useDone(onClose, 'Ringkasan disimpan');
  const describe = useCommand(contract.describeCase, { refreshes: REFRESHES, failed: form.fail, done });
  const send = async ({ conductFrom, conductTo, ...rest }: z.output<typeof Described>) =>
    await describe.run({ params: { id }, body: { ...rest, conductFrom: conductFrom ?? null, conductTo: conductTo ?? null } });
  return (
    <FormDialog title="Perbaiki ringkasan" act="Simpan ringkasan" form={form} command={describe} onClose={onClose} send={send}>
      <TextInput label="Ringkasan" help="Satu kalimat, tanpa nama orang." {...form.bind('summary')} />
      <Select label="Modus" options={optionsOf(MODUS_WORDS)} {...form.bind('modus')} />
      <DateField label="Hari pertama kejadian" optional {...form.bind('conductFrom')} />
      <DateField label="Hari terakhir kejadian" optional {...form.bind('conductTo')} />
    </FormDialog>
  );
}
