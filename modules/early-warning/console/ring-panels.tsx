import { useMemo, useState } from 'react';
import { formatDate, formatSigned } from '../../../platform/ui/formats.ts';
import { PageLink } from '../../../platform/ui/page-link.tsx';
import { NetworkPicture } from '../../../platform/ui/parts/network-picture.tsx';
import type { NetworkKind, NetworkNode } from '../../../platform/ui/parts/network-types.ts';
import { Panel } from '../../../platform/ui/parts/page.tsx';
import { Table } from '../../../platform/ui/parts/table.tsx';
import type { Column } from '../../../platform/ui/parts/table-types.ts';
import type { RingMember, RingNetwork } from '../contract.ts';

const BIT = 1000;
const KINDS: Readonly<Record<string, NetworkKind>> = {
  application: { label: 'Permohonan', letter: 'P', hue: 'accent' },
  report: { label: 'Laporan', letter: 'L', hue: 'baru' },
  phone: { label: 'Nomor telepon', letter: 'T', hue: 'menunggu' },
  account: { label: 'Rekening', letter: 'R', hue: 'menunggu' },
  handle: { label: 'Akun media sosial', letter: 'M', hue: 'menunggu' },
  email: { label: 'Alamat surel', letter: 'S', hue: 'menunggu' },
  plate: { label: 'Nomor kendaraan', letter: 'K', hue: 'menunggu' },
  address: { label: 'Alamat', letter: 'A', hue: 'menunggu' },
  name: { label: 'Orang yang disebut laporan', letter: 'O', hue: 'latihan' },
  story: { label: 'Susunan kata jawaban', letter: 'J', hue: 'selesai' },
};

const pathOf = ({ kind, id }: RingMember): string | undefined =>
  id === null ? undefined : kind === 'application' ? `/permohonan/${id}` : `/laporan/${id}`;

function Who({ member }: { readonly member: RingMember }) {
  const path = pathOf(member);
  return (
    <>
      {member.who !== null && <span className="block">{member.who}</span>}
      {path === undefined ? <span className="text-muted">{member.label}</span> : <PageLink to={path}>{member.label}</PageLink>}
    </>
  );
}

const COLUMNS: readonly Column<RingMember>[] = [
  { key: 'who', head: 'Terkait', cell: (m) => <Who member={m} />, value: (m) => `${m.who ?? ''} ${m.label}`.trim() },
  { key: 'place', head: 'Dari', cell: (m) => m.place ?? <span className="text-muted">belum diketahui</span>, value: (m) => m.place ?? '' },
  { key: 'shows', head: 'Terkait lewat', cell: (m) => m.shows.join(', '), value: (m) => m.shows.join(', ') },
  {
    key: 'says',
    head: 'Ceritanya sendiri',
    cell: (m) => (m.says.length === 0 ? <span className="text-muted">tidak menambah apa pun</span> : m.says.join('; ')),
    value: (m) => m.says.join('; '),
  },
  { key: 'on', head: 'Tanggal', cell: (m) => formatDate(m.on), value: (m) => m.on },
  {
    key: 'own',
    head: 'Kekuatan sendiri',
    cell: (m) => formatSigned(m.ownMillibits / BIT, 1),
    value: (m) => m.ownMillibits / BIT,
    end: true,
  },
  {
    key: 'shared',
    head: 'Kekuatan bersama',
    cell: (m) => formatSigned(m.sharedMillibits / BIT, 1),
    value: (m) => m.sharedMillibits / BIT,
    end: true,
  },
];

/** Everybody who is linked, each with what speaks for or against that one alone. */
export function RingMembers({ ring, number }: { readonly ring: RingNetwork; readonly number: string }) {
  return (
    <Panel title="Siapa yang terkait, dan apa yang dikatakan masing-masing">
      <p className="mb-3 max-w-prose text-muted">
        Terkait bukan berarti bersalah: kebanyakan dari mereka mungkin yang perlu ditolong. Kekuatan sendiri berasal dari cerita orang itu;
        kekuatan bersama dari apa yang juga dimiliki orang lain.
      </p>
      <Table
        caption="Yang terkait"
        columns={COLUMNS}
        rows={ring.members}
        rowKey={(member) => member.key}
        fileName={`terkait-${number}`}
        empty="Tidak ada lagi yang terkait."
      />
    </Panel>
  );
}

/** The picture of who is linked by what, with the same links as a table. */
export function RingPicture({ ring }: { readonly ring: RingNetwork }) {
  const [selected, setSelected] = useState<string>();
  const nodes = useMemo(() => ring.nodes.map(({ key, kind, label }): NetworkNode => ({ id: key, kind, label })), [ring]);
  const edges = useMemo(
    () => ring.edges.map(({ from, to, words, millibits }) => ({ id: `${from}-${to}`, from, to, label: words, bits: millibits / BIT })),
    [ring],
  );
  const paths = useMemo(
    () =>
      new Map<string, string | undefined>([
        ...ring.nodes.map(({ key, thingId }) => [key, thingId === null ? undefined : `/pengenal/${thingId}`] as const),
        ...ring.members.map((member) => [member.key, pathOf(member)] as const),
      ]),
    [ring],
  );
  if (nodes.length === 0) return null;
  return (
    <Panel title="Terkait lewat apa">
      <NetworkPicture
        caption="Permohonan dan laporan yang terkait, dengan pengenal di antaranya"
        nodes={nodes}
        edges={edges}
        kinds={KINDS}
        selected={selected}
        onSelect={setSelected}
        nodeLink={(node) => paths.get(node.id)}
      />
    </Panel>
  );
}
