import { useAsk } from '../../../platform/ui/ask.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { listApplications } from '../contract.ts';
import { STATE_TONES, STATE_WORDS } from './words.ts';

const SHOWN = 4;

/** Home of an interviewer: who waits at the counter. */
export default function HomeCounter() {
  const waiting = useAsk(listApplications, { query: { state: 'waiting', limit: SHOWN } }, { everyMs: 30_000 });
  return (
    <Panel
      title="Permohonan paspor"
      actions={
        <LinkButton to="/permohonan" variant="quiet" icon="right">
          Buka antrean
        </LinkButton>
      }
    >
      <Loaded ask={waiting} lines={3}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState compact title="Tidak ada yang menunggu di loket" />
          ) : (
            <>
              <p className="mb-2 text-muted">{total} permohonan menunggu.</p>
              <ul className="grid gap-2">
                {items.map((line) => (
                  <li key={line.id} className="flex flex-wrap items-center justify-between gap-2">
                    <PageLink to={`/permohonan/${line.id}`}>{line.number}</PageLink>
                    <Badge tone={STATE_TONES[line.state]}>{STATE_WORDS[line.state]}</Badge>
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
