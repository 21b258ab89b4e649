/**
 * Cost of one new mention in a large memory: `node bench/warning/replay.ts [edges]`. Fills the memory with ordinary applications until it
 * holds so many edges (1,000,000), then times taking one more and judging every neighbourhood it touches.
 */
import { createBaseRates, judgeNeighbourhood } from '../../engines/network/index.ts';
import { begins, egoOf } from '../../engines/watch/ego.ts';
import type { ApplicationEvent } from '../../engines/watch/events.ts';
import { createMemory } from '../../engines/watch/memory.ts';
import { takeApplication } from '../../engines/watch/take-application.ts';

const EDGES = Number(process.argv[2] ?? 1_000_000);
const TIMED = 3_000;
let state = 1;
/** A whole number below n; a linear congruential generator is enough to fill a table. */
const below = (n: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
};

function application(n: number): ApplicationEvent {
  const helper = `0813${10_000_000 + below(20_000)}`;
  const own = `0812${10_000_000 + n}`;
  return {
    stream: 'passport_application',
    id: `a${n}`,
    occurred: 0,
    arrived: 0,
    office: 'bench',
    applicant: {
      full_name: `Orang ${n.toString(36)}`,
      phone: own,
      email: `u${n}@example.org`,
      address: `Dsn. Krajan RT ${below(9)} RW ${below(9)} No ${n % 977}`,
      village_code: `35.05.${String(1 + below(22)).padStart(2, '0')}.20${String(1 + below(20)).padStart(2, '0')}`,
    },
    purpose: 'tourism',
    destination: 'MY',
    contact_phone: below(5) === 0 ? helper : own,
    payer_account: `BRI ${100_000_000 + below(200_000)}`,
    documents: [],
    answers: { story: `liburan ke kota ${below(3_000)} bersama teman ${below(50)} hari`, knows_schedule: below(20) === 0 ? 'no' : 'yes' },
  };
}

const memory = createMemory();
const rates = createBaseRates();
const today = 90;
const source = { memory, rates, today, standingOut: 0.04, usualInCell: () => 1, reliability: () => 0.25 };
const take = (n: number): ReturnType<typeof takeApplication> =>
  takeApplication(application(n), below(today), { placed: undefined, sentBack: false }, memory);
let edges = 0;
let n = 0;
for (; edges < EDGES; n += 1) edges += take(n).ties.length;
const times: number[] = [];
for (let round = 0; round < TIMED; round += 1, n += 1) {
  const before = process.cpuUsage();
  for (const { at } of take(n).ties) if (begins(at, source)) judgeNeighbourhood(egoOf(at, source), rates);
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
}
times.sort((a, b) => a - b);
const quantile = (q: number): number => times[Math.floor(q * (times.length - 1))] ?? 0;
process.stdout.write(
  `${JSON.stringify({ edges, applications: n, cpu_ms: { p50: quantile(0.5), p99: quantile(0.99), most: quantile(1) }, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
);
