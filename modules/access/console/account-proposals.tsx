import { useState } from 'react';
import { useAsk } from '../../../platform/ui/ask.ts';
import { problemOf } from '../../../platform/ui/command.ts';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Facts, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { listAccountProposals } from '../contract.ts';
import { AnswerProposalDialog, reachOf, type Answering } from './answer-proposal-dialog.tsx';

/** New accounts that wait for a second administrator; nothing to see when none does. */
export function AccountProposals() {
  const waiting = useAsk(listAccountProposals, {});
  const [answering, setAnswering] = useState<Answering>();
  if (waiting.isError) return <ProblemView problem={problemOf(waiting.error)} onRetry={() => waiting.refetch()} />;
  const items = waiting.data?.items ?? [];
  return (
    <>
      {items.map((proposal) => (
        <Panel key={proposal.id} title={`Usulan akun baru: ${proposal.displayName}`}>
          <Facts
            items={[
              { label: 'Nama akun', value: proposal.login },
              { label: 'Peran', value: proposal.roleName },
              { label: 'Kantor', value: proposal.office.name },
              { label: 'Wilayah', value: reachOf(proposal) },
              { label: 'Diusulkan', value: `${proposal.mine ? 'oleh Anda' : proposal.by}: “${proposal.reason}”` },
              { label: 'Berlaku sampai', value: formatInstant(proposal.expiresAt) },
            ]}
          />
          <div className="mt-4 flex flex-wrap gap-3">
            {proposal.mine ? (
              <Button onClick={() => setAnswering({ proposal, act: 'withdraw' })}>Tarik usulan</Button>
            ) : (
              <>
                <Button variant="primary" icon="check" onClick={() => setAnswering({ proposal, act: 'confirm' })}>
                  Sahkan
                </Button>
                <Button onClick={() => setAnswering({ proposal, act: 'refuse' })}>Tolak</Button>
              </>
            )}
          </div>
        </Panel>
      ))}
      {answering !== undefined && <AnswerProposalDialog answering={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}
