/**
 * Time for one ledger with its explanation: our engine against GoRules ZEN and json-rules-engine, same rules, same ledgers, same run.
 * node bench/screening/run.ts            prints the table and writes RESULTS.md beside this file
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { format } from 'prettier';
import { nextQuestion } from '../../engines/screening/next-question.ts';
import { prepare } from '../../engines/screening/prepare.ts';
import { score } from '../../engines/screening/score.ts';
import { makeLedger, randomFrom } from './ledgers.ts';
import { flatten, jsonRules, runJsonRules, runZen, zenDecision } from './rivals.ts';
import { shippedSeed } from './seed.ts';

const ON = '2026-11-22';
const ROUNDS = 15;
const LEDGERS = 200;
const OUR_REPEATS = 40;

const { catalogue, bank } = shippedSeed();
const prepared = prepare(catalogue);
const sheet = prepared.on(ON);
const zen = zenDecision(sheet);
const rules = jsonRules(sheet);

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const micros = (value: number): string => value.toFixed(value < 100 ? 2 : 0);

async function compare(name: string, share: number): Promise<string[]> {
  const random = randomFrom(20261122);
  const ledgers = Array.from({ length: LEDGERS }, () => makeLedger(sheet, share, random));
  const flats = ledgers.map((ledger) => flatten(ledger, sheet, ON));
  for (const [index, ledger] of ledgers.entries()) {
    const ours = score(ledger, prepared, ON);
    const flat = flats[index];
    if (flat === undefined) throw new Error('ledger without its flat form');
    for (const theirs of [await runZen(zen, flat, true), await runJsonRules(rules, flat)]) {
      if (theirs.millibits !== ours.totalMillibits || theirs.outcome !== ours.outcome) {
        throw new Error(`engines disagree on ledger ${index}: ${JSON.stringify({ ours: [ours.totalMillibits, ours.outcome], theirs })}`);
      }
    }
  }
  const runs: { label: string; repeats: number; once: () => Promise<void> | void }[] = [
    { label: 'ours, with explanation', repeats: OUR_REPEATS, once: () => { for (const ledger of ledgers) score(ledger, prepared, ON); } },
    { label: 'zen-engine, with trace', repeats: 1, once: async () => { for (const flat of flats) await runZen(zen, flat, true); } },
    { label: 'zen-engine, no trace', repeats: 1, once: async () => { for (const flat of flats) await runZen(zen, flat, false); } },
    { label: 'json-rules-engine', repeats: 1, once: async () => { for (const flat of flats) await runJsonRules(rules, flat); } },
  ]; // prettier-ignore
  const times = runs.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, run] of runs.entries()) {
      const start = process.hrtime.bigint();
      for (let repeat = 0; repeat < run.repeats; repeat += 1) await run.once();
      times[index]?.push(Number(process.hrtime.bigint() - start) / 1000 / (LEDGERS * run.repeats));
    }
  }
  const medians = times.map(middle);
  const ours = medians[0] ?? Number.NaN;
  return runs.map(({ label }, index) => {
    const median = medians[index] ?? Number.NaN;
    const spread = `${micros(Math.min(...(times[index] ?? [])))}–${micros(Math.max(...(times[index] ?? [])))}`;
    return `| ${name} | ${label} | ${micros(median)} | ${spread} | ${(median / ours).toFixed(1)} × |`;
  });
}

function askingMicros(): number {
  const random = randomFrom(7);
  const states = Array.from({ length: 50 }, () => ({
    on: ON,
    application: { purpose: 'wisata' as const, country: 'MY', papers: [], earlier: [], passports: [], trips: [] },
    answers: [{ question: 'Q06', value: { type: 'choice' as const, value: 'orang-lain' } }],
    ledger: makeLedger(sheet, 0.15, random),
  }));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.hrtime.bigint();
    for (const state of states) nextQuestion(state, bank, prepared);
    times.push(Number(process.hrtime.bigint() - start) / 1000 / states.length);
  }
  return middle(times);
}

const before = loadavg();
const lines = [...(await compare('full ledger', 1)), ...(await compare('ordinary ledger', 0.15))];
const asking = askingMicros();
const report = await format(
  `# Screening: time per ledger

\`node bench/screening/run.ts\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown CPU'},
load average ${before.map((n) => n.toFixed(2)).join(' ')} before and ${loadavg()
    .map((n) => n.toFixed(2))
    .join(' ')} after (the machine is shared).

${sheet.entries.length} indicators, ${LEDGERS} invented ledgers, ${ROUNDS} interleaved rounds; total and outcome agree on every ledger in all engines, or the run fails.
A full ledger has every indicator marked or on record; an ordinary one about ${Math.round(sheet.entries.length * 0.15)}. Microseconds per ledger, median of the rounds, fastest–slowest round.

| ledger | engine | µs | spread | ratio |
|---|---|---|---|---|
${lines.join('\n')}

Ours includes the Indonesian reasons, missing facts and what to ask about. The rivals get the ledger already reduced to booleans, outside the clock;
zen-engine evaluates asynchronously through its native binding; json-rules-engine cannot add up, so its groups, sum and outcome are plain code after it.

Choosing the next question out of ${bank.questions.length} takes ${micros(asking)} µs (median).
`,
  { parser: 'markdown' },
);
writeFileSync(new URL('RESULTS.md', import.meta.url), report);
console.log(report);
