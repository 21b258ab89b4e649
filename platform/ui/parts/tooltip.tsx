import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { useLongForm } from '../mode.ts';

/** A short gloss on something that can take the focus. Never the only place of something needed: fingers do not hover. */
export function Tooltip({ text, children }: { readonly text: string; readonly children: ReactElement }) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={4}
            collisionPadding={8}
            className="z-50 max-w-72 rounded border border-line bg-raised px-3 py-1.5 text-sm text-ink shadow-float"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
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
