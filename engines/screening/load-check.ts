import { checkCatalogue } from './check-catalogue.ts';
import { checkBank } from './check-bank.ts';
import { checkRows } from './check-rows.ts';
import type { Catalogue } from './catalogue.ts';
import { DECISIONS, type DestinationRow, type PaperRow, type Vocabulary } from './decisions.ts';
import type { QuestionBank } from './question-bank.ts';

/** All reference data of screening. */
export type ScreeningData = {
  catalogue: Catalogue;
  bank: QuestionBank;
  vocabulary: Vocabulary;
  papers: readonly PaperRow[];
  destinations: readonly DestinationRow[];
};

function checkVocabulary({ decisions, reasons, legalBases, clocks, followUps }: Vocabulary): string[] {
  const messages = [
    ...checkRows('decision', decisions, (row) => row.code),
    ...checkRows('reason', reasons, (row) => row.code),
    ...checkRows('legal basis', legalBases, (row) => row.code),
    ...checkRows('clock', clocks, (row) => row.code),
    ...checkRows('follow-up', followUps, (row) => row.code),
  ];
  const known = new Set(['indicator', 'paper-indicator', ...reasons.map((row) => row.code)]);
  for (const code of DECISIONS) if (!decisions.some((row) => row.code === code)) messages.push(`decision ${code} has no row; add one`);
  for (const row of decisions) {
    for (const code of row.reasons)
      if (!known.has(code)) messages.push(`decision ${row.code}: reason ${code} is unknown; add it to the reasons`);
    if (row.adverse && row.reasons.length === 0)
      messages.push(`decision ${row.code} is adverse but needs no reason; list the reasons that carry it`);
    if (row.reasons.length > 0 && !legalBases.some((basis) => basis.supports.includes(row.code))) {
      messages.push(`decision ${row.code} has no legal basis; add one that supports it`);
    }
    if (row.term !== null && 'min' in row.term && row.term.min > row.term.max)
      messages.push(`decision ${row.code}: term.min exceeds term.max; swap them`);
  }
  for (const row of clocks)
    if (!(Number.isInteger(row.days) && row.days > 0)) messages.push(`clock ${row.code}: days is ${row.days}; write whole days from 1`);
  return messages;
}

const badCountry = (code: string): boolean => !/^[A-Z]{2}$/.test(code);

/**
 * Whether the reference data fit together.
 * @returns one English sentence per fault, naming row, field and remedy; empty = usable
 */
export function checkScreeningData(data: ScreeningData): string[] {
  const messages = [
    ...checkCatalogue(data.catalogue),
    ...checkBank(data.bank, data.catalogue),
    ...checkVocabulary(data.vocabulary),
    ...checkRows('paper', data.papers, (row) => row.code),
    ...checkRows('destination', data.destinations, (row) => `${row.country} ${row.list} ${row.sector}`),
  ];
  for (const row of data.papers) {
    for (const code of row.countries)
      if (badCountry(code)) messages.push(`paper ${row.code}: country ${code} is not an ISO code; write e.g. MY`);
  }
  for (const row of data.destinations) {
    if (badCountry(row.country)) messages.push(`destination ${row.name}: country ${row.country} is not an ISO code; write e.g. MY`);
  }
  return messages;
}
