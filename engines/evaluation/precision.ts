import type { Alert } from './alerts.ts';
import { weeksOf } from './district.ts';
import type { District } from './district.ts';
import { firstHits, preventableAt, ringsByEvent, ringsHit } from './hits.ts';
import { share, tally } from './numbers.ts';

/** How many alerts tell of a ring. */
export interface Precision {
  /** Alerts shown at level `act` or `look`. */
  readonly alerts: number;
  readonly true_alerts: number;
  readonly false_alerts: number;
  readonly precision: number | null;
  /** The same over all shown versions. */
  readonly precision_of_versions: number | null;
  readonly false_per_officer_week: number | null;
  readonly by_kind: Readonly<Record<string, { readonly alerts: number; readonly true_alerts: number }>>;
  readonly by_level: Readonly<Record<string, { readonly alerts: number; readonly true_alerts: number }>>;
  /** False alerts by what most of their evidence truly is. */
  readonly false_by_cause: Readonly<Record<string, number>>;
}

/** An alert on the ranked list: its score, and the victims it makes preventable by ring. A false alert has no rings. */
export interface RankedAlert {
  readonly bits: number;
  /** Position of a counted ring, and victims preventable at the first hit; −1 for a ring too small to count. */
  readonly hits: readonly (readonly [ring: number, preventable: number])[];
}

interface Judged {
  readonly kind: string;
  readonly level: string;
  readonly hit: boolean;
}

function countBy(judged: readonly Judged[], by: 'kind' | 'level'): Record<string, { alerts: number; true_alerts: number }> {
  const groups = [...Map.groupBy(judged, (one) => one[by])].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    groups.map(([name, list]) => [name, { alerts: list.length, true_alerts: list.filter(({ hit }) => hit).length }]),
  );
}

/** What most evidence of a false alert is: a cause of noise, `ring` (a part of one, too small or mixed), or everyday life. */
function causeOf({ shown }: Alert, district: District, inRing: (event: string) => boolean): string {
  const words = (shown[0]?.events ?? []).map((event) => district.causes.get(event) ?? (inRing(event) ? 'ring_mixed' : 'everyday'));
  return Object.keys(tally(words))[0] ?? 'no_evidence';
}

/** @source contract: simulated districts, Scores */
export function scorePrecision(alerts: readonly Alert[], district: District): Precision {
  const byEvent = ringsByEvent(district.rings);
  const asked = alerts.filter(({ shown }) => shown.length > 0);
  const judged = asked.map(({ shown }) => {
    const hit = shown.some((version) => ringsHit(version, byEvent).length > 0);
    const level = shown.some((version) => version.level === 'act') ? 'act' : 'look';
    return { kind: shown[0]?.kind ?? '', level, hit };
  });
  const versions = asked.flatMap(({ shown }) => shown);
  const right = judged.filter(({ hit }) => hit).length;
  const wrong = asked.filter((_, at) => judged[at]?.hit === false);
  return {
    alerts: asked.length,
    true_alerts: right,
    false_alerts: wrong.length,
    precision: share(right, asked.length),
    precision_of_versions: share(versions.filter((version) => ringsHit(version, byEvent).length > 0).length, versions.length),
    false_per_officer_week: share(wrong.length, district.officers.length * weeksOf(district)),
    by_kind: countBy(judged, 'kind'),
    by_level: countBy(judged, 'level'),
    false_by_cause: tally(wrong.map((alert) => causeOf(alert, district, (event) => byEvent.has(event)))),
  };
}

/** The alerts by score, the strongest first (the first version an officer saw decides); equals keep the order of the file. */
export function rankAlerts(alerts: readonly Alert[], district: District, counted: District['rings']): RankedAlert[] {
  const byEvent = ringsByEvent(district.rings);
  const position = new Map(counted.map((ring, at) => [ring, at]));
  return alerts
    .filter(({ shown }) => shown.length > 0)
    .map((alert) => ({
      bits: alert.shown[0]?.scoreBits ?? 0,
      hits: [...firstHits(alert, byEvent)].map(([ring, at]) => [position.get(ring) ?? -1, preventableAt(ring, at)] as const),
    }))
    .sort((a, b) => b.bits - a.bits);
}
