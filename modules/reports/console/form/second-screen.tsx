import type { Form } from '../../../../platform/ui/form.ts';
import { Button, IconButton } from '../../../../platform/ui/parts/button.tsx';
import { Checkbox, RadioList, Select } from '../../../../platform/ui/parts/choices.tsx';
import { DateField } from '../../../../platform/ui/parts/date-field.tsx';
import { NumberInput, TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { SECRECY_NOTICE } from '../../model.ts';
import { CHANNELS, KNOWLEDGE, optionsOf, ROLES } from '../words.ts';
import type { NamedRow, StoryBody, StoryValues } from './story.ts';

const MOST_NAMED = 20;
const LEVEL_OPTIONS = [
  {
    value: 'anonymous',
    label: 'Tanpa nama',
    detail: 'Tidak ada yang tahu siapa Anda, juga sistem ini. Perkembangannya hanya dapat dilihat dengan kode tanda terima.',
  },
  {
    value: 'confidential',
    label: 'Rahasia',
    detail: 'Nama Anda disegel. Hanya kustodian yang dapat membukanya, dengan alasan dan untuk waktu terbatas.',
  },
  {
    value: 'named',
    label: 'Dengan nama',
    detail: 'Nama tetap disegel, tetapi catatan sistem menyebut bahwa Anda yang mengirim laporan ini.',
  },
] as const;
const texts = {
  named: 'Siapa yang disebut?',
  namedHelp: 'Nama panggilan atau nomor telepon saja sudah berguna. Yang tidak tahu, kosongkan.',
  bypass: 'Jangan tampilkan kepada pemerintah desa',
  bypassHelp: 'Pilih ini bila ada aparat desa yang terlibat. Laporan ini juga tidak muncul di "Laporan saya" akun desa; simpan kodenya.',
  secrecy: 'Saya minta identitas saya dirahasiakan (pasal 33 UU 21/2007)',
  other: 'Saya menulis untuk orang lain',
};

/** Who, when, who may know, and the notice of secrecy. */
export function SecondScreen({ form }: { readonly form: Form<StoryValues, StoryBody> }) {
  const { named, identityLevel, forOther, teller } = form.values;
  const setRow = (at: number, change: Partial<NamedRow>) =>
    form.set(
      'named',
      named.map((row, i) => (i === at ? { ...row, ...change } : row)),
    );
  const setTeller = (change: Partial<StoryValues['teller']>) => form.set('teller', { ...teller, ...change });
  return (
    <>
      <fieldset className="mb-5">
        <legend className="mb-1 font-semibold">{texts.named}</legend>
        <p className="mb-2 text-sm text-muted">{texts.namedHelp}</p>
        {named.map((row, i) => (
          <div key={i} className="mb-3 max-w-xl rounded border border-line bg-panel p-3">
            <Select
              size="touch"
              label={`Orang ${i + 1}: sebagai apa?`}
              options={optionsOf(ROLES)}
              value={row.role}
              onChange={(role) => setRow(i, { role: role ?? 'other' })}
            />
            <TextInput
              size="touch"
              label="Nama"
              optional
              id={form.idOf(`named.${i}.name`)}
              error={form.errorAt(`named.${i}.name`)}
              value={row.name}
              onChange={(name) => setRow(i, { name })}
            />
            <TextInput
              size="touch"
              type="tel"
              inputMode="tel"
              label="Nomor telepon"
              optional
              id={form.idOf(`named.${i}.phones.0`)}
              error={form.errorAt(`named.${i}.phones.0`)}
              value={row.phone}
              onChange={(phone) => setRow(i, { phone })}
            />
            {named.length > 1 && (
              <IconButton
                icon="trash"
                size="touch"
                label={`Buang orang ${i + 1}`}
                onClick={() =>
                  form.set(
                    'named',
                    named.filter((_, at) => at !== i),
                  )
                }
              />
            )}
          </div>
        ))}
        <Button
          icon="plus"
          size="touch"
          disabled={named.length >= MOST_NAMED}
          onClick={() => form.set('named', [...named, { role: 'other', name: '', phone: '' }])}
        >
          Tambah orang atau perusahaan
        </Button>
      </fieldset>
      <details className="mb-5 max-w-xl rounded border border-line bg-panel p-3">
        <summary className="min-h-8 cursor-pointer font-semibold">Kapan, berapa orang, ke mana (bila tahu)</summary>
        <div className="mt-3">
          <DateField size="touch" label="Perkiraan berangkat" optional {...form.bind('departsOn')} />
          <NumberInput size="touch" label="Jumlah orang" unit="orang" optional {...form.bind('peopleCount')} />
          <TextInput size="touch" label="Negara tujuan" optional {...form.bind('destination')} />
          <TextInput size="touch" label="Sejak kapan?" help="Misalnya: sejak Senin, tadi malam" optional {...form.bind('when')} />
          <DateField size="touch" label="Tanggal kejadian" optional {...form.bind('happenedOn')} />
          <Select
            size="touch"
            label="Dari mana diketahui?"
            options={optionsOf(KNOWLEDGE)}
            {...form.bind('knowledge')}
            onChange={(value) => form.set('knowledge', value ?? 'unknown')}
          />
          <Select
            size="touch"
            label="Lewat apa laporan ini datang?"
            options={optionsOf(CHANNELS)}
            {...form.bind('channel')}
            onChange={(value) => form.set('channel', value ?? 'app')}
          />
        </div>
      </details>
      <RadioList
        size="touch"
        label="Siapa yang boleh tahu Anda melapor?"
        options={LEVEL_OPTIONS}
        {...form.bind('identityLevel')}
        onChange={(level) => form.set('identityLevel', level ?? 'confidential')}
      />
      {identityLevel !== 'anonymous' && (
        <>
          <Checkbox size="touch" label={texts.secrecy} {...form.bind('secrecyRequested')} />
          <Checkbox size="touch" label={texts.other} {...form.bind('forOther')} />
          {forOther && (
            <div className="mb-5 max-w-xl rounded border border-line bg-panel p-3">
              <TextInput size="touch" label="Nama orang itu" optional value={teller.name} onChange={(name) => setTeller({ name })} />
              <TextInput
                size="touch"
                type="tel"
                inputMode="tel"
                label="Nomor teleponnya"
                optional
                id={form.idOf('teller.phone')}
                error={form.errorAt('teller.phone')}
                value={teller.phone}
                onChange={(phone) => setTeller({ phone })}
              />
              <TextInput
                size="touch"
                label="Hubungannya dengan kejadian"
                optional
                value={teller.relation}
                onChange={(relation) => setTeller({ relation })}
              />
            </div>
          )}
        </>
      )}
      <Checkbox size="touch" label={texts.bypass} help={texts.bypassHelp} {...form.bind('bypassVillage')} />
      <Notice title="Kerahasiaan">{SECRECY_NOTICE.text}</Notice>
    </>
  );
}
