import { useState } from 'react';
import { usePages } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { formatAgo, formatNumber } from '../../../platform/ui/formats.ts';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Button, LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../platform/ui/parts/problem-view.tsx';
import { ReasonDialog } from '../../../platform/ui/parts/reason-dialog.tsx';
import { EmptyState, Skeleton } from '../../../platform/ui/parts/states.tsx';
import { useToast } from '../../../platform/ui/parts/toast.tsx';
import type { Reply } from '../../../platform/contract/endpoint.ts';
import { approveDecision, getApplication, listApplications, pendingDecisions, returnDecision } from '../contract.ts';
import { OUTCOME_TONES, OUTCOME_WORDS, PURPOSE_WORDS } from './words.ts';
import { DecisionWords } from './workspace/decision-record.tsx';

type Pending = Reply<typeof pendingDecisions>['items'][number];
const CHANGES = [pendingDecisions, getApplication, listApplications];

/** The second officer's inbox: reasons first, then one of two answers. */
export default function PendingPage() {
  const { items, total = 0, more, busy, ask } = usePages(pendingDecisions, { query: { limit: 50 } }, { everyMs: 30_000 });
  return (
    <Page title="Keputusan menunggu petugas kedua" question="Apakah alasan dan dasar hukumnya cukup untuk keputusan ini?">
      {ask.isPending && <Skeleton lines={6} />}
      {ask.isError && <ProblemView problem={problemOf(ask.error)} onRetry={() => ask.refetch()} />}
      {ask.isSuccess && items.length === 0 && (
        <EmptyState title="Tidak ada usulan yang menunggu">Usulan baru muncul di sini setelah petugas loket memutuskan.</EmptyState>
      )}
      <ul className="grid max-w-4xl">
        {items.map((one) => (
          <li key={one.decision.id}>
            <PendingItem item={one} />
          </li>
        ))}
      </ul>
      {more !== undefined && (
        <Button busy={busy} onClick={more}>
          Tampilkan berikutnya ({formatNumber(total - items.length)} lagi)
        </Button>
      )}
    </Page>
  );
}

function PendingItem({ item }: { readonly item: Pending }) {
  const { application, decision, mine } = item;
  const [returning, setReturning] = useState(false);
  const toast = useToast();
  const approve = useCommand(approveDecision, {
    refreshes: CHANGES,
    done: () => toast({ text: 'Keputusan berlaku; surat sudah dapat dicetak' }),
  });
  const back = useCommand(returnDecision, { refreshes: CHANGES, done: () => setReturning(false) });
  return (
    <Panel
      title={decision.name}
      actions={
        <LinkButton to={`/permohonan/${application.id}`} variant="quiet" icon="right">
          Buka {application.number}
        </LinkButton>
      }
    >
      <p className="mb-3 flex flex-wrap gap-2">
        <span>
          {application.maskedName} · {application.purpose === null ? 'tujuan belum disebut' : PURPOSE_WORDS[application.purpose]} ·
          diusulkan {formatAgo(decision.proposedAt)}
        </span>
        {application.outcome !== null && <Badge tone={OUTCOME_TONES[application.outcome]}>{OUTCOME_WORDS[application.outcome]}</Badge>}
        {decision.overrides && <Badge tone="menunggu">berbeda dari hasil penyaringan</Badge>}
      </p>
      <DecisionWords decision={decision} />
      {approve.problem !== undefined && <ProblemView problem={approve.problem} onRetry={approve.again} />}
      {mine ? (
        <p className="mt-4 text-muted">Ini usulan Anda sendiri; petugas lain yang menjawab.</p>
      ) : (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button variant="primary" icon="check" busy={approve.busy} onClick={() => void approve.run({ params: { id: decision.id } })}>
            Setujui keputusan
          </Button>
          <Button icon="undo" onClick={() => setReturning(true)}>
            Kembalikan
          </Button>
        </div>
      )}
      {returning && (
        <ReasonDialog
          onClose={() => setReturning(false)}
          title="Kembalikan usulan ini?"
          label="Apa yang masih kurang?"
          confirm="Kembalikan"
          prose
          busy={back.busy}
          problem={back.problem}
          onConfirm={(reason) => back.run({ params: { id: decision.id }, body: { reason } })}
        />
      )}
    </Panel>
  );
}
