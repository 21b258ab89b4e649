import { useState } from 'react';
import { z } from 'zod';
import { Id, Line, PlainDate, Prose } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { newCommandId } from '../../../platform/ui/http.ts';
import { useGo, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { RadioList, Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { VillagePicker, type PickedUnit } from '../../territory/console/shared/village-picker.tsx';
import { getAlert } from '../../early-warning/contract.ts';
import { listCases, listCompartments, openCase } from '../contract.ts';
import { Modus, MODUS_WORDS } from '../model.ts';
import { optionsOf } from './words.ts';

const From = z.object({ peringatan: Id.optional().catch(undefined), laporan: Id.optional().catch(undefined) });
const CLASSES = [
  { value: 'INTERNAL', label: 'INTERNAL: kantor yang berwenang' },
  { value: 'TERBATAS', label: 'TERBATAS: hanya yang bertugas' },
  { value: 'RAHASIA', label: 'RAHASIA: hanya analis dan kepala' },
] as const;
type Secrecy = (typeof CLASSES)[number]['value'];

const common = {
  summary: Line,
  modus: Modus,
  territory: z
    .object({ key: z.string() })
    .transform((unit) => unit.key)
    .optional(),
  conductFrom: PlainDate.optional(),
  classification: z.enum(['INTERNAL', 'TERBATAS', 'RAHASIA']),
  compartmentId: z.string().optional(),
};
const WithSource = z.object(common);
const WithLetter = z.object({ ...common, letterFrom: Line, letterNumber: Line, letterDate: PlainDate, letterSentence: Prose });
const INITIAL = {
  summary: '',
  modus: undefined as z.output<typeof Modus> | undefined,
  territory: undefined as PickedUnit | undefined,
  conductFrom: '',
  classification: 'TERBATAS' as Secrecy | undefined,
  compartmentId: undefined as string | undefined,
  letterFrom: '',
  letterNumber: '',
  letterDate: '',
  letterSentence: '',
};

function Source({ alert, report }: { readonly alert: string | undefined; readonly report: string | undefined }) {
  const found = useAsk(getAlert, { params: { id: alert ?? '' } }, { enabled: alert !== undefined });
  if (report !== undefined)
    return (
      <Notice tone="info" title="Dari satu laporan">
        Isinya dibekukan pada saat perkara dibuka.
      </Notice>
    );
  return (
    <Notice tone="info" title={`Dari peringatan ${found.data?.number ?? ''}`}>
      {found.data?.sentence} Buktinya dibekukan dengan versinya pada saat perkara dibuka; orang di dalamnya masuk sebagai “terkait”.
    </Notice>
  );
}

/** A case from a warning, a report, or a letter of a body outside the system. */
export default function OpenCasePage() {
  const [{ peringatan, laporan }] = usePageSearch(From);
  // One id per visit of the page: the same letter sent twice stays one case.
  const [letterId] = useState(newCommandId);
  const go = useGo();
  const tell = useToast();
  const byLetter = peringatan === undefined && laporan === undefined;
  const compartments = useAsk(listCompartments, {});
  const schema: z.ZodType<z.output<typeof WithSource> & Partial<z.output<typeof WithLetter>>> = byLetter ? WithLetter : WithSource;
  const form = useForm({ schema, initial: INITIAL });
  const open = useCommand(openCase, {
    refreshes: [listCases],
    failed: form.fail,
    done: ({ id, number, existed }) => {
      tell({ text: existed ? `Sudah ada perkara ${number} dari sumber ini` : `Perkara ${number} dibuka` });
      go(`/perkara/${id}`);
    },
  });
  const send = async (typed: z.output<typeof schema>) => {
    const { letterFrom, letterNumber, letterDate, letterSentence, ...body } = typed;
    const letter = { from: letterFrom ?? '', number: letterNumber ?? '', date: letterDate ?? '', sentence: letterSentence ?? '' };
    const sources = [
      ...(peringatan === undefined ? [] : [{ kind: 'alert' as const, id: peringatan }]),
      ...(laporan === undefined ? [] : [{ kind: 'report' as const, id: laporan }]),
      ...(byLetter ? [{ kind: 'letter' as const, id: letterId, letter }] : []),
    ];
    return await open.run({ body: { ...body, sources } });
  };
  const rooms = compartments.data?.items ?? [];
  return (
    <Page title="Buka perkara" question="Apa yang terjadi, kepada siapa, dan di mana?">
      <form onSubmit={form.submit(send)} noValidate>
        <ErrorSummary errors={form.errors} />
        {!byLetter && <Source alert={peringatan} report={laporan} />}
        {byLetter && (
          <Panel title="Surat dari luar sistem">
            <TextInput label="Dari" help="Nama lembaga yang mengirim." {...form.bind('letterFrom')} />
            <TextInput label="Nomor surat" {...form.bind('letterNumber')} />
            <DateField label="Tanggal surat" {...form.bind('letterDate')} />
            <TextArea label="Isi pokok surat" {...form.bind('letterSentence')} />
          </Panel>
        )}
        <div className="mt-4">
          <TextInput label="Ringkasan" help="Satu kalimat, tanpa nama orang." {...form.bind('summary')} />
          <Select label="Modus" options={optionsOf(MODUS_WORDS)} {...form.bind('modus')} />
          <VillagePicker level="any" label="Tempat kejadian" optional {...form.bind('territory')} />
          <DateField label="Hari pertama kejadian" optional {...form.bind('conductFrom')} />
          <RadioList label="Kerahasiaan" options={CLASSES} {...form.bind('classification')} />
          {rooms.length > 0 && (
            <Select
              label="Ruang tertutup"
              optional
              help="Hanya anggotanya yang akan tahu bahwa perkara ini ada."
              options={rooms.map((room) => ({ value: room.id, label: room.name }))}
              {...form.bind('compartmentId')}
            />
          )}
        </div>
        <FormActions problem={open.problem} onRetry={open.again}>
          <Button type="submit" variant="primary" icon="briefcase" busy={open.busy}>
            Buka perkara
          </Button>
        </FormActions>
      </form>
    </Page>
  );
}
