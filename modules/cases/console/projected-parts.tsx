import type { ReactNode } from 'react';
import { formatDate, formatInstant } from '../../../platform/ui/formats.ts';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Facts } from '../../../platform/ui/parts/page.tsx';
import type { CaseView } from '../contract.ts';
import * as m from '../model.ts';
import { modusWords, riskTone, tagWords, valueWords } from './words.ts';

export const days = (conduct: CaseView['conduct']): string => {
  if (conduct?.from === null || conduct?.from === undefined) return 'belum diketahui';
  return conduct.to === null ? formatDate(conduct.from) : `${formatDate(conduct.from)} sampai ${formatDate(conduct.to)}`;
};
/** `short` where a head says already that it is about the danger. */
export const RiskBadge = ({ value, short = false }: { readonly value: string; readonly short?: boolean }) => (
  <Badge tone={riskTone(value)} icon={riskTone(value) === 'bahaya' ? 'danger' : 'info'}>
    {short ? '' : 'Bahaya: '}
    {valueWords('risk', value)}
  </Badge>
);

/** The first lines of a case: what is shared of them, nothing in the place of what is not. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const items = [
    { label: 'Pemilik perkara', value: `${view.owner.office} (${view.owner.agency})` },
    { label: 'Keadaan', value: m.CASE_STATE_WORDS[view.state] },
    { label: 'Tempat', value: view.place?.full ?? view.regency ?? 'belum diketahui' },
    ...(view.modus === null ? [] : [{ label: 'Modus', value: modusWords(view.modus) }]),
    ...(view.conduct === null ? [] : [{ label: 'Waktu kejadian', value: days(view.conduct) }]),
    ...(view.risk === null ? [] : [{ label: 'Bahaya', value: <RiskBadge value={view.risk.value} short /> }]),
    ...(view.strength === null ? [] : [{ label: 'Kekuatan bukti', value: valueWords('strength', view.strength.value) }]),
  ];
  return <Facts items={items} />;
}

export function Classifications({
  view,
  renderAct,
}: {
  readonly view: CaseView;
  readonly renderAct?: (kind: 'administrative' | 'tppm' | 'tppo') => ReactNode;
}) {
  const { classifications } = view;
  if (classifications === null) return null;
  return (
    <ul className="grid gap-3 md:grid-cols-3">
      {(['administrative', 'tppm', 'tppo'] as const).map((kind) => {
        const one = classifications[kind];
        return (
          <li key={kind} className="rounded border border-line p-3">
            <p className="font-semibold">{m.ASSESSMENT_WORDS[kind]}</p>
            <p>{one === null ? 'belum dinilai' : valueWords(kind, one.value)}</p>
            {one !== null && (
              <p className="text-sm text-muted">
                {one.reason} · {one.articles.join(', ')} {one.articles.length > 0 && '· '}
                {one.by} ({one.agency}), {formatDate(one.at.slice(0, 10))}
              </p>
            )}
            {renderAct?.(kind)}
          </li>
        );
      })}
    </ul>
  );
}

export function Triad({ view }: { readonly view: CaseView }) {
  if (view.triad === null) return null;
  return (
    <>
      <ul className="grid gap-3 sm:grid-cols-3">
        {view.triad.elements.map((one) => (
          <li key={one.element} className="rounded border border-line p-3">
            <p className="font-semibold">
              {one.element}{' '}
              <Badge tone={one.present ? 'berjalan' : 'netral'}>
                {one.present ? 'tercatat' : one.needed ? 'belum tercatat' : 'tidak diperlukan untuk anak'}
              </Badge>
            </p>
            <p className="text-sm text-muted">{one.tags.length === 0 ? 'tidak ada fakta' : one.tags.map(tagWords).join(', ')}</p>
          </li>
        ))}
      </ul>
      <p className="mt-2">{view.triad.sentence}</p>
    </>
  );
}

export function FactList({ view, renderAct }: { readonly view: CaseView; readonly renderAct?: (fact: string) => ReactNode }) {
  return (
    <ol className="grid gap-3">
      {(view.facts ?? []).map((fact) => (
        <li key={fact.id} className="rounded border border-line p-3">
          <p className={fact.withdrawn === null ? '' : 'text-muted line-through'}>{fact.sentence}</p>
          <p className="text-sm text-muted">
            {fact.element !== null && `${fact.element}: ${tagWords(fact.tag ?? '')} · `}
            {m.FACT_SOURCE_WORDS[fact.sourceKind]}
            {fact.source !== null && ` (${fact.source})`} · nilai {fact.grade} · {fact.agency}
            {fact.happenedOn !== null && ` · terjadi ${formatDate(fact.happenedOn)}`}
          </p>
          {fact.withdrawn === null ? (
            renderAct?.(fact.id)
          ) : (
            <p className="text-sm">
              Ditarik {formatInstant(fact.withdrawn.at)}: {fact.withdrawn.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A case as its receiver will see it: the same parts, in the same order, nothing else. */
export function ProjectedCase({ view }: { readonly view: CaseView }) {
  return (
    <div className="grid gap-4">
      <p className="text-lg font-semibold">{view.summary ?? `Perkara ${view.number}`}</p>
      <CaseFacts view={view} />
      <Classifications view={view} />
      {view.parties !== null && (
        <ul className="list-disc pl-5">
          {view.parties.map((party) => (
            <li key={party.id}>
              {party.maskedName} · {m.CHILD_WORDS[party.child]} · {party.roles.map((one) => m.ROLE_WORDS[one.role]).join(', ')}
            </li>
          ))}
        </ul>
      )}
      <Triad view={view} />
      {view.facts !== null && <FactList view={view} />}
      {view.evidence?.map((one) => (
        <div key={one.id} className="rounded border border-line p-3">
          <p className="font-semibold">{one.sentence}</p>
          <ul className="list-disc pl-5">
            {one.lines.map((line) => (
              <li key={line.sentence}>{line.sentence}</li>
            ))}
          </ul>
        </div>
      ))}
      {view.tasks !== null && <p>{view.tasks.length} tugas ikut dibagikan.</p>}
      {view.notes?.map((note) => (
        <p key={note.id} className="rounded border border-line p-3">
          {note.text} <span className="text-sm text-muted">({note.office})</span>
        </p>
      ))}
    </div>
  );
}
