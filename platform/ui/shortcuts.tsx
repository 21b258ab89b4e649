import { createContext, useCallback, useContext, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';

/** One key of the keyboard. `keys`: 'j', 'Enter', '?', 'mod+k' (Ctrl, or Cmd on a Mac). */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  /** Also while somebody types; only for `mod+…`. */
  readonly always?: boolean;
}

interface Registered extends Shortcut {
  readonly group: string;
}
interface Registry {
  readonly all: readonly Registered[];
  readonly add: (shortcuts: readonly Registered[]) => () => void;
  /** Single letters can be switched off (WCAG 2.1.4). */
  readonly letters: boolean;
  readonly setLetters: (on: boolean) => void;
}

const LETTERS_OFF = 'kentongan.letters-off';
const Context = createContext<Registry>({ all: [], add: () => () => undefined, letters: true, setLetters: () => undefined });

const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'button', 'submit', 'file'].includes(target.type);
};
/** Enter and Space belong to the control that has the focus. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, summary, input, select, textarea, [role=menuitem]') !== null;

const keysOf = (event: KeyboardEvent): string => {
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return mod ? `mod+${key}` : key;
};

/** Listens to the keyboard for the whole program; put it once around everything. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const [all, setAll] = useState<readonly Registered[]>([]);
  const [letters, keepLetters] = useState(() => localStorage.getItem(LETTERS_OFF) === null);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const keys = keysOf(event);
    const wanted = [...all].reverse().find((one) => one.keys === keys);
    if (wanted === undefined) return;
    const typing = isTyping(event.target) || document.querySelector('[role=dialog], [role=menu]') !== null;
    if (typing && wanted.always !== true) return;
    if (keys.length === 1 && keys !== '?' && !letters) return;
    if ((keys === 'Enter' || keys === ' ') && isControl(event.target)) return;
    event.preventDefault();
    wanted.run();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const add = useCallback((shortcuts: readonly Registered[]) => {
    setAll((known) => [...known, ...shortcuts]);
    return () => setAll((known) => known.filter((one) => !shortcuts.includes(one)));
  }, []);
  const registry = useMemo(
    () => ({
      all,
      add,
      letters,
      setLetters: (on: boolean) => {
        if (on) localStorage.removeItem(LETTERS_OFF);
        else localStorage.setItem(LETTERS_OFF, '1');
        keepLetters(on);
      },
    }),
    [all, add, letters],
  );
  return <Context.Provider value={registry}>{children}</Context.Provider>;
}

/** Keys that work while this part is on the page; listed in the help (`?`) under `group`. */
export const useShortcuts = (group: string, shortcuts: readonly Shortcut[]): void => {
  const { add } = useContext(Context);
  const run = useEffectEvent((keys: string) => shortcuts.find((one) => one.keys === keys)?.run());
  const shape = JSON.stringify(shortcuts.map(({ keys, label, always }) => ({ keys, label, always })));
  useEffect(() => {
    const fixed = JSON.parse(shape) as readonly Pick<Shortcut, 'keys' | 'label' | 'always'>[];
    return add(fixed.map((one) => ({ ...one, group, run: () => run(one.keys) })));
  }, [add, group, shape]);
};

/** What is active now, for the help. */
export const useActiveShortcuts = (): Registry => useContext(Context);
