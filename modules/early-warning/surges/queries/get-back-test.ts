import type { In, Out } from '../../../../platform/contract/endpoint.ts';
import type { Context } from '../../../../platform/http/context.ts';
import { LEAST_VERDICTS } from '../../../../engines/warning/learning/calibration.ts';
import type * as contract from '../../contract-tuning.ts';
import { rulesNow } from '../../rule-weights/rules-now.ts';
import { mayAdopt } from '../../rule-weights/model.ts';
import { inUseAt } from '../../rule-weights/store.ts';
import { backTest } from '../back-test.ts';
import type { BackTestResult } from '../back-test.ts';
import { alertsBetween, judgedAlerts, officersOf } from '../store-verdicts.ts';
import { lastFullWeek, mondayOf } from '../weeks.ts';

const WEEKS = 52;
const MILLIBITS = 1000;

/** The alerts of the last year, played anew with other settings; only those within reach. */
export async function getBackTest(
  { query }: In<typeof contract.getBackTest>,
  { tx, actor, today, trail }: Context,
): Promise<Out<typeof contract.getBackTest>> {
  const last = lastFullWeek(today);
  const first = last - WEEKS + 1;
  const [from, to] = [mondayOf(first), new Date(Date.parse(mondayOf(last + 1)) - 1).toISOString().slice(0, 10)];
  const alerts = await alertsBetween(tx, from, to);
  const known = new Set(alerts.map(({ id }) => id));
  const judged = (await judgedAlerts(tx)).filter(({ id }) => known.has(id));
  const officers = Math.max(1, await officersOf(tx, actor.officeId));
  const result = backTest(
    alerts,
    judged,
    { first, last },
    { perOfficer: query.perOfficer, officers, leastMillibits: query.leastBits * MILLIBITS },
  );
  const inUse = await inUseAt(tx, actor.officeId);
  const percentNow = new Map(inUse.map(({ kind, percent }) => [kind, percent]));
  trail.note('alerts', alerts.length);
  return {
    from,
    to,
    officers,
    alerts: alerts.length,
    ...result,
    sentence: sentenceOf(result),
    rules: result.enough
      ? (await rulesNow(tx, inUse)).map((rule) => ({ ...rule, adoptable: mayAdopt(rule, percentNow.get(rule.kind) ?? 100).ok }))
      : [],
    inUse: inUse.map((row) => ({
      id: row.id,
      sentence: row.sentence,
      percent: row.percent,
      verdicts: row.verdicts,
      reason: row.reason,
      by: row.by,
      at: row.adopted_at,
    })),
  };
}

const number = (value: number): string => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });
const percent = (value: number): string => `${Math.round(value * 100)} %`;

function sentenceOf({ judged, enough, precision, recall, delayDays, perWeek }: BackTestResult): string {
  if (!enough || precision === null || recall === null)
    return `Terlalu sedikit data: baru ${judged} peringatan yang dinilai; sekurang-kurangnya ${LEAST_VERDICTS} diperlukan sebelum angka di sini berarti.`;
  const wait =
    delayDays === null
      ? ''
      : ` Yang terbukti ditampilkan ${delayDays.median === 0 ? 'pada minggu itu juga' : `sekitar ${number(delayDays.median)} hari setelah muncul`}.`;
  return (
    `Dengan pengaturan ini: ${percent(recall.share)} dari yang terbukti akan terlihat (antara ${percent(recall.low)} dan ${percent(recall.high)}), ` +
    `${percent(precision.share)} dari yang ditampilkan terbukti (antara ${percent(precision.low)} dan ${percent(precision.high)}), ` +
    `${number(perWeek.mean)} peringatan per minggu.${wait}`
  );
}
