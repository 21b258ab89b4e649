import { z } from 'zod';
import { Id, Line } from '../../../../platform/contract/fields.ts';
import { useAsk } from '../../../../platform/ui/ask.ts';
import { useCommand } from '../../../../platform/ui/command.ts';
import { useForm } from '../../../../platform/ui/form.ts';
import { useGo } from '../../../../platform/ui/page-link.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Select } from '../../../../platform/ui/parts/choices.tsx';
import { Dialog } from '../../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../../platform/ui/parts/loaded.tsx';
import { createOffice, listAgencies, listOffices } from '../../contract.ts';

const CODE = /^[A-Z0-9.-]{3,60}$/;
const NewOffice = z.object({
  name: Line,
  agencyId: z.string('Pilih instansi').pipe(Id),
  kind: z.string('Isi jenis kantor').trim().toUpperCase(),
  code: z.string('Isi kode').trim().toUpperCase().regex(CODE, 'Huruf besar, angka, titik, tanda hubung: KANIM-KEDIRI'),
});
const INITIAL = { name: '', agencyId: undefined as string | undefined, kind: '', code: '' };
/** The rest is filled in on the page of the new office. */
const EMPTY = {
  address: null,
  phone: null,
  parentOfficeId: null,
  status: 'active',
  worksOnCollectiveLeave: false,
  territories: [],
} as const;

/** A new office; its territory, parent and address are filled in on its page, which opens next. */
export function CreateOfficeDialog({ onClose }: { readonly onClose: () => void }) {
  const go = useGo();
  const agencies = useAsk(listAgencies, {});
  const form = useForm({ schema: NewOffice, initial: INITIAL });
  const create = useCommand(createOffice, {
    refreshes: [listOffices],
    failed: form.fail,
    done: (office) => {
      onClose();
      go(`/kantor/${office.id}`);
    },
  });
  return (
    <Dialog open onClose={onClose} title="Tambah kantor">
      <form onSubmit={form.submit(async (body) => await create.run({ body: { ...body, ...EMPTY, territories: [] } }))} noValidate>
        <ErrorSummary errors={form.errors} />
        <TextInput label="Nama kantor" {...form.bind('name')} />
        <Loaded ask={agencies} lines={2}>
          {({ items }) => (
            <Select label="Instansi" options={items.map((one) => ({ value: one.id, label: one.name }))} {...form.bind('agencyId')} />
          )}
        </Loaded>
        <TextInput label="Jenis" help="KANIM, LTSA, BP3MI, POLRES …" mono {...form.bind('kind')} />
        <TextInput label="Kode" help="Tidak dapat diubah lagi, misalnya KANIM-KEDIRI" mono {...form.bind('code')} />
        <p className="mb-4 text-muted">Alamat, kantor induk, dan wilayah kerja diisi setelah ini.</p>
        <FormActions problem={create.problem} onRetry={create.again} onCancel={onClose}>
          <Button type="submit" variant="primary" busy={create.busy}>
            Tambah kantor ini
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
