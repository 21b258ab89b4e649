import { formatInstant } from '../../../../platform/ui/formats.ts';
import { Panel } from '../../../../platform/ui/parts/page.tsx';
import type { ReportView } from '../../contract.ts';
import { ACTS, OUTCOMES, STATES } from '../words.ts';

type Step = ReportView['history'][number];
/** The act's own word often names the new state already. */
const movedOn = ({ act, from, to }: Step): boolean => from !== null && from !== to && ACTS[act] !== STATES[to].word;

/** Who did what, oldest first. */
export function History({ steps }: { readonly steps: ReportView['history'] }) {
  return (
    <Panel title="Riwayat">
      <ol className="flex flex-col gap-3 border-l-2 border-line pl-4">
        {steps.map((step) => (
          <li key={step.id}>
            <p className="text-sm text-muted">
              <time dateTime={step.at}>{formatInstant(step.at)}</time>
              {step.by !== null && ` · ${step.by}`}
            </p>
            <p className="font-semibold">
              {ACTS[step.act] ?? step.act}
              {movedOn(step) && <span className="font-normal text-muted"> → {STATES[step.to].word}</span>}
            </p>
            {step.outcome !== null && <p>Hasil: {OUTCOMES[step.outcome]}</p>}
            {step.note !== null && <p className="max-w-prose whitespace-pre-line">{step.note}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
