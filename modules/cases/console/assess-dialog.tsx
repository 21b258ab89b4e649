import { z } from 'zod';
import { PlainDate, Prose } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { CheckList, Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { TextArea } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import * as contract from '../contract.ts';
import * as m from '../model.ts';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';
import { valueOptions } from './words.ts';

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
