import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { login, type LoginStep } from '../contract.ts';

const texts = {
  title: 'Masuk',
  name: 'Nama akun',
  password: 'Kata sandi',
  send: 'Masuk',
  help: 'Lupa kata sandi? Administrator kantor dapat mengatur ulang akun Anda.',
};

export function PasswordStep({ onNext }: { readonly onNext: (step: LoginStep) => void }) {
  const form = useForm({ schema: login.body, initial: { login: '', password: '' } });
  const enter = useCommand(login, { done: onNext, failed: form.fail });
  return (
    <form onSubmit={form.submit(async (body) => await enter.run({ body }))} noValidate>
      <h1 className="mb-4 text-xl font-semibold">{texts.title}</h1>
      <ErrorSummary errors={form.errors} />
      <TextInput label={texts.name} size="touch" autoComplete="username" autoFocus {...form.bind('login')} />
      <TextInput label={texts.password} size="touch" type="password" autoComplete="current-password" {...form.bind('password')} />
      <FormActions problem={enter.problem} onRetry={enter.again}>
        <Button type="submit" variant="primary" size="touch" busy={enter.busy}>
          {texts.send}
        </Button>
      </FormActions>
      <p className="mt-6 text-muted">{texts.help}</p>
    </form>
  );
}
