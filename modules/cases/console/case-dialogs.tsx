import { z } from 'zod';
import { Line, PlainDate, Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { RadioList, Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { NumberInput, TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import * as contract from '../contract.ts';
import { MODUS_WORDS, Modus, NOTE_WORDS, NoteVisibility, Outcome, OUTCOME_WORDS } from '../model.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf } from './words.ts';

export interface OnCase {
  readonly id: string;
  readonly onClose: () => void;
}
export const REFRESHES = [contract.getCase, contract.listCases];

/** What every dialog does when it is through: close, say so. */
export const useDone = (onClose: () => void, text: string): (() => void) => {
  const tell = useToast();
  return () => {
    onClose();
    tell({ text });
  };
};

export function CloseDialog({ id, onClose }: OnCase) {
  const schema = z.object({ outcome: Outcome, reason: Prose });
  const form = useForm({ schema, initial: { outcome: undefined as Outcome | undefined, reason: '' } });
  const done = useDone(onClose, 'Perkara ditutup');
  const close = useCommand(contract.closeCase, { refreshes: REFRESHES, failed: form.fail, done });
  return (
    <FormDialog
      title="Tutup perkara ini?"
      act="Tutup perkara"
      form={form}
      command={close}
      onClose={onClose}
      send={async (body) => await close.run({ params: { id }, body })}
    >
      <Notice tone="info" title="Persetujuan orang yang dirugikan tidak menutup perkara">
        UU 21/2007 pasal 26. Perkara dapat dibuka kembali dengan alasan.
      </Notice>
      <Select label="Apa hasilnya bagi orang ini?" options={optionsOf(OUTCOME_WORDS)} {...form.bind('outcome')} />
      <TextArea label="Alasan" help="Apa yang sudah dilakukan, dan mengapa cukup." {...form.bind('reason')} />
    </FormDialog>
  );
}
type Outcome = z.output<typeof Outcome>;

export function ReopenDialog({ id, onClose }: OnCase) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const done = useDone(onClose, 'Perkara dibuka kembali');
  const reopen = useCommand(contract.reopenCase, { refreshes: REFRESHES, failed: form.fail, done });
  return (
    <FormDialog
      title="Buka kembali perkara"
      act="Buka kembali"
      form={form}
      command={reopen}
      onClose={onClose}
      send={async (body) => await reopen.run({ params: { id }, body })}
    >
      <TextInput label="Alasan" {...form.bind('reason')} />
    </FormDialog>
  );
}

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
