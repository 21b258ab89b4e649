import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { wasConfirmed } from '../model.ts';
import type { Verdict } from '../model.ts';
import { findAlert } from '../store.ts';
import { touch } from './judge-touched.ts';
import { putDrawVerdict } from './store-draws.ts';
import { sourcesOfAlert } from './store-joined.ts';
import { putSourceVerdicts, recordOfTellers } from './store-learnt.ts';

/** Kinds whose verdict says something of each person behind them. */
const TEACHES_SOURCES: ReadonlySet<string> = new Set(['ring', 'report-meets-application', 'rare-journey']);

/**
 * What a verdict teaches: the tellers of the reports behind the alert are believed more or less, and the applications and reports of a ring carry
 * what was found about them when they are judged again. "Cannot be verified" teaches nothing.
 */
export async function learnFromVerdict(context: JobContext, alertId: string, verdict: Verdict): Promise<void> {
  const { tx, now } = context;
  const alert = await findAlert(tx, alertId);
  await putDrawVerdict(tx, alertId, verdict);
  const confirmed = wasConfirmed(verdict);
  if (alert === undefined || confirmed === undefined) return;
  const sources = await sourcesOfAlert(tx, alertId);
  const reports = sources.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  await recordOfTellers(tx, reports, confirmed);
  if (!TEACHES_SOURCES.has(alert.kind)) return;
  await putSourceVerdicts(tx, sources, { confirmed, alertId, at: now });
  await touch(context, sources);
}
