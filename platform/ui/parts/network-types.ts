/** A thing in the picture: person, phone, recruiter, house. The label is masked as the server masks it. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** Place computed by the server, so that everybody sees the same picture; computed here when absent. */
  readonly x?: number;
  readonly y?: number;
}

/** "Linked to", never "member of". */
export interface NetworkEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The link in words: "memakai nomor telepon yang sama". */
  readonly label: string;
  /** Strength of evidence in bits; draws the width. */
  readonly bits: number;
}

export const NETWORK_HUES = ['accent', 'baru', 'menunggu', 'selesai', 'latihan', 'muted'] as const;
export type NetworkHue = (typeof NETWORK_HUES)[number];

/** How nodes of a kind look: a word for the legend, a letter drawn before the label, a hue. */
export interface NetworkKind {
  readonly label: string;
  readonly letter: string;
  readonly hue: NetworkHue;
}
