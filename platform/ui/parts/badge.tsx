import type { ReactNode } from 'react';
import type { Classification } from '../../contract/fields.ts';
import { cx } from '../class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

/** The five states of anything that moves; `bahaya` only for danger to a person. */
export type State = 'baru' | 'berjalan' | 'menunggu' | 'selesai' | 'bahaya';
export type Tone = State | 'netral';

const TONES: Record<Tone, string> = {
  baru: 'bg-baru-soft text-baru',
  berjalan: 'bg-berjalan-soft text-berjalan',
  menunggu: 'bg-menunggu-soft text-menunggu',
  selesai: 'bg-selesai-soft text-selesai',
  bahaya: 'bg-bahaya-soft text-bahaya',
  netral: 'bg-sunken text-muted',
};
const STATES: Record<State, { readonly word: string; readonly icon: IconName }> = {
  baru: { word: 'Baru', icon: 'plus' },
  berjalan: { word: 'Berjalan', icon: 'right' },
  menunggu: { word: 'Menunggu', icon: 'clock' },
  selesai: { word: 'Selesai', icon: 'check' },
  bahaya: { word: 'Bahaya', icon: 'danger' },
};

/** A word with a quiet ground. */
export function Badge({
  tone = 'netral',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-start gap-1 rounded px-2 py-0.5 text-left align-middle text-sm font-semibold',
        TONES[tone],
      )}
    >
      {icon !== undefined && <Icon name={icon} size={16} className="mt-0.5" />}
      <span className="min-w-0">{children}</span>
    </span>
  );
}

/** State of a thing: icon and word, so that it reads without colour. `word` when the state has a better name here ("Menunggu Polres"). */
export function StateBadge({ state, word }: { readonly state: State; readonly word?: string }) {
  return (
    <Badge tone={state} icon={STATES[state].icon}>
      {word ?? STATES[state].word}
    </Badge>
  );
}

/** Who may know. TERBATAS and RAHASIA carry a lock; colour says nothing here. */
export function ClassificationBadge({ value }: { readonly value: Classification }) {
  const closed = value === 'TERBATAS' || value === 'RAHASIA';
  return (
    <span className="inline-flex items-center gap-1 rounded border border-control px-2 py-px align-middle text-sm font-semibold tracking-wide">
      {closed && <Icon name="lock" size={16} />}
      <span className="sr-only">Klasifikasi: </span>
      {value}
    </span>
  );
}
