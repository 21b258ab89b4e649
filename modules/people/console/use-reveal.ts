import { useEffect, useState } from 'react';
import type { WireProblem } from '../../../platform/contract/call.ts';

/** Masked again after this long, in case the officer leaves the desk. Our choice, as for single values. */
const OPEN_MS = 60_000;

export interface Revealed<Shown> {
  readonly open: Shown | undefined;
  readonly close: () => void;
  readonly ask: (purpose: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly problem: WireProblem | undefined;
}

/** What is masked on the page, open for a minute after the server has logged why. */
export function useReveal<Shown>(
  send: (purpose: string) => Promise<Shown | undefined>,
  command: { readonly busy: boolean; readonly problem: WireProblem | undefined },
): Revealed<Shown> {
  const [open, setOpen] = useState<Shown>();
  useEffect(() => {
    if (open === undefined) return undefined;
    const timer = setTimeout(() => setOpen(undefined), OPEN_MS);
    return () => clearTimeout(timer);
  }, [open]);
  return {
    open,
    close: () => setOpen(undefined),
    busy: command.busy,
    problem: command.problem,
    ask: async (purpose) => {
      const reply = await send(purpose);
      setOpen(reply);
      return reply !== undefined;
    },
  };
}
