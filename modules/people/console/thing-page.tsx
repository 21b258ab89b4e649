import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { problemOf, useCommand } from '../../../platform/ui/command.ts';
import { formatDate, formatNumber } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageParams } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { getThing, revealThing, type ThingView } from '../contract.ts';
import { KIND_WORDS, ROLE_WORDS } from '../model.ts';
import type { Purpose } from '../model.ts';
import { AskPurpose } from './ask-purpose.tsx';
import { RevealButton } from './reveal-dialog.tsx';
import { SettleButton } from './settle-button.tsx';
import { PersonChip } from './shared/person-chip.tsx';
import { useReveal } from './use-reveal.ts';

const texts = {
  title: 'Satu nomor, rumah atau perusahaan',
  question: 'Siapa menyebutnya, dan kapan? Menyebut hal yang sama tidak berarti terlibat.',
  hub: 'Ini dipakai banyak orang dan tidak menghubungkan siapa pun',
  more: 'Hanya 200 catatan terbaru yang ditampilkan',
  moreHelp: 'Angka di bawah ini belum semuanya.',
  changed: 'Sebelumnya lama tidak terlihat: pemiliknya mungkin orang lain.',
};

/** A telephone number, house, account, profile, vehicle or company with everybody within reach who showed it. */
export default function ThingPage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const [purpose, setPurpose] = useState<Purpose>();
  const thing = useAsk(getThing, { params: { id }, query: purpose === undefined ? {} : { purpose } });
  if (thing.isError && problemOf(thing.error).code === 'person/purpose-required')
    return <AskPurpose title={texts.title} onChosen={setPurpose} />;
  return <Loaded ask={thing}>{(view) => <Opened thing={view} />}</Loaded>;
}

function Opened({ thing }: { readonly thing: ThingView }) {
  const may = useMay();
  const reveal = useCommand(revealThing);
  const revealed = useReveal((purpose) => reveal.run({ params: { id: thing.id }, body: { purpose } }), reveal);
  const isOpen = thing.kind === 'company';
  return (
    <Page
      title={texts.title}
      question={texts.question}
      badges={
        <>
          <Badge>{KIND_WORDS[thing.kind]}</Badge>
          {thing.place !== null && <Badge icon="pin">{thing.place}</Badge>}
        </>
      }
      actions={
        <>
          {!isOpen && <RevealButton what="nilainya" revealed={revealed} />}
          {may('person.judge') && (thing.hub === null || thing.hub.judged) && <SettleButton thing={thing} />}
        </>
      }
    >
      <p className="mb-4 font-mono text-lg break-all">{revealed.open?.value ?? thing.masked}</p>
      {thing.hub !== null && <Notice title={texts.hub}>{thing.hub.reason}</Notice>}
      {!thing.complete && (
        <Notice tone="warning" title={texts.more}>
          {texts.moreHelp}
        </Notice>
      )}
      {thing.periods.map((period, at) => (
        <Period key={period.from} period={period} later={at < thing.periods.length - 1} />
      ))}
    </Page>
  );
}

interface PeriodProps {
  readonly period: ThingView['periods'][number];
  /** An earlier period ended in a long silence before this one. */
  readonly later: boolean;
}
function Period({ period, later }: PeriodProps) {
  const persons = [...Map.groupBy(period.uses, (use) => use.personId).values()];
  const span = period.from === period.to ? formatDate(period.from) : `${formatDate(period.from)} sampai ${formatDate(period.to)}`;
  return (
    <Panel title={span}>
      <p className="mb-3 text-sm text-muted">
        {formatNumber(persons.length)} orang dalam {formatNumber(period.uses.length)} catatan. {later ? texts.changed : ''}
      </p>
      <ul className="flex flex-col gap-3">
        {persons.map((uses) => (
          <li key={uses[0]?.personId}>
            <PersonChip personId={uses[0]?.personId ?? ''} maskedName={uses[0]?.maskedName ?? ''} />
            <ul className="pl-7 text-sm">
              {uses.map((use) => (
                <li key={use.mentionId}>
                  {formatDate(use.seenOn)}: {ROLE_WORDS[use.role]} — {use.source.label}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
