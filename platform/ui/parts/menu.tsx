import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Present: an item that is on or off; the menu stays open. */
  readonly checked?: boolean;
  readonly onSelect: () => unknown;
}

interface MenuProps {
  /** Names the menu; shown on the button unless `iconOnly`. */
  readonly label: string;
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly items: readonly MenuItem[];
  /** Text above the items. */
  readonly head?: ReactNode;
}

const ITEM =
  'flex min-h-10 items-center gap-3 rounded px-3 py-1.5 outline-none data-[highlighted]:bg-accent-soft data-[disabled]:text-muted';

/** Acts that are rarer than a button. Not modal, so the page behind stays as it is; not in a portal, so it belongs to its landmark. */
export function Menu({ label, icon = 'more', iconOnly = false, items, head }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>
        {iconOnly ? (
          <IconButton icon={icon} label={label} />
        ) : (
          <Button variant="quiet" icon={icon}>
            {label}
          </Button>
        )}
      </Radix.Trigger>
      <Radix.Content
        align="end"
        sideOffset={4}
        collisionPadding={8}
        className="z-50 max-h-[80dvh] max-w-[min(24rem,calc(100vw-16px))] min-w-52 overflow-y-auto rounded border border-line bg-raised p-1 shadow-float"
      >
        {head !== undefined && <Radix.Label className="border-b border-line px-3 py-2">{head}</Radix.Label>}
        {items.map((item) =>
          item.checked === undefined ? (
            <Radix.Item
              key={item.key}
              disabled={item.disabled ?? false}
              onSelect={() => void item.onSelect()}
              className={cx(ITEM, item.danger === true && 'text-bahaya')}
            >
              {item.icon !== undefined && <Icon name={item.icon} />}
              {item.label}
            </Radix.Item>
          ) : (
            <Radix.CheckboxItem
              key={item.key}
              checked={item.checked}
              disabled={item.disabled ?? false}
              className={ITEM}
              onSelect={(event) => {
                event.preventDefault();
                item.onSelect();
              }}
            >
              <span className="w-5">{item.checked && <Icon name="check" />}</span>
              {item.label}
            </Radix.CheckboxItem>
          ),
        )}
      </Radix.Content>
    </Radix.Root>
  );
}
