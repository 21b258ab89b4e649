import type { Meeting, Memory, Seen } from './memory.ts';

/** New accounts that report one target on one day: a coordinated hoax until verified. @source dossier: detection §2 */
const NEW_ACCOUNTS = 3;

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
    if (at.kind === 'matter' || at.kind === 'name') continue;
    const burst = at.seen
      .map((number) => memory.seen(number))
      .filter(
        (seen): seen is Seen =>
          seen !== undefined && seen.kind === 'report' && seen.day === report.day && firstSeen(seen.person) === report.day,
      );
    if (new Set(burst.map((seen) => seen.person)).size >= NEW_ACCOUNTS) return { target: at, reports: burst };
  }
  return undefined;
}
