import { useState } from 'react';
import { z } from 'zod';
import { Line } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call } from '../../../platform/ui/http.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import type { ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState, Notice } from '../../../platform/ui/parts/states.tsx';
import { listAccounts } from '../../access/contract.ts';
import { changeCompartment, createCompartment, listCompartments } from '../contract.ts';
import { useDone } from './on-case.ts';
import { FormDialog } from './form-dialog.tsx';
import { MemberDialog, type Member } from './member-dialog.tsx';

const REFRESHES = [listCompartments];
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

/** Closed lists of accounts for operations; only the asker's own ones are shown. */
export default function CompartmentsPage() {
  const [creating, setCreating] = useState(false);
  const [changing, setChanging] = useState<{ id: string; remove: Member | undefined }>();
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
                          <Button
                            variant="quiet"
                            aria-label={`Lepas ${member.name} dari ${one.name}`}
                            onClick={() => setChanging({ id: one.id, remove: member })}
                          >
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
      {changing !== undefined && (
        <MemberDialog
          {...changing}
          endpoint={changeCompartment}
          group="ruang tertutup"
          help="Ketik sebagian namanya."
          search={findAccounts}
          refreshes={REFRESHES}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Page>
  );
}
