import { findCounts } from './facts/counts.ts';
import { findCountries } from './facts/countries.ts';
import { findDates } from './facts/dates.ts';
import { findIdentifiers } from './facts/identifiers.ts';
import { findJobsAndDocuments } from './facts/jobs-and-documents.ts';
import { findMoney } from './facts/money.ts';
import { findOrganisations } from './facts/organisations.ts';
import { findPersons } from './facts/persons.ts';
import { findPhones } from './facts/phones.ts';
import { findPlaces } from './facts/places.ts';
import { Claims } from './spans.ts';
import type { ReadingOptions, Span } from './spans.ts';
import { read } from './text/tokens.ts';

/**
 * Reads the facts out of an Indonesian text, news or chat.
 * @param text     any length; a pasted chat is fine
 * @param options  `date` the day it was written, `gazetteer` the index of units (without it, no places)
 * @returns        spans sorted by place, never overlapping, offsets in UTF-16 code units, end exclusive. They are
 *                 proposals: a person confirms them before they become evidence
 * @refuses        nothing; a text without facts gives an empty list
 * @source         types and values: contract `extract`. Readers run from the surest shape to the weakest sign, and who
 *                 claims a stretch of text first keeps it
 */
export function extract(text: string, options: ReadingOptions = {}): Span[] {
  const reading = read(text);
  const claims = new Claims(text);
  findIdentifiers(reading, claims);
  findPhones(reading, claims);
  findMoney(reading, claims);
  findDates(reading, claims, options.date);
  findCounts(reading, claims);
  findOrganisations(reading, claims, options.gazetteer);
  findCountries(reading, claims);
  if (options.gazetteer !== undefined) findPlaces(reading, claims, options.gazetteer);
  findPersons(reading, claims);
  findJobsAndDocuments(reading, claims);
  return claims.sorted();
}
