import { z } from 'zod';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { loginNewPassword, type LoginStep } from '../contract.ts';
import { NewPassword, PASSWORD_HELP } from './new-password.ts';

interface StepProps {
  readonly ticket: string;
  readonly onNext: (step: LoginStep) => void;
  readonly onRestart: () => void;
}

const texts = {
  title: 'Ganti kata sandi awal',
  why: 'Kata sandi awal diketahui orang yang membuat akun ini. Pilih kata sandi yang hanya Anda ketahui.',
  password: 'Kata sandi baru',
  send: 'Simpan dan lanjutkan',
  restart: 'Mulai dari awal',
};

/** The first password is replaced before anything else. */
export function NewPasswordStep({ ticket, onNext, onRestart }: StepProps) {
  const form = useForm({ schema: z.object({ password: NewPassword }), initial: { password: '' } });
  const save = useCommand(loginNewPassword, { done: onNext, failed: form.fail });
  return (
    <form onSubmit={form.submit(async ({ password }) => await save.run({ body: { ticket, password } }))} noValidate>
      <h1 className="mb-2 text-xl font-semibold">{texts.title}</h1>
      <p className="mb-5">{texts.why}</p>
      <ErrorSummary errors={form.errors} />
      <TextInput
        label={texts.password}
        help={PASSWORD_HELP}
        size="touch"
        type="password"
        autoComplete="new-password"
        autoFocus
        {...form.bind('password')}
      />
      <FormActions problem={save.problem} onRetry={save.again}>
        <Button type="submit" variant="primary" size="touch" busy={save.busy}>
          {texts.send}
        </Button>
        <Button variant="quiet" size="touch" onClick={onRestart}>
          {texts.restart}
        </Button>
      </FormActions>
    </form>
  );
}
