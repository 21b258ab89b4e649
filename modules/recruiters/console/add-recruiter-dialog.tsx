import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { useGo } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { addRecruiter, listRecruiters } from '../contract.ts';
import { PERSONAL_KINDS, RECRUITER_KIND_WORDS } from '../model.ts';
import type { RecruiterKind } from '../model.ts';

/** Branches come with the list of their company. */
const KINDS: readonly RecruiterKind[] = ['company', 'field-officer', 'sponsor', 'p3mi'];

/** A recruiter that no list names. People among them are TERBATAS. */
export function AddRecruiterDialog({ onClose }: { readonly onClose: () => void }) {
  const go = useGo();
  const initial: {
    kind: RecruiterKind | undefined;
    name: string;
    city: string;
    address: string;
    phone: string;
    source: string;
    note: string;
  } = {
    kind: undefined,
    name: '',
    city: '',
    address: '',
    phone: '',
    source: '',
    note: '',
  };
  const form = useForm({ schema: addRecruiter.body, initial });
  const add = useCommand(addRecruiter, { refreshes: [listRecruiters], done: ({ id }) => go(`/perekrut/${id}`), failed: form.fail });
  return (
    <Dialog open onClose={onClose} title="Catat perekrut" closable={!add.busy}>
      <form onSubmit={form.submit((body) => add.run({ body }))} noValidate>
        <ErrorSummary errors={form.errors} />
        <Select label="Jenis" options={KINDS.map((value) => ({ value, label: RECRUITER_KIND_WORDS[value] }))} {...form.bind('kind')} />
        {form.values.kind !== undefined && PERSONAL_KINDS.has(form.values.kind) && (
          <Notice>Catatan tentang seseorang bersifat TERBATAS dan hanya terlihat oleh instansi Anda di wilayah ini.</Notice>
        )}
        <TextInput label="Nama" {...form.bind('name')} />
        <TextInput label="Kota atau kabupaten" optional help="Nama yang sama di kota lain adalah perusahaan lain." {...form.bind('city')} />
        <TextInput label="Alamat" optional {...form.bind('address')} />
        <TextInput label="Telepon resmi" optional type="tel" {...form.bind('phone')} />
        <TextInput label="Dari mana Anda tahu" {...form.bind('source')} />
        <TextInput label="Catatan" optional {...form.bind('note')} />
        <FormActions problem={add.problem} onRetry={add.again}>
          <Button type="submit" variant="primary" busy={add.busy}>
            Catat perekrut
          </Button>
          <Button onClick={onClose}>Batal</Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
