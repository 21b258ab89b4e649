import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { Modus, MODUS_WORDS } from '../model.ts';
import { REFRESHES, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';

const Split = z.object({ summary: Line, modus: Modus, reason: Line });

/** One source becomes a case of its own; both cases keep the history. */
export function SplitDialog({ id, source, onClose }: OnCase & { readonly source: string }) {
  const go = useGo();
  const initial = { summary: '', modus: undefined as z.output<typeof Modus> | undefined, reason: '' };
  const form = useForm({ schema: Split, initial });
  const split = useCommand(contract.splitCase, { refreshes: REFRESHES, failed: form.fail, done: (made) => go(`/perkara/${made.id}`) });
  const send = async (body: z.output<typeof Split>) => await split.run({ params: { id }, body: { ...body, sources: [source] } });
  return (
    <FormDialog title="Pisahkan menjadi perkara baru" act="Buat perkara baru" form={form} command={split} onClose={onClose} send={send}>
      <TextInput label="Ringkasan perkara baru" help="Satu kalimat, tanpa nama orang." {...form.bind('summary')} />
      <Select label="Modus" options={optionsOf(MODUS_WORDS)} {...form.bind('modus')} />
      <TextInput label="Mengapa dipisahkan?" {...form.bind('reason')} />
    </FormDialog>
  );
}
