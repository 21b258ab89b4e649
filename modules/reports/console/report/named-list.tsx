import { PageLink } from '../../../../platform/ui/page-link.tsx';
import { useMay } from '../../../../platform/ui/mode.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../../platform/ui/parts/states.tsx';
import type { ReportView } from '../../contract.ts';
import { ROLES } from '../words.ts';

/** Everybody the report names, as the teller or an officer wrote it. Being named proves nothing. */
export function NamedList({ named }: { readonly named: ReportView['named'] }) {
  const mayRead = useMay()('person.read');
  return (
    <Panel title="Yang disebut dalam laporan">
      {named.length === 0 && <EmptyState title="Tidak ada nama atau nomor yang disebut" icon="person" />}
      <ul className="flex flex-col gap-3">
        {named.map((one) => (
          <li key={one.id} className="border-b border-line pb-3 last:border-0">
            <p>
              <span className="font-semibold">{one.name ?? 'tanpa nama'}</span> <Badge>{ROLES[one.role]}</Badge>{' '}
              {one.origin === 'officer' && <Badge icon="check">dibenarkan petugas dari cerita</Badge>}
            </p>
            {one.phones.length > 0 && <p className="font-mono">{one.phones.join(' · ')}</p>}
            {one.identifiers.map((identifier) => (
              <p key={identifier.value} className="font-mono">
                {identifier.kind.toUpperCase()} {identifier.value}
              </p>
            ))}
            {one.note !== null && <p className="text-sm text-muted">{one.note}</p>}
            {one.faults.map((fault) => (
              <p key={fault} className="text-sm text-menunggu">
                {fault}
              </p>
            ))}
            {one.person !== null && mayRead && (
              <PageLink to={`/orang/${one.person}`} className="link text-sm">
                Lihat orang ini di sumber lain
              </PageLink>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
