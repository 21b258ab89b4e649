import { useCommand } from '../../../../platform/ui/command.ts';
import { Badge } from '../../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import { ProblemView } from '../../../../platform/ui/parts/problem-view.tsx';
import { EmptyState, Notice } from '../../../../platform/ui/parts/states.tsx';
import { answerQuestion, finishInterview, getApplication, getInterview, listApplications, startInterview } from '../../contract.ts';
import type { InterviewView } from '../../model.ts';
import { AnswerControl } from './answer-control.tsx';
import { InterviewClock, useSeconds } from './interview-clock.tsx';
import { MarkCard } from './mark-list.tsx';

interface Props {
  readonly application: string;
  readonly interview: InterviewView;
  /** Whether this officer may interview, and the application is still open. */
  readonly may: boolean;
}
const CHANGES = [getInterview, getApplication, listApplications];
const LONGEST = 3600;

/** One question at a time; what it suggests stands below it until the officer has judged it. */
export function InterviewPanel({ application, interview, may }: Props) {
  const params = { id: application };
  const { next } = interview;
  const seconds = useSeconds(interview.open ? next?.code : undefined);
  const start = useCommand(startInterview, { refreshes: CHANGES });
  const answer = useCommand(answerQuestion, { refreshes: CHANGES });
  const finish = useCommand(finishInterview, { refreshes: CHANGES });
  const problem = start.problem ?? answer.problem ?? finish.problem;
  if (!interview.open)
    return (
      <Panel title="Wawancara">
        {problem !== undefined && <ProblemView problem={problem} onRetry={start.again} />}
        {interview.startedAt === null ? (
          <EmptyState
            title="Wawancara belum dimulai"
            icon="passport"
            action={
              may && (
                <Button variant="primary" size="touch" busy={start.busy} onClick={() => void start.run({ params })}>
                  Mulai wawancara
                </Button>
              )
            }
          >
            Sekitar lima menit, satu pertanyaan setiap kali. Jawaban hanya mengusulkan; petugas yang menilai.
          </EmptyState>
        ) : (
          <>
            <p className="mb-3">Wawancara sudah diakhiri.</p>
            {may && (
              <Button busy={start.busy} icon="undo" onClick={() => void start.run({ params })}>
                Buka lagi wawancara
              </Button>
            )}
          </>
        )}
        <Asked interview={interview} />
      </Panel>
    );
  return (
    <Panel
      title="Wawancara"
      actions={
        <Button busy={finish.busy} icon="check" onClick={() => void finish.run({ params })}>
          Akhiri wawancara
        </Button>
      }
    >
      <InterviewClock spent={interview.spentSeconds + (next === null ? 0 : seconds)} budget={interview.budgetSeconds} />
      {problem !== undefined && <ProblemView problem={problem} onRetry={answer.again} />}
      {next === null ? (
        <Notice tone="done" title={interview.done === 'budget' ? 'Lima menit sudah terpakai' : 'Yang perlu ditanyakan sudah ditanyakan'}>
          Akhiri wawancara, lalu putuskan.
        </Notice>
      ) : (
        <section aria-live="polite" className="mb-4 rounded bg-sunken p-4">
          <p className="mb-1 text-sm text-muted">{next.why}</p>
          <h3 className="mb-2 text-lg font-semibold">{next.text}</h3>
          {next.sensitive && (
            <p className="mb-2">
              <Badge icon="lock">Tanyakan berdua, tanpa pengantar</Badge>
            </p>
          )}
          {next.hint !== '' && <p className="mb-3 text-muted">{next.hint}</p>}
          <AnswerControl
            key={next.code}
            question={next}
            busy={answer.busy}
            onAnswer={(value) => void answer.run({ params, body: { question: next.code, value, seconds: Math.min(seconds, LONGEST) } })}
          />
        </section>
      )}
      {interview.proposals.length > 0 && (
        <section className="mb-4">
          <h3 className="mb-2 font-semibold">Nilai petunjuk dari jawaban</h3>
          <ul className="grid gap-2">
            {interview.proposals.map((one) => (
              <MarkCard key={one.code} application={application} code={one.code} text={one.text} factRequired={one.factRequired} />
            ))}
          </ul>
        </section>
      )}
      <Asked interview={interview} />
    </Panel>
  );
}

function Asked({ interview }: { readonly interview: InterviewView }) {
  if (interview.asked.length === 0) return null;
  return (
    <details className="mt-3" open={!interview.open}>
      <summary className="cursor-pointer py-2 font-semibold">{interview.asked.length} jawaban tercatat</summary>
      <dl className="grid gap-2">
        {interview.asked.map((one) => (
          <div key={one.code} className="border-t border-line pt-2">
            <dt className="text-sm text-muted">{one.text}</dt>
            <dd>{one.said}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
