import { useState } from 'react';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import type { ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { CountryField } from '../../../platform/ui/parts/country-field.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { VillagePicker, type PickedUnit } from '../../territory/console/shared/village-picker.tsx';
import { listPlacements, recordPlacement } from '../contract.ts';
import { PlacementState, Scheme, SCHEME_WORDS, STATE_WORDS } from '../model.ts';
import { CompanyField } from './company-field.tsx';

const INITIAL = {
  number: '',
  worker: { name: '', nik: '', birthDate: '', phone: '', addressLine: '', villageCode: '' },
  job: '',
  employer: '',
  scheme: undefined as Scheme | undefined,
  country: undefined as string | undefined,
  recruiterId: undefined as string | undefined,
  state: 'terdaftar' as PlacementState,
  onDay: '',
};
type Worker = typeof INITIAL.worker;

/** Nothing is kept as a draft on the device: it names a person. */
export default function NewPlacementPage() {
  const go = useGo();
  const [village, setVillage] = useState<PickedUnit>();
  const [company, setCompany] = useState<ComboOption>();
  const form = useForm({ schema: recordPlacement.body, initial: INITIAL });
  const record = useCommand(recordPlacement, {
    refreshes: [listPlacements],
    done: ({ id }) => {
      form.clear();
      go(`/penempatan/${id}`);
    },
    failed: form.fail,
  });
  const { worker } = form.values;
  const ofWorker = (key: keyof Worker) => ({
    id: form.idOf(`worker.${key}`),
    value: worker[key],
    onChange: (value: string) => form.set('worker', { ...worker, [key]: value }),
    error: form.errorAt(`worker.${key}`),
  });
  return (
    <Page title="Catat penempatan" question="Cukup yang tertulis pada perjanjian penempatan; langkah berikutnya dicatat kemudian.">
      <form onSubmit={form.submit((body) => record.run({ body }))} noValidate className="max-w-3xl">
        <ErrorSummary errors={form.errors} />
        <Panel title="Pekerja">
          <TextInput label="Nomor ID PMI" mono help="Belum ada? Pakai nomor register kantor." {...form.bind('number')} />
          <TextInput label="Nama lengkap" help="Seperti pada KTP-el" {...ofWorker('name')} />
          <TextInput label="NIK" optional mono inputMode="numeric" maxLength={20} {...ofWorker('nik')} />
          <DateField label="Tanggal lahir" optional {...ofWorker('birthDate')} />
          <VillagePicker
            id={form.idOf('worker.villageCode')}
            value={village}
            onChange={(next) => {
              setVillage(next);
              form.set('worker', { ...worker, villageCode: next?.key ?? '' });
            }}
            error={form.errorAt('worker.villageCode')}
          />
          <TextInput label="Alamat" optional {...ofWorker('addressLine')} />
          <TextInput label="Nomor telepon" optional type="tel" inputMode="tel" {...ofWorker('phone')} />
        </Panel>
        <Panel title="Pekerjaan">
          <Select label="Jalur" options={Scheme.options.map((value) => ({ value, label: SCHEME_WORDS[value] }))} {...form.bind('scheme')} />
          <CountryField label="Negara tujuan" {...form.bind('country')} />
          <TextInput label="Jabatan" help="Seperti pada perjanjian" {...form.bind('job')} />
          <TextInput label="Pemberi kerja" optional {...form.bind('employer')} />
          <CompanyField
            label="Perusahaan penempatan (P3MI)"
            optional
            help="Cari dalam daftar; kosongkan untuk jalur tanpa P3MI"
            id={form.idOf('recruiterId')}
            value={company}
            onChange={(next) => {
              setCompany(next);
              form.set('recruiterId', next?.key);
            }}
            error={form.errorAt('recruiterId')}
          />
          <Select
            label="Sudah sampai"
            options={PlacementState.options.map((value) => ({ value, label: STATE_WORDS[value] }))}
            {...form.bind('state')}
          />
          <DateField label="Sejak" optional help="Kosong berarti hari ini" {...form.bind('onDay')} />
        </Panel>
        <FormActions problem={record.problem} onRetry={record.again}>
          <Button type="submit" variant="primary" busy={record.busy}>
            Catat penempatan
          </Button>
        </FormActions>
      </form>
    </Page>
  );
}
