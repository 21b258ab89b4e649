import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import type { WireProblem } from '../../contract/call.ts';
import { cx } from '../class-names.ts';
import { BusyArea, useBusyArea } from './busy.tsx';
import { Button, IconButton } from './button.tsx';
import { ProblemView } from './problem-view.tsx';

/** What had the focus before any dialog: a field that takes the focus by itself hides who opened its dialog. */
let lastOutside: Element | null = null;
const noteOutside = (target: EventTarget | null): void => {
  if (target instanceof Element && target.closest('[role=dialog], [role=menu]') === null) lastOutside = target;
};
document.addEventListener('focusin', ({ target }) => noteOutside(target));
// A menu's button that is pressed with the mouse never takes the focus itself.
document.addEventListener('pointerdown', ({ target }) => {
  if (target instanceof Element) noteOutside(target.closest('[aria-haspopup=menu]'));
});

const focusFirstConnected = (...candidates: readonly (Element | null)[]): void => {
  const target = candidates.find((one) => one instanceof HTMLElement && one.isConnected && one !== document.body);
  if (target instanceof HTMLElement) target.focus();
};

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, main act first. */
  readonly footer?: ReactNode;
  readonly wide?: boolean;
  /** False while closing would lose something (a reveal being logged, a session to be renewed). */
  readonly closable?: boolean;
}

/**
 * A question that must be answered before going on, and not left while its answer is being sent. Keeps the focus inside and gives it back.
 * The veil is our own element: Radix' overlay locks scrolling with an injected style sheet, which our CSP forbids;
 * `ui.css` locks it through `html:has([data-modal])`.
 */
export function Dialog(props: DialogProps) {
  return (
    <BusyArea>
      <Window {...props} />
    </BusyArea>
  );
}

function Window({ open, onClose, title, children, footer, wide = false, closable = true }: DialogProps) {
  const busy = useBusyArea();
  const opener = useRef<Element>(null);
  const body = useRef<HTMLDivElement>(null);
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && closable && !busy && onClose()}>
      <Radix.Portal>
        <div className="fixed inset-0 z-40 bg-veil" data-modal />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            const first = body.current?.querySelector<HTMLElement>('input, select, textarea');
            if (first === null || first === undefined) return;
            event.preventDefault();
            first.focus();
          }}
          onCloseAutoFocus={() => focusFirstConnected(opener.current, lastOutside, document.querySelector('main h1'))}
          onEscapeKeyDown={(event) => {
            // Escape closes an open list inside first.
            if (event.target instanceof Element && event.target.closest('[role=combobox][aria-expanded=true]') !== null)
              event.preventDefault();
          }}
          className={cx(
            'fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t bg-raised shadow-float sm:inset-y-0 sm:my-auto sm:h-fit sm:max-h-[86dvh] sm:rounded',
            wide ? 'sm:max-w-4xl' : 'sm:max-w-xl',
          )}
        >
          <div className="flex items-start gap-3 border-b border-line px-4 py-3">
            <Radix.Title className="min-w-0 flex-1 pt-1 text-lg font-semibold">{title}</Radix.Title>
            {closable && <IconButton icon="close" label="Tutup" disabled={busy} onClick={onClose} />}
          </div>
          <div ref={body} className="min-h-0 flex-1 scroll-pb-20 overflow-y-auto px-4 py-4">
            {children}
          </div>
          {footer !== undefined && <div className="flex flex-wrap gap-3 border-t border-line px-4 py-3">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** As a question: "Tutup perkara ini?" */
  readonly title: string;
  /** What happens then, and whether it can be undone. */
  readonly children: ReactNode;
  /** The act, named by what happens: "Tutup perkara". */
  readonly confirm: string;
  readonly onConfirm: () => unknown;
  /** Red; only when it cannot be undone or endangers somebody. */
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly problem?: WireProblem | undefined;
}

export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  danger = false,
  busy = false,
  problem,
}: ConfirmDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closable={!busy}
      footer={
        <>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void onConfirm()}>
            {confirm}
          </Button>
          <Button disabled={busy} onClick={onClose}>
            Batal
          </Button>
        </>
      }
    >
      {problem !== undefined && <ProblemView problem={problem} />}
      {children}
    </Dialog>
  );
}
