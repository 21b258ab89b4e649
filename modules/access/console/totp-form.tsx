import { lazy, Suspense } from 'react';
import { z } from 'zod';
import type { WireProblem } from '../../../platform/contract/call.ts';
import { useForm } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Skeleton } from '../../../platform/ui/parts/states.tsx';

const QrCode = lazy(async () => await import('./qr-code.tsx'));
const Code = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Tulis enam angka yang tampak di aplikasi'),
});

interface TotpFormProps {
  readonly uri: string;
  readonly secret: string;
  readonly confirm: { readonly busy: boolean; readonly problem: WireProblem | undefined };
  readonly onCode: (code: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** `ABCD EFGH …`: eight groups are easier to copy than thirty-two letters. */
const spaced = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** Scan, then prove with a first code that the phone shows the right ones. */
export function TotpForm({ uri, secret, confirm, onCode, onCancel }: TotpFormProps) {
  const form = useForm({ schema: Code, initial: { code: '' } });
  return (
    <form onSubmit={form.submit(async ({ code }) => await onCode(code))} noValidate>
      <ol className="mb-5 list-decimal pl-6">
        <li className="mb-2">Pasang aplikasi autentikator di telepon Anda (misalnya Aegis, FreeOTP, atau Google Authenticator).</li>
        <li className="mb-2">
          Pindai gambar ini:
          <Suspense fallback={<Skeleton />}>
            <QrCode text={uri} label="Kode QR untuk aplikasi autentikator" />
          </Suspense>
          Tidak bisa memindai? Ketik kunci ini di aplikasi: <code className="font-mono break-all">{spaced(secret)}</code>
        </li>
        <li>Ketik enam angka yang tampak di aplikasi.</li>
      </ol>
      <ErrorSummary errors={form.errors} />
      <TextInput label="Kode dari aplikasi" size="touch" mono inputMode="numeric" autoComplete="one-time-code" {...form.bind('code')} />
      <FormActions problem={confirm.problem}>
        <Button type="submit" variant="primary" size="touch" busy={confirm.busy}>
          Pasang kode masuk
        </Button>
        <Button variant="quiet" size="touch" disabled={confirm.busy} onClick={onCancel}>
          Batal
        </Button>
      </FormActions>
    </form>
  );
}
