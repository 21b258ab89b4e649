import { useCommand } from '../../../platform/ui/command.ts';
import { loginConfirmTotp, type LoginStep } from '../contract.ts';
import { TotpForm } from './totp-form.tsx';

interface StepProps {
  readonly step: Extract<LoginStep, { state: 'set-up-totp' }>;
  readonly onNext: (step: LoginStep) => void;
  readonly onRestart: () => void;
}

/** Production accounts have a second factor from their first day. */
export function SetUpTotpStep({ step, onNext, onRestart }: StepProps) {
  const confirm = useCommand(loginConfirmTotp, { done: onNext });
  return (
    <>
      <h1 className="mb-2 text-xl font-semibold">Pasang kode masuk</h1>
      <TotpForm
        uri={step.uri}
        secret={step.secret}
        confirm={confirm}
        onCode={async (code) => await confirm.run({ body: { ticket: step.ticket, code } })}
        onCancel={onRestart}
      />
    </>
  );
}
