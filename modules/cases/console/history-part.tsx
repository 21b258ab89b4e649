import { Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { Timeline, type TimelineEntry } from '../../../platform/ui/parts/timeline.tsx';
import { formatDate } from '../../../platform/ui/formats.ts';
import type { CaseView } from '../contract.ts';
import { FACT_SOURCE_WORDS } from '../model.ts';
import { stepWords } from './words.ts';

/** Facts by when they happened and steps by when they were done, in one order. */
function entriesOf(view: CaseView): TimelineEntry[] {
  const facts = (view.facts ?? [])
    .filter((fact) => fact.withdrawn === null)
    .map((fact) => ({
      key: fact.id,
      at: fact.happenedOn ?? undefined,
      learntAt: fact.at,
      title: fact.sentence,
      source: FACT_SOURCE_WORDS[fact.sourceKind],
      grade: fact.grade,
      icon: 'file' as const,
    }));
  const steps = (view.restricted?.steps ?? []).map((step, n) => ({
    key: `step ${n}`,
    at: step.at,
    learntAt: step.at,
    title: stepWords(step.kind),
    ...(step.reason === null ? {} : { detail: step.reason }),
    ...(step.by === null ? {} : { source: `${step.by}${step.office === null ? '' : `, ${step.office}`}` }),
    icon: 'check' as const,
  }));
  return [...facts, ...steps];
}

export function HistoryPart({ view }: { readonly view: CaseView }) {
  return (
    <div className="grid">
      <Panel title="Urutan kejadian dan langkah">
        <Timeline label="Urutan kejadian dan langkah" entries={entriesOf(view)} />
      </Panel>
      {view.law !== null && (
        <Panel title={`Hukum yang berlaku pada ${formatDate(view.law.on)}`}>
          {view.law.notes.map((note) => (
            <Notice
              key={note.words}
              tone={note.verified ? 'info' : 'warning'}
              title={note.verified ? 'Peralihan' : 'Belum diperiksa pada naskah resmi'}
            >
              {note.words}
            </Notice>
          ))}
          <ul className="mt-3 grid gap-2">
            {view.law.articles.map((one) => (
              <li key={one.code}>
                <span className="font-semibold">
                  {one.statute} pasal {one.article}
                </span>
                : {one.words}
                {one.penalty !== null && ` (${one.penalty})`}
                <span className="block text-sm text-muted">
                  Berlaku sejak {formatDate(one.validFrom)}
                  {one.validTo !== null && ` sampai ${formatDate(one.validTo)}`}
                  {one.limitationYears !== null && ` · daluwarsa penuntutan ${one.limitationYears} tahun`}
                  {one.note !== null && ` · ${one.note}`}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
