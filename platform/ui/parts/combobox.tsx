import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { cx } from '../class-names.ts';
import { useFound, type Finding } from '../use-found.ts';
import { IconButton } from './button.tsx';
import { describedBy, Field } from './field.tsx';
import type { InputProps } from './inputs.tsx';
import { nextIndex } from './popup-keys.ts';

/** One choice in two lines: the name, and what tells it from others of the same name (kecamatan · kabupaten). */
export interface ComboOption {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
}

interface ComboboxProps<O extends ComboOption> extends InputProps<O | undefined> {
  readonly search: (text: string) => Promise<readonly O[]>;
  /** Letters before the search begins. */
  readonly minLetters?: number;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

const NONE: readonly never[] = [];
const SPOKEN = { busy: 'Mencari…', failed: 'Pencarian gagal. Periksa sambungan, lalu ketik lagi.' } as const;

const spoken = (found: Finding<ComboOption>, minLetters: number): string => {
  if (found.state === 'idle') return `Ketik paling sedikit ${minLetters} huruf`;
  if (found.state !== 'found') return SPOKEN[found.state];
  return found.items.length === 0 ? 'Tidak ada yang cocok. Coba ejaan lain.' : `${found.items.length} pilihan, pakai panah atas dan bawah`;
};

/** Choose one of many by typing. The value is the whole option; what was typed but not chosen is no value. */
export function Combobox<O extends ComboOption>({
  id,
  value,
  onChange,
  onBlur,
  search,
  minLetters = 2,
  placeholder,
  size = 'normal',
  disabled,
  autoFocus,
  ...field
}: ComboboxProps<O>) {
  const own = useId();
  const at = id ?? own;
  const listId = `${at}-list`;
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const listRef = useRef<HTMLDivElement>(null);
  const text = typed ?? value?.label ?? '';
  const found = useFound(typed ?? '', search, minLetters, open);
  const items = found.state === 'found' ? found.items : NONE;
  const [highlight, setHighlight] = useState<{ readonly of: readonly ComboOption[]; readonly at: number }>();
  const active = highlight?.of === items ? highlight.at : 0;

  useEffect(() => {
    listRef.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // On a phone the list may open below the edge of the screen or of a dialog.
  useEffect(() => {
    if (open && items.length > 0) listRef.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [open, items]);

  const choose = (option: O | undefined) => {
    onChange(option);
    setTyped(undefined);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, active, items.length);
    const chosen = items[active];
    if (next !== undefined && open) setHighlight({ of: items, at: next });
    else if (event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'Enter' && open && chosen !== undefined) choose(chosen);
    else if (event.key === 'Escape' && open) {
      setOpen(false);
      setTyped(undefined);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <Field id={at} {...field}>
      <div className="relative">
        <div className="flex items-center gap-1">
          <input
            id={at}
            role="combobox"
            className="control"
            data-size={size}
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={listId}
            {...(open && items.length > 0 ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
            value={text}
            placeholder={placeholder}
            disabled={disabled}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
              if (value !== undefined) onChange(undefined);
            }}
            onClick={() => typed !== undefined && setOpen(true)}
            onKeyDown={onKeyDown}
            onBlur={() => {
              setOpen(false);
              onBlur?.();
            }}
            {...describedBy(at, field)}
          />
          {text !== '' && disabled !== true && (
            <IconButton icon="close" label={`Kosongkan ${field.label}`} size={size} onClick={() => choose(undefined)} />
          )}
        </div>
        {value?.detail !== undefined && typed === undefined && <p className="mt-1 text-sm text-muted">{value.detail}</p>}
        <div className={cx('absolute inset-x-0 z-20 mt-1 rounded border border-control bg-raised shadow-float', !open && 'hidden')}>
          <p role="status" className="px-3 py-1.5 text-sm text-muted">
            {open ? spoken(found, minLetters) : ''}
          </p>
          <div id={listId} ref={listRef} role="listbox" aria-label={field.label} className="max-h-72 overflow-y-auto">
            {items.map((option, index) => (
              <div
                key={option.key}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={cx(
                  'border-t border-line px-3 py-2',
                  size === 'touch' ? 'min-h-12' : 'min-h-9',
                  index === active && 'bg-accent-soft',
                )}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
                onKeyDown={onKeyDown}
              >
                <span className="block font-semibold">{option.label}</span>
                {option.detail !== undefined && <span className="block text-sm text-muted">{option.detail}</span>}
              </div>
            ))}
          </div>
        </div>
      </div>
    </Field>
  );
}
