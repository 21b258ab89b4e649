import { useState } from 'react';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../platform/ui/parts/date-field.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { VillagePicker, type PickedUnit } from '../../territory/console/shared/village-picker.tsx';
import { createApplication, listApplications } from '../contract.ts';
import type { NamedRole, Purpose } from '../model.ts';
import { CountryField } from '../../../platform/ui/parts/country-field.tsx';
import { FILLED_WORDS, NAMED_WORDS, PAID_WORDS, PURPOSE_WORDS } from './words.ts';

const texts = {
  title: 'Catat permohonan',
  question: 'Isi yang wajib saja; yang lain ditanyakan saat wawancara.',
  send: 'Catat permohonan',
};

interface Person {
  readonly name: string;
  readonly nik: string;
  readonly kk: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly addressLine: string;
  readonly villageCode: string;
  readonly phone: string;
}
interface Other {
  readonly role: NamedRole;
  readonly name: string;
  readonly phone: string;
}
const NOBODY: Person = { name: '', nik: '', kk: '', birthDate: '', birthPlace: '', addressLine: '', villageCode: '', phone: '' };
const INITIAL = {
  number: '',
  applicant: NOBODY,
  purpose: undefined as Purpose | undefined,
  country: undefined as string | undefined,
  departOn: '',
  returnOn: '',
  filledBy: undefined as keyof typeof FILLED_WORDS | undefined,
  paidBy: undefined as keyof typeof PAID_WORDS | undefined,
  recruiterName: '',
  contacts: [] as readonly Other[],
};
const optionsOf = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value] }));
const ROLES = optionsOf(NAMED_WORDS).filter((one) => one.value !== 'applicant');

/** The counter's form. Nothing is kept as a draft on the device: it names a person. */
export default function NewApplicationPage() {
  const go = useGo();
  const [village, setVillage] = useState<PickedUnit>();
  const form = useForm({ schema: createApplication.body, initial: INITIAL });
  const create = useCommand(createApplication, {
    refreshes: [listApplications],
    done: ({ application }) => {
      form.clear();
      go(`/permohonan/${application.id}`);
    },
    failed: form.fail,
  });
  const { applicant } = form.values;
  const personField = (key: keyof Person) => ({
    id: form.idOf(`applicant.${key}`),
    value: applicant[key],
    onChange: (value: string) => form.set('applicant', { ...applicant, [key]: value }),
    error: form.errorAt(`applicant.${key}`),
  });
  return (
    <Page title={texts.title} question={texts.question}>
      <form onSubmit={form.submit((body) => create.run({ body }))} noValidate className="max-w-3xl">
        <ErrorSummary errors={form.errors} />
        <Panel title="Pemohon">
          <TextInput label="Nomor permohonan" mono {...form.bind('number')} />
          <TextInput label="Nama lengkap" help="Seperti pada KTP-el" {...personField('name')} />
          <TextInput label="NIK" mono inputMode="numeric" maxLength={20} {...personField('nik')} />
          <TextInput label="Nomor KK" optional mono inputMode="numeric" maxLength={20} {...personField('kk')} />
          <TextInput label="Tempat lahir" optional {...personField('birthPlace')} />
          <DateField label="Tanggal lahir" {...personField('birthDate')} />
          <VillagePicker
            id={form.idOf('applicant.villageCode')}
            value={village}
            onChange={(next) => {
              setVillage(next);
              form.set('applicant', { ...applicant, villageCode: next?.key ?? '' });
            }}
            error={form.errorAt('applicant.villageCode')}
          />
          <TextInput label="Alamat" optional help="Jalan atau dusun, nomor rumah, RT/RW" {...personField('addressLine')} />
          <TextInput label="Nomor telepon" optional type="tel" inputMode="tel" {...personField('phone')} />
        </Panel>
        <Panel title="Rencana perjalanan">
          <Select label="Keperluan" optional options={optionsOf(PURPOSE_WORDS)} {...form.bind('purpose')} />
          <CountryField label="Negara tujuan" optional {...form.bind('country')} />
          <DateField label="Berangkat" optional {...form.bind('departOn')} />
          <DateField label="Pulang" optional {...form.bind('returnOn')} />
          <Select label="Siapa yang mengisi M-Paspor?" optional options={optionsOf(FILLED_WORDS)} {...form.bind('filledBy')} />
          <Select label="Siapa yang membayar?" optional options={optionsOf(PAID_WORDS)} {...form.bind('paidBy')} />
          <TextInput label="Perusahaan atau agen yang disebut" optional {...form.bind('recruiterName')} />
        </Panel>
        <Panel title="Orang lain yang disebut">
          <Others others={form.values.contacts} onChange={(contacts) => form.set('contacts', contacts)} errorAt={form.errorAt} />
        </Panel>
        <FormActions problem={create.problem} onRetry={create.again}>
          <Button type="submit" variant="primary" busy={create.busy}>
            {texts.send}
          </Button>
        </FormActions>
      </form>
    </Page>
  );
}

interface OthersProps {
  readonly others: readonly Other[];
  readonly onChange: (next: readonly Other[]) => void;
  readonly errorAt: (path: string) => string | undefined;
}

/** Who pays, vouches, brings or travels along; each is one small block. */
function Others({ others, onChange, errorAt }: OthersProps) {
  const change = (at: number, next: Partial<Other>) => onChange(others.map((one, i) => (i === at ? { ...one, ...next } : one)));
  return (
    <>
      {others.map((one, i) => (
        <fieldset key={i} className="mb-4 border-l-4 border-line pl-3">
          <legend className="sr-only">Orang ke-{i + 1}</legend>
          <Select label="Sebagai" options={ROLES} value={one.role} onChange={(role) => change(i, { role: role ?? one.role })} />
          <TextInput
            label="Nama"
            optional
            value={one.name}
            onChange={(name) => change(i, { name })}
            error={errorAt(`contacts.${i}.name`)}
          />
          <TextInput
            label="Telepon"
            optional
            type="tel"
            inputMode="tel"
            value={one.phone}
            onChange={(phone) => change(i, { phone })}
            error={errorAt(`contacts.${i}.phone`)}
          />
          <Button variant="quiet" icon="trash" onClick={() => onChange(others.filter((_, at) => at !== i))}>
            Hapus orang ini
          </Button>
        </fieldset>
      ))}
      <Button icon="plus" onClick={() => onChange([...others, { role: 'escort', name: '', phone: '' }])}>
        Tambah orang
      </Button>
    </>
  );
}
