import type { Reply } from '../../../platform/contract/endpoint.ts';
import { formatDate } from '../../../platform/ui/formats.ts';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { State } from '../model.ts';
import type { receiptStatus } from '../contract.ts';
import { STATES } from './words.ts';

type Standing = Reply<typeof receiptStatus>;

/** Where a report stands, for the one who sent it: five states, who holds it, until when, last day of action. */
export function StandingView({ standing }: { readonly standing: Standing }) {
  const reached = State.options.indexOf(standing.state);
  return (
    <>
      <ol className="mb-4 grid grid-cols-1 gap-1 sm:grid-cols-5" aria-label="Perjalanan laporan">
        {State.options.map((state, at) => (
          <li key={state} aria-current={at === reached ? 'step' : undefined} className={at > reached ? 'text-muted' : ''}>
            {at === reached ? (
              <Badge tone={STATES[state].tone} icon="right">
                {STATES[state].word}
              </Badge>
            ) : (
              <Badge tone="netral">{STATES[state].word}</Badge>
            )}
          </li>
        ))}
      </ol>
      <p className="mb-3">{STATES[standing.state].meaning}</p>
      {standing.deadline === null ? (
        <p>
          <span className="text-muted">Di tangan: </span>
          {standing.holder}
        </p>
      ) : (
        <Clock due={standing.deadline} holder={standing.holder} atExpiry="kepala kantor diberi tahu, lalu kantor di atasnya" />
      )}
      <p className="mt-2 text-sm text-muted">
        Masuk {formatDate(standing.receivedOn)} · tindakan terakhir {formatDate(standing.lastActionOn)}
      </p>
    </>
  );
}
