import { useEffect, useState } from 'react';
import type { WireProblem } from '../../contract/call.ts';
import { problemOf } from '../command.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextInput } from './inputs.tsx';
import { ProblemView } from './problem-view.tsx';

/** Our choice: time to copy a number to a form; then it is masked again in case the officer leaves the desk. */
const OPEN_MS = 60_000;
const LEAST_REASON = 10;

interface RevealProps {
  /** "NIK", "Nomor telepon". */
  readonly label: string;
  /** As the server masks it: "3505•••••••••••2". */
  readonly masked: string;
  /** Asks the server with the reason, which is logged; throws CallFailed. */
  readonly onReveal: (reason: string) => Promise<string>;
}

/** Something about a person that is masked until somebody asks for it with a reason, and for a minute only. */
export function Reveal({ label, masked, onReveal }: RevealProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<string>();
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<WireProblem>();

  useEffect(() => {
    if (open === undefined) return undefined;
    const timer = setTimeout(() => setOpen(undefined), OPEN_MS);
    return () => clearTimeout(timer);
  }, [open]);

  const ask = async () => {
    if (reason.trim().length < LEAST_REASON) {
      setError(`Tulis alasannya, paling sedikit ${LEAST_REASON} huruf`);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      setOpen(await onReveal(reason.trim()));
      setAsking(false);
      setReason('');
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2">
      <span className="font-mono break-all">{open ?? masked}</span>
      {open === undefined ? (
        <Button variant="quiet" icon="eye" onClick={() => setAsking(true)} aria-label={`Lihat ${label}`}>
          Lihat
        </Button>
      ) : (
        <Button variant="quiet" icon="lock" onClick={() => setOpen(undefined)} aria-label={`Tutup ${label}`}>
          Tutup
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Lihat ${label}`}
        closable={!busy}
        footer={
          <>
            <Button variant="primary" icon="eye" busy={busy} onClick={() => void ask()}>
              Lihat dan catat
            </Button>
            <Button variant="quiet" disabled={busy} onClick={() => setAsking(false)}>
              Batal
            </Button>
          </>
        }
      >
        {problem !== undefined && <ProblemView problem={problem} />}
        <TextInput
          label="Untuk apa data ini diperlukan?"
          help="Alasan, nama akun Anda dan waktunya dicatat dan dapat diperiksa auditor."
          value={reason}
          error={error}
          onChange={(text) => {
            setReason(text);
            setError(undefined);
          }}
          autoFocus
        />
      </Dialog>
    </span>
  );
}
