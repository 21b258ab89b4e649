import { useCommand } from '../../../../platform/ui/command.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import type { Answer } from '../../../../platform/ui/parts/choices.tsx';
import { Ledger } from '../../../../platform/ui/parts/ledger.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { Notice } from '../../../../platform/ui/parts/states.tsx';
import { getInterview, markIndicator } from '../../contract.ts';
import type { InterviewView } from '../../model.ts';
import { OUTCOME_TONES, OUTCOME_WORDS } from '../words.ts';
import { AddMark, MarkCard } from './mark-list.tsx';

const MILLIBITS = 1000;
const COUNTED = {
  full: '',
  damped: 'Sebagian dihitung: ada petunjuk sejenis yang lebih kuat.',
  capped: 'Dibatasi: kelompok ini sudah mencapai batasnya.',
} as const;

interface Props {
  readonly application: string;
  readonly interview: InterviewView;
}

/** Why, how much, what does not fit, and what is not known yet; the sum never stands alone. */
export function LedgerPanel({ application, interview }: Props) {
  const { ledger, marks } = interview;
  const mark = useCommand(markIndicator, { refreshes: [getInterview] });
  const factOf = (code: string) => marks.find((one) => one.code === code);
  const answer = (code: string) => (state: Answer) => {
    const fact = factOf(code)?.fact ?? null;
    void mark.run({ params: { id: application }, body: { code, state, ...(fact !== null && { fact }) } });
  };
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
      <Ledger
        caption="Yang ikut dihitung"
        digits={2}
        rows={ledger.contributions.map((line) => ({
          key: line.code,
          label: line.text,
          value: line.millibits / MILLIBITS,
          detail: [line.group, COUNTED[line.counted]].filter((part) => part !== '').join(' · '),
          source: line.by === 'system' ? 'catatan' : 'petugas',
          ...(interview.open && { answer: 'confirmed' as const, onAnswer: answer(line.code) }),
        }))}
        meaning={ledger.meaning}
        missing={ledger.askAbout
          .filter((one) => !ledger.missing.some((known) => known.code === one.code))
          .map((one) => ({ key: one.code, question: one.text }))}
      />
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
