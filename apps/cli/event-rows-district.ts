import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildGazetteer } from '../../engines/gazetteer/index.ts';
import type { AreaRow } from '../../engines/gazetteer/index.ts';
import type { Officer, Village, WatchSettings } from '../../engines/watch/index.ts';
import type { Complaints } from './complaints.ts';
import { UsageError } from './exit-codes.ts';
import { eachRow } from './truth-rows-each.ts';
import { BadField, JAKARTA, listOf, objectOf, offsetOf, wordOf } from './truth-rows-fields.ts';

/** The contract's number where dataset.json names none. @source contract: simulated districts */
const ALERTS_PER_OFFICER_WEEK = 3;
const MINUTE = 60_000;
const AREA_CODE = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/;

/**
 * Reads what a detector may know of a district beside its events: `dataset.json` and `villages.csv`, never the truth.
 * @refuses missing or unusable files, with a UsageError that names the field
 */
export async function readWatchSettings(folder: string, complaints: Complaints): Promise<WatchSettings> {
  const path = join(folder, 'dataset.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${folder} has no dataset.json; give the folder of a data set`);
  });
  try {
    const values = objectOf('file', JSON.parse(text));
    const officers = listOf('officers', values['officers']).map((value, at): Officer => {
      const officer = objectOf(`officers[${at}]`, value);
      return {
        id: wordOf(`officers[${at}].id`, officer['id']),
        villages: listOf(`officers[${at}].villages`, officer['villages']).map((code) => wordOf(`officers[${at}].villages`, code)),
      };
    });
    if (officers.length === 0) throw new BadField('officers: empty; name at least one, the budget is counted by officer');
    const budget = values['alerts_per_officer_week'] ?? ALERTS_PER_OFFICER_WEEK;
    if (typeof budget !== 'number' || !Number.isInteger(budget) || budget < 1)
      throw new BadField(`alerts_per_officer_week: ${JSON.stringify(budget)}; give a whole number, 1 or more`);
    const villages = await readVillages(join(folder, 'villages.csv'), complaints);
    return {
      office: typeof values['office'] === 'string' ? values['office'] : '',
      officers,
      villages,
      alertsPerOfficerWeek: budget,
      offsetMinutes: (offsetOf(values['start']) ?? JAKARTA) / MINUTE,
      gazetteer: buildGazetteer(villages.filter(({ code }) => AREA_CODE.test(code)).map(({ code, name }): AreaRow => ({ code, name }))),
    };
  } catch (problem) {
    if (problem instanceof BadField) throw new UsageError(`${path}: ${problem.message}`);
    if (problem instanceof SyntaxError) throw new UsageError(`${path} is not valid JSON`);
    throw problem;
  }
}

async function readVillages(path: string, complaints: Complaints): Promise<Village[]> {
  const villages: Village[] = [];
  await eachRow(path, complaints, ({ values }) => {
    const population = Number(values['population'] ?? 0);
    if (!Number.isFinite(population) || population < 0) throw new BadField('population: no number; write whole people');
    villages.push({ code: wordOf('code', values['code']), name: wordOf('name', values['name']), population });
  });
  return villages;
}
