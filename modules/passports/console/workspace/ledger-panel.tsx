import { useCommand } from '../../../../platform/ui/command.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import type { Answer } from '../../../../platform/ui/parts/choices.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { getInterview, markIndicator } from '../../contract.ts';
import type { InterviewView } from '../../model.ts';
import { OUTCOME_TONES, OUTCOME_WORDS } from '../words.ts';
import { LedgerRows } from './ledger-rows.tsx';
import { AddMark, MarkCard } from './mark-list.tsx';

/** More than this is not read at the counter. Our choice. */
const QUESTIONS_SHOWN = 4;

interface Props {
  readonly application: string;
  readonly interview: InterviewView;
}

/** Why, how much, what does not fit, and what is not known yet; the sum never stands alone. */
export function LedgerPanel({ application, interview }: Props) {
  const { ledger, marks } = interview;
  const mark = useCommand(markIndicator, { refreshes: [getInterview] });
  const factOf = (code: string) => marks.find((one) => one.code === code);
  const answer = (code: string, state: Answer) => {
    const fact = factOf(code)?.fact ?? null;
    void mark.run({ params: { id: application }, body: { code, state, ...(fact !== null && { fact }) } });
  };
  const waiting = new Set(ledger.missing.map((one) => one.code));
  const unknown = [...new Set(ledger.askAbout.filter((one) => !waiting.has(one.code)).map((one) => one.text))].slice(0, QUESTIONS_SHOWN);
  const missing = ledger.missing.map((one) => factOf(one.code)).filter((one) => one !== undefined);
  return (
    <Panel title="Neraca petunjuk" actions={<Badge tone={OUTCOME_TONES[ledger.outcome]}>{OUTCOME_WORDS[ledger.outcome]}</Badge>}>
      {ledger.safety.map((sentence) => (
        <Notice key={sentence} tone="danger" title="Utamakan keselamatan">
          {sentence}
        </Notice>
      ))}
      <ul className="mb-3 list-disc pl-5">
        {ledger.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {mark.problem !== undefined && <ProblemView problem={mark.problem} onRetry={mark.again} />}
      <h3 className="mb-1 font-semibold">Yang ikut dihitung</h3>
      <LedgerRows ledger={ledger} {...(interview.open && { onAnswer: answer })} />
      <p className="mb-3">{ledger.meaning}</p>
      {missing.length > 0 && (
        <section className="mb-3">
          <h3 className="mb-2 font-semibold">Belum dihitung karena faktanya belum ditulis</h3>
          <ul className="grid gap-2">
            {missing.map((one) => (
              <MarkCard
                key={one.code}
                application={application}
                code={one.code}
                text={one.name}
                factRequired={one.factRequired}
                fact={one.fact}
              />
            ))}
          </ul>
        </section>
      )}
      {unknown.length > 0 && (
        <section className="mb-3">
          <h3 className="mb-1 font-semibold">Yang belum diketahui</h3>
          <ul className="grid gap-1">
            {unknown.map((question) => (
              <li key={question} className="border-l-4 border-line pl-3">
                {question}
              </li>
            ))}
          </ul>
        </section>
      )}
      {interview.open && <AddMark application={application} known={new Set(ledger.contributions.map((line) => line.code))} />}
      <p className="mt-3 text-sm text-muted">
        Aturan {ledger.rule.name} {ledger.rule.version}, katalog {ledger.rule.catalogue}. Neraca membantu bertanya; manusia yang memutuskan.
      </p>
    </Panel>
  );
}

/** Statements that cannot both be right, side by side. */
export function Contradictions({ interview }: { readonly interview: InterviewView }) {
  if (interview.contradictions.length === 0) return null;
  return (
    <Panel title="Tidak cocok satu sama lain">
      <ul className="grid gap-3">
        {interview.contradictions.map((one) => (
          <li key={`${one.code} ${one.left.value} ${one.right.value}`} className="border-l-4 border-menunggu pl-3">
            <p className="font-semibold">{one.text}</p>
            <dl className="grid grid-cols-2 gap-x-3">
              {[one.left, one.right].map((side) => (
                <div key={side.label}>
                  <dt className="text-sm text-muted">{side.label}</dt>
                  <dd>{side.value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
