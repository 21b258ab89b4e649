import type { Meeting, Memory, Seen } from './memory.ts';

/** New accounts that report one target within days: a coordinated hoax until verified. @source dossier: detection §2 (same day); days: our choice, bursts last up to three */
const NEW_ACCOUNTS = 3;
const BURST_DAYS = 3;

/**
 * Whether a report completes a burst against one target.
 * @param firstSeen day on which a reporter was first heard of
 */
export function suspectedHoax(
  report: Seen,
  memory: Memory,
  firstSeen: (reporter: string) => number,
): { target: Meeting; reports: readonly Seen[] } | undefined {
  for (const { at } of report.ties) {
    // Somebody named alike in several reports is a target; a name in one report, or a like place and time, is none.
    if (at.kind === 'matter' || (at.kind === 'name' && !at.key.startsWith('name:of '))) continue;
    const burst = at.seen
      .map((number) => memory.seen(number))
      .filter(
        (seen): seen is Seen =>
          seen !== undefined &&
          seen.kind === 'report' &&
          report.day - seen.day < BURST_DAYS &&
          report.day - firstSeen(seen.person) < BURST_DAYS,
      );
    if (new Set(burst.map((seen) => seen.person)).size >= NEW_ACCOUNTS) return { target: at, reports: burst };
  }
  return undefined;
}
