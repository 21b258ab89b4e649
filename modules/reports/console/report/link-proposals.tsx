import { useAsk } from '../../../../platform/ui/ask.ts';
import { useCommand } from '../../../../platform/ui/command.ts';
import { formatAgo } from '../../../../platform/ui/formats.ts';
import { call } from '../../../../platform/ui/http.ts';
import { PageLink } from '../../../../platform/ui/page-link.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { useToast } from '../../../../platform/ui/parts/toast.tsx';
import { useShortcuts } from '../../../../platform/ui/shortcuts.tsx';
import { useNow } from '../../../../platform/ui/use-now.ts';
import { answerLinkProposal, getReport, listLinkProposals, listReports, unlinkReport } from '../../contract.ts';
import type { LinkProposal } from '../../contract.ts';

const texts = {
  title: 'Mungkin kejadian yang sama',
  slip: 'Diurungkan segera sesudah disatukan.',
  notUndone: 'Belum dapat diurungkan. Lepaskan tautannya di bagian Ulangan.',
  help: 'Usulan mesin. Sama (s): keduanya dihitung satu dan yang baru mengikuti yang lama. Beda (d): dipisah dan tidak diusulkan lagi.',
};

function OneProposal({ reportId, item }: { readonly reportId: string; readonly item: LinkProposal }) {
  const now = useNow();
  const toast = useToast();
  const answer = useCommand(answerLinkProposal, { refreshes: [listLinkProposals, getReport, listReports] });
  const unlink = useCommand(unlinkReport, { refreshes: [getReport, listReports] });
  const takeApart = async () => {
    const links = await call(getReport, { params: { id: reportId } }).then(
      (report) => report.links,
      () => [],
    );
    const link = links.find(({ report }) => report === item.report);
    const repeat = link?.as === 'main' ? reportId : item.report;
    const undone =
      link === undefined ? undefined : await unlink.run({ params: { id: repeat, link: link.id }, body: { reason: texts.slip } });
    // The panel may stand at the next pair by now: only the toast can tell.
    if (undone === undefined) toast({ text: texts.notUndone });
  };
  const say = async (said: 'same' | 'different') => {
    const done = await answer.run({ params: { id: reportId, proposal: item.id }, body: { answer: said } });
    if (done === undefined) return;
    toast(said === 'same' ? { text: `Disatukan dengan ${item.number}`, undo: takeApart } : { text: `Dipisahkan dari ${item.number}` });
  };
  useShortcuts(texts.title, [
    { keys: 's', label: 'Kejadian yang sama', run: () => void say('same') },
    { keys: 'd', label: 'Kejadian yang berbeda', run: () => void say('different') },
  ]);
  return (
    <div className="rounded border border-line p-3">
      <p>
        <PageLink to={`/laporan/${item.report}`} className="font-semibold">
          {item.number}
        </PageLink>
        <span className="block text-sm text-muted">
          {item.place?.name ?? 'tempat belum diketahui'} · {formatAgo(item.receivedAt, now)}
        </span>
      </p>
      <ul className="my-2 flex list-disc flex-col gap-1 pl-5 break-words">
        {item.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {answer.problem !== undefined && <ProblemView problem={answer.problem} onRetry={answer.again} />}
      <div className="flex flex-wrap gap-2">
        <Button icon="link" busy={answer.busy} aria-keyshortcuts="s" onClick={() => void say('same')}>
          Sama
        </Button>
        <Button icon="close" busy={answer.busy} aria-keyshortcuts="d" onClick={() => void say('different')}>
          Beda
        </Button>
      </div>
    </div>
  );
}

/** Other reports that may tell of this event: one key accepts, one splits. Nothing is shown when there are none. */
export function LinkProposals({ reportId }: { readonly reportId: string }) {
  const { data } = useAsk(listLinkProposals, { params: { id: reportId } });
  const [first] = data?.items ?? [];
  if (data === undefined || first === undefined) return null;
  return (
    <Panel title={texts.title}>
      <p className="mb-3 text-sm text-muted">
        {texts.help}
        {data.items.length > 1 && ` Tersisa ${data.items.length}.`}
      </p>
      <OneProposal key={first.id} reportId={reportId} item={first} />
    </Panel>
  );
}
