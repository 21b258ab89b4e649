import { findRepeats } from '../../../engines/warning/learning/near-duplicates.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { reportFacts } from '../../reports/index.ts';
import type { VillageReport } from './store-villages.ts';
import { weekOf } from './weeks.ts';

/** Weeks in which a message that is passed on could make a rise: the longest window. @source engines/warning `GAMMA_POISSON_WINDOWS` */
const WEEKS_READ = 8;
/** More reports of one village are a flood whatever they say, and reading them all would hold up the night. Our choice. */
const MOST_READ = 200;

/**
 * Leaves out reports whose words repeat those of another one from the same village within 48 hours: a message that is passed on is one report.
 * Words are opened for the comparison only and kept nowhere.
 * @source dossier: detection §2 (near-duplicate texts within 48 h count once)
 */
export async function withoutRepeats(context: JobContext, reports: readonly VillageReport[], week: number): Promise<VillageReport[]> {
  const recent = reports.filter(({ receivedOn }) => weekOf(receivedOn) > week - WEEKS_READ);
  const repeats = new Set<string>();
  for (const village of Map.groupBy(recent, ({ territory }) => territory).values()) {
    if (village.length < 2 || village.length > MOST_READ) continue;
    const told: { id: string; text: string; at: string }[] = [];
    for (const { id } of village) {
      const facts = await reportFacts(context, id);
      if (facts !== undefined) told.push({ id, text: facts.words, at: facts.receivedAt });
    }
    for (const id of findRepeats(told).keys()) repeats.add(id);
  }
  return reports.filter(({ id }) => !repeats.has(id));
}
