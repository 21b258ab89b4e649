import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RingTruth, SimulatedEvent } from '../../engines/simulator/index.ts';

/**
 * Prints the calibration figures of a data set beside their anchors: `node bench/simulator/measure.ts DIR`.
 * @source anchors: dossier simulator §3
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error('give the folder of a data set');

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);
const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^62/, '0');

const streams = new Map<string, number>();
const purposes = new Map<string, number>();
const months = new Map<string, number>();
const decisions = new Map<string, number>();
const names = new Map<string, number>();
const words = new Map<string, number[]>();
const households = new Map<string, Set<string>>();
const personOf = new Map<string, string>();
const reports: string[] = [];
let applicants = 0;

for (const line of readFileSync(join(folder, 'truth', 'mentions.csv'), 'utf8').split('\n')) {
  const [event = '', mention = '', person = ''] = line.split(',');
  if (mention === 'applicant') personOf.set(event, person.slice(0, person.lastIndexOf('/')));
}
for await (const line of createInterface({ input: createReadStream(join(folder, 'events.ndjson')) })) {
  const event = JSON.parse(line) as SimulatedEvent;
  count(streams, event.stream);
  if (event.stream === 'report') reports.push(event.id);
  if (event.stream === 'passport_decision') count(decisions, event.decision);
  if (event.stream !== 'passport_application') continue;
  applicants += 1;
  count(purposes, event.purpose);
  count(months, `${event.purpose} ${event.occurred_at.slice(5, 7)}`);
  const { full_name: name, birth_date: born } = event.applicant;
  count(names, name.toUpperCase());
  if (born !== undefined) {
    const cohort = Number(born.slice(0, 4)) < 1990 ? 'before 1990' : Number(born.slice(0, 4)) < 2005 ? '1990-2004' : 'from 2005';
    const list = words.get(cohort) ?? [];
    list[name.split(' ').length] = (list[name.split(' ').length] ?? 0) + 1;
    words.set(cohort, list);
  }
  for (const phone of new Set([event.applicant.phone, event.contact_phone].flatMap((one) => (one === undefined ? [] : [digits(one)])))) {
    const set = households.get(phone) ?? new Set();
    set.add(personOf.get(event.id) ?? '');
    households.set(phone, set);
  }
}
const rings = readFileSync(join(folder, 'truth', 'rings.ndjson'), 'utf8').split('\n').filter((row) => row !== '').map((row) => JSON.parse(row) as RingTruth); // prettier-ignore
const noise = readFileSync(join(folder, 'truth', 'noise.csv'), 'utf8').split('\n').length - 2;
const ofRings = new Set(rings.flatMap(({ events }) => events));
const useful = reports.filter((id) => ofRings.has(id)).length;
const print = (label: string, value: string, anchor = ''): void =>
  void process.stdout.write(`${label.padEnd(38)} ${value.padEnd(60)} ${anchor}\n`);

print('events', [...streams].map(([name, n]) => `${name} ${n}`).join(', '));
print('purposes', [...purposes].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name} ${share(n, applicants)}`).join(', '), 'tourism .53 umrah .19 pmi .11 hajj .10 formal .04 study .03'); // prettier-ignore
const refused = (decisions.get('REFUSED_NP_INDICATION') ?? 0) + (decisions.get('POSTPONED_EXAMINATION') ?? 0);
print('refused on suspicion', `${refused} = ${share(refused, applicants)}`, '78 to 294 a year, 0.27 to 0.93 %');
print('decisions', [...decisions].map(([name, n]) => `${name} ${n}`).join(', '));
for (const [cohort, list] of words) {
  const all = list.reduce((sum, n) => sum + (n ?? 0), 0);
  print(
    `words of a name, ${cohort}`,
    [1, 2, 3, 4].map((n) => `${n}: ${share(list[n] ?? 0, all)}`).join(', '),
    'one word 33 % in older sample, 0.9 % from 2005, three 61 %',
  );
}
const pairs = [...names.values()].reduce((sum, n) => sum + n * (n - 1), 0) / (applicants * (applicants - 1));
print('chance that two names are equal', pairs.toExponential(2), '1e-4 ± 50 %');
print('commonest names', [...names].sort((a, b) => b[1] - a[1]).slice(0, 10).map(([name, n]) => `${name} ${n}`).join(', ')); // prettier-ignore
const spread = [...households.values()].map((set) => set.size);
print('households per phone 1, 2, 3+', [spread.filter((n) => n === 1), spread.filter((n) => n === 2), spread.filter((n) => n > 2)].map((list) => share(list.length, spread.length)).join(', '), '.80, .13, .07 ± .03'); // prettier-ignore
print('useful reports', `${useful} of ${reports.length} = ${share(useful, reports.length)}`, '2 to 21 %');
print('noise events', String(noise));
print('rings', rings.map(({ type, victims }) => `${type}${victims.length}`).join(' '), '.4 a week in a Kanim');
print('victims, with three and more', `${rings.reduce((sum, { victims }) => sum + victims.length, 0)}, ${rings.filter(({ victims }) => victims.length > 2).reduce((sum, { victims }) => sum + victims.length, 0)}`); // prettier-ignore
print('umrah and tourism by month', ['umrah', 'tourism'].map((purpose) => Array.from({ length: 12 }, (_, at) => months.get(`${purpose} ${String(at + 1).padStart(2, '0')}`) ?? 0).join(' ')).join(' | ')); // prettier-ignore
