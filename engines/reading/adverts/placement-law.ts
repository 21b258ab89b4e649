/** What stands against placing workers in a country. */
export interface Bar {
  readonly flag: 'RF_NO_PLACEMENT_AGREEMENT' | 'RF_MORATORIUM';
  /** The bar holds for household work and anything not clearly a formal employer. */
  readonly householdOnly: boolean;
  /** The sentence for the reader; absent: the one of the flag. */
  readonly why?: string | undefined;
}

/** Where and when Indonesia does not place workers: a dated snapshot for whoever has no newer list. */
export interface PlacementBar extends Bar {
  readonly iso: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly source: string;
}

const MIDDLE_EAST = ['SA', 'AE', 'QA', 'KW', 'BH', 'OM', 'JO', 'IQ', 'SY', 'LB', 'YE', 'EG', 'LY', 'SD', 'IR', 'MA', 'TN', 'DZ'];

/** @source dossier: schemes (KH, MM, TH not placement countries); Kepmenaker 260/2015 (Middle East, household work) */
export const PLACEMENT_BARS: readonly PlacementBar[] = [
  ...['KH', 'MM', 'LA', 'TH', 'PH', 'VN'].map(
    (iso) =>
      ({
        iso,
        flag: 'RF_NO_PLACEMENT_AGREEMENT',
        from: '2017-11-22',
        to: undefined,
        householdOnly: false,
        source: 'UU 18/2017 pasal 31; keterangan BP3MI Jawa Barat 2026-01-12',
      }) as const,
  ),
  ...MIDDLE_EAST.map(
    (iso) =>
      ({ iso, flag: 'RF_MORATORIUM', from: '2015-05-26', to: undefined, householdOnly: true, source: 'Kepmenaker 260/2015' }) as const,
  ),
];

/** Work in a household, as the moratorium means it. @source Kepmenaker 260/2015 */
export const HOUSEHOLD = /\b(?:rumah tangga|prt|plrt|art|pembantu|tkw|pengasuh|housemaid|khadd?amah)\b/iu;

/** The bar on a country at a date, if there is one. */
export function barOn(iso: string, date: string | undefined): PlacementBar | undefined {
  return PLACEMENT_BARS.find(
    (bar) => bar.iso === iso && (date === undefined || (bar.from <= date && (bar.to === undefined || date <= bar.to))),
  );
}
