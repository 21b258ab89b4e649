import { formatSigned } from '../formats.ts';
import { EmptyState } from './states.tsx';
import type { NetworkEdge, NetworkKind, NetworkNode } from './network-types.ts';
import { Table } from './table.tsx';
import type { Column } from './table-types.ts';

interface NetworkTableProps {
  readonly caption: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly kinds: Readonly<Record<string, NetworkKind>>;
  readonly selected: string | undefined;
  readonly onSelect: (node: string | undefined) => void;
}

interface Link {
  readonly key: string;
  readonly from: NetworkNode;
  readonly to: NetworkNode | undefined;
  readonly label: string;
  readonly bits: number | undefined;
}

const linksOf = (nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): readonly Link[] => {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const links = edges.flatMap((edge): readonly Link[] => {
    const from = known.get(edge.from);
    return from === undefined ? [] : [{ key: edge.id, from, to: known.get(edge.to), label: edge.label, bits: edge.bits }];
  });
  const alone = nodes
    .filter((node) => !linked.has(node.id))
    .map((node) => ({ key: node.id, from: node, to: undefined, label: 'belum terhubung', bits: undefined }));
  return [...links, ...alone];
};

/** The links of a network as rows: the equal of the picture, and what is printed and exported. */
export function NetworkTable({ caption, nodes, edges, kinds, selected, onSelect }: NetworkTableProps) {
  const all = linksOf(nodes, edges);
  const rows = selected === undefined ? all : all.filter((link) => link.from.id === selected || link.to?.id === selected);
  const kindOf = (node: NetworkNode | undefined) => (node === undefined ? '' : (kinds[node.kind]?.label ?? ''));
  const end = (node: NetworkNode | undefined) =>
    node !== undefined && (
      <button
        type="button"
        className="link min-h-8 text-left"
        aria-pressed={node.id === selected}
        onClick={() => onSelect(node.id === selected ? undefined : node.id)}
      >
        {node.label} <span className="text-sm text-muted">{kindOf(node)}</span>
      </button>
    );
  const columns: readonly Column<Link>[] = [
    { key: 'from', head: 'Dari', cell: (link) => end(link.from), value: (link) => link.from.label },
    { key: 'label', head: 'Hubungan', cell: (link) => link.label, value: (link) => link.label },
    { key: 'to', head: 'Ke', cell: (link) => end(link.to), value: (link) => link.to?.label },
    {
      key: 'bits',
      head: 'Kekuatan bukti',
      cell: (link) => (link.bits === undefined ? '' : formatSigned(link.bits)),
      value: (link) => link.bits,
      end: true,
    },
  ];
  return (
    <Table
      caption={`Tabel: ${caption}`}
      columns={columns}
      rows={rows}
      rowKey={(link) => link.key}
      order={{ key: 'bits', down: true }}
      fileName="hubungan"
      empty={<EmptyState title="Belum ada hubungan yang diketahui" icon="network" />}
    />
  );
}
