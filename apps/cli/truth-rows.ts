import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { District, Officer, TrueMention } from '../../engines/evaluation/district.ts';
import type { Complaints } from './complaints.ts';
import { UsageError } from './exit-codes.ts';
import { eachRow } from './truth-rows-each.ts';
import { readTruthEvents } from './truth-rows-events.ts';
import { ringOf } from './truth-rows-rings.ts';
import type { RingRow } from './truth-rows-rings.ts';
import { BadField, instantOrDay, JAKARTA, listOf, objectOf, offsetOf, wordOf } from './truth-rows-fields.ts';

/** The contract's number where dataset.json names none. @source contract: simulated districts */
const ALERTS_PER_OFFICER_WEEK = 3;

interface DatasetFile {
  name: string;
  seed: string;
  start: number;
  end: number;
  offset: number;
  officers: Officer[];
  alertsPerOfficerWeek: number;
}

/** Reads `dataset.json`. @refuses a missing or unusable file, with a UsageError that names the field */
async function readDataset(folder: string): Promise<DatasetFile> {
  const path = join(folder, 'dataset.json');
  try {
    const values = objectOf('file', JSON.parse(await readFile(path, 'utf8')));
    const offset = offsetOf(values['start']) ?? JAKARTA;
    const officers = listOf('officers', values['officers']).map((value, at) => {
      const officer = objectOf(`officers[${at}]`, value);
      const villages = listOf(`officers[${at}].villages`, officer['villages']).map((code) => wordOf(`officers[${at}].villages`, code));
      return { id: wordOf(`officers[${at}].id`, officer['id']), villages };
    });
    if (officers.length === 0) throw new BadField('officers: empty; name at least one, the budget is counted by officer');
    const budget = values['alerts_per_officer_week'] ?? ALERTS_PER_OFFICER_WEEK;
    if (typeof budget !== 'number' || !Number.isInteger(budget) || budget < 1)
      throw new BadField(`alerts_per_officer_week: ${JSON.stringify(budget)}; give a whole number, 1 or more`);
    const start = instantOrDay('start', values['start'], offset);
    const end = instantOrDay('end', values['end'], offset);
    if (end <= start) throw new BadField('end: not after start');
    return {
      name: wordOf('name', values['name']),
      seed: String(values['seed'] ?? ''),
      start,
      end,
      offset,
      officers,
      alertsPerOfficerWeek: budget,
    };
  } catch (problem) {
    if (problem instanceof BadField) throw new UsageError(`${path}: ${problem.message}`);
    if (problem instanceof SyntaxError) throw new UsageError(`${path} is not valid JSON`);
    throw new UsageError(`${folder} has no dataset.json that can be read; give the folder of a data set`);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Reads a data set with its truth. Rows that cannot be used are rejected and the rest goes on.
 * @param allMentions  keep whom every mention means (for the linkage scores), not only those of the rings
 * @refuses a folder without dataset.json, events.ndjson or truth/rings.ndjson, with a UsageError
 */
export async function readDistrict(folder: string, complaints: Complaints, allMentions: boolean): Promise<District> {
  const dataset = await readDataset(folder);
  const truth = (name: string): string => join(folder, 'truth', name);
  if (!(await exists(truth('rings.ndjson'))))
    throw new UsageError(`${folder} has no truth/rings.ndjson; evaluate needs the truth that the simulator wrote beside the events`);
  const rings: RingRow[] = [];
  await eachRow(truth('rings.ndjson'), complaints, ({ values }) => rings.push(ringOf(values, dataset.offset)));
  const events = await readTruthEvents(join(folder, 'events.ndjson'), rings, complaints);
  const ofRings = new Set(rings.flatMap((ring) => [...ring.events]));
  const lost = [...ofRings].filter((event) => !events.events.has(event)).length;
  if (lost > 0) complaints.note(`${lost} events of the rings are not in ${join(folder, 'events.ndjson')} and cannot be hit`);
  const mentions = new Map<string, TrueMention[]>();
  if (await exists(truth('mentions.csv')))
    await eachRow(truth('mentions.csv'), complaints, ({ values }) => {
      const event = wordOf('event', values['event']);
      const person = values['person'];
      if (typeof person !== 'string' || person === '' || !(allMentions || ofRings.has(event))) return;
      const one = { mention: wordOf('mention', values['mention']), person };
      const list = mentions.get(event);
      if (list === undefined) mentions.set(event, [one]);
      else list.push(one);
    });
  const causes = new Map<string, string>();
  if (await exists(truth('noise.csv')))
    await eachRow(truth('noise.csv'), complaints, ({ values }) =>
      causes.set(wordOf('event', values['event']), wordOf('cause', values['cause'])),
    );
  return { ...dataset, ...events, rings, mentions, causes };
}
