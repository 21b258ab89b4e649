import { Tabs as Radix } from 'radix-ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { formatNumber } from '../formats.ts';

export interface Tab {
  readonly key: string;
  readonly label: string;
  /** How many are behind it; must match the list. */
  readonly count?: number;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Give both to keep the choice in the address. */
  readonly value?: string;
  readonly onChange?: (key: string) => void;
}

export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const chosen = tabs.some((tab) => tab.key === value) ? value : undefined;
  const list = useRef<HTMLDivElement>(null);
  // On a phone the chosen tab may lie beyond the edge: scrolls the row of tabs only, never the page.
  useEffect(() => {
    const row = list.current;
    const tab = [...(row?.children ?? [])].find((one) => one instanceof HTMLElement && one.dataset['tab'] === chosen);
    if (row === null || !(tab instanceof HTMLElement)) return undefined;
    const show = () => row.scrollTo({ left: tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2 });
    const watcher = new ResizeObserver(show);
    watcher.observe(row);
    return () => watcher.disconnect();
  }, [chosen]);
  return (
    <Radix.Root
      defaultValue={tabs[0]?.key ?? ''}
      {...(chosen === undefined ? {} : { value: chosen })}
      {...(onChange === undefined ? {} : { onValueChange: onChange })}
    >
      <Radix.List ref={list} aria-label={label} className="mb-4 flex gap-1 overflow-x-auto border-b border-line p-1" data-no-print>
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.key}
            value={tab.key}
            data-tab={tab.key}
            className="-mb-px min-h-9 shrink-0 border-b-3 border-transparent px-3 py-1.5 font-semibold whitespace-nowrap text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="ml-2 rounded-full bg-sunken px-2 text-sm font-normal text-muted">{formatNumber(tab.count)}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.key} value={tab.key}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
