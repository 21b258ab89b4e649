import { GROUPS, type PlainDate, type UrgentFact } from './catalogue.ts';
import type { Contribution, GroupSum, Ledger, Mark, Screening } from './ledger.ts';
import { decideOutcome } from './outcome.ts';
import type { Entry, Prepared, Sheet } from './prepare.ts';
import { GROUP_CAP_MILLIBITS, REST_TENTHS, RULE_VERSION } from './thresholds.ts';

/** State of one indicator once all marks and register facts are read. */
type Standing = { state: 'confirmed' | 'denied'; by: 'officer' | 'system'; fact: string };

/** How many indicators to suggest for the next questions. @source our choice: more than the five minutes hold is noise */
const ASK_ABOUT_AT_MOST = 6;

function place(sheet: Sheet, code: string, on: PlainDate): number {
  const index = sheet.indexOf.get(code);
  if (index === undefined) {
    throw new RangeError(
      `ledger: indicator ${code} is not in the catalogue on ${on}; use a code in force that day or score with the catalogue of the interview`,
    );
  }
  return index;
}

/** The last mark of each code against what the registers say: the officer wins, but "unknown" does not silence a register. */
function standings(ledger: Ledger, sheet: Sheet, on: PlainDate): (Standing | undefined)[] {
  const found = new Array<Standing | undefined>(sheet.entries.length).fill(undefined);
  for (const derived of ledger.derived) {
    found[place(sheet, derived.code, on)] = { state: 'confirmed', by: 'system', fact: derived.fact.trim() };
  }
  const last = new Array<Mark | undefined>(sheet.entries.length).fill(undefined);
  for (const mark of ledger.marks) last[place(sheet, mark.code, on)] = mark;
  for (let index = 0; index < last.length; index += 1) {
    const mark = last[index];
    if (mark === undefined || mark.state === 'unknown') continue;
    const fact = mark.fact?.trim() ?? '';
    found[index] = {
      state: mark.state,
      by: 'officer',
      fact: fact === '' && mark.state === 'confirmed' ? (found[index]?.fact ?? '') : fact,
    };
  }
  return found;
}

const textOf = (entry: Entry, fact: string): string => (fact === '' ? entry.name : `${entry.name}: ${fact}`);

/**
 * What one side (concern or protective) of a group contributes: the largest in full, three tenths of each other, concern up to the cap.
 * Entries arrive in catalogue order, so equal weights are settled by that order.
 */
function weigh(
  side: readonly number[],
  entries: readonly Entry[],
  found: readonly (Standing | undefined)[],
  into: Contribution[],
): [sum: number, capped: boolean] {
  let top = -1;
  for (const index of side) if (top < 0 || Math.abs(entries[index]!.millibits) > Math.abs(entries[top]!.millibits)) top = index;
  if (top < 0) return [0, false];
  const concern = entries[top]!.millibits > 0;
  let sum = 0;
  let capped = false;
  const add = (index: number, full: boolean): void => {
    const entry = entries[index]!;
    const standing = found[index]!;
    const damped = full ? entry.millibits : (entry.millibits * REST_TENTHS) / 10;
    // The cap keeps one line of questioning from deciding alone; verified protective facts need no such brake.
    const millibits = concern ? Math.min(damped, GROUP_CAP_MILLIBITS - sum) : damped;
    const cut = millibits !== damped;
    capped ||= cut;
    sum += millibits;
    into.push({
      code: entry.code,
      group: GROUPS[entry.group]!,
      millibits,
      fullMillibits: entry.millibits,
      counted: cut ? 'capped' : full ? 'full' : 'damped',
      by: standing.by,
      text: textOf(entry, standing.fact),
    });
  };
  add(top, true);
  for (const index of side) if (index !== top) add(index, false);
  return [sum, capped];
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
  const { entries } = sheet;
  const found = standings(ledger, sheet, on);
  const concern: number[][] = GROUPS.map(() => []);
  const protective: number[][] = GROUPS.map(() => []);
  const missing: { code: string; text: string }[] = [];
  const askAbout: string[] = [];
  let missingConcerns = 0;
  const urgentFacts: { kind: UrgentFact; code: string }[] = [];
  const supporting = new Set<number>();
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index]!;
    const standing = found[index];
    if (standing?.state !== 'confirmed' || entry.millibits === 0) continue;
    if (entry.factRequired && standing.fact === '') {
      missing.push({ code: entry.code, text: entry.missingText });
      askAbout.push(entry.code);
      if (entry.millibits > 0) missingConcerns += 1;
      continue;
    }
    (entry.millibits > 0 ? concern : protective)[entry.group]!.push(index);
    if (entry.supports) supporting.add(entry.group);
    if (entry.indicator.urgent !== null) urgentFacts.push({ kind: entry.indicator.urgent, code: entry.code });
  }
  const contributions: Contribution[] = [];
  const groups: GroupSum[] = [];
  let totalMillibits = 0;
  for (let group = 0; group < GROUPS.length; group += 1) {
    const [concernMillibits, capped] = weigh(concern[group]!, entries, found, contributions);
    const [protectiveMillibits] = weigh(protective[group]!, entries, found, contributions);
    if (concernMillibits === 0 && protectiveMillibits === 0) continue;
    const millibits = concernMillibits + protectiveMillibits;
    totalMillibits += millibits;
    groups.push({ group: GROUPS[group]!, millibits, concernMillibits, protectiveMillibits, capped });
  }
  contributions.sort((a, b) => Math.abs(b.millibits) - Math.abs(a.millibits));
  for (const index of sheet.askOrder) {
    if (askAbout.length >= ASK_ABOUT_AT_MOST) break;
    if (found[index] === undefined) askAbout.push(entries[index]!.code);
  }
  const verdict = decideOutcome({
    totalMillibits,
    supporting: GROUPS.filter((_, group) => supporting.has(group)),
    urgentFacts: urgentFacts.map((fact) => fact.kind),
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
