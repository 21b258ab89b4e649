import { useEffect, useRef, type ReactNode } from 'react';
import type { WireProblem } from '../../contract/call.ts';
import type { FormErrorLink } from '../form.ts';
import { BusyArea, useBusyArea } from './busy.tsx';
import { Button } from './button.tsx';
import { ProblemView } from './problem-view.tsx';
import { Notice } from './states.tsx';

/** The label that stands at a field; the form itself knows only paths. */
const labelOf = (fieldId: string): string => {
  const label = document.querySelector(`label[for="${CSS.escape(fieldId)}"], [id="${CSS.escape(fieldId)}"] > legend`);
  return label?.firstChild?.textContent ?? '';
};

/** "Alasan: Isi bagian ini"; a label that asks keeps its question mark alone, one that is a sentence loses its full stop. */
const told = (label: string, message: string): string => {
  if (label === '') return message;
  return label.endsWith('?') ? `${label} ${message}` : `${label.replace(/\.$/, '')}: ${message}`;
};

/** In the order of the page, not of the schema. */
const inPageOrder = (errors: readonly FormErrorLink[]): readonly FormErrorLink[] => {
  const places = new Map([...document.querySelectorAll('[id]')].map((element, place) => [element.id, place]));
  return [...errors].sort((a, b) => (places.get(a.fieldId) ?? 0) - (places.get(b.fieldId) ?? 0));
};

/** What must be put right, with links to the fields. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormErrorLink[] }) {
  const box = useRef<HTMLDivElement>(null);
  const count = errors.length;
  const had = useRef(0);
  useEffect(() => {
    if (had.current === 0 && count > 0) box.current?.focus();
    had.current = count;
  }, [count]);
  if (count === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary"
      className="mb-6 max-w-xl rounded border-2 border-bahaya bg-panel p-4"
    >
      <h2 id="error-summary" className="text-lg font-semibold">
        {count === 1 ? 'Ada satu isian yang perlu diperbaiki' : `Ada ${count} isian yang perlu diperbaiki`}
      </h2>
      <ul className="mt-2 list-disc pl-5">
        {inPageOrder(errors).map(({ path, message, fieldId }) => (
          <li key={path}>
            <a
              className="link font-semibold text-bahaya"
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {told(labelOf(fieldId), message)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Tells that the form was filled from an earlier visit, and offers to start empty. */
export function DraftNotice({ form }: { readonly form: { readonly restored: boolean; readonly clear: () => void } }) {
  if (!form.restored) return null;
  return (
    <Notice title="Isian Anda yang belum terkirim dikembalikan">
      <Button variant="quiet" icon="trash" onClick={form.clear}>
        Mulai dari kosong
      </Button>
    </Notice>
  );
}

interface FormActionsProps {
  readonly children: ReactNode;
  readonly problem?: WireProblem | undefined;
  readonly onRetry?: (() => unknown) | undefined;
  /** Away without doing it; not while it is being sent. */
  readonly onCancel?: (() => void) | undefined;
}

/** The foot of a form: why it was not taken, and the buttons, main act first. In a dialog the buttons stay in sight. */
export function FormActions({ children, problem, onRetry, onCancel }: FormActionsProps) {
  return (
    <BusyArea>
      {problem !== undefined && (problem.fields ?? []).length === 0 && <ProblemView problem={problem} onRetry={onRetry} />}
      <div className="form-actions mt-2 flex flex-wrap gap-3">
        {children}
        {onCancel !== undefined && <CancelButton onClick={onCancel} />}
      </div>
    </BusyArea>
  );
}

function CancelButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button variant="quiet" disabled={useBusyArea()} onClick={onClick}>
      Batal
    </Button>
  );
}
