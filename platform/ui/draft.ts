import { useEffect, useRef, useState } from 'react';

/** Our choice: a draft older than this is more likely to surprise than to help. */
const KEPT_DAYS = 14;
const PREFIX = 'kentongan.draft.';

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

const read = (key: string): unknown => {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Kept | null;
    if (kept === null || Date.now() - kept.at > KEPT_DAYS * 86_400_000) return undefined;
    return kept.value;
  } catch {
    return undefined;
  }
};

/** Forgets every draft of this browser: on log-out, so that the next user of a shared computer finds nothing. */
export const clearDrafts = (): void => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
};

export interface Draft<V> {
  readonly value: V;
  readonly set: (value: V) => void;
  /** True when the value came from an earlier visit: show it, and offer to start empty. */
  readonly restored: boolean;
  /** Sent or thrown away. */
  readonly clear: () => void;
}

/**
 * State that survives a reload, kept in this browser only.
 * @param key   name of the form and of the record it belongs to, an id and never a name; undefined keeps nothing.
 *              Give undefined for everything sensitive: identities, TERBATAS and above, passwords.
 * @param accept proves that what was stored still fits; undefined throws the draft away
 */
export const useDraft = <V>(key: string | undefined, initial: V, accept: (stored: unknown) => V | undefined): Draft<V> => {
  const [start] = useState(() => (key === undefined ? undefined : accept(read(key))));
  const [value, setValue] = useState<V>(start ?? initial);
  const [restored, setRestored] = useState(start !== undefined);
  const touched = useRef(false);

  useEffect(() => {
    if (key === undefined || !touched.current) return undefined;
    const later = setTimeout(() => {
      try {
        localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), value } satisfies Kept));
      } catch {
        // A full or forbidden storage must never stop the typing.
      }
    }, 250);
    return () => clearTimeout(later);
  }, [key, value]);

  return {
    value,
    restored,
    set: (next) => {
      touched.current = true;
      setValue(next);
    },
    clear: () => {
      touched.current = false;
      if (key !== undefined) localStorage.removeItem(PREFIX + key);
      setValue(initial);
      setRestored(false);
    },
  };
};
