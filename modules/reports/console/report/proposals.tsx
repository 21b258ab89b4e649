import { useState } from 'react';
import { useAsk } from '../../../../platform/ui/ask.ts';
import { useCommand } from '../../../../platform/ui/command.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Checkbox, Select } from '../../../../platform/ui/parts/choices.tsx';
import { TextInput } from '../../../../platform/ui/parts/inputs.tsx';
import { Loaded } from '../../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { useShortcuts } from '../../../../platform/ui/shortcuts.tsx';
import { answerProposal, getReport, listProposals } from '../../contract.ts';
import type { Proposal, ProposalAnswer } from '../../contract.ts';
import type { NamedRole } from '../../model.ts';
import { factWords } from '../fact-words.ts';
import { FACTS, optionsOf, ROLES } from '../words.ts';
import { AnsweredFacts } from './answered-facts.tsx';

const texts = {
  title: 'Fakta yang terbaca dari cerita',
  help: 'Usulan mesin, belum fakta. Benarkan (b), perbaiki (p), atau buang (x) satu per satu.',
  none: 'Semua usulan sudah dijawab.',
};

interface OneProps {
  readonly reportId: string;
  readonly text: string;
  readonly item: Proposal;
  /** A number that stands right behind this person or company in the story. */
  readonly number: Proposal | undefined;
  readonly onAnswered: () => void;
}

/** One proposal with its words in the story; one key answers it. */
function OneProposal({ reportId, text, item, number, onAnswered }: OneProps) {
  const [owns, setOwns] = useState(true);
  const [role, setRole] = useState<NamedRole>('other');
  const [fixing, setFixing] = useState(false);
  const [value, setValue] = useState(factWords(item));
  const answer = useCommand(answerProposal, { refreshes: [listProposals, getReport], done: onAnswered });
  const isDay = item.fact === 'date' && item.fills;
  const asWho = item.mentions && item.fact !== 'organisation';
  const say = (said: ProposalAnswer, more: { readonly role?: NamedRole; readonly departs?: boolean } = {}) =>
    void answer.run({
      params: { id: reportId, span: item.span },
      body: {
        answer: said,
        role,
        ...more,
        ...(said === 'corrected' && { value }),
        ...(said !== 'dropped' && owns && number !== undefined && { with: number.span }),
      },
    });
  useShortcuts(texts.title, [
    { keys: 'b', label: 'Benarkan fakta', run: () => say('confirmed') },
    { keys: 'p', label: 'Perbaiki fakta', run: () => setFixing(true) },
    { keys: 'x', label: 'Buang fakta', run: () => say('dropped') },
    ...(asWho ? [{ keys: 'r', label: 'Benar, yang merekrut', run: () => say('confirmed', { role: 'recruiter' }) }] : []),
    ...(isDay ? [{ keys: 'h', label: 'Benar, hari berangkat', run: () => say('confirmed', { departs: true }) }] : []),
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
        <Badge>{FACTS[item.fact] ?? item.fact}</Badge> {factWords(item)} {item.known && <Badge icon="check">sudah disebut</Badge>}
      </p>
      {asWho && <Select label="Sebagai apa?" options={optionsOf(ROLES)} value={role} onChange={(next) => setRole(next ?? 'other')} />}
      {number !== undefined && <Checkbox label={`${factWords(number)} miliknya`} value={owns} onChange={setOwns} />}
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
            {asWho && (
              <Button icon="check" busy={answer.busy} aria-keyshortcuts="r" onClick={() => say('confirmed', { role: 'recruiter' })}>
                Benar, yang merekrut
              </Button>
            )}
            {isDay && (
              <Button icon="plane" busy={answer.busy} aria-keyshortcuts="h" onClick={() => say('confirmed', { departs: true })}>
                Benar, hari berangkat
              </Button>
            )}
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

/** "Pak Sukirno, nomornya 0857 …": as many letters may stand between. Our choice: a clause. */
const NEAR_LETTERS = 40;
/** The unanswered number right behind a person or company, with nobody else between. */
function numberBehind({ fact, end }: Proposal, items: readonly Proposal[]): Proposal | undefined {
  if (fact !== 'person' && fact !== 'organisation') return undefined;
  const next = items.find((one) => one.mentions && one.start >= end);
  if (next === undefined || next.fact === 'person' || next.fact === 'organisation') return undefined;
  return next.start - end <= NEAR_LETTERS && next.answer === null ? next : undefined;
}

export function Proposals({ reportId }: { readonly reportId: string }) {
  const proposals = useAsk(listProposals, { params: { id: reportId } });
  const [again, setAgain] = useState<string>();
  return (
    <Loaded ask={proposals}>
      {({ text, items }) => {
        const open = items.filter((item) => item.answer === null);
        const now = items.find((item) => item.span === again) ?? open[0];
        if (items.length === 0) return null;
        return (
          <Panel title={texts.title}>
            <p className="mb-3 text-sm text-muted">
              {now === undefined ? texts.none : `${texts.help} Tersisa ${open.length} dari ${items.length}.`}
            </p>
            {now !== undefined && (
              <OneProposal
                key={now.span}
                reportId={reportId}
                text={text}
                item={now}
                number={numberBehind(now, items)}
                onAnswered={() => setAgain(undefined)}
              />
            )}
            <AnsweredFacts items={items} onAgain={setAgain} />
          </Panel>
        );
      }}
    </Loaded>
  );
}
