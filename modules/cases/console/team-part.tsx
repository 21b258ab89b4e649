import { useState } from 'react';
import { useMay } from '../../../platform/ui/mode.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import type { CaseView } from '../contract.ts';
import type { Member } from './member-dialog.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { isOpen } from './words.ts';

/** Who sees the case beyond the reach of the office; only its owners see the list. */
export function TeamPart({ view }: { readonly view: CaseView }) {
  const [changing, setChanging] = useState<{ readonly remove: Member | undefined }>();
  const may = useMay();
  if (view.restricted === null) return null;
  const works = isOpen(view) && may('case.work');
  const { team } = view.restricted;
  return (
    <Panel
      title="Tim perkara"
      actions={
        works && (
          <Button icon="plus" onClick={() => setChanging({ remove: undefined })}>
            Tambah petugas
          </Button>
        )
      }
    >
      {team.length === 0 ? (
        <p className="text-muted">Belum ada tim. Yang melihat perkara ini: petugas yang wilayah dan wewenangnya mencakupnya.</p>
      ) : (
        <ul className="grid gap-1">
          {team.map((member) => (
            <li key={member.id} className="flex flex-wrap items-center gap-2">
              {member.name}
              {works && (
                <Button variant="quiet" aria-label={`Lepas ${member.name} dari tim`} onClick={() => setChanging({ remove: member })}>
                  Lepas
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {changing !== undefined && <TeamDialog id={view.id} remove={changing.remove} onClose={() => setChanging(undefined)} />}
    </Panel>
  );
}
