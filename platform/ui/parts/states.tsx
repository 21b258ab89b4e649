import { useEffect, useState, type ReactNode } from 'react';
import { cx } from '../class-names.ts';
import { formatNumber } from '../formats.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

interface EmptyStateProps {
  /** What there is none of, as a fact: "Belum ada peringatan untuk kantor ini". */
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: IconName;
  /** The way on, a Button or LinkButton. */
  readonly action?: ReactNode;
  /** One quiet line: where several panels stand together and nothing is to be done in this one. */
  readonly compact?: boolean;
}

export function EmptyState({ title, children, icon = 'check', action, compact = false }: EmptyStateProps) {
  if (compact)
    return (
      <div className="text-muted">
        <p className="flex items-center gap-2">
          <Icon name={icon} />
          {title}
        </p>
        {children}
        {action}
      </div>
    );
  return (
    <div className="flex flex-col items-center gap-2 rounded border border-dashed border-line px-4 py-10 text-center">
      <Icon name={icon} size={32} className="text-muted" />
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="max-w-prose text-muted">{children}</div>}
      {action}
    </div>
  );
}

/** Our choice: what takes less than this needs no sign of waiting. */
const PATIENCE_MS = 300;

/** Grey lines where text will stand, shown only when waiting takes long enough to be noticed. */
export function Skeleton({ lines = 4, what = 'Memuat' }: { readonly lines?: number; readonly what?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="min-h-20" data-no-print>
      {late && (
        <>
          <span className="sr-only">{what}…</span>
          {Array.from({ length: lines }, (_, line) => (
            <span
              key={line}
              aria-hidden="true"
              className={cx('mb-3 block h-4 animate-pulse rounded bg-line', line % 3 === 2 ? 'w-1/2' : 'w-full')}
            />
          ))}
        </>
      )}
    </div>
  );
}

interface ProgressBarProps {
  readonly label: string;
  /** Absent: it is not known how long it takes. */
  readonly value?: number;
  readonly max?: number;
  /** "baris", "berkas". */
  readonly unit?: string;
}

/** For everything that takes longer than a second. */
export function ProgressBar({ label, value, max = 100, unit }: ProgressBarProps) {
  const told =
    value === undefined
      ? ''
      : unit === undefined
        ? `${formatNumber(Math.round((value / max) * 100))} %`
        : `${formatNumber(value)} dari ${formatNumber(max)} ${unit}`;
  return (
    <div className="mb-4 max-w-xl" role="group" aria-label={label}>
      <p className="flex justify-between gap-3">
        <span className="font-semibold">{label}</span>
        <span className="text-muted">{told}</span>
      </p>
      <progress aria-label={label} className="h-3 w-full accent-accent" max={max} {...(value === undefined ? {} : { value })}>
        {told}
      </progress>
    </div>
  );
}

const NOTICE = {
  info: ['info', 'border-baru'],
  warning: ['alert', 'border-menunggu'],
  danger: ['danger', 'border-bahaya'],
  done: ['check', 'border-selesai'],
} as const;

/** A remark on the page. `danger` only when a person is in danger. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  readonly tone?: keyof typeof NOTICE;
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  const [icon, border] = NOTICE[tone];
  return (
    <div className={cx('mb-5 flex max-w-2xl items-start gap-3 rounded border-l-4 bg-panel p-3', border)}>
      <Icon name={icon} className="mt-0.5" />
      <div className="min-w-0">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** On every page while the data are invented. */
export function Ribbon() {
  return (
    <aside aria-label="Keterangan data" className="bg-latihan px-3 py-1 text-center text-sm font-semibold text-latihan-ink">
      <span className="tracking-widest">DATA LATIHAN</span> <span className="font-normal">· semua orang di sini rekaan</span>
    </aside>
  );
}
