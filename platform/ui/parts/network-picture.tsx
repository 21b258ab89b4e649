import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { cx } from '../class-names.ts';
import { formatNumber } from '../formats.ts';
import { PageLink } from '../page-link.tsx';
import { Button, IconButton } from './button.tsx';
import type { Drawing } from './draw-network.ts';
import { NetworkTable } from './network-table.tsx';
import type { NetworkEdge, NetworkHue, NetworkKind, NetworkNode } from './network-types.ts';
import { Notice } from './states.tsx';

interface NetworkPictureProps {
  readonly caption: string;
  /** Keep the same arrays from render to render (an answer's own, or useMemo): new ones draw anew. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly kinds: Readonly<Record<string, NetworkKind>>;
  readonly selected: string | undefined;
  readonly onSelect: (node: string | undefined) => void;
  readonly nodeLink?: (node: NetworkNode) => string | undefined;
}

const DOTS: Record<NetworkHue, string> = {
  accent: 'bg-accent',
  baru: 'bg-baru',
  menunggu: 'bg-menunggu',
  selesai: 'bg-selesai',
  latihan: 'bg-latihan',
  muted: 'bg-muted',
};

/** Who is linked to whom: a picture and, always, the same links as a table. Selecting in one selects in the other. */
export function NetworkPicture({ caption, nodes, edges, kinds, selected, onSelect, nodeLink }: NetworkPictureProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const [failed, setFailed] = useState(false);
  const choose = useEffectEvent(onSelect);
  const showSelected = useEffectEvent(() => drawing.current?.select(selected));

  useEffect(() => {
    const container = box.current;
    if (container === null || nodes.length === 0) return undefined;
    let current = true;
    const show = async () => {
      const { drawNetwork } = await import('./draw-network.ts');
      if (!current) return;
      drawing.current = drawNetwork(container, { nodes, edges, kinds }, (node) => choose(node));
      showSelected();
    };
    // Whatever hinders the picture (no WebGL, chunk not loaded), the table below says the same.
    show().catch(() => setFailed(true));
    return () => {
      current = false;
      drawing.current?.end();
      drawing.current = undefined;
    };
  }, [nodes, edges, kinds]);
  useEffect(() => drawing.current?.select(selected), [selected]);

  const chosen = nodes.find((node) => node.id === selected);
  const address = chosen === undefined ? undefined : nodeLink?.(chosen);
  const used = Object.entries(kinds).filter(([kind]) => nodes.some((node) => node.kind === kind));
  return (
    <figure className="mb-5">
      <figcaption className="mb-2 font-semibold">
        {caption}{' '}
        <span className="font-normal text-muted">{`· ${formatNumber(nodes.length)} titik, ${formatNumber(edges.length)} hubungan`}</span>
      </figcaption>
      {failed ? (
        <Notice title="Gambar tidak dapat ditampilkan di perangkat ini">Tabel di bawah memuat hubungan yang sama.</Notice>
      ) : (
        <div data-no-print>
          <div className="mb-2 flex justify-end gap-1">
            <IconButton icon="plus" label="Perbesar gambar" onClick={() => drawing.current?.zoom(true)} />
            <IconButton icon="minus" label="Perkecil gambar" onClick={() => drawing.current?.zoom(false)} />
            <IconButton icon="refresh" label="Tampilkan seluruh gambar" onClick={() => drawing.current?.fit()} />
          </div>
          <div
            ref={box}
            role="img"
            aria-label={`${caption}. Hubungan yang sama ada di tabel sesudah gambar.`}
            className="h-80 w-full overflow-hidden rounded border border-line bg-panel lg:h-112"
          />
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm" aria-label="Keterangan gambar">
            {used.map(([key, kind]) => (
              <li key={key} className="inline-flex items-center gap-2">
                <span className={cx('size-3 rounded-full', DOTS[kind.hue])} aria-hidden="true" />
                {kind.letter} · {kind.label}
              </li>
            ))}
            <li>Garis lebih tebal: bukti lebih kuat</li>
          </ul>
        </div>
      )}
      <div className="mt-3 flex min-h-9 flex-wrap items-center gap-3" role="status">
        {chosen !== undefined && (
          <>
            <span>
              Terhubung dengan <strong>{chosen.label}</strong>
            </span>
            {address !== undefined && <PageLink to={address}>Buka</PageLink>}
            <Button variant="quiet" icon="close" onClick={() => onSelect(undefined)}>
              Tampilkan semua
            </Button>
          </>
        )}
      </div>
      <NetworkTable caption={caption} nodes={nodes} edges={edges} kinds={kinds} selected={selected} onSelect={onSelect} />
    </figure>
  );
}
