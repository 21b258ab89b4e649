import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { Sigma } from 'sigma';
import { placeLabel } from './label-place.ts';
import { NETWORK_HUES, type NetworkEdge, type NetworkHue, type NetworkKind, type NetworkNode } from './network-types.ts';

export interface Drawing {
  readonly select: (node: string | undefined) => void;
  readonly zoom: (closer: boolean) => void;
  readonly fit: () => void;
  readonly end: () => void;
}

interface NetworkData {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly kinds: Readonly<Record<string, NetworkKind>>;
}

/** What is drawn of a node: how far to the right its middle is, and its radius, in pixels. */
interface Dot {
  readonly label: string | null;
  readonly x: number;
  readonly size: number;
}

/** Reading of a token as `rgb(…)`: WebGL knows no CSS variables. */
const tokensOf = (within: HTMLElement): ((token: string) => string) => {
  const probe = within.appendChild(document.createElement('span'));
  return (token) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
};

const ITERATIONS_MOST = 400;
const WORK_BUDGET = 120_000;
/** Golden angle: spreads the start positions evenly and the same way each time. */
const TURN = Math.PI * (3 - Math.sqrt(5));
const THIN = 1;
const THICK = 6;

const FONT = '13px system-ui, "Noto Sans", sans-serif';
const EDGE = 8;

/** The letter before it says the kind, and the legend what the letter means: "Permohonan 0124" → "0124". */
const withoutKind = (label: string, kind: string): string =>
  label.startsWith(`${kind} `) ? label.slice(kind.length + 1) : label.replace(` ${kind} `, ' ');

const graphOf = ({ nodes, edges, kinds }: NetworkData, color: (hue: NetworkHue) => string, lineColor: string): UndirectedGraph => {
  const graph = new UndirectedGraph();
  const links = new Map<string, number>();
  for (const { from, to } of edges) for (const end of [from, to]) links.set(end, (links.get(end) ?? 0) + 1);
  nodes.forEach((node, index) => {
    const kind = kinds[node.kind];
    graph.addNode(node.id, {
      x: node.x ?? Math.sqrt(index + 1) * Math.cos(index * TURN),
      y: node.y ?? Math.sqrt(index + 1) * Math.sin(index * TURN),
      size: 6 + Math.min(8, links.get(node.id) ?? 0),
      label: kind === undefined ? node.label : `${kind.letter} · ${withoutKind(node.label, kind.label)}`,
      color: color(kind?.hue ?? 'muted'),
    });
  });
  for (const { from, to, bits } of edges)
    if (graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to))
      graph.addEdge(from, to, { size: Math.min(THICK, Math.max(THIN, bits / 2)), color: lineColor });
  const placed = nodes.every((node) => node.x !== undefined && node.y !== undefined);
  if (!placed && nodes.length > 1) {
    const iterations = Math.max(20, Math.min(ITERATIONS_MOST, Math.round(WORK_BUDGET / nodes.length)));
    forceAtlas2.assign(graph, { iterations, settings: { ...forceAtlas2.inferSettings(graph), adjustSizes: nodes.length < 200 } });
  }
  return graph;
};

/**
 * Draws a network with WebGL into an element that has a size.
 * @throws when the device has no WebGL; the table then stands alone
 */
export const drawNetwork = (container: HTMLElement, data: NetworkData, onSelect: (node: string | undefined) => void): Drawing => {
  if (document.createElement('canvas').getContext('webgl2') === null) throw new Error('no WebGL on this device');
  const token = tokensOf(container);
  const hues = new Map(NETWORK_HUES.map((hue) => [hue, token(hue)]));
  const line = token('control');
  const faint = token('line');
  const ink = token('ink');
  const ground = token('panel');
  container.lastElementChild?.remove();
  const graph = graphOf(data, (hue) => hues.get(hue) ?? ink, line);
  let chosen: string | undefined;
  const isNear = (node: string) => chosen === undefined || node === chosen || graph.areNeighbors(node, chosen);

  const placed = (context: CanvasRenderingContext2D, { label, x, size }: Dot) => {
    const room = { left: EDGE, right: container.clientWidth - EDGE };
    return placeLabel(label ?? '', { x, size }, room, (text) => context.measureText(text).width);
  };

  const sigma = new Sigma(graph, container, {
    // A picture that is out of sight for a moment draws nothing; it does not fail.
    allowInvalidContainer: true,
    labelRenderedSizeThreshold: 5,
    zIndex: true,
    nodeReducer: (node, attributes) =>
      isNear(node) ? { ...attributes, highlighted: node === chosen, zIndex: 1 } : { ...attributes, color: faint, label: '', zIndex: 0 },
    edgeReducer: (edge, attributes) =>
      chosen === undefined || graph.hasExtremity(edge, chosen) ? attributes : { ...attributes, hidden: true },
    defaultDrawNodeLabel: (context, node) => {
      context.font = FONT;
      const { text, x } = placed(context, node);
      // A rim in the colour of the ground keeps it readable across lines.
      context.lineJoin = 'round';
      context.lineWidth = 4;
      context.strokeStyle = ground;
      context.strokeText(text, x, node.y + 4);
      context.fillStyle = ink;
      context.fillText(text, x, node.y + 4);
    },
    defaultDrawNodeHover: (context, node) => {
      context.font = `600 ${FONT}`;
      const { text, x } = placed(context, node);
      const from = Math.min(x - 4, node.x - node.size - 4);
      const to = Math.max(x + context.measureText(text).width + 8, node.x + node.size + 4);
      context.fillStyle = ground;
      context.strokeStyle = ink;
      context.beginPath();
      context.roundRect(from, node.y - 14, to - from, 28, 6);
      context.fill();
      context.stroke();
      context.fillStyle = node.color;
      context.beginPath();
      context.arc(node.x, node.y, node.size, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = ink;
      context.fillText(text, x, node.y + 4);
    },
  });
  sigma.on('clickNode', ({ node }) => onSelect(node));
  sigma.on('clickStage', () => onSelect(undefined));
  const camera = sigma.getCamera();
  return {
    select: (node) => {
      chosen = node !== undefined && graph.hasNode(node) ? node : undefined;
      sigma.refresh();
    },
    zoom: (closer) => void (closer ? camera.animatedZoom({ duration: 150 }) : camera.animatedUnzoom({ duration: 150 })),
    fit: () => void camera.animatedReset({ duration: 150 }),
    end: () => sigma.kill(),
  };
};
