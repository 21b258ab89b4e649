import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { Button, IconButton } from './button.tsx';

/** Long enough to notice a slip and act (screens: undo for 10 s). */
const SHOWN_MS = 10_000;

interface Message {
  /** What has happened: "Peringatan ditandai sah". No names of persons. */
  readonly text: string;
  /** Takes it back; the message offers "Urungkan". */
  readonly undo?: () => unknown;
}
interface Shown extends Message {
  readonly key: number;
}

const Context = createContext<(message: Message) => void>(() => undefined);

/** Tells that something is done, and offers to undo it, for ten seconds; the time stands still under the pointer or the focus. */
export const useToast = (): ((message: Message) => void) => useContext(Context);

function Toast({ message, onGone }: { readonly message: Shown; readonly onGone: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, onGone]);
  return (
    <div
      className="flex items-center gap-2 rounded border border-control bg-raised py-1 pr-1 pl-4 shadow-float"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="min-w-0 flex-1 py-1">{message.text}</span>
      {message.undo !== undefined && (
        <Button
          variant="quiet"
          icon="undo"
          onClick={() => {
            void message.undo?.();
            onGone();
          }}
        >
          Urungkan
        </Button>
      )}
      <IconButton icon="close" label="Tutup pesan" onClick={onGone} />
    </div>
  );
}

let nextKey = 0;

/** Holds the messages; put it once around everything. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const show = useCallback((message: Message) => {
    nextKey += 1;
    const key = nextKey;
    setShown((all) => [...all.slice(-2), { ...message, key }]);
  }, []);
  const drop = useCallback((key: number) => setShown((all) => all.filter((one) => one.key !== key)), []);
  return (
    <Context.Provider value={show}>
      {children}
      <section
        aria-label="Pesan"
        aria-live="polite"
        className="fixed inset-x-2 bottom-2 z-50 mx-auto flex max-w-xl flex-col gap-2"
        data-no-print
      >
        {shown.map((message) => (
          <Toast key={message.key} message={message} onGone={() => drop(message.key)} />
        ))}
      </section>
    </Context.Provider>
  );
}
