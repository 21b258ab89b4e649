import { useState } from 'react';
import { z } from 'zod';
import { PlainDate } from '../../contract/fields.ts';
import { useForm } from '../form.ts';
import { Button } from '../parts/button.tsx';
import { CheckList, Checkbox, Choice, RadioList, Select, type Answer } from '../parts/choices.tsx';
import { Combobox, type ComboOption } from '../parts/combobox.tsx';
import { DateField } from '../parts/date-field.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { DraftNotice, ErrorSummary, FormActions } from '../parts/form-parts.tsx';
import { NumberInput, TextArea, TextInput } from '../parts/inputs.tsx';
import { Page } from '../parts/page.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { LONG_SENTENCE, persons } from './long-texts.ts';

const Report = z.object({
  name: z.string().min(3),
  story: z.string().max(200),
  born: PlainDate,
  cost: z.number().int().nonnegative(),
  role: z.enum(['korban-mungkin', 'pengantar']),
  country: z.string(),
  seen: z.enum(['confirmed', 'denied', 'unknown']),
  signs: z.array(z.string()).min(1),
  village: z.object({ key: z.string() }),
  agreed: z.literal(true, 'Centang bila sudah dibacakan'),
  note: z.string().optional(),
});
const INITIAL = {
  name: '',
  story: '',
  born: '',
  cost: undefined as number | undefined,
  role: undefined as 'korban-mungkin' | 'pengantar' | undefined,
  country: '',
  seen: undefined as Answer | undefined,
  signs: [] as readonly string[],
  village: undefined as ComboOption | undefined,
  agreed: false,
  note: '',
};
const VILLAGES: readonly ComboOption[] = persons(400).map((person, index) => ({
  key: String(index),
  label: `Sidomulyo ${index}`,
  detail: person.place,
}));
const findVillage = async (text: string) =>
  await Promise.resolve(VILLAGES.filter((village) => village.label.toLowerCase().includes(text.toLowerCase())).slice(0, 20));

/** All inputs in one form; sending it empty shows every error. */
export function Forms() {
  const form = useForm({ schema: Report, initial: INITIAL, draft: 'gallery' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [query, setQuery] = useState('');
  const [sent, setSent] = useState('');
  const send = async (parsed: z.infer<typeof Report>) => {
    setSent(JSON.stringify(parsed));
    form.clear();
    await Promise.resolve();
  };
  return (
    <Page title="Formulir" question="Semua isian, dengan petunjuk dan kesalahan.">
      <SearchBox label="Cari orang" value={query} onChange={setQuery} />
      <p className="mb-4">Dicari: {query}</p>
      <DraftNotice form={form} />
      <form onSubmit={form.submit(send)} noValidate>
        <ErrorSummary errors={form.errors} />
        <TextInput
          label="Nama pemohon seperti tertulis pada Kartu Keluarga atau dokumen lain yang dibawa"
          help={LONG_SENTENCE}
          {...form.bind('name')}
        />
        <TextArea label="Apa yang terlihat?" maxLength={200} {...form.bind('story')} />
        <DateField label="Tanggal lahir" {...form.bind('born')} />
        <NumberInput label="Biaya yang diminta" before="Rp" unit="per orang" {...form.bind('cost')} />
        <Select
          label="Negara tujuan"
          options={[
            { value: 'MY', label: 'Malaysia' },
            { value: 'KH', label: 'Kamboja' },
          ]}
          {...form.bind('country')}
        />
        <RadioList
          label="Peran orang ini"
          options={[
            { value: 'korban-mungkin', label: 'Mungkin perlu perlindungan', detail: 'Belum ada putusan siapa pun' },
            { value: 'pengantar', label: 'Pengantar' },
          ]}
          {...form.bind('role')}
        />
        <Choice label="Paspor dipegang orang lain?" {...form.bind('seen')} />
        <Choice label="Ukuran layar sentuh" size="touch" value={form.values.seen} onChange={(answer) => form.set('seen', answer)} />
        <CheckList
          label="Tanda yang terlihat"
          options={[
            { value: 'a', label: 'Tidak tahu nama majikan' },
            { value: 'b', label: 'Jawaban dihafal' },
          ]}
          {...form.bind('signs')}
        />
        <Combobox
          label="Desa"
          help="Ketik nama desa; pilih menurut kecamatan dan kabupaten."
          search={findVillage}
          {...form.bind('village')}
        />
        <FileDrop
          label="Foto"
          accept="image/*"
          maxBytes={8_000_000}
          capture="environment"
          pick="Ambil foto"
          value={files}
          onChange={setFiles}
          optional
        />
        <Checkbox label="Hak pemohon sudah dibacakan" {...form.bind('agreed')} />
        <TextInput label="Catatan" optional {...form.bind('note')} />
        <FormActions>
          <Button type="submit" variant="primary">
            Simpan laporan
          </Button>
        </FormActions>
      </form>
      <output data-sent>{sent}</output>
    </Page>
  );
}
