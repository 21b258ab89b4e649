import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { usePageParams } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Columns, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { EmptyState } from '../../../platform/ui/parts/states.tsx';
import { getPerson, revealPerson } from '../contract.ts';
import { KIND_WORDS } from '../model.ts';
import type { Purpose } from '../model.ts';
import { AskPurpose } from './ask-purpose.tsx';
import type { PersonView } from './person-view.ts';
import { JudgementList } from './judgement-list.tsx';
import { MentionTimeline } from './mention-timeline.tsx';
import { RevealButton } from './reveal-dialog.tsx';
import { PersonChip } from './shared/person-chip.tsx';
import { useReveal } from './use-reveal.ts';

const texts = {
  title: 'Satu orang',
  question: 'Siapa menyebut orang ini, kapan, dan siapa di sekitarnya?',
  related: 'Orang di sekitarnya',
  relatedHelp: 'Terkait karena berbagi rumah, KK atau nomor. Terkait tidak berarti terlibat.',
  noneRelated: 'Belum ada orang terkait dalam jangkauan Anda',
};

/** The page asks for a purpose when the server does; nothing is shown before. */
export default function PersonPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const [purpose, setPurpose] = useState<Purpose>();
  const person = useAsk(getPerson, { params: { id }, query: purpose === undefined ? {} : { purpose } });
  if (person.isError && problemOf(person.error).code === 'person/purpose-required')
    return <AskPurpose title={texts.title} onChosen={setPurpose} />;
  return <Loaded ask={person}>{(view) => <Opened person={view} />}</Loaded>;
}

function Opened({ person }: { readonly person: PersonView }) {
  const reveal = useCommand(revealPerson);
  const revealed = useReveal((purpose) => reveal.run({ params: { id: person.id }, body: { purpose } }), reveal);
  return (
    <Page
      title={texts.title}
      question={texts.question}
      badges={
        <>
          <Badge icon="person">{person.maskedName}</Badge>
          {person.secondReviewer && (
            <Badge tone="menunggu" icon="lock">
              Putusan perlu pemeriksa kedua
            </Badge>
          )}
        </>
      }
      actions={<RevealButton what="nomor dan alamat" revealed={revealed} />}
    >
      <Columns
        main={<MentionTimeline mentions={person.timeline} revealed={revealed.open} />}
        side={
          <>
            <Related related={person.related} />
            <JudgementList judgements={person.judgements} />
          </>
        }
      />
    </Page>
  );
}

function Related({ related }: { readonly related: PersonView['related'] }) {
  return (
    <Panel title={texts.related}>
      {related.length === 0 ? (
        <EmptyState title={texts.noneRelated} icon="people" />
      ) : (
        <>
          <p className="mb-3 text-sm text-muted">{texts.relatedHelp}</p>
          <ul className="flex flex-col gap-3">
            {related.map((one) => (
              <li key={one.personId}>
                <PersonChip personId={one.personId} maskedName={one.maskedName} detail={one.place ?? ''} />
                <p className="pl-7 text-sm">berbagi {one.basis.map((kind) => KIND_WORDS[kind].toLowerCase()).join(', ')}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
