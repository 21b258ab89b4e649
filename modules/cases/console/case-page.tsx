import { useState } from 'react';
import { z } from 'zod';
import { Id } from '../../../platform/contract/fields.ts';
import { useAsk } from '../../../platform/ui/ask.ts';
import { fileAddress } from '../../../platform/ui/http.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { usePageParams, usePageSearch } from '../../../platform/ui/page-link.tsx';
import { Badge, StateBadge } from '../../../platform/ui/parts/badge.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { Menu } from '../../../platform/ui/parts/menu.tsx';
import { Page } from '../../../platform/ui/parts/page.tsx';
import { Tabs } from '../../../platform/ui/parts/tabs.tsx';
import { getCase, printCase, type CaseView } from '../contract.ts';
import { CASE_STATE_WORDS, Modus } from '../model.ts';
import { CloseDialog } from './close-dialog.tsx';
import { DescribeDialog } from './describe-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { OverviewPart } from './overview-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { RiskBadge } from './projected-parts.tsx';
import { ReferDialog } from './refer-dialog.tsx';
import { ReferralsPart } from './referrals-part.tsx';
import { SealDialog } from './seal-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { TasksPart } from './tasks-part.tsx';
import { isOpen, STATE_TONES } from './words.ts';

type Act = 'close' | 'reopen' | 'wait' | 'resume' | 'describe' | 'note' | 'refer' | 'seal' | 'merge';

const firstLine = (view: CaseView): string => view.summary ?? 'Ringkasan tidak dibagikan kepada kantor ini.';

function Dialogs({ view, act, onClose }: { readonly view: CaseView; readonly act: Act | undefined; readonly onClose: () => void }) {
  const { id } = view;
  const before = {
    summary: view.summary ?? '',
    modus: Modus.safeParse(view.modus).data,
    conductFrom: view.conduct?.from ?? '',
    conductTo: view.conduct?.to ?? '',
  };
  if (act === 'close') return <CloseDialog id={id} onClose={onClose} />;
  if (act === 'reopen') return <ReopenDialog id={id} onClose={onClose} />;
  if (act === 'wait' || act === 'resume') return <MoveDialog id={id} act={act} onClose={onClose} />;
  if (act === 'describe') return <DescribeDialog id={id} before={before} onClose={onClose} />;
  if (act === 'note') return <NoteDialog id={id} onClose={onClose} />;
  if (act === 'refer') return <ReferDialog id={id} onClose={onClose} />;
  if (act === 'merge') return <MergeDialog id={id} onClose={onClose} />;
  if (act === 'seal') return <SealDialog id={id} inside={view.restricted?.compartment ?? null} onClose={onClose} />;
  return null;
}

function Actions({ view, onAct }: { readonly view: CaseView; readonly onAct: (act: Act) => void }) {
  const may = useMay();
  const owner = view.lens === 'owner';
  const open = isOpen(view);
  const moves = [
    ...(view.state === 'waiting' ? [{ key: 'resume', label: 'Lanjutkan', icon: 'right' as const, onSelect: () => onAct('resume') }] : []),
    ...(view.state === 'open' || view.state === 'working'
      ? [{ key: 'wait', label: 'Tandai menunggu pihak lain', icon: 'clock' as const, onSelect: () => onAct('wait') }]
      : []),
    { key: 'describe', label: 'Perbaiki ringkasan', icon: 'edit' as const, onSelect: () => onAct('describe') },
    { key: 'seal', label: 'Ruang tertutup', icon: 'lock' as const, onSelect: () => onAct('seal') },
    ...(may('case.close')
      ? [
          { key: 'merge', label: 'Gabung ke perkara lain', icon: 'link' as const, onSelect: () => onAct('merge') },
          { key: 'close', label: 'Tutup perkara', icon: 'check' as const, onSelect: () => onAct('close') },
        ]
      : []),
  ];
  return (
    <>
      {owner && open && view.restricted?.compartment === null && may('case.refer') && (
        <Button variant="primary" icon="send" onClick={() => onAct('refer')}>
          Rujuk ke instansi lain
        </Button>
      )}
      {may('case.work') && view.state !== 'merged' && (
        <Button icon="edit" onClick={() => onAct('note')}>
          Tulis catatan
        </Button>
      )}
      {owner && view.state === 'closed' && may('case.close') && <Button onClick={() => onAct('reopen')}>Buka kembali</Button>}
      <a className="link inline-flex min-h-8 items-center px-2" href={fileAddress(printCase, { params: { id: view.id } })}>
        Ringkasan (PDF)
      </a>
      {owner && open && may('case.work') && <Menu label="Tindakan lain" items={moves} />}
    </>
  );
}

const counted = (items: readonly unknown[] | null): { count?: number } => (items === null ? {} : { count: items.length });

function tabsOf(view: CaseView) {
  return [
    { key: 'ringkas', label: 'Ringkasan', content: <OverviewPart view={view} /> },
    ...(view.parties === null ? [] : [{ key: 'orang', label: 'Orang', ...counted(view.parties), content: <PeoplePart view={view} /> }]),
    ...(view.facts === null ? [] : [{ key: 'fakta', label: 'Fakta', ...counted(view.facts), content: <FactsPart view={view} /> }]),
    ...(view.evidence === null ? [] : [{ key: 'bukti', label: 'Bukti', ...counted(view.evidence), content: <EvidencePart view={view} /> }]),
    { key: 'tugas', label: 'Tugas dan catatan', ...counted(view.tasks), content: <TasksPart view={view} /> },
    ...(view.restricted === null
      ? []
      : [{ key: 'rujukan', label: 'Rujukan', ...counted(view.restricted.referrals), content: <ReferralsPart view={view} /> }]),
    { key: 'riwayat', label: 'Riwayat', content: <HistoryPart view={view} /> },
  ];
}

/** One case: first what it is about, then everything behind it, as far as this office may see it. */
export default function CasePage() {
  const { id } = usePageParams(z.object({ id: Id }));
  const [search, change] = usePageSearch(z.object({ bagian: z.string().optional() }));
  const [act, setAct] = useState<Act>();
  const view = useAsk(getCase, { params: { id } });
  const answer = view.data;
  return (
    <Page
      title={answer === undefined ? 'Perkara' : `Perkara ${answer.number}`}
      question={answer === undefined ? undefined : firstLine(answer)}
      badges={
        answer !== undefined && (
          <>
            <StateBadge state={STATE_TONES[answer.state]} word={CASE_STATE_WORDS[answer.state]} />
            {answer.risk !== null && <RiskBadge value={answer.risk.value} />}
            {answer.restricted !== null && answer.restricted.compartment !== null && <Badge icon="lock">Ruang tertutup</Badge>}
            {answer.lens === 'accepted' && <Badge icon="send">Dibagikan kepada kantor ini</Badge>}
          </>
        )
      }
      actions={answer !== undefined && <Actions view={answer} onAct={setAct} />}
    >
      <Loaded ask={view}>
        {(one) => (
          <Tabs label="Bagian perkara" tabs={tabsOf(one)} value={search.bagian ?? 'ringkas'} onChange={(bagian) => change({ bagian })} />
        )}
      </Loaded>
      {answer !== undefined && <Dialogs view={answer} act={act} onClose={() => setAct(undefined)} />}
    </Page>
  );
}
