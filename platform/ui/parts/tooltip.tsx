import { Tooltip as Radix } from 'radix-ui';
import { useRef, useState, type ReactElement } from 'react';
import { useLongForm } from '../mode.ts';

/**
 * A short gloss on something that can take the focus, on hover, focus and touch. Never the only place of something needed.
 * Scrolling closes a tooltip that was hovered, not one that has the focus: taking the focus may itself scroll.
 */
export function Tooltip({ text, children }: { readonly text: string; readonly children: ReactElement }) {
  const [open, setOpen] = useState(false);
  const focused = useRef(false);
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root open={open} onOpenChange={(next) => setOpen(next || focused.current)}>
        <Radix.Trigger
          asChild
          onFocus={() => {
            focused.current = true;
            setOpen(true);
          }}
          onBlur={() => {
            focused.current = false;
            setOpen(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setOpen(false);
          }}
        >
          {children}
        </Radix.Trigger>
        <Radix.Content
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-w-72 rounded border border-line bg-raised px-3 py-1.5 text-left text-sm font-normal text-ink shadow-float"
        >
          {text}
        </Radix.Content>
      </Radix.Root>
    </Radix.Provider>
  );
}

/** An abbreviation of the glossary with its long form on hover and focus; plain text when nobody knows it. */
export function Abbreviation({ short, long }: { readonly short: string; readonly long?: string }) {
  const known = useLongForm(short);
  const form = long ?? known;
  if (form === undefined) return <>{short}</>;
  return (
    <Tooltip text={form}>
      <button
        type="button"
        aria-label={`${short}, ${form}`}
        className="cursor-help underline decoration-dotted underline-offset-4 [font:inherit]"
      >
        {short}
      </button>
    </Tooltip>
  );
}
