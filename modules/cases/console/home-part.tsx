import { useAsk } from '../../../platform/ui/ask.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { LinkButton } from '../../../platform/ui/parts/button.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { listCases, listReferrals } from '../contract.ts';
import { REFERRAL_KIND_WORDS } from '../model.ts';
import { RiskBadge } from './projected-parts.tsx';

const SHOWN = 5;
const EVERY_MS = 60_000;

/** What must be answered, for everybody who receives referrals; what stands still, for those who work on cases. */
export default function HomeCases() {
  const referrals = useAsk(listReferrals, { query: { box: 'in', open: 'true', limit: SHOWN } }, { everyMs: EVERY_MS });
  const works = useMay()('case.work');
  const cases = useAsk(listCases, { query: { late: 'true', limit: SHOWN } }, { everyMs: EVERY_MS, enabled: works });
  return (
    <div className="grid">
      <Panel
        title="Rujukan menunggu jawaban"
        actions={
          <LinkButton to="/rujukan" variant="quiet" icon="right">
            Semua rujukan
          </LinkButton>
        }
      >
        <Loaded ask={referrals} lines={2}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState compact title="Tidak ada rujukan yang menunggu" />
            ) : (
              <ul className="grid gap-2">
                {items.map((one) => (
                  <li key={one.id} className="flex flex-wrap items-center gap-2 rounded border border-line p-3">
                    <PageLink to={`/rujukan/${one.id}`}>
                      {REFERRAL_KIND_WORDS[one.kind]} dari {one.from.name}
                    </PageLink>
                    <Clock
                      due={one.dueAt}
                      workingDaysLeft={one.workingDaysLeft ?? undefined}
                      holder={one.to.name}
                      atExpiry="naik ke atasan"
                      compact
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
      {works && (
        <Panel
          title="Perkara yang terlambat atau berhenti bergerak"
          actions={
            <LinkButton to="/perkara" search={{ tampil: 'late' }} variant="quiet" icon="right">
              Semua yang terlambat
            </LinkButton>
          }
        >
          <Loaded ask={cases} lines={2}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState compact title="Tidak ada yang terlambat" />
              ) : (
                <ul className="grid gap-2">
                  {items.map((one) => (
                    <li key={one.id} className="flex flex-wrap items-center gap-2 rounded border border-line p-3">
                      <PageLink to={`/perkara/${one.id}`}>
                        {one.number} · {one.summary ?? ''}
                      </PageLink>
                      {one.riskLevel !== null && <RiskBadge value={one.riskLevel} />}
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </Panel>
      )}
    </div>
  );
}
