import { useState } from 'react';
import { formatDate } from '../../../platform/ui/formats.ts';
import { useMay } from '../../../platform/ui/mode.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Button } from '../../../platform/ui/parts/button.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import type { CaseView } from '../contract.ts';
import { ASSESSMENT_WORDS, type AssessmentKind } from '../model.ts';
import { AssessDialog } from './assess-dialog.tsx';
import { CaseFacts, Classifications, Triad } from './projected-parts.tsx';
import { TeamPart } from './team-part.tsx';
import { isOpen, outcomeWords, valueWords } from './words.ts';

/** What asks for somebody's hand now, in words. */
function Signals({ view }: { readonly view: CaseView }) {
  const { signals } = view;
  if (signals === null) return null;
  const said = [
    ...(signals.lateReferrals > 0 ? [`${signals.lateReferrals} rujukan lewat batas waktu`] : []),
    ...(signals.lateTasks > 0 ? [`${signals.lateTasks} tugas lewat batas waktu`] : []),
    ...(signals.reassessLate ? ['bahaya bagi orang ini harus dinilai lagi'] : []),
    ...(signals.stuck ? [`tidak ada langkah selama ${signals.stillDays} hari`] : []),
  ];
  if (said.length === 0) return null;
  return (
    <Notice tone="warning" title="Perlu tindakan">
      {said.join('; ').replace(/^./, (first) => first.toUpperCase())}.
    </Notice>
  );
}

const articlesOf = (view: CaseView, kind: AssessmentKind) => {
  const groups: readonly string[] =
    kind === 'administrative' ? ['placement', 'immigration'] : [kind, 'immigration', ...(kind === 'tppo' ? ['placement'] : [])];
  return (view.law?.articles ?? [])
    .filter((one) => groups.includes(one.group) && one.kind !== 'principle')
    .map((one) => ({ value: one.code, label: `${one.statute} pasal ${one.article}`, detail: one.words }));
};

export function OverviewPart({ view }: { readonly view: CaseView }) {
  const [kind, setKind] = useState<AssessmentKind>();
  const may = useMay();
  const works = view.lens === 'owner' && isOpen(view) && may('case.work');
  const assess = (one: AssessmentKind) =>
    works && (
      <Button variant="quiet" onClick={() => setKind(one)}>
        Nilai
      </Button>
    );
  const into = view.restricted?.mergedInto ?? null;
  return (
    <div className="grid">
      <Signals view={view} />
      {into !== null && (
        <Notice tone="info" title="Perkara ini digabung">
          Lanjutkan di <PageLink to={`/perkara/${into.id}`}>{into.name}</PageLink>.
        </Notice>
      )}
      {view.state === 'closed' && view.outcome !== null && (
        <Notice tone="info" title="Perkara ditutup">
          Hasil: {outcomeWords(view.outcome)}.
        </Notice>
      )}
      <Panel title="Tentang perkara ini">
        <CaseFacts view={view} />
      </Panel>
      {(view.risk !== null || view.strength !== null) && (
        <Panel title="Bahaya bagi orang ini dan kekuatan bukti dinilai terpisah">
          <div className="grid gap-3 md:grid-cols-2">
            {(['risk', 'strength'] as const).map((one) => {
              const held = view[one];
              if (held === null) return null;
              return (
                <div key={one} className="rounded border border-line p-3">
                  <p className="font-semibold">{ASSESSMENT_WORDS[one]}</p>
                  <p>{valueWords(one, held.value)}</p>
                  {held.latest !== null && (
                    <p className="text-sm text-muted">
                      {held.latest.reason} · {held.latest.by}, {formatDate(held.latest.at.slice(0, 10))}
                    </p>
                  )}
                  {one === 'risk' && view.risk !== null && view.risk.reassessOn !== null && (
                    <p className="text-sm">Dinilai lagi: {formatDate(view.risk.reassessOn)}</p>
                  )}
                  {assess(one)}
                </div>
              );
            })}
          </div>
        </Panel>
      )}
      {view.classifications !== null && (
        <Panel title="Tiga klasifikasi, dinilai sendiri-sendiri">
          <Classifications view={view} renderAct={assess} />
        </Panel>
      )}
      {view.triad !== null && (
        <Panel title="Unsur perdagangan orang dalam fakta yang tercatat">
          <Triad view={view} />
        </Panel>
      )}
      <TeamPart view={view} />
      {kind !== undefined && <AssessDialog id={view.id} kind={kind} articles={articlesOf(view, kind)} onClose={() => setKind(undefined)} />}
    </div>
  );
}
