import { useState } from 'react';
import type { LoginStep } from '../contract.ts';
import { NewPasswordStep } from './new-password-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';
import { SetUpTotpStep } from './set-up-totp-step.tsx';

/** The way in, step by step; the server says which step is next. Used at the door and when a session ended. */
export function LogIn({ onSignedIn }: { readonly onSignedIn: () => void | Promise<void> }) {
  const [step, setStep] = useState<LoginStep>();
  const next = (reached: LoginStep) => {
    if (reached.state === 'signed-in') void onSignedIn();
    else setStep(reached);
  };
  const restart = () => setStep(undefined);
  switch (step?.state) {
    case 'second-factor':
      return <SecondFactorStep ticket={step.ticket} onNext={next} onRestart={restart} />;
    case 'new-password':
      return <NewPasswordStep ticket={step.ticket} onNext={next} onRestart={restart} />;
    case 'set-up-totp':
      return <SetUpTotpStep step={step} onNext={next} onRestart={restart} />;
    case 'recovery-codes':
      return <RecoveryCodes codes={step.codes} onDone={() => void onSignedIn()} />;
    case 'signed-in':
    case undefined:
    default:
      return <PasswordStep onNext={next} />;
  }
}
