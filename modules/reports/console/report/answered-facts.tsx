import { Button } from '../../../../platform/ui/parts/button.tsx';
import type { Proposal, ProposalAnswer } from '../../contract.ts';
import { factWords } from '../fact-words.ts';
import { FACTS } from '../words.ts';

const SAID: Record<ProposalAnswer, string> = { confirmed: 'benar', corrected: 'diperbaiki', dropped: 'dibuang' };

/** Whoever was named by a confirmed fact is on record already; everything else may be said anew. */
const mayChange = ({ answer, mentions }: Proposal): boolean => answer === 'dropped' || !mentions;

interface AnsweredProps {
  readonly items: readonly Proposal[];
  readonly onAgain: (span: string) => void;
}

/** What officers said so far, in the order of the story, so that a slip can be seen and put right. */
export function AnsweredFacts({ items, onAgain }: AnsweredProps) {
  const answered = items.filter((item) => item.answer !== null);
  if (answered.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="cursor-pointer">Sudah dijawab: {answered.length}</summary>
      <ul className="mt-2 grid gap-2">
        {answered.map((item) => (
          <li key={item.span} className="flex flex-wrap items-center justify-between gap-2">
            <span className="min-w-0 break-words">
              <span className="text-muted">{FACTS[item.fact] ?? item.fact}: </span>
              {item.answer === 'dropped' ? <s>{factWords(item)}</s> : factWords(item)}
              {item.answer !== null && <span className="text-muted"> · {SAID[item.answer]}</span>}
            </span>
            {mayChange(item) && (
              <Button icon="undo" onClick={() => onAgain(item.span)}>
                Jawab lagi
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
