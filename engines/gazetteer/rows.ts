/** One row of the Kemendagri code list, as an importer or a command hands it over. */
export interface AreaRow {
  /** `35`, `35.05`, `35.05.04` or `35.05.04.2003` */
  readonly code: string;
  /** As printed in the list, with `Kabupaten`/`Kota` in front of a regency. */
  readonly name: string;
}

export type AreaLevel = 'province' | 'regency' | 'district' | 'village';

export interface Area extends AreaRow {
  readonly level: AreaLevel;
}

/** Lengths of the dotted Kemendagri code by level. @source Kepmendagri 300.2.2-2430/2025 */
const LEVEL_BY_LENGTH: Readonly<Record<number, AreaLevel>> = { 2: 'province', 5: 'regency', 8: 'district', 13: 'village' };

/** The level a code stands for, or `undefined` when it is not a Kemendagri code. */
export function levelOfCode(code: string): AreaLevel | undefined {
  return LEVEL_BY_LENGTH[code.length];
}

/** Does `outer` (a code) contain `inner` (a code)? A unit contains itself. */
export function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}
