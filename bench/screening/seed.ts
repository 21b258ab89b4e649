import { readFileSync } from 'node:fs';
import { readSeed, type RawScreeningData } from '../../engines/screening/read-seed.ts';
import type { ScreeningData } from '../../engines/screening/load-check.ts';

const file = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../db/seed/screening/${name}.json`, import.meta.url), 'utf8'));

/** The five files as they lie on disk, parsed but unchecked; a fresh copy each time. */
export const rawSeed = (): RawScreeningData => ({
  indicators: file('indicators'),
  questions: file('questions'),
  decisions: file('decisions'),
  papers: file('papers'),
  destinations: file('destinations'),
});

/** The shipped reference data, checked. */
export function shippedSeed(): ScreeningData {
  const read = readSeed(rawSeed());
  if (!read.ok) throw new Error(`db/seed/screening is not usable:\n${read.messages.join('\n')}`);
  return read.data;
}
