import type { WireProblem } from '../../contract/call.ts';
import { useTold } from '../reasons.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface ProblemViewProps {
  readonly problem: WireProblem;
  readonly onRetry?: (() => unknown) | undefined;
  /** Something was only to be read. */
  readonly read?: boolean;
}

/** Below it the person can mend it: a number to ask the administrator with would only be in the way. */
const OUR_FAULT = 500;

/** What happened, what is safe, what to do, and a number for support. Announced when it appears. */
export function ProblemView({ problem, onRetry, read = false }: ProblemViewProps) {
  const { happened, safe, remedy } = useTold(problem, read);
  const offline = problem.code === 'network/offline';
  return (
    <section role="alert" className="mb-5 flex max-w-2xl items-start gap-3 rounded border border-control bg-panel p-4">
      <Icon name={offline ? 'offline' : 'alert'} className="mt-0.5 text-menunggu" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{happened}</p>
        <p>
          {safe} {remedy}
        </p>
        {problem.requestId !== undefined && problem.status >= OUR_FAULT && (
          <p className="text-sm text-muted">
            Nomor kejadian untuk administrator: <code className="font-mono">{problem.requestId}</code>
          </p>
        )}
        {onRetry !== undefined && (
          <Button className="mt-3" icon="refresh" onClick={() => void onRetry()}>
            Coba lagi
          </Button>
        )}
      </div>
    </section>
  );
}
