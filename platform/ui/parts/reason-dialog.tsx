import { useState, type ReactNode } from 'react';
import type { WireProblem } from '../../contract/call.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { FormActions } from './form-parts.tsx';
import { TextArea, TextInput } from './inputs.tsx';

interface ReasonDialogProps {
  readonly onClose: () => void;
  /** As a question: "Cabut keputusan ini?" */
  readonly title: string;
  /** What happens then. */
  readonly children?: ReactNode;
  /** What to write: "Mengapa dicabut?" */
  readonly label: string;
  /** The act, named by what happens: "Cabut keputusan". */
  readonly confirm: string;
  /** Several sentences are welcome; otherwise one line. */
  readonly prose?: boolean;
  readonly onConfirm: (reason: string) => unknown;
  readonly busy: boolean;
  readonly problem: WireProblem | undefined;
}

/** A question that is answered with a reason; without one it says so and stays. */
export function ReasonDialog({ onClose, title, children, label, confirm, prose = false, onConfirm, busy, problem }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string>();
  const field = {
    label,
    value: reason,
    error: missing ?? problem?.fields?.[0]?.message,
    onChange: (text: string) => {
      setReason(text);
      setMissing(undefined);
    },
  };
  return (
    <Dialog open onClose={onClose} title={title} closable={!busy}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') setMissing('Isi bagian ini');
          else void onConfirm(reason.trim());
        }}
      >
        {children}
        {prose ? <TextArea rows={3} maxLength={1000} {...field} /> : <TextInput maxLength={200} {...field} />}
        <FormActions problem={problem} onCancel={onClose}>
          <Button type="submit" variant="primary" busy={busy}>
            {confirm}
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
