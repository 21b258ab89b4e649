import { useEffect, useEffectEvent, useState } from 'react';

export type Finding<T> = { readonly state: 'idle' | 'busy' | 'failed' } | { readonly state: 'found'; readonly items: readonly T[] };

/** Our choice: one word typed at 60 words a minute, so that half-typed words are not searched. */
const PAUSE_MS = 150;

interface Last<T> {
  readonly text: string;
  /** undefined: the search failed */
  readonly items: readonly T[] | undefined;
}

/**
 * Results of an asynchronous search while somebody types. An answer that comes late, for an older text, is dropped;
 * the last results stay until the new ones are there.
 * @param minLetters below this nothing is searched
 */
export const useFound = <T>(
  text: string,
  search: (text: string) => Promise<readonly T[]>,
  minLetters: number,
  open: boolean,
): Finding<T> => {
  const [last, setLast] = useState<Last<T>>();
  const wanted = text.trim();
  const wants = open && wanted.length >= minLetters;
  const ask = useEffectEvent(async (about: string) => await search(about));
  useEffect(() => {
    if (!wants) return undefined;
    let current = true;
    const keep = (items: readonly T[] | undefined) => {
      if (current) setLast({ text: wanted, items });
    };
    const later = setTimeout(() => {
      ask(wanted).then(keep, () => keep(undefined));
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(later);
    };
  }, [wanted, wants]);
  if (!wants) return { state: 'idle' };
  if (last === undefined) return { state: 'busy' };
  if (last.items !== undefined) return { state: 'found', items: last.items };
  return { state: last.text === wanted ? 'failed' : 'busy' };
};
