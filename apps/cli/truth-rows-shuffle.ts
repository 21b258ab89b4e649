import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { shuffleEvents, shufflePersons } from '../../engines/evaluation/shuffle-truth.ts';
import type { Complaints } from './complaints.ts';
import { oneLine, UsageError } from './exit-codes.ts';
import { csvLine, openOutput } from './output.ts';
import { eachRow } from './truth-rows-each.ts';
import { listOf, objectOf, wordOf } from './truth-rows-fields.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Writes a copy of a data set whose truth is shuffled: events of each stream change places, persons of mentions too. What a detector may
 * see is copied byte for byte, so its warnings must not change by a byte.
 * @refuses a folder that cannot be written or has no events, with a UsageError
 */
export async function writeShuffled(folder: string, target: string, seed: number, complaints: Complaints): Promise<void> {
  try {
    await mkdir(join(target, 'truth'), { recursive: true });
    for (const entry of await readdir(folder, { withFileTypes: true }))
      if (entry.isFile()) await copyFile(join(folder, entry.name), join(target, entry.name), constants.COPYFILE_FICLONE);
  } catch (problem) {
    throw new UsageError(`cannot copy ${folder} to ${target}: ${oneLine(problem)}`);
  }
  const streams = new Map<string, string>();
  await eachRow(join(folder, 'events.ndjson'), complaints, ({ values }) =>
    streams.set(wordOf('id', values['id']), wordOf('stream', values['stream'])),
  );
  const places = shuffleEvents(streams, seed);
  const moved = (event: unknown): unknown => (typeof event === 'string' ? (places.get(event) ?? event) : event);
  const all = (field: string, value: unknown): unknown[] => listOf(field, value).map(moved);

  const rings: Values[] = [];
  await eachRow(join(folder, 'truth', 'rings.ndjson'), complaints, ({ values }) => {
    const victims = listOf('victims', values['victims']).map((value) => {
      const victim = objectOf('victims', value);
      return { ...victim, events: all('events', victim['events']) };
    });
    rings.push({ ...values, events: all('events', values['events']), victims });
  });
  await writeLines(
    join(target, 'truth', 'rings.ndjson'),
    rings.map((ring) => `${JSON.stringify(ring)}\n`),
  );

  const mentions: { event: string; mention: string; person: string }[] = [];
  await eachRow(join(folder, 'truth', 'mentions.csv'), complaints, ({ values }) =>
    mentions.push({
      event: wordOf('event', values['event']),
      mention: wordOf('mention', values['mention']),
      person: String(values['person'] ?? ''),
    }),
  );
  const persons = shufflePersons(
    mentions.map(({ person }) => person),
    seed,
  );
  await writeLines(join(target, 'truth', 'mentions.csv'), [
    'event,mention,person\n',
    ...mentions.map(({ event, mention }, at) => csvLine([event, mention, persons[at]])),
  ]);

  const noise: string[] = ['event,cause\n'];
  await eachRow(join(folder, 'truth', 'noise.csv'), complaints, ({ values }) =>
    noise.push(csvLine([String(moved(wordOf('event', values['event']))), wordOf('cause', values['cause'])])),
  );
  await writeLines(join(target, 'truth', 'noise.csv'), noise);
}

async function writeLines(path: string, lines: readonly string[]): Promise<void> {
  const output = await openOutput(path);
  for (const line of lines) await output.write(line);
  await output.close();
}
