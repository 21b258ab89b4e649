import { buildGazetteer } from '../../../engines/gazetteer/index.ts';
import { faultOf, groupVersions } from '../../../engines/evaluation/alerts.ts';
import { countedRings, DAY } from '../../../engines/evaluation/district.ts';
import type { District, DistrictEvent } from '../../../engines/evaluation/district.ts';
import { firstHitOfRings } from '../../../engines/evaluation/hits.ts';
import { scorePrecision } from '../../../engines/evaluation/precision.ts';
import { simulate } from '../../../engines/simulator/index.ts';
import type { Geography, Parameters, Scenario, Size } from '../../../engines/simulator/index.ts';
import { createWatch } from '../../../engines/watch/index.ts';
import type { Warning } from '../../../engines/watch/index.ts';
import { eventOf } from '../event-rows.ts';
import { instantOrDay, JAKARTA } from '../truth-rows-fields.ts';
import { ringOf } from '../truth-rows-rings.ts';

/** What one district gave under one setting. */
export interface Lived {
  readonly events: number;
  readonly rings: number;
  readonly victims: number;
  /** For each victim the days from the first warning of the ring to the departure; −Infinity when nobody warned. */
  readonly warnedDaysBefore: readonly number[];
  readonly warnings: number;
  readonly falseWarnings: number;
  readonly officerWeeks: number;
}

const MINUTE = 60_000;
const WEEK_DAYS = 7;

/**
 * Simulates one district, lets the watch live through it event by event, and looks at the truth afterwards.
 * Pure: the same arguments give the same answer.
 */
export function liveThrough(scenario: Scenario, settings: Parameters, seed: number, size: Size, geography: Geography): Lived {
  const simulation = simulate(scenario, seed, size, geography, { settings });
  const { dataset, villages } = simulation;
  const watch = createWatch({
    office: dataset.office,
    officers: dataset.officers,
    villages,
    alertsPerOfficerWeek: dataset.alerts_per_officer_week,
    offsetMinutes: JAKARTA / MINUTE,
    gazetteer: buildGazetteer(villages.map(({ code, name }) => ({ code, name }))),
  });
  const events = new Map<string, DistrictEvent>();
  const causes = new Map<string, string>();
  const warnings: Warning[] = [];
  for (const { event, noise } of simulation.events()) {
    const seen = eventOf({ ...event });
    if (seen === undefined) continue;
    events.set(seen.id, { stream: seen.stream, arrivedAt: seen.arrived, village: undefined });
    if (noise !== undefined) causes.set(seen.id, noise);
    warnings.push(...watch.push(seen));
  }
  warnings.push(...watch.finish());
  const start = instantOrDay('start', dataset.start, JAKARTA);
  const end = instantOrDay('end', dataset.end, JAKARTA);
  const district: District = {
    name: dataset.name,
    seed: String(seed),
    start,
    end,
    offset: JAKARTA,
    officers: dataset.officers,
    alertsPerOfficerWeek: dataset.alerts_per_officer_week,
    events,
    applications: [],
    hubs: [],
    rings: simulation.rings().map((ring) => ringOf({ ...ring }, JAKARTA)),
    mentions: new Map(),
    shown: new Map(),
    causes,
  };
  const alerts = groupVersions(warnings.map((warning) => versionOf(warning, events)));
  const first = firstHitOfRings(alerts, district);
  const counted = countedRings(district);
  const precision = scorePrecision(alerts, district);
  const warnedDaysBefore = counted.flatMap((ring) =>
    ring.victims.flatMap(({ departsAt }) => (departsAt === undefined ? [] : [(departsAt - (first.get(ring) ?? Infinity)) / DAY])),
  );
  return {
    events: events.size,
    rings: counted.length,
    victims: warnedDaysBefore.length,
    warnedDaysBefore,
    warnings: precision.alerts,
    falseWarnings: precision.false_alerts,
    officerWeeks: (dataset.officers.length * (end - start)) / DAY / WEEK_DAYS,
  };
}

/** @throws when a warning rests on something that had not arrived, which would be a fault of the watch */
function versionOf(warning: Warning, events: ReadonlyMap<string, DistrictEvent>) {
  const version = {
    id: warning.id,
    at: Date.parse(warning.at),
    kind: warning.kind,
    level: warning.level,
    officer: warning.officer,
    villages: warning.villages,
    scoreBits: warning.score_bits,
    events: [...new Set(warning.evidence.map(({ event }) => event))],
  };
  const fault = faultOf(version, events);
  if (fault !== undefined) throw new Error(fault);
  return version;
}

/** Victims who leave more than the handling time after the first warning of their ring. */
export const protectable = ({ warnedDaysBefore }: Lived, handlingDays: number): number =>
  warnedDaysBefore.filter((days) => days > handlingDays).length;
