import { z } from 'zod';
import { Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { RadioList } from '../../../platform/ui/parts/choices.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { REFRESHES, useDone } from './on-case.ts';
import type { OnCase } from './on-case.ts';

export function AnswerTaskDialog({ id, task, mayCancel, onClose }: OnCase & { readonly task: string; readonly mayCancel: boolean }) {
  const schema = z.object({ act: z.enum(['done', 'cancelled']), answer: Prose });
  const form = useForm({ schema, initial: { act: 'done', answer: '' } });
  const done = useDone(onClose, 'Jawaban tugas disimpan');
  const answer = useCommand(contract.answerTask, { refreshes: REFRESHES, failed: form.fail, done });
  const acts = [
    { value: 'done', label: 'Selesai dikerjakan' } as const,
    ...(mayCancel ? [{ value: 'cancelled', label: 'Tidak perlu lagi' } as const] : []),
  ];
  return (
    <FormDialog
      title="Jawab tugas"
      act="Simpan jawaban"
      form={form}
      command={answer}
      onClose={onClose}
      send={async (body) => await answer.run({ params: { id }, body: { task, ...body } })}
    >
      <RadioList label="Apa hasilnya?" options={acts} {...form.bind('act')} />
      <TextArea label="Keterangan" {...form.bind('answer')} />
    </FormDialog>
  );
}
