import { useState } from 'react';
import { NetworkPicture } from '../parts/network-picture.tsx';
import type { NetworkKind } from '../parts/network-types.ts';
import { Page } from '../parts/page.tsx';
import { persons } from './long-texts.ts';

const KINDS: Readonly<Record<string, NetworkKind>> = {
  person: { label: 'Orang', letter: 'O', hue: 'accent' },
  phone: { label: 'Telepon', letter: 'T', hue: 'baru' },
  recruiter: { label: 'Perekrut', letter: 'P', hue: 'menunggu' },
};
const NODES = [
  ...persons(24).map((one) => ({ id: one.id, label: one.name, kind: 'person' })),
  { id: 't1', label: '0812••••77', kind: 'phone' },
  { id: 't2', label: '0857••••12', kind: 'phone' },
  { id: 'r1', label: 'PT Cahaya Samudra Rekaan Sentosa', kind: 'recruiter' },
  { id: 'sendiri', label: 'Tidak terhubung', kind: 'person' },
];
const EDGES = persons(24).map((one, index) => ({
  id: `e${index}`,
  from: one.id,
  to: ['t1', 't2', 'r1'][index % 3] ?? 't1',
  label: index % 3 === 2 ? 'menyebut perekrut ini' : 'memakai nomor telepon yang sama',
  bits: 1 + (index % 9),
}));

/** A network with its table, and an empty one. */
export function Network() {
  const [selected, setSelected] = useState<string>();
  return (
    <Page title="Jaringan" question="Siapa terhubung dengan siapa?">
      <NetworkPicture
        caption="Hubungan antarpemohon"
        nodes={NODES}
        edges={EDGES}
        kinds={KINDS}
        selected={selected}
        onSelect={setSelected}
        nodeLink={(node) => `/orang/${node.id}`}
      />
    </Page>
  );
}
