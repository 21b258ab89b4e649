import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMentionBook, createWatch } from '../../../engines/watch/index.ts';
import type { MentionBook, Warning, WatchEvent } from '../../../engines/watch/index.ts';
import { openComplaints } from '../complaints.ts';
import { checkOrder, eventOf } from '../event-rows.ts';
import { readWatchSettings } from '../event-rows-district.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import { csvLine, openOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import { readRows } from '../rows.ts';
import { BadField } from '../truth-rows-fields.ts';

const HELP = `kentongan replay DIR [--out FILE]: lives through a district again, event by event as they arrived, and writes the warnings of each day.
In: DIR with dataset.json, villages.csv and events.ndjson (sorted by arrived_at); truth/ is never read
Out: one warning a line: {"id","at","kind","level","officer","villages","score_bits","identifiers","evidence","text"}
  --clusters FILE   writes who is one person in the end, as CSV event,mention,cluster
  --speed FILE      writes {"events","cpu_seconds","peak_megabytes"}
  --out FILE · --rejects FILE
`;

const text = { type: 'string' } as const;
const OPTIONS = { out: text, rejects: text, clusters: text, speed: text, help: { type: 'boolean', short: 'h' } } as const;

/** `kentongan replay`: events in, few explained warnings out. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  if (values.help === true) {
    process.stdout.write(HELP);
    return EXIT.allUsed;
  }
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new UsageError('give one folder of a data set: kentongan replay DIR --out alerts.ndjson');
  const complaints = await openComplaints(values.rejects);
  const watch = createWatch(await readWatchSettings(folder, complaints));
  const output = await openOutput(values.out);
  const progress = createProgress();
  const write = async (warnings: readonly Warning[]): Promise<void> => {
    for (const warning of warnings) await output.write(`${JSON.stringify(warning)}\n`);
  };
  const mentions = values.clusters === undefined ? undefined : createMentionBook();
  const before = process.cpuUsage();
  let events = 0;
  let last = Number.NEGATIVE_INFINITY;
  for await (const row of readRows(join(folder, 'events.ndjson'), 'jsonl', complaints, (share) => progress.show('replaying', share))) {
    let event: WatchEvent | undefined;
    try {
      event = eventOf(row.values);
      if (event !== undefined) last = checkOrder(event, last);
    } catch (problem) {
      if (!(problem instanceof BadField)) throw problem;
      await complaints.reject(row.line, problem.message, row.raw());
    }
    if (event === undefined) continue;
    events += 1;
    mentions?.take(event);
    const warnings = watch.push(event);
    if (warnings.length > 0) await write(warnings);
  }
  await write(watch.finish());
  await output.close();
  if (values.clusters !== undefined && mentions !== undefined) await writeClusters(values.clusters, mentions);
  progress.finish();
  if (values.speed !== undefined) await writeSpeed(values.speed, events, process.cpuUsage(before));
  return complaints.close();
}

async function writeClusters(path: string, mentions: MentionBook): Promise<void> {
  const output = await openOutput(path);
  await output.write('event,mention,cluster\n');
  for (const { event, mention, cluster } of mentions.partition()) await output.write(csvLine([event, mention, cluster]));
  await output.close();
}

async function writeSpeed(path: string, events: number, cpu: NodeJS.CpuUsage): Promise<void> {
  const output = await openOutput(path);
  const seconds = (cpu.user + cpu.system) / 1e6;
  await output.write(`${JSON.stringify({ events, cpu_seconds: seconds, peak_megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
  await output.close();
}
