import { formatAgo } from '../../../../platform/ui/formats.ts';
import { useNow } from '../../../../platform/ui/use-now.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Clock } from '../../../../platform/ui/parts/clock.tsx';
import type { QueueRow } from '../../contract.ts';
import { CLOCKS, STATES, TOPICS } from '../words.ts';

/** A report in three short lines, for the list. */
export function RowLines({ row }: { readonly row: QueueRow }) {
  const now = useNow();
  return (
    <span className="flex flex-col gap-1">
      <span className="flex flex-wrap items-center gap-1">
        <span className="font-semibold">{row.number}</span>
        {row.immediateDanger && (
          <Badge tone="bahaya" icon="danger">
            Bahaya segera
          </Badge>
        )}
        <Badge tone={STATES[row.state].tone}>{STATES[row.state].word}</Badge>
        {row.grade !== null && <Badge>{row.grade}</Badge>}
        {row.follows !== null && <Badge icon="link">Ulangan</Badge>}
        {row.maybeSame > 0 && <Badge icon="question">Mungkin sama</Badge>}
      </span>
      <span>{TOPICS[row.topic]}</span>
      <span className="text-sm text-muted">
        {row.place?.name ?? 'tempat belum diketahui'} · {formatAgo(row.receivedAt, now)}
        {row.attachments > 0 && ` · ${row.attachments} berkas`}
        {row.repeats > 0 && ` · ${row.repeats} ulangan`}
      </span>
      {row.deadline !== null && (
        <span>
          <Clock compact due={row.deadline.dueAt} holder="" atExpiry={CLOCKS[row.deadline.code]} />
        </span>
      )}
    </span>
  );
}
