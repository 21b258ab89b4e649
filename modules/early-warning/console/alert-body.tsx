import { useMemo, useState } from 'react';
import { formatDate, formatInstant, formatSigned } from '../../../platform/ui/formats.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Ledger } from '../../../platform/ui/parts/ledger.tsx';
import { NetworkPicture } from '../../../platform/ui/parts/network-picture.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import { GROUP_WORDS, KIND_SENTENCES, VERDICT_WORDS } from '../model.ts';
import { PersonChip } from '../../people/console/shared/person-chip.tsx';
import { LawfulThings } from './lawful-things.tsx';
import { SameJourney } from './same-journey.tsx';
import { RingMap } from './ring-map.tsx';
import { RingMembers, RingPicture } from './ring-panels.tsx';
import { AlertBadges, nodeWords, sourcePath, sourceWord, type Alert } from './alert-words.tsx';
import { VillageRise } from './village-rise.tsx';

const KINDS = { person: { label: 'Orang', letter: 'O', hue: 'accent' } } as const;
const BIT = 1000;

function Source({ source }: { readonly source: Alert['evidence'][number]['source'] }) {
  const path = sourcePath(source);
  return path === undefined ? <>{sourceWord(source.kind)}</> : <PageLink to={path}>{sourceWord(source.kind)}</PageLink>;
}

/** What each group of evidence adds: two at least must speak, and none may convince alone. */
function Groups({ alert }: { readonly alert: Alert }) {
  const sums = new Map<string, number>();
  for (const { group, countedMillibits } of alert.evidence) sums.set(group, (sums.get(group) ?? 0) + countedMillibits);
  if (sums.size < 2) return null;
  return (
    <ul className="mb-4 flex flex-wrap gap-2" aria-label="Kekuatan bukti menurut kelompok">
      {[...sums]
        .toSorted(([, a], [, b]) => b - a)
        .map(([group, millibits]) => (
          <li key={group} className="rounded border border-line px-3 py-1">
            {GROUP_WORDS[group] ?? group} <strong className="tabular-nums">{formatSigned(millibits / BIT, 1)}</strong>
          </li>
        ))}
    </ul>
  );
}

