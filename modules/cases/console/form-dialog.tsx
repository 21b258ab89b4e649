import type { ReactNode } from 'react';
import type { AnyEndpoint } from '../../../platform/contract/endpoint.ts';
import type { Command } from '../../../platform/ui/command.ts';
import type { Form } from '../../../platform/ui/form.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Dialog } from '../../../platform/ui/parts/dialog.tsx';
import { ErrorSummary, FormActions } from '../../../platform/ui/parts/form-parts.tsx';

interface FormDialogProps<V, O, E extends AnyEndpoint> {
  readonly title: string;
  /** The act, named by what happens. */
  readonly act: string;
  readonly form: Form<V, O>;
  readonly command: Command<E>;
  readonly send: (body: O) => Promise<unknown>;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** One question in a dialog: fields, an error summary, the act and the way back. */
export function FormDialog<V, O, E extends AnyEndpoint>(props: FormDialogProps<V, O, E>) {
  const { title, act, form, command, send, onClose, wide = false, danger = false, children } = props;
  return (
    <Dialog open onClose={onClose} title={title} wide={wide} closable={!command.busy}>
      <form onSubmit={form.submit(send)} noValidate>
        <ErrorSummary errors={form.errors} />
        {children}
        <FormActions problem={command.problem} onRetry={command.again} onCancel={onClose}>
          <Button type="submit" variant={danger ? 'danger' : 'primary'} busy={command.busy}>
            {act}
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
