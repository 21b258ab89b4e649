import { inForce, type Catalogue, type Indicator, type PlainDate } from './catalogue.ts';
import { MILLIBITS_PER_BIT } from './thresholds.ts';

/** One indicator in force, with everything `score` would otherwise work out again for each applicant. */
export type Entry = {
  readonly indicator: Indicator;
  readonly code: string;
  /** Place in `Sheet.entries`. */
  readonly index: number;
  readonly millibits: number;
  /** Counts as support of its group: a concern with a weight that is more than context. */
  readonly supports: boolean;
  readonly missingText: string;
};

/** The catalogue of one day. */
export type Sheet = {
  readonly entries: readonly Entry[];
  readonly byCode: ReadonlyMap<string, Entry>;
  /** What an officer can still ask about, heaviest first. */
  readonly askOrder: readonly Entry[];
};

export type Prepared = { readonly version: string; readonly on: (day: PlainDate) => Sheet };

const entryOf = (indicator: Indicator, index: number): Entry => ({
  indicator,
  code: indicator.code,
  index,
  // A protected trait weighs nothing even in a catalogue that slipped past the check.
  millibits: indicator.protected ? 0 : Math.round(indicator.weightBits * MILLIBITS_PER_BIT),
  supports: indicator.kind === 'concern' && indicator.weightBits > 0 && !indicator.protected && indicator.strength !== 'context',
  missingText: `${indicator.name}: faktanya belum ditulis. ${indicator.ask}`,
});

function sheetOf(catalogue: Catalogue, day: PlainDate): Sheet {
  const entries = catalogue.indicators.filter((indicator) => inForce(indicator, day)).map(entryOf);
  const askOrder = entries
    .filter((entry) => entry.supports && entry.indicator.observedBy !== 'system')
    .sort((a, b) => b.millibits - a.millibits || a.index - b.index);
  return { entries, byCode: new Map(entries.map((entry) => [entry.code, entry])), askOrder };
}

/**
 * Compiles a catalogue once, so that scoring one applicant takes microseconds.
 * @param catalogue a checked catalogue (see `checkScreeningData`)
 * @returns a sheet per day; days between two changes of the catalogue share one sheet
 */
export function prepare(catalogue: Catalogue): Prepared {
  // The sheet changes on the first day of a row and on the day after its last; `~` sorts a last day just behind itself.
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
