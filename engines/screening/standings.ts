import type { PlainDate } from './catalogue.ts';
import type { Ledger, Mark } from './ledger.ts';
import type { Entry, Sheet } from './prepare.ts';

/** Where one indicator stands once all marks and register facts are read; indicators nobody spoke about have none. */
export type Standing = { state: 'confirmed' | 'denied'; by: 'officer' | 'system'; fact: string };

function entryOf(sheet: Sheet, code: string, on: PlainDate): Entry {
  const entry = sheet.byCode.get(code);
  if (entry !== undefined) return entry;
  throw new RangeError(
    `ledger: indicator ${code} is not in the catalogue on ${on}; use a code in force that day or the catalogue of the interview`,
  );
}

/**
 * The last mark of each code against what the registers say: the officer wins, but "unknown" does not silence a register.
 * @returns by `Entry.index`
 * @throws RangeError naming a code that is not in the catalogue that day
 */
export function standings(ledger: Ledger, sheet: Sheet, on: PlainDate): readonly (Standing | undefined)[] {
  const found = new Array<Standing | undefined>(sheet.entries.length).fill(undefined);
  for (const derived of ledger.derived) {
    found[entryOf(sheet, derived.code, on).index] = { state: 'confirmed', by: 'system', fact: derived.fact.trim() };
  }
  const last = new Array<Mark | undefined>(sheet.entries.length).fill(undefined);
  for (const mark of ledger.marks) last[entryOf(sheet, mark.code, on).index] = mark;
  for (let index = 0; index < last.length; index += 1) {
    const mark = last[index];
    if (mark === undefined || mark.state === 'unknown') continue;
    const own = mark.fact?.trim() ?? '';
    const fact = own === '' && mark.state === 'confirmed' ? (found[index]?.fact ?? '') : own;
    found[index] = { state: mark.state, by: 'officer', fact };
  }
  return found;
}
