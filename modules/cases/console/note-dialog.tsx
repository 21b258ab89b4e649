import { z } from 'zod';
import { Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { RadioList } from '../../../platform/ui/parts/choices.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { NOTE_WORDS, NoteVisibility } from '../model.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';
import { REFRESHES, useDone } from './on-case.ts';
import type { OnCase } from './on-case.ts';

export function NoteDialog({ id, onClose }: OnCase) {
  const schema = z.object({ text: Prose, visibility: NoteVisibility });
  const form = useForm({ schema, initial: { text: '', visibility: 'own' } });
  const done = useDone(onClose, 'Catatan disimpan');
  const add = useCommand(contract.addNote, { refreshes: REFRESHES, failed: form.fail, done });
  return (
    <FormDialog
      title="Tulis catatan"
      act="Simpan catatan"
      form={form}
      command={add}
      onClose={onClose}
      send={async (body) => await add.run({ params: { id }, body })}
    >
      <TextArea label="Catatan" help="Jangan tulis nama pelapor." {...form.bind('text')} />
      <RadioList label="Siapa yang boleh membaca?" options={optionsOf(NOTE_WORDS)} {...form.bind('visibility')} />
    </FormDialog>
  );
}
