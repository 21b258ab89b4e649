import type { SeriesKey } from '../model.ts';
import { occurrenceOf } from '../surges/judge-agency.ts';
import { weekOf } from '../surges/weeks.ts';
import type { Told } from './judge-series.ts';
import type { OfficeApplication, OfficeReport } from './store-office-series.ts';

/** What an office has on record, as far as the asking person reaches. */
export interface OfficeRecords {
  readonly reports: readonly OfficeReport[];
  readonly turnedDown: readonly OfficeApplication[];
  readonly again: readonly OfficeApplication[];
  readonly firstApplicationOn: string | undefined;
}

/** People who need help now, not an offer. @source our choice among the topics of a report */
const DISTRESS: ReadonlySet<OfficeReport['topic']> = new Set(['shelter', 'held', 'lost-contact', 'abuse']);

const COUNTS: Record<Extract<SeriesKey, 'reports' | 'recruiting' | 'distress'>, (report: OfficeReport) => boolean> = {
  reports: () => true,
  recruiting: ({ topic, namesRecruiter }) => topic === 'offer' || namesRecruiter,
  distress: ({ topic }) => DISTRESS.has(topic),
};

const toldByReport = (report: OfficeReport): Told => ({
  occurred: occurrenceOf(report),
  arrived: weekOf(report.receivedOn),
  village: report.territory,
});
const toldByApplication = ({ receivedOn, knownOn }: OfficeApplication): Told => ({
  occurred: weekOf(receivedOn),
  arrived: weekOf(knownOn),
  village: null,
});

/** The records that a series counts. */
export function toldOf(key: SeriesKey, { reports, turnedDown, again }: OfficeRecords): Told[] {
  if (key === 'turned-down') return turnedDown.map(toldByApplication);
  if (key === 'again') return again.map(toldByApplication);
  return reports.filter(COUNTS[key]).map(toldByReport);
}

/** Since which week an office counts at all: a week before it would look like a quiet one. Undefined while there is nothing. */
export function firstWeekOf(key: SeriesKey, { reports, firstApplicationOn }: OfficeRecords): number | undefined {
  if (key === 'turned-down' || key === 'again') return firstApplicationOn === undefined ? undefined : weekOf(firstApplicationOn);
  // By arrival: a first report that tells of something long ago opens no year of silence.
  return reports.length === 0 ? undefined : reports.reduce((least, { receivedOn }) => Math.min(least, weekOf(receivedOn)), Infinity);
}
