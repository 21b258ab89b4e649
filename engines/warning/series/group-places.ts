/** Fewer neighbours teach too little; the next larger unit is taken (our choice). */
const LEAST_NEIGHBOURS = 5;

/** Enclosing units of a Kemendagri village code, smallest first: kecamatan, kabupaten, provinsi. */
function enclosing(place: string): string[] {
  const dotted = /^(\d\d)\.(\d\d)\.(\d\d)\.\d{4}$/.exec(place) ?? /^(\d\d)(\d\d)(\d\d)\d{4}$/.exec(place);
  if (dotted === null) return [];
  const [, provinsi, kabupaten, kecamatan] = dotted;
  return [`${provinsi}.${kabupaten}.${kecamatan}`, `${provinsi}.${kabupaten}`, `${provinsi}`];
}

/**
 * Which places learn from each other: those of one kecamatan where it has five in the list, else of the kabupaten, else of the provinsi;
 * names that are no village codes learn from all that are left.
 * @returns the name of the group of each place; '' for what is left
 */
export function groupPlaces(places: readonly string[]): string[] {
  const units = places.map(enclosing);
  const sizes = new Map<string, number>();
  for (const unit of units.flat()) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  return units.map((unit) => unit.find((one) => (sizes.get(one) ?? 0) >= LEAST_NEIGHBOURS) ?? '');
}
