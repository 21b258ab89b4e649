import { useEffect, useState, type FormEvent } from 'react';
import { useCommand, type Command } from '../../../platform/ui/command.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { revealPerson } from '../contract.ts';
import type { RevealedPerson } from './person-view.ts';

/** Masked again after this long, in case the officer leaves the desk. Our choice, as for single values. */
const OPEN_MS = 60_000;
const LEAST_LETTERS = 8;

export interface Revealed {
  readonly open: RevealedPerson | undefined;
  readonly close: () => void;
  readonly ask: (purpose: string) => Promise<boolean>;
  readonly command: Command<typeof revealPerson>;
}

/** What is masked on the page, open for a minute after the server has logged why. */
export function useRevealed(personId: string): Revealed {
  const [open, setOpen] = useState<RevealedPerson>();
  const command = useCommand(revealPerson);
  useEffect(() => {
    if (open === undefined) return undefined;
    const timer = setTimeout(() => setOpen(undefined), OPEN_MS);
    return () => clearTimeout(timer);
  }, [open]);
  return {
    open,
    close: () => setOpen(undefined),
    command,
    ask: async (purpose) => {
      const reply = await command.run({ params: { id: personId }, body: { purpose } });
      setOpen(reply);
      return reply !== undefined;
    },
  };
}

interface RevealDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly revealed: Revealed;
}
export function RevealDialog({ open, onClose, revealed }: RevealDialogProps) {
  const [purpose, setPurpose] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (purpose.trim().length < LEAST_LETTERS) {
      setError(`Tulis untuk apa, paling sedikit ${LEAST_LETTERS} huruf`);
      return;
    }
    if (!(await revealed.ask(purpose.trim()))) return;
    setPurpose('');
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Buka nomor dan alamat"
      closable={!revealed.command.busy}
      footer={
        <Button type="submit" form="reveal-person" variant="primary" icon="eye" busy={revealed.command.busy}>
          Buka dan catat
        </Button>
      }
    >
      {revealed.command.problem !== undefined && <ProblemView problem={revealed.command.problem} />}
      <form id="reveal-person" onSubmit={(event) => void submit(event)} noValidate>
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
  );
}
