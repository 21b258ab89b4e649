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
import { createAccount, listAccounts, listOffices } from '../contract.ts';
import { RoleCode, ROLES } from '../model.ts';
import { FirstPassword } from './first-password.tsx';

const NewAccount = z.object({
  login: z.string().trim().toLowerCase().min(3, 'Tulis paling sedikit 3 huruf').max(60),
  displayName: z.string().trim().min(1).max(200),
  role: RoleCode,
  officeId: z.object({ key: z.string() }, 'Pilih kantor dari daftar').transform((office) => office.key),
});
const INITIAL = { login: '', displayName: '', role: undefined as RoleCode | undefined, officeId: undefined as ComboOption | undefined };

const findOffices = async (q: string): Promise<readonly ComboOption[]> => {
  const { items } = await call(listOffices, { query: { q, limit: 20 } });
  return items.map((office) => ({
    key: office.id,
    label: office.name,
    detail: `${office.agency.shortName} · ${office.territories.map((one) => one.name).join(', ')}`,
  }));
};

/** A new account; its first password is shown once and must be replaced at the first log-in. */
export function CreateAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const [made, setMade] = useState<{ readonly login: string; readonly password: string }>();
  const form = useForm({ schema: NewAccount, initial: INITIAL });
  const create = useCommand(createAccount, {
    refreshes: [listAccounts],
    failed: form.fail,
    done: ({ account, firstPassword }) => setMade({ login: account.login, password: firstPassword }),
  });
  return (
    <Dialog open onClose={onClose} title={made === undefined ? 'Buat akun' : 'Akun dibuat'} closable={made === undefined}>
      {made !== undefined ? (
        <FirstPassword login={made.login} password={made.password} onDone={onClose} />
      ) : (
        <form onSubmit={form.submit(async (body) => await create.run({ body }))} noValidate>
          <ErrorSummary errors={form.errors} />
          <TextInput label="Nama petugas" {...form.bind('displayName')} />
          <TextInput label="Nama akun" help="Huruf kecil tanpa spasi, misalnya budi.blitar" {...form.bind('login')} />
          <Select
            label="Peran"
            options={RoleCode.options.map((code) => ({ value: code, label: ROLES[code].name }))}
            {...form.bind('role')}
          />
          <Combobox label="Kantor" help="Ketik sebagian nama kantor." search={findOffices} {...form.bind('officeId')} />
          <FormActions problem={create.problem} onRetry={create.again}>
            <Button type="submit" variant="primary" busy={create.busy}>
              Buat akun
            </Button>
          </FormActions>
        </form>
      )}
    </Dialog>
  );
}
