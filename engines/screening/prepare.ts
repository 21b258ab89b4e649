import { GROUPS, inForce, type Catalogue, type Indicator, type PlainDate } from './catalogue.ts';
import { MILLIBITS_PER_BIT } from './thresholds.ts';

/** One indicator in force, with everything `score` would otherwise work out again for each applicant. */
export type Entry = {
  readonly indicator: Indicator;
  readonly code: string;
  readonly name: string;
  readonly millibits: number;
  /** Index in `GROUPS`. */
  readonly group: number;
  /** Evidence of this kind makes its group one of the supporting ones: countable and more than context. */
  readonly supports: boolean;
  readonly factRequired: boolean;
  readonly missingText: string;
  readonly shortText: string;
};

/** The catalogue of one day. */
export type Sheet = {
  readonly entries: readonly Entry[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly askOrder: readonly number[];
};

export type Prepared = { readonly version: string; readonly on: (day: PlainDate) => Sheet };

const entryOf = (indicator: Indicator): Entry => ({
  indicator,
  code: indicator.code,
  name: indicator.name,
  millibits: indicator.protected ? 0 : Math.round(indicator.weightBits * MILLIBITS_PER_BIT),
  group: GROUPS.indexOf(indicator.group),
  supports: indicator.kind === 'concern' && indicator.weightBits > 0 && !indicator.protected && indicator.strength !== 'context',
  factRequired: indicator.factRequired,
  missingText: `${indicator.name}: faktanya belum ditulis. ${indicator.ask}`,
  shortText: indicator.name,
});

function sheetOf(catalogue: Catalogue, day: PlainDate): Sheet {
  const entries = catalogue.indicators.filter((indicator) => inForce(indicator, day)).map(entryOf);
  const askOrder = entries
    .map((_, index) => index)
    .filter((index) => entries[index]!.supports && entries[index]!.indicator.observedBy !== 'system')
    .sort((a, b) => entries[b]!.millibits - entries[a]!.millibits || a - b);
  return { entries, indexOf: new Map(entries.map((entry, index) => [entry.code, index])), askOrder };
}

/**
 * Compiles a catalogue once, so that scoring one applicant takes microseconds.
 * @param catalogue a checked catalogue (see `checkScreeningData`)
 * @returns a sheet per day; days between two changes of the catalogue share one sheet
 */
export function prepare(catalogue: Catalogue): Prepared {
  // The sheet only changes on these days; every other day reuses the sheet of the change before it.
  const changes = [
    ...new Set(catalogue.indicators.flatMap((row) => [row.validFrom, ...(row.validTo === null ? [] : [`${row.validTo}~`])])),
  ].sort();
  const sheets = new Map<string, Sheet>();
  return {
    version: catalogue.version,
    on(day) {
      let period = '';
      for (const change of changes) {
        if (change > day) break;
        period = change;
      }
      const known = sheets.get(period);
      if (known !== undefined) return known;
      const sheet = sheetOf(catalogue, day);
      sheets.set(period, sheet);
      return sheet;
    },
  };
}
