import { z } from 'zod';
import { Line, PlainDate, Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import * as contract from '../contract.ts';
import * as m from '../model.ts';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';
import { optionsOf, tagOptions } from './words.ts';

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
