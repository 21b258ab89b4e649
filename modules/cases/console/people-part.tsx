import { useState } from 'react';
import { formatDate } from '../../../platform/ui/formats.ts';
import { call } from '../../../platform/ui/http.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { Reveal } from '../../../platform/ui/parts/reveal.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { revealParty, type CaseView } from '../contract.ts';
import { CHILD_WORDS, ROLE_WORDS, SECRECY_NOTICE } from '../model.ts';
import { PartyDialog } from './party-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { isOpen } from './words.ts';

type Party = NonNullable<CaseView['parties']>[number];

function PartyItem({
  caseId,
  party,
  onRole,
}: {
  readonly caseId: string;
  readonly party: Party;
  readonly onRole: (() => void) | undefined;
}) {
  const reveal = async (purpose: string): Promise<string> => {
    const { name } = await call(revealParty, { params: { id: caseId, party: party.id }, body: { purpose } });
    return name ?? 'nama lengkap ada di halaman orang ini';
  };
  const standing = party.roles.filter((one) => one.to === null);
  return (
    <li className="rounded border border-line p-3">
      <p className="flex flex-wrap items-center gap-2">
        {party.canReveal ? (
          <Reveal label="nama orang ini" masked={party.maskedName} onReveal={reveal} />
        ) : (
          <span className="font-mono">{party.maskedName}</span>
        )}
        <Badge tone={party.child === 'yes' ? 'menunggu' : 'netral'}>{CHILD_WORDS[party.child]}</Badge>
        {standing.map((one) => (
          <Badge key={one.id} tone="berjalan">
            {ROLE_WORDS[one.role]}
          </Badge>
        ))}
        {party.personId !== null && <PageLink to={`/orang/${party.personId}`}>Halaman orang ini</PageLink>}
      </p>
      <ul className="mt-2 text-sm text-muted">
        {party.roles.map((one) => (
          <li key={one.id}>
            {ROLE_WORDS[one.role]}, sejak {formatDate(one.from)}
            {one.to !== null && ` sampai ${formatDate(one.to)}`}: {one.basis} ({one.by}, {one.agency})
          </li>
        ))}
      </ul>
      {onRole !== undefined && (
        <Button variant="quiet" onClick={onRole}>
          Ubah peran
        </Button>
      )}
    </li>
  );
}

/** Who is in the case, masked; roles stand beside each other. */
export function PeoplePart({ view }: { readonly view: CaseView }) {
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string>();
  const may = useMay();
  const works = view.lens === 'owner' && isOpen(view) && may('case.work');
  const parties = view.parties ?? [];
  return (
    <Panel
      title="Orang dalam perkara"
      actions={
        works && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            Tambah orang
          </Button>
        )
      }
    >
      <p className="mb-3 max-w-prose text-sm text-muted">{SECRECY_NOTICE.words}</p>
      {parties.length === 0 ? (
        <EmptyState title="Belum ada orang dalam perkara ini" icon="people" />
      ) : (
        <ul className="grid gap-3">
          {parties.map((party) => (
            <PartyItem key={party.id} caseId={view.id} party={party} onRole={works ? () => setChanging(party.id) : undefined} />
          ))}
        </ul>
      )}
      {adding && <PartyDialog id={view.id} onClose={() => setAdding(false)} />}
      {changing !== undefined && <RoleDialog id={view.id} party={changing} onClose={() => setChanging(undefined)} />}
    </Panel>
  );
}
