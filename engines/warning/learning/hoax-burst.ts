/** @source dossier: detection §2 (three new accounts, same target, same day) */
export const BURST_ACCOUNTS = 3;
/** An account is new for this long after its first report (our choice: a week). */
export const NEW_ACCOUNT_DAYS = 7;
const DAY_MS = 86_400_000;

export interface TargetedReport {
  readonly id: string;
  /** Who reports: a key, never a name. Without one the report is a new account of its own. */
  readonly reporter?: string | undefined;
  /** Day the reporter was first heard of, by this system; undefined = with this report. */
  readonly firstSeen?: string | undefined;
  /** Whom or what it accuses: a resolved phone, account, person or house. */
  readonly target: string;
  /** ISO day of arrival, local. */
  readonly day: string;
}

export interface Burst {
  readonly target: string;
  readonly day: string;
  readonly reports: readonly string[];
  readonly accounts: number;
}

/**
 * Days on which several new accounts accuse the same target: likely agreed upon, perhaps to harm a competitor. Such reports go to a person who
 * checks them; until one is verified they weigh nothing and never raise an alert to act. Three families of one ring may look the same: nothing
 * is thrown away, and one verification frees the whole burst.
 * @param verified  reports that an officer has verified
 * @source          dossier: detection §2
 */
export function findBursts(reports: readonly TargetedReport[], verified: ReadonlySet<string> = new Set()): Burst[] {
  const bursts: Burst[] = [];
  for (const sameDay of Map.groupBy(reports, ({ target, day }) => `${day} ${target}`).values()) {
    const fresh = sameDay.filter(
      ({ firstSeen, day }) => firstSeen === undefined || Date.parse(day) - Date.parse(firstSeen) < NEW_ACCOUNT_DAYS * DAY_MS,
    );
    const accounts = new Set(fresh.map(({ reporter, id }) => reporter ?? `report ${id}`)).size;
    const first = sameDay[0];
    if (first === undefined || accounts < BURST_ACCOUNTS || sameDay.some(({ id }) => verified.has(id))) continue;
    bursts.push({ target: first.target, day: first.day, reports: fresh.map(({ id }) => id).sort(), accounts });
  }
  return bursts.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.target < b.target ? -1 : 1));
}

/** Reports that weigh nothing for now. */
export const heldBack = (bursts: readonly Burst[]): Set<string> => new Set(bursts.flatMap(({ reports }) => reports));
