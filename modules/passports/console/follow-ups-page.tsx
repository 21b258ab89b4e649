import { z } from 'zod';
import { useAsk, usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { PageLink, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Choice } from '../../../platform/ui/parts/choices.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { listFollowUps } from '../contract.ts';
import type { FollowUpLine } from '../model.ts';
import { countryName } from '../../../platform/ui/parts/country-field.tsx';
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

/** One person to be led, without identity: place, plan, state and clock; large enough for a thumb. */
function Card({ one }: { readonly one: FollowUpLine }) {
  return (
    <li className="rounded border border-line bg-panel p-3">
      <PageLink to={`/tindak-lanjut/${one.id}`} className="inline-flex min-h-11 items-center font-semibold">
        {one.village}
      </PageLink>
      <p>{planOf(one) === '' ? 'Rencana belum diketahui' : planOf(one)}</p>
      <p className="mt-1 flex flex-wrap gap-2">
        <Badge tone={FOLLOW_UP_TONES[one.state]}>{stateOf(one)}</Badge>
        <Clock
          compact
          due={dueOf(one)}
          holder={one.toOffice.name}
          atExpiry="kepala kantor diberi tahu"
          stopped={one.state === 'open' || one.state === 'not-found' ? undefined : 'tenggat terpenuhi'}
        />
      </p>
      <p className="mt-1 text-sm text-muted">{one.takenBy === null ? 'Belum ada yang menangani' : `Ditangani ${one.takenBy}`}</p>
    </li>
  );
}

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
      {pages.ask.isSuccess && pages.items.length === 0 && (
        <EmptyState title="Tidak ada tindak lanjut yang menunggu" icon="heart">
          Tindak lanjut baru datang dari loket paspor.
        </EmptyState>
      )}
      {pages.items.length > 0 && (
        <>
          <p className="mb-2 text-muted">{pages.total} tindak lanjut, tenggat terdekat lebih dahulu.</p>
          <ul className="grid max-w-4xl grid-cols-1 gap-3 sm:grid-cols-2">
            {pages.items.map((one) => (
              <Card key={one.id} one={one} />
            ))}
          </ul>
          {pages.more !== undefined && (
            <Button variant="quiet" className="mt-2" busy={pages.busy} onClick={pages.more}>
              Tampilkan berikutnya
            </Button>
          )}
        </>
      )}
    </Page>
  );
}
