import { useState } from 'react';
import { z } from 'zod';
import { Id, PlainDate } from '../../../platform/contract/fields.ts';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { PageLink, usePageParams, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Columns, Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { getRecruiter, type RecruiterLine } from '../contract.ts';
import { LICENCE_WORDS, NAME_LEVEL_WORDS, RECRUITER_KIND_WORDS, REMARK_WORDS } from '../model.ts';
import type { StatusEntry } from '../model.ts';
import { OnDay } from './on-day.tsx';
import { PhonePanel } from './phone-panel.tsx';
import { SetStatusDialog } from './set-status-dialog.tsx';
import { RecruiterStatusBadge } from './shared/recruiter-status-badge.tsx';
import { DatedSource, SourceText } from '../../../platform/ui/parts/source-text.tsx';

const texts = {
  title: 'Satu perekrut',
  question: 'Bagaimana izinnya pada tanggal itu, atas keputusan apa, dan nama mana yang mudah tertukar?',
  alike: 'Nama yang mirip',
  alikeHelp: 'Ini perusahaan lain. Jangan sampai tertukar: periksa kota dan nomor izinnya.',
};
const Filters = z.object({ on: PlainDate.optional() });
type Recruiter = Reply<typeof getRecruiter>;

export default function RecruiterPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const [{ on }, change] = usePageSearch(Filters);
  const recruiter = useAsk(getRecruiter, { params: { id }, query: on === undefined ? {} : { on } }, { keepLast: true });
  return <Loaded ask={recruiter}>{(view) => <Opened recruiter={view} on={on} onDay={(day) => change({ on: day })} />}</Loaded>;
}

interface OpenedProps {
  readonly recruiter: Recruiter;
  readonly on: string | undefined;
  readonly onDay: (day: string | undefined) => void;
}
function Opened({ recruiter: one, on, onDay }: OpenedProps) {
  const may = useMay();
  const [deciding, setDeciding] = useState(false);
  return (
    <Page
      title={one.name}
      question={texts.question}
      badges={
        <>
          <Badge>{RECRUITER_KIND_WORDS[one.kind]}</Badge>
          {one.city !== '' && <Badge icon="pin">{one.city}</Badge>}
        </>
      }
      actions={
        may('recruiter.manage') && (
          <Button icon="edit" onClick={() => setDeciding(true)}>
            Catat keputusan
          </Button>
        )
      }
    >
      <Columns
        main={
          <>
            <Panel title={`Izin pada ${formatDate(one.on)}`}>
              <RecruiterStatusBadge status={one.status} told />
              {one.status.contradictions.length > 0 && (
                <p className="mt-2">Ada sumber yang bertentangan: {one.status.contradictions.map((c) => remarkOf(c)).join('; ')}</p>
              )}
              <div className="mt-4">
                <OnDay on={on} onChange={onDay} />
              </div>
            </Panel>
            <History entries={one.history} />
          </>
        }
        side={
          <>
            <Panel title="Keterangan">
              <Facts narrow items={factsOf(one)} />
            </Panel>
            {may('recruiter.manage') && <PhonePanel recruiter={one} />}
            <LookAlikes items={one.lookAlikes} />
          </>
        }
      />
      {deciding && <SetStatusDialog recruiterId={one.id} onClose={() => setDeciding(false)} />}
    </Page>
  );
}

const factsOf = (one: Recruiter) => [
  { label: 'Disebut juga', value: one.aliases.join('; ') },
  { label: 'Nomor SIP3MI', value: one.licenceNo },
  { label: 'Alamat', value: one.address },
  {
    label: 'Telepon resmi',
    value: one.phoneState.startsWith('waiting') ? `${one.phone ?? ''} (belum dibenarkan orang kedua)` : one.phone,
  },
  ...(one.parent === null ? [] : [{ label: 'Induk', value: <PageLink to={`/perekrut/${one.parent.id}`}>{one.parent.name}</PageLink> }]),
  ...(one.branches.length === 0 ? [] : [{ label: 'Cabang', value: one.branches.map((branch) => branch.city || branch.name).join('; ') }]),
  ...(one.endedOn === null ? [] : [{ label: 'Tidak lagi tercantum sejak', value: formatDate(one.endedOn) }]),
  { label: 'Sumber', value: <DatedSource source={one.source} date={one.sourceDate} /> },
];

const remarkOf = (entry: StatusEntry): string =>
  entry.remark === null ? LICENCE_WORDS[entry.status] : (REMARK_WORDS[entry.remark] ?? LICENCE_WORDS[entry.status]);

function History({ entries }: { readonly entries: readonly StatusEntry[] }) {
  const sorted = [...entries].sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''));
  return (
    <Panel title="Riwayat izin dan pemberitaan">
      <ol className="flex flex-col gap-4">
        {sorted.map((entry) => (
          <li
            key={`${entry.status}-${entry.remark ?? ''}-${entry.validFrom ?? ''}-${entry.source}`}
            className="border-l-2 border-line pl-3"
          >
            <p className="font-semibold">{entry.status === 'unknown' ? remarkOf(entry) : LICENCE_WORDS[entry.status]}</p>
            <p>
              {entry.validFrom === null ? 'tanggal belum diketahui' : `${DATED[entry.dated]}${formatDate(entry.validFrom)}`}
              {entry.validTo !== null && ` sampai ${formatDate(entry.validTo)}`}
              {entry.decree !== null && ` · ${entry.decree}`}
            </p>
            {entry.reason !== null && <p>{entry.reason}</p>}
            <p className="text-sm break-words text-muted">
              Sumber: <DatedSource source={entry.source} date={entry.sourceDate} />
              {entry.note !== null && (
                <>
                  {' · '}
                  <SourceText text={entry.note} />
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
const DATED: Record<StatusEntry['dated'], string> = {
  exact: 'sejak ',
  'at-latest': 'paling lambat ',
  approximate: 'sekitar ',
  unknown: '',
};

function LookAlikes({ items }: { readonly items: readonly RecruiterLine[] }) {
  return (
    <Panel title={texts.alike}>
      {items.length === 0 ? (
        <EmptyState title="Tidak ada nama yang mirip dalam daftar" icon="check" />
      ) : (
        <>
          <p className="mb-3 text-sm text-muted">{texts.alikeHelp}</p>
          <ul className="flex flex-col gap-3">
            {items.map((one) => (
              <li key={one.id}>
                <PageLink to={`/perekrut/${one.id}`} className="font-semibold">
                  {one.name}
                </PageLink>
                <span className="block text-sm text-muted">
                  {one.city === '' ? 'kota belum diketahui' : one.city}
                  {one.match !== undefined && ` · ${NAME_LEVEL_WORDS[one.match.level]}`}
                </span>
                <RecruiterStatusBadge status={one.status} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
