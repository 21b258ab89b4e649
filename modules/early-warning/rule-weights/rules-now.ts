import type { Tx } from '../../../platform/db/on-client.ts';
import { Verdict } from '../model.ts';
import { judgedAlerts, rulesOf } from '../surges/store-verdicts.ts';
import { learntRules } from './model.ts';
import type { LearntRule } from './model.ts';
import type { RuleWeightRow } from './store.ts';

/** What all verdicts within reach say of each rule. @param inUse learnt weights that the office uses already */
export async function rulesNow(tx: Tx, inUse: readonly RuleWeightRow[]): Promise<LearntRule[]> {
  const judged = (await judgedAlerts(tx)).map(({ id, verdict }) => ({ id, verdict: Verdict.parse(verdict) }));
  const spoken = await rulesOf(tx, judged.map(({ id }) => id)); // prettier-ignore
  return learntRules(judged, spoken, new Map(inUse.map((row) => [row.kind, row.expert_millibits])));
}
