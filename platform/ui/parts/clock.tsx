import type { ReactNode } from 'react';
import { formatInstant, formatRemaining } from '../formats.ts';
import { useNow } from '../use-now.ts';
import { Badge } from './badge.tsx';

/** Our choice: from here on a clock asks for attention. */
const SOON_HOURS = 24;

interface ClockProps {
  /** Instant. */
  readonly due: string;
  /** Counted by the server with the calendar of holidays; negative when overdue. */
  readonly workingDaysLeft?: number | undefined;
  /** Who must act: an office or a role, not a name. */
  readonly holder: ReactNode;
  /** "Naik ke Kepala Kantor Imigrasi Blitar". */
  readonly atExpiry: ReactNode;
  /** Present when it was answered: the clock stands still. */
  readonly stopped?: string | undefined;
  /** One line, for lists. */
  readonly compact?: boolean;
}

/** A deadline: what is left in words, who holds it, and what happens when it runs out. */
export function Clock({ due, workingDaysLeft, holder, atExpiry, stopped, compact = false }: ClockProps) {
  const now = useNow();
  const left = new Date(due).getTime() - now.getTime();
  const late = left < 0;
  const soon = left < SOON_HOURS * 3_600_000 || (workingDaysLeft !== undefined && workingDaysLeft <= 1);
  const badge =
    stopped === undefined ? (
      <Badge tone={late || soon ? 'menunggu' : 'netral'} icon={late ? 'alert' : 'clock'}>
        {formatRemaining(due, now, workingDaysLeft)}
      </Badge>
    ) : (
      <Badge tone="selesai" icon="check">
        {stopped}
      </Badge>
    );
  if (compact) return badge;
  return (
    <div className="flex flex-col gap-1">
      <p>
        {badge} <span className="text-sm text-muted">{formatInstant(due)}</span>
      </p>
      <p>
        <span className="text-muted">Di tangan: </span>
        {holder}
      </p>
      {stopped === undefined && (
        <p>
          <span className="text-muted">{late ? 'Karena lewat: ' : 'Bila lewat: '}</span>
          {atExpiry}
        </p>
      )}
    </div>
  );
}
