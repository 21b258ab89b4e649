import { z } from 'zod';
import { Line, PlainDate, Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { CheckList, RadioList, Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import * as contract from '../contract.ts';
import * as m from '../model.ts';
import { REFRESHES, useDone, type OnCase } from './case-dialogs.tsx';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf, tagOptions, valueOptions } from './words.ts';

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const GRADE_WORDS = [
  'dapat dipercaya',
  'biasanya dapat dipercaya',
  'cukup dapat dipercaya',
  'kurang dapat dipercaya',
  'tidak dapat dipercaya',
  'tidak dapat dinilai',
];
const INFORMATION = ['sudah dipastikan', 'sangat mungkin', 'mungkin', 'diragukan', 'tidak mungkin', 'tidak dapat dinilai'];

const Fact = z.object({
  sentence: Prose,
  element: m.Element.optional(),
  tag: m.ElementTag.optional(),
  happenedOn: PlainDate.optional(),
  party: z.string().optional(),
  sourceKind: m.FactSource,
  source: Line,
  gradeSource: z.enum(GRADES),
  gradeInformation: z.coerce.number('Pilih nilai informasi').int().min(1).max(6),
});
const NO_FACT = {
  sentence: '',
  element: undefined as m.Element | undefined,
  tag: undefined as z.output<typeof m.ElementTag> | undefined,
  happenedOn: '',
  party: undefined as string | undefined,
  sourceKind: undefined as z.output<typeof m.FactSource> | undefined,
  source: '',
  gradeSource: undefined as (typeof GRADES)[number] | undefined,
  gradeInformation: undefined as string | undefined,
};

/** One sentence that is claimed, with its element, source and grade. */
export function FactDialog({ id, parties, onClose }: OnCase & { readonly parties: readonly { value: string; label: string }[] }) {
  const form = useForm({ schema: Fact, initial: NO_FACT });
  const add = useCommand(contract.addFact, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Fakta dicatat') });
  const { element } = form.values;
  return (
    <FormDialog
      title="Catat fakta"
      act="Catat fakta"
      form={form}
      command={add}
      onClose={onClose}
      send={async (body) => await add.run({ params: { id }, body })}
    >
      <TextArea label="Apa yang diketahui?" help="Satu fakta, bukan kesimpulan." {...form.bind('sentence')} />
      <Select
        label="Unsur"
        optional
        help="Kosong bila tidak menyangkut unsur."
        options={m.Element.options.map((value) => ({ value, label: value }))}
        {...form.bind('element')}
      />
      {element !== undefined && (
        <Select
          label={`Jenis ${element}`}
          options={tagOptions(element) as readonly { value: z.output<typeof m.ElementTag>; label: string }[]}
          {...form.bind('tag')}
        />
      )}
      <DateField label="Kapan terjadi" optional {...form.bind('happenedOn')} />
      {parties.length > 0 && <Select label="Tentang siapa" optional options={parties} {...form.bind('party')} />}
      <Select label="Jenis sumber" options={optionsOf(m.FACT_SOURCE_WORDS)} {...form.bind('sourceKind')} />
      <TextInput label="Sumbernya" help="Hanya pemilik perkara yang membacanya; tidak ikut dalam rujukan." {...form.bind('source')} />
      <Select
        label="Nilai sumber"
        options={GRADES.map((value, n) => ({ value, label: `${value}: ${GRADE_WORDS[n] ?? ''}` }))}
        {...form.bind('gradeSource')}
      />
      <Select
        label="Nilai informasi"
        options={INFORMATION.map((words, n) => ({ value: String(n + 1), label: `${n + 1}: ${words}` }))}
        {...form.bind('gradeInformation')}
      />
    </FormDialog>
  );
}

export function WithdrawDialog({ id, fact, onClose }: OnCase & { readonly fact: string }) {
  const form = useForm({ schema: z.object({ reason: Line }), initial: { reason: '' } });
  const withdraw = useCommand(contract.withdrawFact, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Fakta ditarik') });
  return (
    <FormDialog
      title="Tarik fakta ini?"
      act="Tarik fakta"
      form={form}
      command={withdraw}
      onClose={onClose}
      send={async ({ reason }) => await withdraw.run({ params: { id }, body: { fact, reason } })}
    >
      <TextInput label="Mengapa keliru?" help="Fakta dan alasannya tetap terbaca." {...form.bind('reason')} />
    </FormDialog>
  );
}

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

const Assessment = z.object({
  value: z.string('Pilih penilaian').min(1, 'Pilih penilaian'),
  reason: Prose,
  articles: z.array(z.string()),
  reassessOn: PlainDate.optional(),
});
interface AssessProps extends OnCase {
  readonly kind: m.AssessmentKind;
  readonly articles: readonly { readonly value: string; readonly label: string }[];
}
export function AssessDialog({ id, kind, articles, onClose }: AssessProps) {
  const form = useForm({
    schema: Assessment,
    initial: { value: undefined as string | undefined, reason: '', articles: [] as readonly string[], reassessOn: '' },
  });
  const assess = useCommand(contract.assessCase, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Penilaian disimpan') });
  const own = kind === 'risk' || kind === 'strength';
  return (
    <FormDialog
      title={m.ASSESSMENT_WORDS[kind]}
      act="Simpan penilaian"
      form={form}
      command={assess}
      onClose={onClose}
      send={async (body) => await assess.run({ params: { id }, body: { kind, ...body } })}
    >
      {!own && (
        <Notice tone="info" title="Tiga klasifikasi dinilai terpisah">
          Satu perkara dapat memuat ketiganya; yang satu tidak meniadakan yang lain.
        </Notice>
      )}
      <Select label="Penilaian" options={valueOptions(kind)} {...form.bind('value')} />
      <TextArea label="Alasan" help="Fakta mana yang menjadi dasar." {...form.bind('reason')} />
      {!own && articles.length > 0 && (
        <CheckList label="Pasal yang berlaku pada waktu kejadian" options={articles} {...form.bind('articles')} />
      )}
      {kind === 'risk' && (
        <DateField
          label="Nilai lagi pada"
          help="Wajib untuk sedang, tinggi, dan segera. Hari/bulan/tahun."
          optional
          {...form.bind('reassessOn')}
        />
      )}
    </FormDialog>
  );
}
