import { z } from 'zod';
import { useAsk, usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Choice } from '../../../platform/ui/parts/choices.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { listFollowUps } from '../contract.ts';
import type { FollowUpLine } from '../model.ts';
import { countryName } from './country-field.tsx';
import { FOLLOW_UP_OUTCOME_WORDS, FOLLOW_UP_STATE_WORDS, FOLLOW_UP_TONES, PURPOSE_WORDS } from './words.ts';

const Filters = z.object({ state: z.enum(['open', 'all']).default('open').catch('open') });
const SHOWN = [
  { value: 'open', label: 'Berjalan' },
  { value: 'all', label: 'Semua' },
] as const;
const stateOf = (one: FollowUpLine): string =>
  one.outcome === null ? FOLLOW_UP_STATE_WORDS[one.state] : FOLLOW_UP_OUTCOME_WORDS[one.outcome];
const planOf = (one: FollowUpLine): string =>
  [one.purpose === null ? '' : PURPOSE_WORDS[one.purpose], one.country === null ? '' : countryName(one.country)]
    .filter((part) => part !== '')
    .join(', ');
const dueOf = (one: FollowUpLine): string => (one.state === 'open' ? one.dueAt : one.contactBy);

const COLUMNS: readonly Column<FollowUpLine>[] = [
  { key: 'village', head: 'Tempat tinggal', cell: (one) => one.village, value: (one) => one.village },
  { key: 'plan', head: 'Rencana', cell: planOf, value: planOf },
  { key: 'state', head: 'Keadaan', cell: (one) => <Badge tone={FOLLOW_UP_TONES[one.state]}>{stateOf(one)}</Badge>, value: stateOf },
  {
    key: 'due',
    head: 'Tenggat',
    cell: (one) => (
      <Clock
        compact
        due={dueOf(one)}
        holder={one.toOffice.name}
        atExpiry="kepala kantor diberi tahu"
        stopped={one.state === 'open' || one.state === 'not-found' ? undefined : 'tenggat terpenuhi'}
      />
    ),
    value: dueOf,
  },
  { key: 'by', head: 'Ditangani', cell: (one) => one.takenBy ?? 'belum ada', value: (one) => one.takenBy ?? '' },
];

/** People to lead to the legal route. Success is counted on that route only. */
export default function FollowUpsPage() {
  const [filters, change] = usePageSearch(Filters);
  const pages = usePages(listFollowUps, { query: { state: filters.state, limit: 50 } });
  const head = useAsk(listFollowUps, { query: { state: filters.state, limit: 1 } });
  const success = head.data?.success;
  return (
    <Page
      title="Tindak lanjut saya"
      question={
        success === undefined || success.closed === 0
          ? 'Siapa yang perlu didampingi ke jalur resmi, dan sampai kapan?'
          : `${success.onLegalRoute} dari ${success.closed} tindak lanjut yang selesai berakhir di jalur resmi.`
      }
    >
      <div className="max-w-sm">
        <Choice label="Tampilkan" options={SHOWN} value={filters.state} onChange={(state) => change({ state })} />
      </div>
      {pages.ask.isPending && <Skeleton lines={6} />}
      {pages.ask.isError && <ProblemView problem={problemOf(pages.ask.error)} onRetry={() => pages.ask.refetch()} />}
      {pages.ask.isSuccess && (
        <Table
          caption="Tindak lanjut"
          columns={COLUMNS}
          rows={pages.items}
          rowKey={(one) => one.id}
          rowLink={(one) => `/tindak-lanjut/${one.id}`}
          total={pages.total}
          onMore={pages.more}
          empty={
            <EmptyState title="Tidak ada tindak lanjut yang menunggu" icon="heart">
              Tindak lanjut baru datang dari loket paspor.
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
