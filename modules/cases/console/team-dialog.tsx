import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call } from '../../../platform/ui/http.ts';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { changeTeam, listColleagues } from '../contract.ts';
import { FormDialog } from './form-dialog.tsx';
import { REFRESHES, useDone, type OnCase } from './on-case.ts';

export interface Member {
  readonly id: string;
  readonly name: string;
}
const Chosen = z.object({ key: z.string() }, 'Pilih petugas dari daftar').transform((account) => account.key);

/** Lets one officer see the case beyond reach, or no longer; with a reason that stays in its history. */
export function TeamDialog({ id, remove, onClose }: OnCase & { readonly remove: Member | undefined }) {
  const schema = z.object({ account: remove === undefined ? Chosen : Chosen.optional(), reason: Line });
  const form = useForm({ schema, initial: { account: undefined as ComboOption | undefined, reason: '' } });
  const done = useDone(onClose, remove === undefined ? 'Petugas masuk tim' : 'Petugas dilepas dari tim');
  const change = useCommand(changeTeam, { refreshes: REFRESHES, failed: form.fail, done });
  const find = async (q: string): Promise<readonly ComboOption[]> => {
    const { items } = await call(listColleagues, { params: { id }, query: { q } });
    return items.map((one) => ({ key: one.id, label: one.name, detail: `${one.role} · ${one.office}` }));
  };
  const send = async ({ account, reason }: { account?: string | undefined; reason: string }) =>
    await change.run({
      params: { id },
      body: { add: account === undefined ? [] : [account], remove: remove === undefined ? [] : [remove.id], reason },
    });
  return (
    <FormDialog
      title={remove === undefined ? 'Tambah petugas ke tim' : `Lepas ${remove.name}?`}
      act={remove === undefined ? 'Tambah ke tim' : 'Lepas dari tim'}
      form={form}
      command={change}
      onClose={onClose}
      send={send}
    >
      {remove === undefined && (
        <Combobox
          label="Petugas"
          help="Ketik sebagian namanya. Yang dapat dipilih: petugas instansi pemilik dan kantor yang menerima perkara ini."
          search={find}
          {...form.bind('account')}
        />
      )}
      <TextInput label="Alasan" {...form.bind('reason')} />
    </FormDialog>
  );
}
