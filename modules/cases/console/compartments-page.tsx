import { useState } from 'react';
import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call } from '../../../platform/ui/http.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState, Notice } from '../../../platform/ui/parts/states.tsx';
import { listAccounts } from '../../access/contract.ts';
import { changeCompartment, createCompartment, listCompartments } from '../contract.ts';
import { useDone } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';

const REFRESHES = [listCompartments];
const Account = z.object({ key: z.string() }, 'Pilih petugas dari daftar').transform((account) => account.key);
const findAccounts = async (q: string): Promise<readonly ComboOption[]> => {
  const { items } = await call(listAccounts, { query: { q, limit: 20 } });
  return items.map((one) => ({ key: one.id, label: one.displayName, detail: `${one.roleName} · ${one.office.name}` }));
};

function CreateDialog({ onClose }: { readonly onClose: () => void }) {
  const schema = z.object({ name: Line, reason: Line });
  const form = useForm({ schema, initial: { name: '', reason: '' } });
  const create = useCommand(createCompartment, {
    refreshes: REFRESHES,
    failed: form.fail,
    done: useDone(onClose, 'Ruang tertutup dibuat'),
  });
  return (
    <FormDialog
      title="Buat ruang tertutup"
      act="Buat ruang tertutup"
      form={form}
      command={create}
      onClose={onClose}
      send={async (body) => await create.run({ body: { ...body, members: [] } })}
    >
      <TextInput label="Nama operasi" {...form.bind('name')} />
      <TextInput label="Mengapa harus tertutup?" {...form.bind('reason')} />
    </FormDialog>
  );
}

interface MemberProps {
  readonly id: string;
  readonly remove: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
}
function MemberDialog({ id, remove, onClose }: MemberProps) {
  const schema = z.object({ account: remove === undefined ? Account : Account.optional(), reason: Line });
  const form = useForm({ schema, initial: { account: undefined as ComboOption | undefined, reason: '' } });
  const change = useCommand(changeCompartment, { refreshes: REFRESHES, failed: form.fail, done: useDone(onClose, 'Anggota diubah') });
  const send = async ({ account, reason }: { account?: string | undefined; reason: string }) =>
    await change.run({
      params: { id },
      body: { add: account === undefined ? [] : [account], remove: remove === undefined ? [] : [remove.id], reason },
    });
  return (
    <FormDialog
      title={remove === undefined ? 'Tambah anggota' : `Lepas ${remove.name}?`}
      act={remove === undefined ? 'Tambah anggota' : 'Lepas anggota'}
      form={form}
      command={change}
      onClose={onClose}
      send={send}
    >
      {remove === undefined && <Combobox label="Petugas" help="Ketik sebagian namanya." search={findAccounts} {...form.bind('account')} />}
      <TextInput label="Alasan" {...form.bind('reason')} />
    </FormDialog>
  );
}

/** Closed lists of accounts for operations; only the asker's own ones are shown. */
export default function CompartmentsPage() {
  const [creating, setCreating] = useState(false);
  const [changing, setChanging] = useState<{ id: string; remove: { id: string; name: string } | undefined }>();
  const manages = useMay()('compartment.manage');
  const compartments = useAsk(listCompartments, {});
  return (
    <Page
      title="Ruang tertutup"
      question="Operasi mana yang hanya boleh diketahui sedikit orang?"
      actions={
        manages && (
          <Button variant="primary" icon="lock" onClick={() => setCreating(true)}>
            Buat ruang tertutup
          </Button>
        )
      }
    >
      <Notice tone="info" title="Yang bukan anggota tidak tahu bahwa ruang ini ada">
        Juga kepala kantor dan administrator. Setiap perubahan anggota dicatat.
      </Notice>
      <Loaded ask={compartments}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Anda belum menjadi anggota ruang tertutup" icon="lock" />
          ) : (
            <div className="mt-4 grid gap-4">
              {items.map((one) => (
                <Panel
                  key={one.id}
                  title={`${one.name} · ${one.cases} perkara`}
                  actions={manages && <Button onClick={() => setChanging({ id: one.id, remove: undefined })}>Tambah anggota</Button>}
                >
                  <ul className="grid gap-1">
                    {one.members.map((member) => (
                      <li key={member.id} className="flex flex-wrap items-center gap-2">
                        {member.name}
                        {manages && (
                          <Button variant="quiet" onClick={() => setChanging({ id: one.id, remove: member })}>
                            Lepas
                          </Button>
                        )}
                      </li>
                    ))}
                  </ul>
                </Panel>
              ))}
            </div>
          )
        }
      </Loaded>
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
      {changing !== undefined && <MemberDialog id={changing.id} remove={changing.remove} onClose={() => setChanging(undefined)} />}
    </Page>
  );
}
