import { useState, type FormEvent } from 'react';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { LEAST_PURPOSE_LETTERS } from '../model.ts';
import type { Revealed } from './use-reveal.ts';

interface RevealButtonProps {
  /** "nomor dan alamat": what is opened and closed. */
  readonly what: string;
  readonly revealed: Revealed<unknown>;
}

/** Opens what is masked, after a reason was typed, and closes it again. */
export function RevealButton({ what, revealed }: RevealButtonProps) {
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (purpose.trim().length < LEAST_PURPOSE_LETTERS) {
      setError(`Tulis untuk apa, paling sedikit ${LEAST_PURPOSE_LETTERS} huruf`);
      return;
    }
    if (!(await revealed.ask(purpose.trim()))) return;
    setPurpose('');
    setAsking(false);
  };
  return (
    <>
      {revealed.open === undefined ? (
        <Button icon="eye" onClick={() => setAsking(true)}>
          Buka {what}
        </Button>
      ) : (
        <Button icon="lock" onClick={revealed.close}>
          Tutup {what}
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Buka ${what}`}
        closable={!revealed.busy}
        footer={
          <>
            <Button type="submit" form="reveal-masked" variant="primary" icon="eye" busy={revealed.busy}>
              Buka dan catat
            </Button>
            <Button variant="quiet" disabled={revealed.busy} onClick={() => setAsking(false)}>
              Batal
            </Button>
          </>
        }
      >
        {revealed.problem !== undefined && <ProblemView problem={revealed.problem} />}
        <form id="reveal-masked" onSubmit={(event) => void submit(event)} noValidate>
          <TextInput
            label="Untuk apa data ini diperlukan?"
            help="Alasan, nama akun Anda dan waktunya dicatat. Setelah satu menit semuanya tertutup lagi."
            value={purpose}
            error={error}
            onChange={(text) => {
              setPurpose(text);
              setError(undefined);
            }}
            autoFocus
          />
        </form>
      </Dialog>
    </>
  );
}
