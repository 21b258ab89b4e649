import { useMemo, useState } from 'react';
import { z } from 'zod';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatAgo } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { StateBadge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Menu } from '../../../platform/ui/parts/menu.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { SearchBox } from '../../../platform/ui/parts/search-box.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { listAccounts, type AccountView } from '../contract.ts';
import { AccountProposals } from './account-proposals.tsx';
import { CreateAccountDialog } from './create-account-dialog.tsx';
import { EndAccountDialog, type Ending } from './end-account-dialog.tsx';

type Account = z.infer<typeof AccountView>;
const Filters = z.object({ q: z.string().default('') });

const COLUMNS: readonly Column<Account>[] = [
  { key: 'name', head: 'Nama', cell: (account) => account.displayName, value: (account) => account.displayName },
  { key: 'login', head: 'Nama akun', cell: (account) => account.login, value: (account) => account.login },
  { key: 'role', head: 'Peran', cell: (account) => account.roleName, value: (account) => account.roleName },
  { key: 'office', head: 'Kantor', cell: (account) => account.office.name, value: (account) => account.office.name },
  {
    key: 'status',
    head: 'Keadaan',
    cell: (account) => stateOf(account),
    value: (account) => account.status,
  },
  {
    key: 'totp',
    head: 'Kode masuk',
    cell: (account) => (account.hasTotp ? 'terpasang' : 'belum'),
    value: (account) => (account.hasTotp ? 'terpasang' : 'belum'),
  },
  {
    key: 'seen',
    head: 'Terakhir masuk',
    cell: (account) => (account.lastSeenAt === null ? 'belum pernah' : formatAgo(account.lastSeenAt)),
    value: (account) => account.lastSeenAt,
  },
];

/** A guarded account is reset by two: one proposes, another confirms. */
function resetActs({ resetNeedsTwo, resetProposed }: Account): readonly { act: Ending['act']; label: string }[] {
  if (!resetNeedsTwo) return [{ act: 'reset', label: 'Atur ulang kata sandi' }];
  if (resetProposed === null) return [{ act: 'propose', label: 'Usulkan atur ulang' }];
  if (resetProposed.mine) return [{ act: 'refuse', label: 'Tarik usulan atur ulang' }];
  return [
    { act: 'confirm', label: 'Sahkan atur ulang' },
    { act: 'refuse', label: 'Tolak atur ulang' },
  ];
}

const stateOf = (account: Account) => {
  if (account.status !== 'active') return <StateBadge state="selesai" word="Ditutup" />;
  return account.resetProposed === null ? (
    <StateBadge state="berjalan" word="Aktif" />
  ) : (
    <StateBadge state="menunggu" word="Atur ulang menunggu pengesahan" />
  );
};

const actsColumn = (onAct: (ending: Ending) => void): Column<Account> => ({
  key: 'acts',
  head: 'Tindakan',
  sortable: false,
  value: () => '',
  cell: (account) =>
    account.status === 'active' && (
      <Menu
        label={`Tindakan untuk ${account.login}`}
        iconOnly
        items={[
          { key: 'end-sessions', label: 'Akhiri semua sesi', icon: 'clock', onSelect: () => onAct({ account, act: 'end-sessions' }) },
          ...resetActs(account).map(({ act, label }) => ({
            key: act,
            label,
            icon: 'key' as const,
            onSelect: () => onAct({ account, act }),
          })),
          { key: 'close', label: 'Tutup akun', icon: 'lock', danger: true, onSelect: () => onAct({ account, act: 'close' }) },
        ]}
      />
    ),
});

/** Who may work here; new accounts, forgotten passwords, people who left. */
export default function AccountsPage() {
  const [{ q }, change] = usePageSearch(Filters);
  const accounts = usePages(listAccounts, { query: { q, limit: 200 } });
  const manages = useMay()('account.manage');
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<Ending>();
  const columns = useMemo(() => (manages ? [...COLUMNS, actsColumn(setEnding)] : COLUMNS), [manages]);
  return (
    <Page
      title="Akun petugas"
      question="Siapa yang boleh bekerja di sistem ini, dan dengan peran apa?"
      actions={
        manages && (
          <Button variant="primary" icon="plus" onClick={() => setCreating(true)}>
            Buat akun
          </Button>
        )
      }
    >
      {manages && <AccountProposals />}
      <div className="mb-4">
        <SearchBox label="Cari akun" placeholder="Nama atau nama akun" value={q} onChange={(text) => change({ q: text })} />
      </div>
      {accounts.ask.isPending && <Skeleton lines={8} />}
      {accounts.ask.isError && <ProblemView problem={problemOf(accounts.ask.error)} onRetry={() => accounts.ask.refetch()} />}
      {accounts.ask.isSuccess && (
        <Table
          caption="Akun petugas"
          columns={columns}
          rows={accounts.items}
          rowKey={(account) => account.id}
          total={accounts.total}
          onMore={accounts.more}
          empty={<EmptyState title="Tidak ada akun yang cocok" icon="people" />}
        />
      )}
      {creating && <CreateAccountDialog onClose={() => setCreating(false)} />}
      {ending !== undefined && <EndAccountDialog key={ending.account.id} ending={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}
