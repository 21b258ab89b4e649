import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { extract } from '../../engines/reading/index.ts';
import { installedGazetteer } from './areas.ts';
import { labelled } from './labelled.ts';
import { f1, score } from './score.ts';
import type { Sentence } from './score.ts';

/** `node bench/reading/run.ts FILE.jsonl… [--faults]`: F1 by type and speed on labelled sentences. */
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showFaults = process.argv.includes('--faults');
const began = performance.now();
const gazetteer = installedGazetteer();
console.log(`gazetteer: ${gazetteer.size} units in ${Math.round(performance.now() - began)} ms`);
for (const file of files) {
  const sentences = file.endsWith('.txt')
    ? labelled(file)
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Sentence);
  const { tallies, faults } = score(sentences, gazetteer);
  console.log(`\n${file}: ${sentences.length} sentences`);
  for (const [type, tally] of [...tallies].sort(([one], [other]) => one.localeCompare(other)))
    console.log(`${type.padEnd(20)} F1 ${f1(tally).toFixed(3)}  hit ${tally.hit} missed ${tally.missed} extra ${tally.wrong}`);
  if (showFaults) for (const fault of faults) console.log(fault);
  const rounds = Math.ceil(4000 / sentences.length);
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1)
    for (const sentence of sentences) extract(sentence.text, { date: sentence.date, gazetteer });
  console.log(
    `speed: ${Math.round((rounds * sentences.length * 1000) / (process.cpuUsage(start).user / 1000))} sentences per second and core`,
  );
}
