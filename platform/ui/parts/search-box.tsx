import { useEffect, useEffectEvent, useId, useState } from 'react';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  /** Called a moment after the last letter. */
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
}

const PAUSE_MS = 250;

/** Narrows what is on the page. The label is read out; the placeholder gives an example. */
export function SearchBox({ label, value, onChange, placeholder }: SearchBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (told !== value) {
    setTold(value);
    setTyped(value);
  }
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    if (typed === value) return undefined;
    const later = setTimeout(() => tell(typed), PAUSE_MS);
    return () => clearTimeout(later);
  }, [typed, value]);
  return (
    <search className="relative block w-full max-w-md min-w-0" data-no-print>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Icon name="search" className="pointer-events-none absolute top-2.5 left-2.5 text-muted" />
      <input
        id={id}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        className="control pr-10 pl-9"
        placeholder={placeholder ?? label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed !== '' && (
        <span className="absolute top-0.5 right-0.5">
          <IconButton icon="close" label="Hapus pencarian" onClick={() => setTyped('')} />
        </span>
      )}
    </search>
  );
}
