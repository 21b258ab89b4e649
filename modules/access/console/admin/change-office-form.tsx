import { z } from 'zod';
import { Line, PlainDate } from '../../../../platform/contract/fields.ts';
import { useCommand } from '../../../../platform/ui/command.ts';
import { useForm } from '../../../../platform/ui/form.ts';
import { call } from '../../../../platform/ui/http.ts';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Checkbox, Select } from '../../../../platform/ui/parts/choices.tsx';
import { Combobox, type ComboOption } from '../../../../platform/ui/parts/combobox.tsx';
import { ErrorSummary, FormActions } from '../../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { useToast } from '../../../../platform/ui/parts/toast.tsx';
import { changeOffice, getOffice, listOffices } from '../../contract.ts';
import { OfficeView, widened } from '../../model.ts';
import { STATUS, type Detail } from './office-words.ts';
import { TerritoryField, type PlacePicker, type TypedStretch } from './territory-field.tsx';

/** What is typed; blank fields are absent here and null for the server. */
const Typed = z
  .object({
    name: Line,
    kind: z.string().trim().toUpperCase(),
    address: Line.optional(),
    phone: Line.optional(),
    parent: z.object({ key: z.string() }).optional(),
    status: OfficeView.shape.status,
    worksOnCollectiveLeave: z.boolean(),
    territories: z.array(z.object({ code: z.string(), validFrom: PlainDate, validTo: PlainDate.optional() })),
    reason: Line.optional(),
  })
  .transform(({ parent, address, phone, territories, ...rest }) => ({
    ...rest,
    address: address ?? null,
    phone: phone ?? null,
    parentOfficeId: parent?.key ?? null,
    territories: territories.map((one) => ({ ...one, validTo: one.validTo ?? null })),
  }));

const findOffices = async (q: string): Promise<readonly ComboOption[]> => {
  const { items } = await call(listOffices, { query: { q, limit: 20 } });
  return items.map((office) => ({ key: office.id, label: office.name, detail: `${office.agency.shortName} · ${office.code}` }));
};
const todayInJakarta = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date());

const initialOf = (office: Detail) => ({
  name: office.name,
  kind: office.kind,
  address: office.address ?? '',
  phone: office.phone ?? '',
  parent:
    office.parentOffice === null
      ? undefined
      : ({ key: office.parentOffice.id, label: office.parentOffice.name } as ComboOption | undefined),
  status: office.status,
  worksOnCollectiveLeave: office.worksOnCollectiveLeave,
  territories: office.history.map((one): TypedStretch => ({
    code: one.code,
    name: one.name,
    validFrom: one.validFrom,
    validTo: one.validTo ?? '',
  })),
  reason: '',
});
const texts = {
  saved: 'Perubahan kantor disimpan',
  asked: 'Disimpan. Perluasan wilayah menunggu administrator lain.',
  wider: 'Wilayah yang lebih luas disahkan administrator lain',
  why: 'Petugas kantor ini akan membaca lebih banyak catatan. Wilayah kerjanya tetap seperti sekarang sampai disahkan, paling lama 24 jam; perubahan yang lain langsung disimpan.',
};

/** Changes an office and its dated working territory. Accounts feel it with their next request. */
export function ChangeOfficeForm({
  office,
  Picker,
  onDone,
}: {
  readonly office: Detail;
  readonly Picker: PlacePicker;
  readonly onDone: () => void;
}) {
  const toast = useToast();
  const form = useForm({ schema: Typed, initial: initialOf(office) });
  const change = useCommand(changeOffice, {
    refreshes: [getOffice, listOffices],
    failed: form.fail,
    done: ({ widening }) => {
      toast({ text: wider.length > 0 && widening !== null ? texts.asked : texts.saved });
      onDone();
    },
  });
  const wider = widened(
    office.history,
    form.values.territories.map((one) => ({ ...one, validTo: one.validTo === '' ? null : one.validTo })),
  );
  return (
    <form onSubmit={form.submit(async (body) => await change.run({ params: { id: office.id }, body }))} noValidate>
      <ErrorSummary errors={form.errors} />
      <TextInput label="Nama kantor" autoFocus {...form.bind('name')} />
      <TextInput label="Jenis" help="KANIM, LTSA, BP3MI, POLRES …" mono {...form.bind('kind')} />
      <TextInput label="Alamat" optional {...form.bind('address')} />
      <TextInput label="Telepon" optional type="tel" {...form.bind('phone')} />
      <Combobox
        label="Kantor induk"
        help="Kepadanya tenggat yang lewat diteruskan"
        optional
        search={findOffices}
        {...form.bind('parent')}
      />
      <Select
        label="Keadaan"
        options={OfficeView.shape.status.options.map((value) => ({ value, label: STATUS[value] }))}
        {...form.bind('status')}
        onChange={(value) => form.set('status', value ?? office.status)}
      />
      <Checkbox label="Tetap bekerja pada cuti bersama" {...form.bind('worksOnCollectiveLeave')} />
      <TerritoryField
        {...form.bind('territories')}
        onChange={(value) => form.set('territories', [...value])}
        errorAt={form.errorAt}
        today={todayInJakarta()}
        Picker={Picker}
      />
      {wider.length > 0 && (
        <Notice tone="info" title={texts.wider}>
          <p className="mb-4">{texts.why}</p>
          <TextInput label="Alasan" help="Misalnya: nomor dan tanggal keputusannya" {...form.bind('reason')} />
        </Notice>
      )}
      <FormActions problem={change.problem} onRetry={change.again} onCancel={onDone}>
        <Button type="submit" variant="primary" busy={change.busy}>
          {wider.length > 0 ? 'Simpan dan usulkan perluasan' : 'Simpan perubahan'}
        </Button>
      </FormActions>
    </form>
  );
}
