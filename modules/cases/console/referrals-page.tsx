import { z } from 'zod';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { fileAddress } from '../../../platform/ui/http.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { StateBadge } from '../../../platform/ui/parts/badge.tsx';
import { Choice } from '../../../platform/ui/parts/choices.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { exportReferrals, listReferrals, type ReferralRow } from '../contract.ts';
import { REFERRAL_KIND_WORDS, REFERRAL_STATE_WORDS } from '../model.ts';
import { outcomeWords, REFERRAL_TONES } from './words.ts';

type Row = z.output<typeof ReferralRow>;
const Filters = z.object({ kotak: z.enum(['in', 'out']).default('in').catch('in') });

const clockOf = (row: Row) =>
  row.state === 'pending' || row.state === 'escalated' ? (
    <Clock
      due={row.dueAt}
      workingDaysLeft={row.workingDaysLeft ?? undefined}
      holder={row.to.name}
      atExpiry={row.superior?.name ?? 'naik ke atasan'}
      compact
    />
  ) : (
    outcomeWords(row.outcome, row.state === 'accepted' ? 'hasil ditunggu' : 'tidak ada hasil')
  );

const columnsOf = (box: 'in' | 'out'): readonly Column<Row>[] => [
  { key: 'number', head: 'Perkara', cell: (row) => <span className="whitespace-nowrap">{row.number}</span>, value: (row) => row.number },
  { key: 'kind', head: 'Jenis', cell: (row) => REFERRAL_KIND_WORDS[row.kind], value: (row) => REFERRAL_KIND_WORDS[row.kind] },
  box === 'in'
    ? { key: 'from', head: 'Dari', cell: (row) => row.from.name, value: (row) => row.from.name }
    : { key: 'to', head: 'Kepada', cell: (row) => row.to.name, value: (row) => row.to.name },
  { key: 'purpose', head: 'Tujuan', cell: (row) => row.purpose, value: (row) => row.purpose },
  {
    key: 'state',
    head: 'Keadaan',
    cell: (row) => <StateBadge state={REFERRAL_TONES[row.state]} word={REFERRAL_STATE_WORDS[row.state]} />,
    value: (row) => REFERRAL_STATE_WORDS[row.state],
  },
  { key: 'clock', head: 'Batas waktu atau hasil', cell: clockOf, value: (row) => row.dueAt },
];

/** Hand-overs to this office, by their clock; and those it sent. */
export default function ReferralsPage() {
  const [{ kotak }, change] = usePageSearch(Filters);
  const referrals = usePages(listReferrals, { query: { box: kotak, limit: 100 } });
  return (
    <Page
      title="Rujukan"
      question={kotak === 'in' ? 'Rujukan mana yang harus dijawab kantor ini?' : 'Apa kabar rujukan yang kami kirim?'}
      actions={
        <a className="link inline-flex min-h-8 items-center px-2" href={fileAddress(exportReferrals, { query: { box: kotak } })}>
          Unduh daftar (CSV)
        </a>
      }
    >
      <Choice
        label="Kotak"
        value={kotak}
        onChange={(next) => change({ kotak: next })}
        options={[
          { value: 'in', label: 'Masuk' },
          { value: 'out', label: 'Keluar' },
        ]}
      />
      {referrals.ask.isPending && <Skeleton lines={6} />}
      {referrals.ask.isError && <ProblemView problem={problemOf(referrals.ask.error)} onRetry={() => referrals.ask.refetch()} />}
      {referrals.ask.isSuccess && (
        <Table
          caption={kotak === 'in' ? 'Rujukan masuk' : 'Rujukan keluar'}
          columns={columnsOf(kotak)}
          rows={referrals.items}
          rowKey={(row) => row.id}
          rowLink={(row) => `/rujukan/${row.id}`}
          total={referrals.total}
          onMore={referrals.more}
          empty={
            <EmptyState title={kotak === 'in' ? 'Tidak ada rujukan untuk kantor ini' : 'Kantor ini belum merujuk'} icon="send">
              {kotak === 'in' ? 'Begitu ada rujukan masuk, Anda diberi tahu.' : 'Perkara dirujuk dari halaman perkaranya.'}
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