/** What is told without any weight: a sum of nothing would look like evidence. */
function Weightless({ alert }: { readonly alert: Alert }) {
  return (
    <Panel title="Mengapa ini diberitahukan">
      <p className="mb-3 max-w-prose text-muted">Tidak ada yang dihitung sebagai bukti sampai satu laporan diperiksa.</p>
      <ul className="mb-4 grid gap-2">
        {alert.evidence.map(({ key, sentence, source }) => (
          <li key={key} className="max-w-prose">
            {sentence} <Source source={source} />
          </li>
        ))}
      </ul>
      <h3 className="mb-2 font-semibold">Yang belum diketahui</h3>
      <ul className="max-w-prose list-disc pl-5">
        {alert.unknowns.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Panel>
  );
}

function Evidence({ alert }: { readonly alert: Alert }) {
  if (alert.kind === 'hoax-suspected') return <Weightless alert={alert} />;
  return (
    <Ledger
      caption="Mengapa peringatan ini muncul"
      rows={alert.evidence.map((e) => ({
        key: e.key,
        label: e.sentence,
        value: e.countedMillibits / BIT,
        detail: (
          <span className="flex flex-wrap items-center gap-1">
            {GROUP_WORDS[e.group] ?? e.group}
            {e.isNew && <Badge tone="baru">baru bertambah</Badge>}
          </span>
        ),
        source: <Source source={e.source} />,
      }))}
      meaning="Makin besar jumlahnya, makin kuat hubungan ini dibanding kebetulan: tiap tambahan 1 berarti dua kali lebih mungkin. Bukti yang sejenis tidak dihitung penuh dua kali. Ini bukan penilaian atas orangnya."
      missing={alert.unknowns.map((question) => ({ key: question, question }))}
    />
  );
}

function Network({ alert }: { readonly alert: Alert }) {
  const [selected, setSelected] = useState<string>();
  const nodes = useMemo(
    () => [...new Map(alert.linked.map((one) => [one.personId, { id: one.personId, label: nodeWords(one), kind: 'person' }])).values()],
    [alert.linked],
  );
  const edges = useMemo(
    () => [
      ...new Map(
        alert.links.map((l) => [
          `${l.from}-${l.to}`,
          { id: `${l.from}-${l.to}`, from: l.from, to: l.to, label: l.words, bits: l.millibits / BIT },
        ]),
      ).values(),
    ],
    [alert.links],
  );
  // One person alone is linked to nobody: there is nothing to draw.
  const [only] = alert.linked;
  if (only !== undefined && nodes.length === 1)
    return (
      <Panel title="Tentang siapa">
        <PersonChip personId={only.personId} maskedName={nodeWords(only)} />
      </Panel>
    );
  if (nodes.length === 0) return null;
  return (
    <Panel title="Siapa terkait dengan siapa">
      <NetworkPicture
        caption="Orang yang terkait dalam peringatan ini"
        nodes={nodes}
        edges={edges}
        kinds={KINDS}
        selected={selected}
        onSelect={setSelected}
        nodeLink={(node) => `/orang/${node.id}`}
      />
    </Panel>
  );
}

/** Nothing links these people any longer, although an officer saw it before. */
function Faded({ alert }: { readonly alert: Alert }) {
  return (
    <Notice tone="warning" title="Tidak ada lagi yang menghubungkan">
      {alert.unknowns.join(' ')}
    </Notice>
  );
}

/** Nothing has to be done about it, and why. */
function Withdrawn({ alert }: { readonly alert: Alert }) {
  const why = alert.evidence.length === 0 ? alert.unknowns.join(' ') : 'Buktinya melemah sebelum sempat dilihat.';
  return (
    <Notice title="Ditarik, tidak perlu ditangani">{why} Bila ada bukti baru, peringatan ini muncul lagi dengan nomor yang sama.</Notice>
  );
}

function Who({ alert }: { readonly alert: Alert }) {
  if (alert.kind === 'rare-journey') return <SameJourney linked={alert.linked} />;
  if (alert.ring === null) return <Network alert={alert} />;
  return (
    <>
      <RingPicture ring={alert.ring} />
      <RingMap places={alert.ring.places} />
      <RingMembers ring={alert.ring} number={alert.number} />
    </>
  );
}

/** An alert in the order an analyst reads it: what, why, who, what is not known, what came of it. */
export function AlertBody({ alert }: { readonly alert: Alert }) {
  const gone = alert.state === 'withdrawn';
  const bare = alert.evidence.length === 0;
  return (
    <>
      <div className="mb-3">
        <p className="max-w-prose text-lg font-semibold">{alert.sentence}</p>
        <p className="mt-1 flex flex-wrap gap-1">
          <AlertBadges alert={alert} />
        </p>
        <p className="mt-1 text-sm text-muted">
          {alert.number} · {alert.place ?? 'tempat belum diketahui'} · pertama muncul {formatInstant(alert.raisedAt)}
          {alert.version > 1 && ` · versi ${alert.version}`}
        </p>
        {alert.ring !== null && alert.sentence !== KIND_SENTENCES.ring && <p className="mt-1 max-w-prose">{KIND_SENTENCES.ring}</p>}
        {alert.order !== null && <p className="mt-1 max-w-prose">{alert.order}</p>}
        {alert.alike !== null && <p className="mt-1 max-w-prose">{alert.alike}</p>}
      </div>
      {alert.reopened !== null && <Notice title="Muncul lagi">{alert.reopened}</Notice>}
      {alert.joinedInto !== null && (
        <Notice title="Digabung dengan peringatan lain">
          Hal ini diteruskan dalam <PageLink to={`/peringatan/${alert.joinedInto.id}`}>{alert.joinedInto.number}</PageLink>.
        </Notice>
      )}
      {alert.snoozed !== null && (
        <Notice title={`Ditunda sampai ${formatDate(alert.snoozed.until)}`}>
          Oleh {alert.snoozed.by}: {alert.snoozed.reason}
        </Notice>
      )}
      {gone && <Withdrawn alert={alert} />}
      <LawfulThings alert={alert} />
      {bare && !gone && <Faded alert={alert} />}
      <Groups alert={alert} />
      {!bare && <Evidence alert={alert} />}
      {alert.village !== null && <VillageRise code={alert.village} />}
      {!bare && <Who alert={alert} />}
      {!gone && !bare && (
        <Panel title="Yang akan melemahkan peringatan ini">
          <ul className="max-w-prose list-disc pl-5">
            {alert.wouldLower.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Panel>
      )}
      {alert.verdicts.length > 0 && (
        <Panel title="Penilaian">
          <ul className="grid gap-3">
            {alert.verdicts.map((v) => (
              <li key={v.at}>
                <strong>{VERDICT_WORDS[v.verdict]}</strong> — {v.reason}
                <span className="block text-sm text-muted">
                  {v.by} · {formatInstant(v.at)} · atas versi {v.version}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
