import { z } from 'zod';
import { useAsk } from '../../../platform/ui/ask.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { PageLink, usePageParams } from '../../../platform/ui/page-link.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState, Notice } from '../../../platform/ui/parts/states.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { getUnit, type UnitView } from '../contract.ts';
import { zoneOf } from '../model.ts';
import { Attribution } from './attribution.tsx';

const CHANGES: Readonly<Record<string, string>> = {
  split: 'Dimekarkan',
  merged: 'Digabung',
  renamed: 'Berganti nama',
  recoded: 'Berganti kode',
  new: 'Dibentuk',
  ended: 'Dihapus',
};
const COLUMNS: readonly Column<UnitView>[] = [
  { key: 'name', head: 'Nama', cell: (unit) => `${unit.kind} ${unit.name.replace(/^(Kabupaten|Kota) /, '')}`, value: (unit) => unit.name },
  { key: 'code', head: 'Kode', cell: (unit) => <span className="font-mono">{unit.code}</span>, value: (unit) => unit.code },
];

/** One unit: where it lies, what lies in it, how it changed. */
export default function UnitPage() {
  const { code } = usePageParams(z.object({ code: z.string() }));
  const ask = useAsk(getUnit, { params: { code } });
  return <Loaded ask={ask}>{(answer) => <Unit code={code} answer={answer} />}</Loaded>;
}

function Unit({ code, answer }: { readonly code: string; readonly answer: Reply<typeof getUnit> }) {
  const { unit, parents, children, changes, successors, attribution } = answer;
  return (
    <Page
      title={unit === null ? `Kode lama ${code}` : unit.full}
      question={unit === null ? 'Apa pengganti kode ini?' : 'Di mana letaknya dan apa saja di dalamnya?'}
    >
      {successors.length > 0 && (
        <Notice
          tone={unit === null ? 'warning' : 'info'}
          title={unit === null ? 'Kode ini tidak dipakai lagi' : 'Sebagian wilayah ini pindah'}
        >
          <ul>
            {successors.map((one) => (
              <li key={one.code}>
                <PageLink to={`/wilayah/${one.code}`}>{one.full}</PageLink> <span className="font-mono text-sm">{one.code}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Panel>
        <Facts
          items={[
            { label: 'Kode Kemendagri', value: <span className="font-mono">{code}</span> },
            { label: 'Tingkat', value: unit?.kind },
            {
              label: 'Terletak di',
              value:
                parents.length === 0
                  ? 'Indonesia'
                  : parents.map((one, i) => (
                      <span key={one.code}>
                        {i > 0 && ' › '}
                        <PageLink to={`/wilayah/${one.code}`}>{one.name}</PageLink>
                      </span>
                    )),
            },
            { label: 'Zona waktu', value: zoneOf(code) },
          ]}
        />
      </Panel>
      {changes.length > 0 && (
        <Panel title="Perubahan">
          <ul className="space-y-2">
            {changes.map((change) => (
              <li key={`${change.onDate} ${change.from.join()}`}>
                <span className="font-semibold">{formatDate(change.onDate)}</span> · {CHANGES[change.kind] ?? change.kind}:{' '}
                {change.from.join(', ')} → {change.to.join(', ')}
                <span className="block text-sm text-muted">{change.source}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {unit !== null && unit.level !== 'village' && (
        <Table
          caption={`Wilayah di dalam ${unit.name}`}
          columns={COLUMNS}
          rows={children}
          rowKey={(one) => one.code}
          rowLink={(one) => `/wilayah/${one.code}`}
          total={children.length}
          fileName={`wilayah-${code}`}
          filterable
          empty={<EmptyState title="Tidak ada wilayah di dalamnya" icon="map" />}
        />
      )}
      <Attribution text={attribution} />
    </Page>
  );
}
