import { useAsk } from '../../../platform/ui/ask.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { listFollowUps } from '../contract.ts';
import { FOLLOW_UP_STATE_WORDS } from './words.ts';

const SHOWN = 4;

/** Home of whoever leads people to the legal route: whose clock ends first. */
export default function HomeFollowUps() {
  const mine = useAsk(listFollowUps, { query: { state: 'open', limit: SHOWN } }, { everyMs: 60_000 });
  return (
    <Panel
      title="Tindak lanjut saya"
      actions={
        <LinkButton to="/tindak-lanjut" variant="quiet" icon="right">
          Semua
        </LinkButton>
      }
    >
      <Loaded ask={mine} lines={3}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState compact title="Tidak ada yang menunggu" />
          ) : (
            <>
              <p className="mb-2 text-muted">{total} orang menunggu didampingi ke jalur resmi.</p>
              <ul className="grid gap-2">
                {items.map((one) => (
                  <li key={one.id} className="flex flex-wrap items-center justify-between gap-2">
                    <PageLink to={`/tindak-lanjut/${one.id}`}>{one.village}</PageLink>
                    <Clock
                      compact
                      due={one.state === 'open' ? one.dueAt : one.contactBy}
                      holder={one.toOffice.name}
                      atExpiry="kepala kantor diberi tahu"
                      stopped={one.state === 'open' || one.state === 'not-found' ? undefined : FOLLOW_UP_STATE_WORDS[one.state]}
                    />
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
