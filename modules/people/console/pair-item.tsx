import { formatDate } from '../../../platform/ui/formats.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { Badge } from '../../../platform/ui/parts/badge.tsx';
import { Icon } from '../../../platform/ui/parts/icon.tsx';
import { TextInput } from '../../../platform/ui/parts/inputs.tsx';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { Notice } from '../../../platform/ui/parts/states.tsx';
import type { PairView, SideView } from '../contract.ts';
import { KIND_WORDS, ROLE_WORDS, SOURCE_WORDS, VERDICT_WORDS } from '../model.ts';
import { ACT_WORDS } from './words.ts';

const STRENGTH: Record<PairView['strength'], string> = { weak: 'Petunjuk lemah', medium: 'Petunjuk sedang', strong: 'Petunjuk kuat' };
const nameOf = (side: SideView): string => side.names[0] ?? 'tanpa nama';

export function PairRow({ pair }: { readonly pair: PairView }) {
  return (
    <>
      <span className="block font-semibold">{nameOf(pair.a)}</span>
      <span className="block">{nameOf(pair.b)}</span>
      <span className="block text-sm text-muted">
        {STRENGTH[pair.strength]}
        {pair.secondReviewer ? ' · perlu pemeriksa kedua' : ''}
      </span>
    </>
  );
}

interface PairItemProps {
  readonly pair: PairView;
  readonly reason: string;
  readonly onReason: (text: string) => void;
}

/** Two mentions side by side, the sentences that speak for and against, and what would settle it. */
export function PairItem({ pair, reason, onReason }: PairItemProps) {
  return (
    <>
      {pair.secondReviewer && (
        <Notice tone="warning" title="Putusan ini baru berlaku setelah pemeriksa kedua setuju">
          Orang ini sedang dilindungi karena ada pekerjaan yang berjalan.
        </Notice>
      )}
      {pair.judgement !== null && (
        <Notice title={`Diputuskan: ${VERDICT_WORDS[pair.judgement.verdict]}`}>
          {pair.judgement.acts.map((act) => (
            <p key={`${act.act}-${act.at}`} className="text-sm">
              {ACT_WORDS[act.act]} oleh {act.by}: {act.reason}
            </p>
          ))}
        </Notice>
      )}
      <div className="overflow-x-auto rounded border border-line bg-panel">
        <table className="w-full text-left">
          <caption className="sr-only">Dua catatan berdampingan</caption>
          <thead>
            <tr>
              <th scope="col" className="px-3 py-2">
                <span className="sr-only">Keterangan</span>
              </th>
              {[pair.a, pair.b].map((side, at) => (
                <th key={side.mentionId} scope="col" className="px-3 py-2 align-top font-semibold">
                  {at === 0 ? 'Catatan pertama' : 'Catatan kedua'}
                  <span className="block text-sm font-normal text-muted">
                    {SOURCE_WORDS[side.source.kind]} · {side.source.label}
                  </span>
                  <PageLink to={`/orang/${side.personId}`} className="text-sm">
                    Buka orang ini
                  </PageLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ head, of }) => (
              <Row key={head} head={head} a={of(pair.a)} b={of(pair.b)} />
            ))}
            <tr className="border-t border-line">
              <th scope="row" className="px-3 py-2 align-top text-sm font-normal text-muted">
                Nomor
              </th>
              {[pair.a, pair.b].map((side) => (
                <td key={side.mentionId} className="px-3 py-2 align-top">
                  <Numbers side={side} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <Panel title={STRENGTH[pair.strength]}>
        <ul className="flex flex-col gap-1">
          {pair.reasons.map((one) => (
            <li key={one.sentence} className="flex gap-2">
              <Icon name={one.speaks === 'for' ? 'plus' : one.speaks === 'against' ? 'minus' : 'question'} className="mt-0.5 text-muted" />
              {one.sentence}
            </li>
          ))}
        </ul>
        {pair.missing.length > 0 && <p className="mt-3 text-muted">Yang belum diketahui: {pair.missing.join(' · ')}</p>}
      </Panel>
      <TextInput label="Alasan Anda" optional help="Bila kosong: keterangan pada kedua catatan." value={reason} onChange={onReason} />
    </>
  );
}

const unknown = 'belum diketahui';
const ROWS: readonly { readonly head: string; readonly of: (side: SideView) => string }[] = [
  { head: 'Nama', of: (side) => side.names.join(', ') || unknown },
  { head: 'Tanggal lahir', of: (side) => (side.birthDate === null ? unknown : formatDate(side.birthDate)) },
  { head: 'Tempat lahir', of: (side) => side.birthPlace ?? unknown },
  { head: 'Jenis kelamin', of: (side) => (side.sex === null ? unknown : side.sex === 'L' ? 'laki-laki' : 'perempuan') },
  { head: 'Desa', of: (side) => side.place ?? unknown },
  { head: 'Sebagai', of: (side) => ROLE_WORDS[side.role] },
  { head: 'Terlihat', of: (side) => formatDate(side.seenOn) },
];

function Row({ head, a, b }: { readonly head: string; readonly a: string; readonly b: string }) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-3 py-2 align-top text-sm font-normal text-muted">
        {head}
      </th>
      {[a, b].map((value, at) => (
        <td key={at === 0 ? 'a' : 'b'} className={value === unknown ? 'px-3 py-2 align-top text-muted italic' : 'px-3 py-2 align-top'}>
          {value}
        </td>
      ))}
    </tr>
  );
}

function Numbers({ side }: { readonly side: SideView }) {
  if (side.identifiers.length === 0) return <span className="text-muted italic">{unknown}</span>;
  return (
    <ul className="flex flex-col gap-1">
      {side.identifiers.map((one) => (
        <li key={one.id}>
          <span className="text-sm text-muted">{KIND_WORDS[one.kind]}</span> <span className="font-mono">{one.masked}</span>{' '}
          {one.shared && one.hub === null && (
            <Badge tone="berjalan" icon="link">
              sama
            </Badge>
          )}
          {one.hub !== null && <Badge icon="office">{one.hub}</Badge>}
        </li>
      ))}
    </ul>
  );
}
