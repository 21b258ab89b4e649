import { formatInstant } from '../../../platform/ui/formats.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { StateBadge } from '../../../platform/ui/parts/badge.tsx';
import { Clock } from '../../../platform/ui/parts/clock.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import type { CaseView } from '../contract.ts';
import { REFERRAL_KIND_WORDS, REFERRAL_STATE_WORDS } from '../model.ts';
import { outcomeWords, REFERRAL_TONES } from './words.ts';

/** Hand-overs of this case with their clocks; none dies in silence. */
export function ReferralsPart({ view }: { readonly view: CaseView }) {
  const referrals = view.restricted?.referrals ?? [];
  return (
    <Panel title="Rujukan dari perkara ini">
      {referrals.length === 0 ? (
        <EmptyState title="Belum pernah dirujuk" icon="send" />
      ) : (
        <ul className="grid gap-3">
          {referrals.map((one) => {
            const open = one.state === 'pending' || one.state === 'escalated';
            return (
              <li key={one.id} className="rounded border border-line p-3">
                <p className="flex flex-wrap items-center gap-2">
                  <PageLink to={`/rujukan/${one.id}`}>
                    {REFERRAL_KIND_WORDS[one.kind]} ke {one.to.name}
                  </PageLink>
                  <StateBadge state={REFERRAL_TONES[one.state]} word={REFERRAL_STATE_WORDS[one.state]} />
                  {open && <Clock due={one.dueAt} holder={one.to.name} atExpiry="naik ke atasan kantor itu" compact />}
                </p>
                <p className="text-sm text-muted">
                  Dikirim {formatInstant(one.sentAt)} oleh {one.from.name}
                  {one.outcome !== null && ` · hasil: ${outcomeWords(one.outcome)}`}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
