import { GROUPS, type Group, type PlainDate, type UrgentFact } from './catalogue.ts';
import type { Contribution, GroupSum, Ledger, Screening } from './ledger.ts';
import { decideOutcome } from './outcome.ts';
import type { Entry, Prepared } from './prepare.ts';
import { standings, type Standing } from './standings.ts';
import { GROUP_CAP_MILLIBITS, REST_TENTHS, RULE_VERSION } from './thresholds.ts';

/** How many indicators to suggest for the next questions. @source our choice: more than the five minutes hold is noise */
const ASK_ABOUT_AT_MOST = 6;

type Counted = { entry: Entry; standing: Standing };
type Side = { sum: number; capped: boolean };

const lineOf = ({ entry, standing }: Counted, millibits: number, counted: Contribution['counted']): Contribution => ({
  code: entry.code,
  group: entry.indicator.group,
  millibits,
  fullMillibits: entry.millibits,
  counted,
  by: standing.by,
  text: standing.fact === '' ? entry.indicator.name : `${entry.indicator.name}: ${standing.fact}`,
});

/**
 * What one side (concern or protective) of a group contributes: the largest in full, three tenths of each other.
 * Counted indicators arrive in catalogue order, so equal weights are settled by that order.
 * @param cap ends what the side may add up to; the lines that no longer fit are cut and say so
 */
function weigh(side: readonly Counted[], cap: number, into: Contribution[]): Side {
  let top = side[0];
  if (top === undefined) return { sum: 0, capped: false };
  for (const item of side) if (Math.abs(item.entry.millibits) > Math.abs(top.entry.millibits)) top = item;
  let sum = Math.min(top.entry.millibits, cap);
  let capped = sum < top.entry.millibits;
  into.push(lineOf(top, sum, capped ? 'capped' : 'full'));
  for (const item of side) {
    if (item === top) continue;
    const damped = (item.entry.millibits * REST_TENTHS) / 10;
    const millibits = Math.min(damped, cap - sum);
    capped ||= millibits < damped;
    sum += millibits;
    into.push(lineOf(item, millibits, millibits < damped ? 'capped' : 'damped'));
  }
  return { sum, capped };
}

/**
 * Adds up what is known about one application, and says what it means and what is missing.
 * @param ledger officer's marks and register facts; for one code the last mark counts
 * @param prepared the compiled catalogue
 * @param on the day of the interview; picks the versions of the indicators
 * @returns outcome with signed contributions in whole millibits that add up to `totalMillibits` exactly; protected traits leave no trace in it
 * @throws RangeError naming a code that is not in the catalogue that day
 * @source dossier: detection §6 (max in group + 0.3 × rest, cap, two groups); passport-screening §2.5 design rule
 */
export function score(ledger: Ledger, prepared: Prepared, on: PlainDate): Screening {
  const sheet = prepared.on(on);
  const found = standings(ledger, sheet, on);
  const concern = new Map<Group, Counted[]>();
  const protective = new Map<Group, Counted[]>();
  const missing: { code: string; text: string }[] = [];
  const askAbout: string[] = [];
  const urgentFacts: UrgentFact[] = [];
  const supporting = new Set<Group>();
  let missingConcerns = 0;
  for (const entry of sheet.entries) {
    const standing = found[entry.index];
    if (standing?.state !== 'confirmed' || entry.millibits === 0) continue;
    const { group, factRequired, urgent } = entry.indicator;
    if (factRequired && standing.fact === '') {
      missing.push({ code: entry.code, text: entry.missingText });
      askAbout.push(entry.code);
      if (entry.millibits > 0) missingConcerns += 1;
      continue;
    }
    const sides = entry.millibits > 0 ? concern : protective;
    const side = sides.get(group);
    if (side === undefined) sides.set(group, [{ entry, standing }]);
    else side.push({ entry, standing });
    if (entry.supports) supporting.add(group);
    if (urgent !== null) urgentFacts.push(urgent);
  }
  const contributions: Contribution[] = [];
  const groups: GroupSum[] = [];
  let totalMillibits = 0;
  for (const group of GROUPS) {
    // The cap keeps one line of questioning from deciding alone; verified protective facts need no such brake.
    const raised = weigh(concern.get(group) ?? [], GROUP_CAP_MILLIBITS, contributions);
    const lowered = weigh(protective.get(group) ?? [], 0, contributions);
    if (raised.sum === 0 && lowered.sum === 0) continue;
    const millibits = raised.sum + lowered.sum;
    totalMillibits += millibits;
    groups.push({ group, millibits, concernMillibits: raised.sum, protectiveMillibits: lowered.sum, capped: raised.capped });
  }
  contributions.sort((a, b) => Math.abs(b.millibits) - Math.abs(a.millibits));
  for (const entry of sheet.askOrder) {
    if (askAbout.length >= ASK_ABOUT_AT_MOST) break;
    if (found[entry.index] === undefined) askAbout.push(entry.code);
  }
  const verdict = decideOutcome({
    totalMillibits,
    supporting: GROUPS.filter((group) => supporting.has(group)),
    urgentFacts,
    missing: missingConcerns,
    protective: groups.some((sum) => sum.protectiveMillibits < 0),
    departsOn: ledger.departsOn,
    on,
  });
  return {
    rule: { name: 'screening', version: RULE_VERSION, catalogue: prepared.version, on },
    ...verdict,
    totalMillibits,
    groups,
    contributions,
    missing,
    askAbout,
  };
}
