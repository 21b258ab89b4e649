import { useState } from 'react';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { confirmAccount, listAccountProposals, listAccounts, refuseAccount } from '../contract.ts';
import type { AccountProposalView } from '../model.ts';
import { FirstPassword } from './first-password.tsx';

export interface Answering {
  readonly proposal: AccountProposalView;
  readonly act: 'confirm' | 'refuse' | 'withdraw';
}

/** How far the account will reach, and whether that is all of its office. */
export const reachOf = ({ territories, reaches }: AccountProposalView): string => {
  const names = reaches.map((one) => one.name).join(', ') || 'belum ada wilayah';
  return territories === null ? `${names} (seluruh wilayah kantor)` : names;
};

const texts = {
  confirm: {
    title: 'Sahkan akun ini?',
    what: 'Akun dibuat sekarang dan Anda menyerahkan kata sandi awalnya. Pastikan sendiri, lewat kantornya, bahwa orang ini memang memegang peran itu. Auditor diberi tahu.',
    send: 'Sahkan dan buat akun',
  },
  refuse: { title: 'Tolak usulan ini?', what: 'Akun tidak dibuat. Alasan tercatat.', send: 'Tolak usulan' },
  withdraw: { title: 'Tarik usulan ini?', what: 'Akun tidak dibuat. Alasan tercatat.', send: 'Tarik usulan' },
};

/** The second administrator answers, with a reason that is kept. */
export function AnswerProposalDialog({
  answering: { proposal, act },
  onClose,
}: {
  readonly answering: Answering;
  readonly onClose: () => void;
}) {
  const [password, setPassword] = useState<string>();
  const form = useForm({ schema: confirmAccount.body, initial: { reason: '' } });
  const refuse = useCommand(refuseAccount, { refreshes: [listAccountProposals], failed: form.fail, done: onClose });
  const confirm = useCommand(confirmAccount, {
    refreshes: [listAccounts, listAccountProposals],
    failed: form.fail,
    done: ({ firstPassword }) => setPassword(firstPassword),
  });
  const command = act === 'confirm' ? confirm : refuse;
  const text = texts[act];
  return (
    <Dialog open onClose={onClose} title={password === undefined ? text.title : 'Akun dibuat'} closable={password === undefined}>
      {password !== undefined ? (
        <FirstPassword login={proposal.login} password={password} onDone={onClose} />
      ) : (
        <form onSubmit={form.submit(async (body) => await command.run({ params: { id: proposal.id }, body }))} noValidate>
          <p className="mb-1 font-semibold">
            {proposal.displayName} · {proposal.roleName} · {proposal.office.name}
          </p>
          <p className="mb-1">Wilayah: {reachOf(proposal)}</p>
          <p className="mb-4">{text.what}</p>
          <ErrorSummary errors={form.errors} />
          <TextInput label="Alasan" help="Misalnya: kepala kantornya sudah ditelepon" {...form.bind('reason')} />
          <FormActions problem={command.problem} onRetry={command.again} onCancel={onClose}>
            <Button type="submit" variant="primary" busy={command.busy}>
              {text.send}
            </Button>
          </FormActions>
        </form>
      )}
    </Dialog>
  );
}
