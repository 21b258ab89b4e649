import type { ReactNode } from 'react';
import { cx } from '../class-names.ts';

interface PageProps {
  readonly title: string;
  /** The one question this screen answers, or its answer: "3 peringatan menunggu Anda, satu tentang anak." */
  readonly question?: ReactNode;
  /** Buttons; at most one primary. */
  readonly actions?: ReactNode;
  /** Badges beside the title. */
  readonly badges?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of a page's content, with its only h1. */
export function Page({ title, question, actions, badges, children }: PageProps) {
  return (
    <>
      <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 tabIndex={-1} className="text-xl font-semibold">
            {title}
          </h1>
          {badges !== undefined && <div className="mt-1 flex flex-wrap gap-2">{badges}</div>}
          {question !== undefined && <div className="mt-1 max-w-prose text-muted">{question}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </>
  );
}

/** A block with a heading. */
export function Panel({
  title,
  actions,
  children,
}: {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="mb-5 min-w-0 rounded border border-line bg-panel p-4">
      {(title !== undefined || actions !== undefined) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
          {title !== undefined && <h2 className="text-lg font-semibold">{title}</h2>}
          {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Main column and a narrower one beside it; one under the other on small screens. */
export function Columns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-x-5 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
      <div className="min-w-0">{main}</div>
      <div className="min-w-0">{side}</div>
    </div>
  );
}

export interface Fact {
  readonly label: string;
  /** undefined or '' is shown as "belum diketahui". */
  readonly value: ReactNode;
  /** Where it is known from. */
  readonly source?: ReactNode;
}

/** Facts as label and value; what is unknown is shown as unknown. */
export function Facts({ items, narrow = false }: { readonly items: readonly Fact[]; readonly narrow?: boolean }) {
  return (
    <dl className={cx('grid gap-x-6 gap-y-3', narrow ? 'grid-cols-1' : 'grid-cols-1 sm:grid-cols-2')}>
      {items.map(({ label, value, source }) => (
        <div key={label} className="min-w-0">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="whitespace-pre-line">
            {value === undefined || value === null || value === '' ? <span className="text-muted italic">belum diketahui</span> : value}
            {source !== undefined && <span className="block text-sm text-muted">{source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
