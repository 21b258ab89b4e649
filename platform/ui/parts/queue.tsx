import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { formatNumber } from '../formats.ts';
import { useShortcuts } from '../shortcuts.tsx';
import { Button, IconButton } from './button.tsx';
import type { IconName } from './icon-paths.ts';
import { useQueuePlace } from './queue-place.ts';

/** What can be done with the item in view by one letter. */
export interface QueueAct<T> {
  /** One letter, not j or k. */
  readonly letter: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly main?: boolean;
  readonly run: (item: T) => unknown;
  readonly allowed?: (item: T) => boolean;
}

interface QueueProps<T> {
  /** Remembers the place under this name. */
  readonly id: string;
  /** "Peringatan". */
  readonly label: string;
  readonly items: readonly T[];
  readonly itemKey: (item: T) => string;
  /** One entry of the list, two or three short lines. */
  readonly renderRow: (item: T) => ReactNode;
  /** The item itself, beside the list. */
  readonly renderItem: (item: T) => ReactNode;
  readonly acts?: readonly QueueAct<T>[];
  /** Number in the whole queue; must match the list behind it. */
  readonly total?: number | undefined;
  readonly onMore?: (() => void) | undefined;
  /** Filters above the list. */
  readonly filters?: ReactNode;
  readonly empty: ReactNode;
}

/** A list to work through: list left and item right on wide screens, one after the other on phones. */
export function Queue<T>({ id, label, items, itemKey, renderRow, renderItem, acts = [], total, onMore, filters, empty }: QueueProps<T>) {
  const [place, setPlace] = useQueuePlace(id);
  const [opened, setOpened] = useState(false);
  const [lastAt, setLastAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const pane = useRef<HTMLElement>(null);
  const arrived = useRef(false);

  const found = items.findIndex((one) => itemKey(one) === place);
  // An item that was done leaves the list: the one now in its place comes next.
  const at = found === -1 ? Math.min(lastAt, items.length - 1) : found;
  const current = items[at];
  if (found !== -1 && found !== lastAt) setLastAt(found);

  useEffect(() => {
    const row = list.current?.children[at];
    if (!(row instanceof HTMLElement) || list.current === null) return;
    // On arrival only the list turns to its row: the page keeps its heading in sight.
    if (arrived.current) row.scrollIntoView({ block: 'nearest' });
    else list.current.scrollTop = row.offsetTop - list.current.offsetTop - list.current.clientHeight / 2;
    arrived.current = true;
  }, [at]);

  const move = (to: number) => {
    const next = items[to];
    if (next !== undefined) setPlace(itemKey(next));
    if (to >= items.length - 3) onMore?.();
  };
  const open = () => {
    setOpened(true);
    requestAnimationFrame(() => pane.current?.focus());
  };
  const can = current === undefined ? [] : acts.filter((act) => act.allowed?.(current) ?? true);

  useShortcuts(label, [
    { keys: 'j', label: 'Berikutnya', run: () => move(at + 1) },
    { keys: 'k', label: 'Sebelumnya', run: () => move(at - 1) },
    { keys: 'Enter', label: 'Buka', run: open },
    { keys: 'Escape', label: 'Kembali ke daftar', run: () => setOpened(false) },
    ...can.map((act) => ({ keys: act.letter, label: act.label, run: () => void (current !== undefined && act.run(current)) })),
  ]);

  if (current === undefined)
    return (
      <>
        {filters}
        {empty}
      </>
    );
  return (
    <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(18rem,24rem)_minmax(0,1fr)]">
      <div className={cx('min-w-0', opened && 'max-lg:hidden')}>
        {filters}
        <p className="mb-2 flex justify-between gap-2 text-sm text-muted">
          <span>{formatNumber(total ?? items.length)} dalam antrean</span>
          <span className="max-lg:hidden">j/k pindah · ? pintasan</span>
        </p>
        <ul ref={list} aria-label={label} className="max-h-[75dvh] overflow-y-auto rounded border border-line bg-panel p-1" data-print-open>
          {items.map((one, index) => (
            <li key={itemKey(one)}>
              <button
                type="button"
                aria-current={index === at}
                className={cx(
                  'block min-h-12 w-full rounded border-l-4 px-3 py-2 text-left',
                  index === at ? 'border-accent bg-accent-soft' : 'border-transparent hover:bg-sunken',
                )}
                onClick={() => {
                  setPlace(itemKey(one));
                  setOpened(true);
                }}
              >
                {renderRow(one)}
              </button>
            </li>
          ))}
        </ul>
        {onMore !== undefined && (
          <Button variant="quiet" className="mt-2" onClick={onMore}>
            Tampilkan berikutnya
          </Button>
        )}
      </div>
      <section
        ref={pane}
        tabIndex={-1}
        aria-label={`${label}, nomor ${at + 1} dari ${total ?? items.length}`}
        className={cx('min-w-0', !opened && 'max-lg:hidden')}
      >
        <div className="mb-3 flex flex-wrap gap-2 lg:hidden">
          <Button icon="left" onClick={() => setOpened(false)}>
            Daftar
          </Button>
          <span className="ml-auto" />
          <IconButton size="touch" icon="up" label="Sebelumnya" disabled={at === 0} onClick={() => move(at - 1)} />
          <IconButton size="touch" icon="down" label="Berikutnya" disabled={at >= items.length - 1} onClick={() => move(at + 1)} />
        </div>
        <div key={itemKey(current)}>{renderItem(current)}</div>
        {can.length > 0 && (
          <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-surface py-3">
            {can.map((act) => (
              <Button
                key={act.letter}
                variant={act.main === true ? 'primary' : 'secondary'}
                {...(act.icon === undefined ? {} : { icon: act.icon })}
                aria-keyshortcuts={act.letter}
                onClick={() => void act.run(current)}
              >
                {act.label} <kbd className="font-mono text-sm font-normal max-lg:hidden">{act.letter.toUpperCase()}</kbd>
              </Button>
            ))}
          </div>
        )}
      </section>
    </div>
  );
}
