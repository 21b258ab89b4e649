import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

interface Area {
  readonly busy: boolean;
  /** @returns what ends it */
  readonly begin: () => () => void;
}
const Nowhere: Area = { busy: false, begin: () => () => undefined };
const Here = createContext<Area>(Nowhere);

/** Whether a button of this form or dialog is sending: nobody leaves it meanwhile, believing that nothing happens. */
export const useBusyArea = (): boolean => useContext(Here).busy;

/** A button says so to the form or dialog that it stands in. */
export function useTellBusy(busy: boolean): void {
  const { begin } = useContext(Here);
  useEffect(() => (busy ? begin() : undefined), [busy, begin]);
}

/** A form or dialog; inside another one both know. */
export function BusyArea({ children }: { readonly children: ReactNode }) {
  const outer = useContext(Here);
  const [sending, setSending] = useState(0);
  const { begin: beginOuter } = outer;
  const begin = useCallback(() => {
    const endOuter = beginOuter();
    setSending((n) => n + 1);
    return () => {
      endOuter();
      setSending((n) => n - 1);
    };
  }, [beginOuter]);
  const area = useMemo(() => ({ busy: sending > 0, begin }), [sending, begin]);
  return <Here value={area}>{children}</Here>;
}
