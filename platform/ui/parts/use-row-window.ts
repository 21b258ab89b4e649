import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Above this many rows only those in sight are in the page. */
const VIRTUAL_FROM = 200;
const ROW_PIXELS = 45;
/** Rows are cards on narrow screens (platform/ui/ui.css). */
const CARD_PIXELS = 150;
const NARROW = '(max-width: 700px)';

export interface RowWindow<R> {
  readonly visible: readonly { readonly row: R; readonly index: number }[];
  /** Pixels of the rows above and below that are not in the page. */
  readonly before: number;
  readonly after: number;
  readonly virtual: boolean;
  readonly measure?: (element: HTMLTableRowElement | null) => void;
}

/** The rows to draw now: all of a short list, those in sight of a long one. */
export const useRowWindow = <R>(rows: readonly R[], box: RefObject<HTMLDivElement | null>): RowWindow<R> => {
  const virtual = rows.length > VIRTUAL_FROM;
  // The virtualizer keeps its state outside React; this hook is the only one that reads it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => (globalThis.matchMedia(NARROW).matches ? CARD_PIXELS : ROW_PIXELS),
    overscan: 12,
    enabled: virtual,
  });
  if (!virtual) return { visible: rows.map((row, index) => ({ row, index })), before: 0, after: 0, virtual };
  const window = virtualizer.getVirtualItems();
  return {
    visible: window.flatMap(({ index }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ row, index }];
    }),
    before: window[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (window.at(-1)?.end ?? 0),
    virtual,
    measure: virtualizer.measureElement,
  };
};
