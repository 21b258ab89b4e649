import { inForce } from '../../../engines/screening/catalogue.ts';
import type { Term } from '../../../engines/screening/decisions.ts';
import { GROUP_NAMES } from '../../../engines/screening/wording.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { currentRules } from '../rule-sets.ts';

const termView = (term: Term) =>
  'allowed' in term
    ? { unit: term.unit, allowed: [...term.allowed], min: null, max: null }
    : { unit: term.unit, allowed: null, min: term.min, max: term.max };

/** The words an officer may decide with on a day: only what is in force then. */
export async function getVocabulary(
  { query }: In<typeof contract.getVocabulary>,
  { tx, today }: Context,
): Promise<Out<typeof contract.getVocabulary>> {
  const on = query.on ?? today;
  const { version, data, prepared } = await currentRules(tx);
  const { vocabulary } = data;
  return {
    on,
    ruleSet: version,
    decisions: vocabulary.decisions
      .filter((row) => inForce(row, on))
      .map((row) => ({ ...row, reasons: [...row.reasons], term: row.term === null ? null : termView(row.term) })),
    reasons: vocabulary.reasons.filter((row) => inForce(row, on)),
    legalBases: vocabulary.legalBases.filter((row) => inForce(row, on)).map((row) => ({ ...row, supports: [...row.supports] })),
    followUps: vocabulary.followUps.filter((row) => inForce(row, on)),
    indicators: prepared.on(on).entries.map(({ indicator }) => ({ ...indicator, group: GROUP_NAMES[indicator.group] })),
  };
}
