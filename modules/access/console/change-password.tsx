import { z } from 'zod';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import { changePassword, mySessions } from '../contract.ts';
import { NewPassword, PASSWORD_HELP } from './new-password.ts';

const Passwords = z.object({ current: z.string().min(1), next: NewPassword });

/** A new password ends all other sessions. */
export function ChangePassword() {
  const toast = useToast();
  const form = useForm({ schema: Passwords, initial: { current: '', next: '' } });
  const change = useCommand(changePassword, {
    refreshes: [mySessions],
    failed: form.fail,
    done: () => {
      form.clear();
      toast({ text: 'Kata sandi diganti; sesi lain diakhiri.' });
    },
  });
  return (
    <Panel title="Ganti kata sandi">
      <form onSubmit={form.submit(async (body) => await change.run({ body }))} noValidate>
        <ErrorSummary errors={form.errors} />
        <TextInput label="Kata sandi sekarang" type="password" autoComplete="current-password" {...form.bind('current')} />
        <TextInput label="Kata sandi baru" help={PASSWORD_HELP} type="password" autoComplete="new-password" {...form.bind('next')} />
        <FormActions problem={change.problem} onRetry={change.again}>
          <Button type="submit" busy={change.busy}>
            Ganti kata sandi
          </Button>
        </FormActions>
      </form>
    </Panel>
  );
}
