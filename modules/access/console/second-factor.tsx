import { useState } from 'react';
import { useCommand } from '../../../platform/ui/command.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { StateBadge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { confirmTotp, me, startTotp } from '../contract.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpForm } from './totp-form.tsx';

type Step =
  | { readonly at: 'password' }
  | { readonly at: 'scan'; readonly uri: string; readonly secret: string }
  | { readonly at: 'codes'; readonly codes: readonly string[] };

/** Sets up, or replaces, the authenticator app of my account: password, scan, first code, recovery codes. */
export function SecondFactor({ installed }: { readonly installed: boolean }) {
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const form = useForm({ schema: startTotp.body, initial: { password: '' } });
  const start = useCommand(startTotp, {
    failed: form.fail,
    done: (reply) => {
      form.clear();
      setStep({ at: 'scan', ...reply });
    },
  });
  const confirm = useCommand(confirmTotp, { refreshes: [me], done: ({ recoveryCodes }) => setStep({ at: 'codes', codes: recoveryCodes }) });
  return (
    <Panel title="Kode masuk (langkah kedua)">
      <p className="mb-3">
        {installed ? <StateBadge state="selesai" word="Terpasang" /> : <StateBadge state="menunggu" word="Belum dipasang" />} Selain kata
        sandi, kode dari telepon Anda diminta saat masuk. Kata sandi yang bocor saja tidak cukup.
      </p>
      <Button icon="key" onClick={() => setStep({ at: 'password' })}>
        {installed ? 'Ganti telepon' : 'Pasang kode masuk'}
      </Button>
      <Dialog open={step !== undefined} onClose={close} title="Pasang kode masuk" closable={step?.at !== 'codes'}>
        {step?.at === 'password' && (
          <form onSubmit={form.submit(async (body) => await start.run({ body }))} noValidate>
            <ErrorSummary errors={form.errors} />
            <TextInput label="Kata sandi Anda" type="password" autoComplete="current-password" {...form.bind('password')} />
            <FormActions problem={start.problem} onRetry={start.again} onCancel={close}>
              <Button type="submit" variant="primary" busy={start.busy}>
                Lanjutkan
              </Button>
            </FormActions>
          </form>
        )}
        {step?.at === 'scan' && (
          <TotpForm
            uri={step.uri}
            secret={step.secret}
            confirm={confirm}
            onCode={async (code) => await confirm.run({ body: { code } })}
            onCancel={close}
          />
        )}
        {step?.at === 'codes' && <RecoveryCodes codes={step.codes} onDone={close} />}
      </Dialog>
    </Panel>
  );
}
