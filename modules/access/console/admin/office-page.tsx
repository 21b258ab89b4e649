import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../../platform/contract/fields.ts';
import { useAsk } from '../../../../platform/ui/ask.ts';
import { formatDate, formatDatesIn } from '../../../../platform/ui/formats.ts';
import { SourceText } from '../../../../platform/ui/parts/source-text.tsx';
import { useMay } from '../../../../platform/ui/mode.ts';
import { PageLink, usePageParams } from '../../../../platform/ui/page-link.tsx';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../../platform/ui/parts/loaded.tsx';
import { Facts, Page, Panel } from '../../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../../platform/ui/parts/states.tsx';
import { Table } from '../../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../../platform/ui/parts/table-types.ts';
import { getOffice } from '../../contract.ts';
import { ChangeOfficeForm } from './change-office-form.tsx';
import { CONFIDENCE, STATUS, type Detail } from './office-words.ts';
import type { PlacePicker } from './territory-field.tsx';
import { WideningPanel } from './widening-panel.tsx';

const texts = {
  question: 'Di mana kantor ini berwenang, dan dari mana kita tahu?',
  change: 'Ubah kantor',
  history: 'Wilayah kerja dan masa berlakunya',
  byHand: 'Pernah diubah administrator; data rujukan tidak menimpanya lagi.',
};
/** The day the database gives to territories whose beginning no source tells. */
const UNKNOWN_START = '2000-01-01';
type Stretch = Detail['history'][number];
const COLUMNS: readonly Column<Stretch>[] = [
  {
    key: 'name',
    head: 'Wilayah',
    cell: (one) => (
      <>
        {one.name} <span className="font-mono text-sm text-muted">{one.code}</span>
      </>
    ),
    value: (one) => one.name,
  },
  {
    key: 'from',
    head: 'Mulai',
    cell: (one) => (one.validFrom === UNKNOWN_START ? 'tidak dicatat' : formatDate(one.validFrom)),
    value: (one) => one.validFrom,
  },
  { key: 'to', head: 'Sampai', cell: (one) => (one.validTo === null ? 'sekarang' : formatDate(one.validTo)), value: (one) => one.validTo },
  {
    key: 'source',
    head: 'Sumber',
    cell: (one) => <span className="break-all">{one.source}</span>,
    value: (one) => one.source,
    spare: true,
  },
];

/** One office; administrators change it here. `Picker` is the place picker of the territory module. */
export function OfficePage({ Picker }: { readonly Picker: PlacePicker }) {
  const { id } = usePageParams(z.object({ id: Id }));
  const ask = useAsk(getOffice, { params: { id } });
  const manages = useMay()('office.manage');
  const [changing, setChanging] = useState(false);
  /** Whoever left the form is where it was opened. */
  const [changed, setChanged] = useState(false);
  const done = () => {
    setChanging(false);
    setChanged(true);
  };
  return (
    <Loaded ask={ask}>
      {(office) => (
        <Page
          title={office.name}
          question={texts.question}
          badges={
            <>
              <Badge tone={office.status === 'active' ? 'berjalan' : 'netral'}>{STATUS[office.status]}</Badge>
              <Badge tone={office.confidence === 'confirmed' ? 'selesai' : 'menunggu'}>{CONFIDENCE[office.confidence]}</Badge>
            </>
          }
          actions={
            manages &&
            !changing && (
              <Button variant="primary" icon="edit" autoFocus={changed} onClick={() => setChanging(true)}>
                {texts.change}
              </Button>
            )
          }
        >
          {changing ? (
            <ChangeOfficeForm office={office} Picker={Picker} onDone={done} />
          ) : (
            <OfficeFacts office={office} manages={manages} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

function OfficeFacts({ office, manages }: { readonly office: Detail; readonly manages: boolean }) {
  return (
    <>
      {manages && office.widening !== null && <WideningPanel office={office} widening={office.widening} />}
      <Panel>
        <Facts
          items={[
            { label: 'Instansi', value: office.agency.name },
            { label: 'Jenis dan kode', value: `${office.kind} · ${office.code}` },
            { label: 'Alamat', value: office.address },
            { label: 'Telepon', value: office.phone },
            {
              label: 'Kantor induk',
              value:
                office.parentOffice === null ? (
                  'tidak ada'
                ) : (
                  <PageLink to={`/kantor/${office.parentOffice.id}`}>{office.parentOffice.name}</PageLink>
                ),
            },
            { label: 'Cuti bersama', value: office.worksOnCollectiveLeave ? 'tetap bekerja' : 'libur' },
            {
              label: 'Sumber',
              value: <SourceText text={office.source} />,
              source: office.sourceDate === null ? undefined : formatDatesIn(office.sourceDate),
            },
            ...(office.note === null ? [] : [{ label: 'Catatan', value: office.note }]),
          ]}
        />
        {office.byHand && <p className="mt-3 text-sm text-muted">{texts.byHand}</p>}
      </Panel>
      <Panel title={texts.history}>
        <Table
          caption={texts.history}
          columns={COLUMNS}
          rows={office.history}
          rowKey={(one) => `${one.code} ${one.validFrom}`}
          empty={<EmptyState title="Wilayah kerjanya belum diketahui" icon="map" />}
        />
      </Panel>
    </>
  );
}
