import { useState } from 'react';
import type { z } from 'zod';
import { useCommand } from '../../../platform/ui/command.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import {
  closeAccount,
  confirmReset,
  endAccountSessions,
  listAccounts,
  proposeReset,
  refuseReset,
  resetAccount,
  type AccountView,
} from '../contract.ts';
import { FirstPassword } from './first-password.tsx';

export interface Ending {
  readonly account: z.infer<typeof AccountView>;
  readonly act: 'close' | 'reset' | 'propose' | 'confirm' | 'refuse' | 'end-sessions';
}

const texts = {
  close: {
    title: 'Tutup akun ini?',
    what: 'Semua sesinya berakhir sekarang. Catatan dan pekerjaannya tetap ada atas namanya.',
    send: 'Tutup akun',
    why: 'Misalnya: pindah tugas per 1 Desember, surat nomor …',
  },
  reset: {
    title: 'Atur ulang akun ini?',
    what: 'Kata sandi awal baru dibuat, kode masuk dilepas, dan semua sesinya berakhir. Pastikan yang meminta benar pemilik akun.',
    send: 'Atur ulang',
    why: 'Misalnya: lupa kata sandi, sudah saya telepon',
  },
  propose: {
    title: 'Usulkan atur ulang akun ini?',
    what: 'Akun dengan peran ini dijaga dua administrator. Administrator lain mengesahkan dalam 24 jam; sebelum itu tidak ada yang berubah. Bila Anda satu-satunya administrator, minta pengelola server membuat yang kedua.',
    send: 'Usulkan',
    why: 'Misalnya: lupa kata sandi, sudah saya telepon',
  },
  confirm: {
    title: 'Sahkan atur ulang akun ini?',
    what: 'Kata sandi awal baru dibuat, kode masuk dilepas, dan semua sesinya berakhir. Pastikan sendiri kepada pemilik akun bahwa ia yang meminta. Auditor diberi tahu.',
    send: 'Sahkan dan atur ulang',
    why: 'Misalnya: sudah saya telepon sendiri',
  },
  refuse: {
    title: 'Hentikan usulan atur ulang?',
    what: 'Akunnya tetap seperti sekarang. Alasan tercatat.',
    send: 'Hentikan usulan',
    why: 'Misalnya: bukan pemilik akun yang meminta',
  },
  'end-sessions': {
    title: 'Akhiri semua sesinya?',
    what: 'Ia keluar dari semua perangkat sekarang, dan dapat masuk lagi dengan kata sandinya. Misalnya karena telepon hilang.',
    send: 'Akhiri semua sesi',
    why: 'Misalnya: teleponnya hilang',
  },
};

/** Closes an account or gives it a new first password, with a reason that is kept. */
export function EndAccountDialog({ ending: { account, act }, onClose }: { readonly ending: Ending; readonly onClose: () => void }) {
  const [password, setPassword] = useState<string>();
  const form = useForm({ schema: closeAccount.body, initial: { reason: '' } });
  const close = useCommand(closeAccount, { refreshes: [listAccounts], failed: form.fail, done: onClose });
  const reset = useCommand(resetAccount, {
    refreshes: [listAccounts],
    failed: form.fail,
    done: ({ firstPassword }) => setPassword(firstPassword),
  });
  const endSessions = useCommand(endAccountSessions, { refreshes: [listAccounts], failed: form.fail, done: onClose });
  const propose = useCommand(proposeReset, { refreshes: [listAccounts], failed: form.fail, done: onClose });
  const refuse = useCommand(refuseReset, { refreshes: [listAccounts], failed: form.fail, done: onClose });
  const confirm = useCommand(confirmReset, {
    refreshes: [listAccounts],
    failed: form.fail,
    done: ({ firstPassword }) => setPassword(firstPassword),
  });
  const text = texts[act];
  const command = { close, reset, propose, confirm, refuse, 'end-sessions': endSessions }[act];
  const proposed = act === 'confirm' || act === 'refuse' ? account.resetProposed : null;
  return (
    <Dialog open onClose={onClose} title={text.title} closable={password === undefined}>
      {password !== undefined ? (
        <FirstPassword login={account.login} password={password} onDone={onClose} />
      ) : (
        <form onSubmit={form.submit(async (body) => await command.run({ params: { id: account.id }, body }))} noValidate>
          <p className="mb-1 font-semibold">
            {account.displayName} · {account.login} · {account.roleName} · {account.office.name}
          </p>
          <p className="mb-4">{text.what}</p>
          {proposed !== null && (
            <p className="mb-4">
              Diusulkan oleh {proposed.by}: “{proposed.reason}”. Berlaku sampai {formatInstant(proposed.expiresAt)}.
            </p>
          )}
          <ErrorSummary errors={form.errors} />
          <TextInput label="Alasan" help={text.why} {...form.bind('reason')} />
          <FormActions problem={command.problem} onRetry={command.again} onCancel={onClose}>
            <Button type="submit" variant={act === 'close' ? 'danger' : 'primary'} busy={command.busy}>
              {text.send}
            </Button>
          </FormActions>
        </form>
      )}
    </Dialog>
  );
}
