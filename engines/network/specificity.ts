import type { EgoIdentifier } from './shape.ts';

/** An identifier that this few of the district share says no more than this; a single typing error would else convince. Our choice. */
const MOST_NATS = 9;
/** Ties of identifiers that say less than this do not connect. @source dossier: detection §4.4 (w ≥ 3 nats) */
export const CONNECTING_NATS = 3;

/**
 * How telling it is that two events share this identifier, in nats: ln(N / d), capped; hubs connect nobody.
 * @source dossier: detection §4.1
 */
export function specificity(identifier: Pick<EgoIdentifier, 'hub' | 'population' | 'degree'>): number {
  if (identifier.hub !== 'no') return 0;
  const nats = Math.log(Math.max(1, identifier.population) / Math.max(1, identifier.degree));
  return Math.max(0, Math.min(MOST_NATS, nats));
}
