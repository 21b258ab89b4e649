import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { loginSecondFactor, type LoginStep } from '../contract.ts';

interface StepProps {
  readonly ticket: string;
  readonly onNext: (step: LoginStep) => void;
  readonly onRestart: () => void;
}

const texts = {
  title: 'Langkah kedua',
  code: 'Kode masuk',
  help: 'Enam angka dari aplikasi autentikator di telepon Anda, atau salah satu kode pemulihan.',
  send: 'Lanjutkan',
  restart: 'Mulai dari awal',
};
const CODE = loginSecondFactor.body?.pick({ code: true });

/** The code of the authenticator app, or a recovery code. */
export function SecondFactorStep({ ticket, onNext, onRestart }: StepProps) {
  const form = useForm({ schema: CODE, initial: { code: '' } });
  const enter = useCommand(loginSecondFactor, { done: onNext, failed: form.fail });
  return (
    <form onSubmit={form.submit(async ({ code }) => await enter.run({ body: { ticket, code } }))} noValidate>
      <h1 className="mb-4 text-xl font-semibold">{texts.title}</h1>
      <ErrorSummary errors={form.errors} />
      <TextInput label={texts.code} help={texts.help} size="touch" mono autoComplete="one-time-code" autoFocus {...form.bind('code')} />
      <FormActions problem={enter.problem} onRetry={enter.again}>
        <Button type="submit" variant="primary" size="touch" busy={enter.busy}>
          {texts.send}
        </Button>
        <Button variant="quiet" size="touch" onClick={onRestart}>
          {texts.restart}
        </Button>
      </FormActions>
    </form>
  );
}
