import { useState } from 'react';
import { z } from 'zod';
import { Line, Prose, TypedDate } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call, newCommandId } from '../../../platform/ui/http.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { RadioList } from '../../../platform/ui/parts/choices.tsx';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { TextArea, TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { listAlerts } from '../../early-warning/contract.ts';
import { listReports } from '../../reports/contract.ts';
import { attachSources } from '../contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';

type Kind = 'alert' | 'report' | 'letter';
const MOST = 200;

/** Warnings have no search of their own: what is open is few, and narrowed here by number or sentence. */
const findAlerts = async (q: string): Promise<readonly ComboOption[]> => {
  const { items } = await call(listAlerts, { query: { limit: MOST } });
  const typed = q.toLowerCase();
  return items
    .filter((one) => `${one.number} ${one.sentence}`.toLowerCase().includes(typed))
    .map((one) => ({ key: one.id, label: one.number, detail: one.sentence }));
};
const findReports = async (q: string): Promise<readonly ComboOption[]> => {
  const { items } = await call(listReports, { query: { number: q, limit: 20 } });
  return items.map((one) => ({ key: one.id, label: one.number, ...(one.place !== null && { detail: one.place.name }) }));
};

const Chosen = z.object({ key: z.string() }, 'Pilih dari daftar').transform((one) => one.key);
interface Typed {
  readonly source?: string | undefined;
  readonly letter?: z.output<typeof Letter> | undefined;
}
const Letter = z.object({ from: Line, number: Line, date: TypedDate, sentence: Prose });
const WithSource: z.ZodType<Typed> = z.object({ source: Chosen });
const WithLetter: z.ZodType<Typed> = Letter.transform((letter) => ({ letter }));

/** One more warning, report or letter for a case; its evidence is frozen now. */
export function AttachDialog({ id, onClose }: OnCase) {
  const may = useMay();
  const kinds = [
    ...(may('alert.read') ? [{ value: 'alert' as const, label: 'Peringatan' }] : []),
    ...(may('report.read') ? [{ value: 'report' as const, label: 'Laporan' }] : []),
    { value: 'letter' as const, label: 'Surat dari luar sistem' },
  ];
  const [kind, setKind] = useState<Kind>(kinds[0]?.value ?? 'letter');
  // One id per opened dialog: the same letter sent twice stays one source.
  const [letterId] = useState(newCommandId);
  const initial = { source: undefined as ComboOption | undefined, from: '', number: '', date: '', sentence: '' };
  const form = useForm({ schema: kind === 'letter' ? WithLetter : WithSource, initial });
  const attach = useCommand(attachSources, {
    refreshes: [...REFRESHES, listAlerts, listReports],
    failed: form.fail,
    done: useDone(onClose, 'Sumber masuk perkara'),
  });
  const send = async ({ source = '', letter }: Typed) => {
    const ref = kind === 'letter' ? letter && { kind, id: letterId, letter } : { kind, id: source };
    return ref === undefined ? undefined : await attach.run({ params: { id }, body: { sources: [ref] } });
  };
  return (
    <FormDialog title="Tambah sumber" act="Bekukan dan masukkan" form={form} command={attach} send={send} onClose={onClose}>
      {kinds.length > 1 && (
        <RadioList<Kind>
          label="Sumbernya"
          options={kinds}
          value={kind}
          onChange={(next) => {
            if (next === undefined) return;
            setKind(next);
            form.set('source', undefined);
          }}
        />
      )}
      {kind === 'alert' && (
        <Combobox label="Peringatan" help="Ketik nomor atau sebagian kalimatnya." search={findAlerts} {...form.bind('source')} />
      )}
      {kind === 'report' && (
        <Combobox label="Laporan" help="Ketik nomornya, misalnya L-3F9A." search={findReports} {...form.bind('source')} />
      )}
      {kind === 'letter' && (
        <>
          <TextInput label="Dari" help="Nama lembaga yang mengirim." {...form.bind('from')} />
          <TextInput label="Nomor surat" {...form.bind('number')} />
          <DateField label="Tanggal surat" {...form.bind('date')} />
          <TextArea label="Isi pokok surat" {...form.bind('sentence')} />
        </>
      )}
    </FormDialog>
  );
}
