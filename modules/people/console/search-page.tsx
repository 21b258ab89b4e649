import { useState, type FormEvent } from 'react';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Select } from '../../../platform/ui/parts/choices.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { EmptyState, Notice } from '../../../platform/ui/parts/states.tsx';
import { searchPeople, type PersonLine, type SearchKind } from '../contract.ts';
import { SOURCE_WORDS } from '../model.ts';
import { PersonChip } from './shared/person-chip.tsx';
import { MATCH_WORDS, SEARCH_KINDS } from './words.ts';

const texts = {
  title: 'Cari orang',
  question: 'Apakah orang ini sudah dikenal? Setiap pencarian dicatat.',
  name: 'Nama, atau nomor yang lengkap',
  help: 'Ejaan lama, singkatan dan salah ketik ikut dicari. Nomor harus lengkap.',
  search: 'Cari',
  start: 'Ketik nama atau nomor, lalu tekan Cari',
  startHelp: 'Hasilnya tersamar sampai Anda membuka satu orang.',
  none: 'Tidak ada yang cocok dalam jangkauan Anda',
  noneHelp: 'Coba tanpa gelar, dengan satu kata saja, atau dengan nomor telepon. Orang lain mungkin mengenalnya.',
  many: 'Masih banyak yang cocok',
  manyHelp: 'Tambahkan satu kata dari namanya, atau cari dengan nomor.',
};

/** What was typed stays in this screen only: names and numbers never stand in the address. */
export default function SearchPage() {
  const [q, setQ] = useState('');
  const [kind, setKind] = useState<SearchKind>('name');
  const [asked, setAsked] = useState<{ q: string; kind: SearchKind }>();
  const found = useAsk(searchPeople, { body: asked ?? { q: '-', kind: 'name' } }, { enabled: asked !== undefined });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (q.trim() !== '') setAsked({ q: q.trim(), kind });
  };
  return (
    <Page title={texts.title} question={texts.question}>
      <form onSubmit={submit} className="mb-6 grid max-w-3xl grid-cols-1 gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <Select label="Cari menurut" options={SEARCH_KINDS} value={kind} onChange={(next) => setKind(next ?? 'name')} />
        <TextInput label={texts.name} help={texts.help} value={q} onChange={setQ} maxLength={200} autoFocus />
        <div>
          <Button type="submit" variant="primary" icon="search" busy={found.isFetching}>
            {texts.search}
          </Button>
        </div>
      </form>
      {asked === undefined ? (
        <EmptyState title={texts.start} icon="person">
          {texts.startHelp}
        </EmptyState>
      ) : (
        <Loaded ask={found}>{(answer) => <Results {...answer} />}</Loaded>
      )}
    </Page>
  );
}

interface ResultsProps {
  readonly items: readonly PersonLine[];
  readonly complete: boolean;
  readonly fault?: string | undefined;
}
function Results({ items, complete, fault }: ResultsProps) {
  if (fault !== undefined) return <Notice tone="warning" title={fault} />;
  if (items.length === 0)
    return (
      <EmptyState title={texts.none} icon="search">
        {texts.noneHelp}
      </EmptyState>
    );
  return (
    <>
      {!complete && (
        <Notice tone="warning" title={texts.many}>
          {texts.manyHelp}
        </Notice>
      )}
      <ul aria-label="Orang yang cocok" className="divide-y divide-line rounded border border-line bg-panel">
        {items.map((one) => (
          <li key={one.personId} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 px-4 py-3">
            <PersonChip personId={one.personId} maskedName={one.maskedName} detail={detailOf(one)} />
            <span className="text-sm text-muted">
              <Badge>{MATCH_WORDS[one.match]}</Badge> {one.sources.map(({ kind, count }) => `${SOURCE_WORDS[kind]} ${count}`).join(' · ')} ·
              terakhir {formatDate(one.lastSeenOn)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const detailOf = (one: PersonLine): string =>
  [one.birthYear === null ? 'tahun lahir belum diketahui' : `lahir ${one.birthYear}`, one.place ?? 'desa belum diketahui'].join(' · ');
