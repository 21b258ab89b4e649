import { useState } from 'react';
import { z } from 'zod';
import { PlainDate } from '../../../platform/contract/fields.ts';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { SearchBox } from '../../../platform/ui/parts/search-box.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import { listRecruiters, type RecruiterLine } from '../contract.ts';
import { LICENCE_WORDS, NAME_LEVEL_WORDS, RECRUITER_KIND_WORDS, RecruiterKind } from '../model.ts';
import { AddRecruiterDialog } from './add-recruiter-dialog.tsx';
import { OnDay } from './on-day.tsx';
import { RecruiterStatusBadge } from './shared/recruiter-status-badge.tsx';

const texts = {
  title: 'Perekrut',
  question: 'Apakah perusahaan ini resmi, dan bagaimana izinnya pada suatu tanggal?',
  search: 'Cari nama perusahaan',
  add: 'Catat perekrut',
  none: 'Tidak ada nama seperti itu dalam daftar',
  noneHelp: 'Tidak tercantum belum berarti palsu: daftar ini belum lengkap. Tanyakan kepada BP3MI.',
};
const Filters = z.object({ kind: RecruiterKind.optional(), on: PlainDate.optional() });
const matchOf = (line: RecruiterLine): string => (line.match === undefined ? '' : NAME_LEVEL_WORDS[line.match.level]);

const COLUMNS: readonly Column<RecruiterLine>[] = [
  { key: 'name', head: 'Nama', cell: (one) => one.name, value: (one) => one.name },
  { key: 'city', head: 'Kota', cell: (one) => (one.city === '' ? 'belum diketahui' : one.city), value: (one) => one.city },
  {
    key: 'status',
    head: 'Izin',
    cell: (one) => <RecruiterStatusBadge status={one.status} />,
    value: (one) => LICENCE_WORDS[one.status.status],
  },
  { key: 'decree', head: 'Keputusan', cell: (one) => one.status.entry?.decree ?? '', value: (one) => one.status.entry?.decree ?? '' },
  {
    key: 'kind',
    head: 'Jenis',
    cell: (one) => RECRUITER_KIND_WORDS[one.kind],
    value: (one) => RECRUITER_KIND_WORDS[one.kind],
    spare: true,
  },
  { key: 'match', head: 'Kecocokan nama', cell: matchOf, value: matchOf },
];

/** The typed name stays out of the address: a sponsor is a person. */
export default function RecruitersPage() {
  const [{ kind, on }, change] = usePageSearch(Filters);
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const may = useMay();
  const found = usePages(listRecruiters, {
    query: { limit: 100, ...(q.trim() !== '' && { q: q.trim() }), ...(kind !== undefined && { kind }), ...(on !== undefined && { on }) },
  });
  return (
    <Page
      title={texts.title}
      question={on === undefined ? texts.question : `${texts.question} Ditampilkan menurut keadaan ${formatDate(on)}.`}
      actions={
        may('recruiter.manage') && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {texts.add}
          </Button>
        )
      }
    >
      <div className="mb-4 grid grid-cols-1 items-end gap-x-4 md:grid-cols-[minmax(0,1fr)_auto_14rem]">
        <div className="mb-4">
          <SearchBox label={texts.search} placeholder="PT …" value={q} onChange={setQ} />
        </div>
        <OnDay on={on} onChange={(day) => change({ on: day })} />
        <Select
          label="Jenis"
          none="Semua"
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={RecruiterKind.options.map((value) => ({ value, label: RECRUITER_KIND_WORDS[value] }))}
        />
      </div>
      {found.ask.isPending && <Skeleton lines={8} />}
      {found.ask.isError && <ProblemView problem={problemOf(found.ask.error)} onRetry={() => found.ask.refetch()} />}
      {found.ask.isSuccess && (
        <Table
          caption="Perekrut"
          columns={q.trim() === '' ? COLUMNS.filter((column) => column.key !== 'match') : COLUMNS}
          key={q.trim() === '' ? 'all' : 'found'}
          rows={found.items}
          rowKey={(one) => one.id}
          rowLink={(one) => `/perekrut/${one.id}`}
          total={found.total}
          onMore={found.more}
          fileName="perekrut"
          empty={
            <EmptyState title={texts.none} icon="briefcase">
              {texts.noneHelp}
            </EmptyState>
          }
        />
      )}
      {adding && <AddRecruiterDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
