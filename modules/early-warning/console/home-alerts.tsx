import { useAsk } from '../../../platform/ui/ask.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { listAlerts } from '../contract.ts';
import { AlertBadges } from './alert-words.tsx';

const SHOWN = 3;

/** Home of an analyst: the strongest warnings of today. */
export default function HomeAlerts() {
  const alerts = useAsk(listAlerts, { query: { state: 'open', limit: SHOWN } }, { everyMs: 60_000 });
  return (
    <Panel
      title="Peringatan"
      actions={
        <LinkButton to="/peringatan" variant="quiet" icon="right">
          Semua peringatan
        </LinkButton>
      }
    >
      <Loaded ask={alerts} lines={3}>
        {({ items, total, budget }) =>
          items.length === 0 ? (
            <>
              <EmptyState compact title="Tidak ada peringatan baru" />
              <p className="mt-2 text-sm text-muted">{budget.sentence}</p>
            </>
          ) : (
            <>
              <p className="mb-2 text-muted">
                {total} peringatan perlu dilihat. {budget.sentence}
              </p>
              <ul className="grid gap-3">
                {items.map((alert) => (
                  <li key={alert.id} className="rounded border border-line p-3">
                    <PageLink to={`/peringatan/${alert.id}`}>{alert.sentence}</PageLink>
                    <p className="mt-1 flex flex-wrap gap-1">
                      <AlertBadges alert={alert} />
                    </p>
                    {alert.reasons[0] !== undefined && <p className="mt-1 text-sm">{alert.reasons[0]}</p>}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
