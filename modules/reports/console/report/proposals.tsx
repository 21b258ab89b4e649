import { useState } from 'react';
import { useAsk } from '../../../../platform/ui/ask.ts';
import { useCommand } from '../../../../platform/ui/command.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Select } from '../../../../platform/ui/parts/choices.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { useShortcuts } from '../../../../platform/ui/shortcuts.tsx';
import { answerProposal, getReport, listProposals } from '../../contract.ts';
import type { Proposal } from '../../contract.ts';
import type { NamedRole } from '../../model.ts';
import { destinationWords, FACTS, optionsOf, ROLES } from '../words.ts';

const texts = {
  title: 'Fakta yang terbaca dari cerita',
  help: 'Usulan mesin, belum fakta. Benarkan (b), perbaiki (p), atau buang (x) satu per satu.',
  none: 'Semua usulan sudah dijawab.',
};

const valueWords = ({ fact, value }: Proposal): string => (fact === 'destination_country' ? destinationWords(value) : value);

interface OneProps {
  readonly reportId: string;
  readonly text: string;
  readonly item: Proposal;
}

/** The first unanswered proposal with its words in the story; one key answers it. */
function OneProposal({ reportId, text, item }: OneProps) {
  const [role, setRole] = useState<NamedRole>('other');
  const [fixing, setFixing] = useState(false);
  const [value, setValue] = useState(valueWords(item));
  const answer = useCommand(answerProposal, { refreshes: [listProposals, getReport] });
  const say = (said: 'confirmed' | 'corrected' | 'dropped') =>
    void answer.run({ params: { id: reportId, span: item.span }, body: { answer: said, role, ...(said === 'corrected' && { value }) } });
  useShortcuts(texts.title, [
    { keys: 'b', label: 'Benarkan fakta', run: () => say('confirmed') },
    { keys: 'p', label: 'Perbaiki fakta', run: () => setFixing(true) },
    { keys: 'x', label: 'Buang fakta', run: () => say('dropped') },
  ]);
  return (
    <div className="rounded border border-line p-3">
      <p className="mb-2 max-w-prose">
        {item.start > 60 ? '…' : ''}
        {text.slice(Math.max(0, item.start - 60), item.start)}
        <mark className="rounded bg-accent-soft px-1 font-semibold text-ink">{text.slice(item.start, item.end)}</mark>
        {text.slice(item.end, item.end + 60)}
        {item.end + 60 < text.length ? '…' : ''}
      </p>
      <p className="mb-2">
        <Badge>{FACTS[item.fact] ?? item.fact}</Badge> {valueWords(item)} {item.known && <Badge icon="check">sudah disebut</Badge>}
      </p>
      {item.mentions && item.fact !== 'organisation' && (
        <Select label="Sebagai apa?" options={optionsOf(ROLES)} value={role} onChange={(next) => setRole(next ?? 'other')} />
      )}
      {fixing && <TextInput label="Nilai yang benar" value={value} onChange={setValue} maxLength={200} autoFocus />}
      {answer.problem !== undefined && <ProblemView problem={answer.problem} onRetry={answer.again} />}
      <div className="flex flex-wrap gap-2">
        {fixing ? (
          <Button icon="check" busy={answer.busy} onClick={() => say('corrected')}>
            Simpan perbaikan
          </Button>
        ) : (
          <>
            <Button icon="check" busy={answer.busy} aria-keyshortcuts="b" onClick={() => say('confirmed')}>
              Benar
            </Button>
            <Button icon="edit" aria-keyshortcuts="p" onClick={() => setFixing(true)}>
              Perbaiki
            </Button>
          </>
        )}
        <Button icon="close" busy={answer.busy} aria-keyshortcuts="x" onClick={() => say('dropped')}>
          Buang
        </Button>
      </div>
    </div>
  );
}

export function Proposals({ reportId }: { readonly reportId: string }) {
  const proposals = useAsk(listProposals, { params: { id: reportId } });
  return (
    <Loaded ask={proposals}>
      {({ text, items }) => {
        const open = items.filter((item) => item.answer === null);
        const [first] = open;
        if (items.length === 0) return null;
        return (
          <Panel title={texts.title}>
            <p className="mb-3 text-sm text-muted">
              {first === undefined ? texts.none : `${texts.help} Tersisa ${open.length} dari ${items.length}.`}
            </p>
            {first !== undefined && <OneProposal key={first.span} reportId={reportId} text={text} item={first} />}
          </Panel>
        );
      }}
    </Loaded>
  );
}
