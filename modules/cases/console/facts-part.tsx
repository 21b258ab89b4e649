import { useState } from 'react';
import { useMay } from '../../../platform/ui/mode.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import type { CaseView } from '../contract.ts';
import { FactDialog } from './fact-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { FactList, Triad } from './projected-parts.tsx';
import { isOpen } from './words.ts';

/** What is claimed, each with its element, source and grade; and what is still missing. */
export function FactsPart({ view }: { readonly view: CaseView }) {
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<string>();
  const works = useMay()('case.work') && view.lens === 'owner' && isOpen(view);
  const parties = (view.parties ?? []).map((party, n) => ({ value: party.id, label: `${n + 1}. ${party.maskedName}` }));
  return (
    <div className="grid">
      <Panel title="Unsur yang tercatat">
        <Triad view={view} />
      </Panel>
      <Panel
        title="Fakta"
        actions={
          works && (
            <Button icon="plus" onClick={() => setAdding(true)}>
              Catat fakta
            </Button>
          )
        }
      >
        {view.facts?.length === 0 ? (
          <EmptyState title="Belum ada fakta" icon="file">
            Catat satu fakta setiap kali, dengan sumber dan nilainya.
          </EmptyState>
        ) : (
          <FactList
            view={view}
            renderAct={(fact) =>
              works && (
                <Button variant="quiet" onClick={() => setWithdrawing(fact)}>
                  Tarik fakta
                </Button>
              )
            }
          />
        )}
      </Panel>
      {adding && <FactDialog id={view.id} parties={parties} onClose={() => setAdding(false)} />}
      {withdrawing !== undefined && <WithdrawDialog id={view.id} fact={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </div>
  );
}
