import { chooseForWeek } from '../../../engines/warning/budget/choose-week.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { candidateOf, deskOf } from '../place-in-queue.ts';
import { startOfWeek } from '../week.ts';
import { judgeAgain } from './judge-touched.ts';
import { dayBefore } from './seeds.ts';
import { drawnThisWeek, middlingRings, officesWithRings, putDraw } from './store-draws.ts';
import { barOf } from './threshold.ts';

/** Rings of the last fortnight take part. Our choice: what is older has left already. */
const LATELY_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Once a week and office, one place in twenty goes by lot to a ring that is too weak to be shown: the only unbiased look at what is missed. The lot is a
 * keyed hash of office and week, so that nobody can steer it and it falls the same way when it is repeated. An officer sees an alert like any other; the
 * chance stands beside it for the auditor.
 * @source dossier: detection §6 (5 %)
 */
export async function drawByLot(context: JobContext): Promise<void> {
  const { tx, today, keys } = context;
  const week = dayOfMonday(context.now);
  for (const { officeId, agencyId } of await officesWithRings(tx, dayBefore(today, LATELY_DAYS))) {
    if (await drawnThisWeek(tx, officeId, week)) continue;
    const { rank: threshold } = await barOf(context, officeId);
    const rings = await middlingRings(tx, officeId, dayBefore(today, LATELY_DAYS));
    const candidates = rings.map((ring) => candidateOf({ ...ring, departsOn: null }, today)).filter(({ score }) => score < threshold);
    const seed = Buffer.from(keys.blindIndex('alert-draw', `${officeId} ${week}`), 'base64url').readUInt32BE(0);
    const { shown } = chooseForWeek(candidates, { ...(await deskOf(context, officeId)), threshold, seed });
    const drawn = shown.find(({ why }) => why === 'exploration');
    const alertId = drawn === undefined ? null : await judgeAgain(context, drawn.id, drawn.inclusion);
    await putDraw(tx, {
      office_id: officeId,
      agency_id: agencyId,
      week,
      candidates: candidates.length,
      alert_id: alertId,
      inclusion: alertId === null ? null : (drawn?.inclusion ?? null),
      drawn_at: context.now,
    });
  }
}

/** Monday of the week, as a day in Jakarta. */
const dayOfMonday = (now: string): string => new Date(Date.parse(startOfWeek(now)) + DAY_MS / 2).toISOString().slice(0, 10);
