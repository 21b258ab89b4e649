import { useState, type ReactNode } from 'react';
import { formatDate, formatInstant } from '../formats.ts';
import { Choice } from './choices.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface TimelineEntry {
  readonly key: string;
  /** When it happened: Instant or PlainDate; undefined when nobody knows. */
  readonly at: string | undefined;
  /** When we learnt it: Instant. */
  readonly learntAt: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly source?: ReactNode;
  /** Credibility of the source and of the information, "B2". */
  readonly grade?: string;
  readonly icon?: IconName;
}

type By = 'at' | 'learntAt';
const told = (time: string) => (time.length === 10 ? formatDate(time) : formatInstant(time));
const moment = (time: string | undefined) => (time === undefined ? Number.POSITIVE_INFINITY : new Date(time).getTime());

/** Of something dated by its day only, learning of it on that day is no news. */
const learntThatDay = ({ at, learntAt }: TimelineEntry): boolean =>
  at === learntAt || (at?.length === 10 && dayOf(`${at}T12:00:00+07:00`) === dayOf(learntAt));
const dayOf = (at: string): string | undefined => formatInstant(at).split(',')[0];

/** Facts in order: by when they happened, or by when we learnt them. What has no date stands last. */
export function Timeline({ label, entries }: { readonly label: string; readonly entries: readonly TimelineEntry[] }) {
  const [by, setBy] = useState<By>('at');
  const sorted = [...entries].sort((a, b) => moment(a[by]) - moment(b[by]));
  return (
    <section aria-label={label}>
      {entries.length > 1 && (
        <Choice<By>
          label="Urutkan menurut"
          value={by}
          onChange={setBy}
          options={[
            { value: 'at', label: 'Saat terjadi' },
            { value: 'learntAt', label: 'Saat diketahui' },
          ]}
        />
      )}
      <ol className="border-l-2 border-line">
        {sorted.map((entry) => (
          <li key={entry.key} className="relative pb-5 pl-6">
            <span className="absolute top-0 -left-[13px] rounded-full border border-line bg-panel p-1 text-muted">
              <Icon name={entry.icon ?? 'clock'} size={16} />
            </span>
            <p className="text-sm text-muted">
              {entry.at === undefined ? 'tanggal belum diketahui' : <time dateTime={entry.at}>{told(entry.at)}</time>}
              {!learntThatDay(entry) && (
                <>
                  {' · diketahui '}
                  <time dateTime={entry.learntAt}>{told(entry.learntAt)}</time>
                </>
              )}
            </p>
            <p className="font-semibold">{entry.title}</p>
            {entry.detail !== undefined && <div>{entry.detail}</div>}
            {(entry.source !== undefined || entry.grade !== undefined) && (
              <p className="text-sm text-muted">
                {entry.source !== undefined && <>Sumber: {entry.source}</>}
                {entry.grade !== undefined && (entry.source === undefined ? `Nilai ${entry.grade}` : ` · nilai ${entry.grade}`)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
