import { useState } from 'react';
import { z } from 'zod';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { call } from '../../../platform/ui/http.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Combobox, type ComboOption } from '../../../platform/ui/parts/combobox.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { createAccount, listAccountProposals, listAccounts, listOffices, proposeAccount } from '../contract.ts';
import { needsTwo, RoleCode, ROLES } from '../model.ts';
import { FirstPassword } from './first-password.tsx';

const NewAccount = z
  .object({
    login: z.string().trim().toLowerCase().min(3, 'Tulis paling sedikit 3 huruf').max(60),
    displayName: z.string().trim().min(1).max(200),
    role: RoleCode,
    officeId: z.object({ key: z.string() }, 'Pilih kantor dari daftar').transform((office) => office.key),
    reason: z.string().trim().max(200, 'Paling panjang 200 huruf').default(''),
  })
  .refine(({ role, reason }) => !needsTwo(role) || reason !== '', {
    path: ['reason'],
    message: 'Tulis alasannya, misalnya nomor surat tugas',
  });
const INITIAL = {
  login: '',
  displayName: '',
  role: undefined as RoleCode | undefined,
  officeId: undefined as ComboOption | undefined,
  reason: '',
};

const findOffices = async (q: string): Promise<readonly ComboOption[]> => {
  const { items } = await call(listOffices, { query: { q, limit: 20 } });
  return items.map((office) => ({
    key: office.id,
    label: office.name,
    detail: `${office.agency.shortName} · ${office.territories.map((one) => one.name).join(', ')}`,
  }));
};

/** A new account; its first password is shown once and must be replaced at the first log-in. A guarded role is proposed instead. */
export function CreateAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const toast = useToast();
  const [made, setMade] = useState<{ readonly login: string; readonly password: string }>();
  const form = useForm({ schema: NewAccount, initial: INITIAL });
  const create = useCommand(createAccount, {
    refreshes: [listAccounts],
    failed: form.fail,
    done: ({ account, firstPassword }) => setMade({ login: account.login, password: firstPassword }),
  });
  const propose = useCommand(proposeAccount, {
    refreshes: [listAccountProposals],
    failed: form.fail,
    done: () => {
      toast({ text: 'Usulan akun dikirim kepada administrator lain' });
      onClose();
    },
  });
  const guarded = form.values.role !== undefined && needsTwo(form.values.role);
  const command = guarded ? propose : create;
  return (
    <Dialog open onClose={onClose} title={made === undefined ? 'Buat akun' : 'Akun dibuat'} closable={made === undefined}>
      {made !== undefined ? (
        <FirstPassword login={made.login} password={made.password} onDone={onClose} />
      ) : (
        <form
          onSubmit={form.submit(async ({ reason, ...body }) =>
            needsTwo(body.role) ? await propose.run({ body: { ...body, reason } }) : await create.run({ body }),
          )}
          noValidate
        >
          <ErrorSummary errors={form.errors} />
          <TextInput label="Nama petugas" {...form.bind('displayName')} />
          <TextInput label="Nama akun" help="Huruf kecil tanpa spasi, misalnya budi.blitar" {...form.bind('login')} />
          <Select
            label="Peran"
            options={RoleCode.options.map((code) => ({ value: code, label: ROLES[code].name }))}
            {...form.bind('role')}
          />
          <Combobox label="Kantor" help="Ketik sebagian nama kantor." search={findOffices} {...form.bind('officeId')} />
          {guarded && (
            <>
              <Notice title="Peran ini dijaga dua administrator">
                Administrator lain mengesahkan dalam 24 jam, lalu menyerahkan kata sandi awalnya. Bila Anda satu-satunya administrator,
                minta pengelola server membuat yang kedua.
              </Notice>
              <TextInput label="Alasan" help="Misalnya: surat tugas nomor …" {...form.bind('reason')} />
            </>
          )}
          <FormActions problem={command.problem} onRetry={command.again} onCancel={onClose}>
            <Button type="submit" variant="primary" busy={command.busy}>
              {guarded ? 'Usulkan akun' : 'Buat akun'}
            </Button>
          </FormActions>
        </form>
      )}
    </Dialog>
  );
}
