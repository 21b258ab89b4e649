import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Badge, ClassificationBadge } from '../../../platform/ui/parts/badge.tsx';
import { formatDate } from '../../../platform/ui/formats.ts';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { Timeline } from '../../../platform/ui/parts/timeline.tsx';
import type { MentionView } from '../contract.ts';
import { KIND_WORDS, ROLE_WORDS, SOURCE_WORDS } from '../model.ts';
import type { RevealedPerson } from './person-view.ts';

interface MentionTimelineProps {
  readonly mentions: readonly MentionView[];
  readonly revealed: RevealedPerson | undefined;
}

/** What each source said, by when it was seen and when we learnt it. Only sources within reach. */
export function MentionTimeline({ mentions, revealed }: MentionTimelineProps) {
  return (
    <Panel title="Apa kata sumber-sumber">
      <Timeline
        label="Catatan menurut waktu"
        entries={mentions.map((one) => ({
          key: one.id,
          at: one.seenOn,
          learntAt: one.recordedAt,
          icon: one.source.kind === 'report' ? ('report' as const) : ('file' as const),
          title: (
            <>
              {one.name ?? 'tanpa nama'} <span className="font-normal text-muted">— {ROLE_WORDS[one.role]}</span>
            </>
          ),
          detail: <Details mention={one} revealed={revealed} />,
          source: `${SOURCE_WORDS[one.source.kind]} · ${one.source.label}`,
          ...(one.grade === null ? {} : { grade: one.grade }),
        }))}
      />
    </Panel>
  );
}

function Details({ mention, revealed }: { readonly mention: MentionView; readonly revealed: RevealedPerson | undefined }) {
  const facts = revealed?.facts.find((one) => one.mentionId === mention.id);
  const birth = facts?.birthDate === undefined || facts.birthDate === null ? mention.birthYear : formatDate(facts.birthDate);
  const told = [
    birth === null ? '' : `lahir ${birth}`,
    facts?.birthPlace ?? '',
    // A house that was recognised stands among the numbers below.
    mention.identifiers.some((one) => one.kind === 'address') ? '' : (facts?.address ?? ''),
    mention.place ?? '',
    mention.otherNames.length === 0 ? '' : `disebut juga ${mention.otherNames.join(', ')}`,
  ].filter((part) => part !== '');
  return (
    <>
      <p>{told.length === 0 ? <span className="text-muted italic">keterangan lain belum diketahui</span> : told.join(' · ')}</p>
      <ul className="my-1 flex flex-col gap-1">
        {mention.identifiers.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-2">
            <span className="text-sm text-muted">{KIND_WORDS[one.kind]}</span>
            <span className="font-mono break-all">{revealed?.identifiers.find((open) => open.id === one.id)?.value ?? one.masked}</span>
            {one.fault !== null && (
              <Badge tone="menunggu" icon="alert">
                {one.fault}
              </Badge>
            )}
            {one.thingId !== null && (
              <PageLink to={`/pengenal/${one.thingId}`} className="text-sm">
                Siapa lagi?
              </PageLink>
            )}
            {one.hub !== null && <Badge icon="office">{one.hub}: tidak menghubungkan siapa pun</Badge>}
          </li>
        ))}
      </ul>
      <ClassificationBadge value={mention.classification} />
    </>
  );
}
