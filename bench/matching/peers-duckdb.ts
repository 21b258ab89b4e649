import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { bestOf, cpuSeconds, truePairs } from './peers-records.ts';
import type { BestScore, PlainRecord } from './peers-records.ts';

/** Blocking rules as a Splink user writes them: equi-joins, each pair once. */
const RULES = [
  'l.nik = r.nik',
  'l.phone = r.phone',
  'l.birth = r.birth and substr(l.name, 1, 2) = substr(r.name, 1, 2)',
  'l.village = r.village and l.first_word = r.first_word',
  'l.village = r.village and substr(l.birth, 1, 4) = substr(r.birth, 1, 4)',
  'l.name = r.name and substr(l.village, 1, 4) = substr(r.village, 1, 4)',
] as const;

/** Comparison levels, the best first; -1 is missing, the last is everything else. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  name: [
    'l.name = r.name',
    'jaro_winkler_similarity(l.name, r.name) >= 0.95',
    'jaro_winkler_similarity(l.name, r.name) >= 0.88',
    'jaro_winkler_similarity(l.name, r.name) >= 0.75',
  ],
  birth: ['l.birth = r.birth', 'damerau_levenshtein(l.birth, r.birth) <= 1', 'substr(l.birth, 1, 4) = substr(r.birth, 1, 4)'],
  nik: ['l.nik = r.nik', 'damerau_levenshtein(l.nik, r.nik) <= 2', 'substr(l.nik, 1, 6) = substr(r.nik, 1, 6)'],
  phone: ['l.phone = r.phone', 'damerau_levenshtein(l.phone, r.phone) <= 1'],
  village: ['l.village = r.village', 'substr(l.village, 1, 4) = substr(r.village, 1, 4)'],
};
const FIELDS = Object.keys(LEVELS);
const EM_ROUNDS = 25;
const RANDOM_PAIRS = 1_000_000;
/** Training as Splink advises: EM over the pairs of one rule tells the weights of the other fields. */
const TRAINING: readonly { readonly rule: string; readonly teaches: readonly string[] }[] = [
  { rule: 'l.nik = r.nik', teaches: ['name', 'birth', 'phone', 'village'] },
  { rule: 'l.birth = r.birth', teaches: ['name', 'nik', 'phone', 'village'] },
];
/** Pairs that surely are one person, and the share of all such pairs that they are thought to be. */
const SURE = 'l.nik = r.nik and l.birth = r.birth';
const SURE_SHARE = 0.5;
/** Share of matches in a training block to begin with. */
const FIRST_SHARE = 0.1;
const FEWEST = 1e-6;

const levelOf = (field: string): string =>
  `case when l.${field} = '' or r.${field} = '' then -1 ${(LEVELS[field] ?? []).map((rule, n) => `when ${rule} then ${n}`).join(' ')} else ${LEVELS[field]?.length ?? 0} end as g_${field}`;
const GAMMAS = FIELDS.map((field) => `g_${field}`);

type Shares = Map<string, number[]>;
interface Pattern {
  readonly levels: readonly number[];
  readonly count: number;
}

async function patternsOf(db: DuckDBConnection, table: string): Promise<Pattern[]> {
  const found = await db.runAndReadAll(`select ${GAMMAS.join(', ')}, count(*)::double n from ${table} group by all order by all`);
  return found.getRows().map((row) => ({ levels: row.slice(0, -1).map(Number), count: Number(row.at(-1)) }));
}

/** Share of each level among weighted patterns, missing values left out. */
function sharesOf(patterns: readonly Pattern[], weight: (pattern: Pattern) => number): Shares {
  return new Map(
    FIELDS.map((field, at) => {
      const sums = Array.from({ length: (LEVELS[field]?.length ?? 0) + 1 }, () => FEWEST);
      for (const pattern of patterns) {
        const level = pattern.levels[at] ?? -1;
        if (level >= 0) sums[level] = (sums[level] ?? 0) + pattern.count * weight(pattern);
      }
      const all = sums.reduce((sum, one) => sum + one, 0);
      return [field, sums.map((one) => Math.max(FEWEST, one / all))];
    }),
  );
}

const bitsOf = (pattern: Pattern, fields: readonly string[], m: Shares, u: Shares): number =>
  fields.reduce((sum, field) => {
    const level = pattern.levels[FIELDS.indexOf(field)] ?? -1;
    return level < 0 ? sum : sum + Math.log2((m.get(field)?.[level] ?? FEWEST) / (u.get(field)?.[level] ?? FEWEST));
  }, 0);

/** m of some fields by EM over the pairs of one rule, u fixed from random pairs. */
function train(patterns: readonly Pattern[], teaches: readonly string[], u: Shares): Shares {
  const pairs = patterns.reduce((sum, { count }) => sum + count, 0);
  let share = FIRST_SHARE;
  let m: Shares = new Map(FIELDS.map((field) => [field, sharpStart(field)]));
  for (let round = 0; round < EM_ROUNDS; round += 1) {
    const odds = Math.log2(share / (1 - share));
    const posterior = new Map(patterns.map((one) => [one, 1 / (1 + 2 ** -(odds + bitsOf(one, teaches, m, u)))]));
    m = sharesOf(patterns, (one) => posterior.get(one) ?? 0);
    share = patterns.reduce((sum, one) => sum + one.count * (posterior.get(one) ?? 0), 0) / pairs;
  }
  return new Map([...m].filter(([field]) => teaches.includes(field)));
}
/** Mean of what several trainings say about a field. */
const meanOf = (all: readonly Shares[]): Shares =>
  new Map(
    FIELDS.map((field) => {
      const told = all.flatMap((one) => one.get(field) ?? []);
      const levels = (LEVELS[field]?.length ?? 0) + 1;
      const times = told.length / levels;
      return [
        field,
        Array.from({ length: levels }, (_, level) => told.reduce((sum, one, at) => sum + (at % levels === level ? one : 0), 0) / times),
      ];
    }),
  );
const sharpStart = (field: string): number[] => {
  const levels = LEVELS[field]?.length ?? 0;
  return Array.from({ length: levels + 1 }, (_, level) => (level === 0 ? 0.8 : 0.2 / levels));
};

/**
 * Fellegi–Sunter in SQL on DuckDB, 2 threads: blocking rules, levels, u from random pairs, m by EM, term frequency of equal
 * names. Written after Splink's documentation; it is not Splink.
 */
export async function linkInDuckDb(records: readonly PlainRecord[]): Promise<BestScore & { pairs: number; cpu: number }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '6GB' });
  const db = await instance.connect();
  await db.run('create table rec (number int, person int, name varchar, birth varchar, nik varchar, phone varchar, village varchar)');
  const appender = await db.createAppender('rec');
  for (const one of records) {
    appender.appendInteger(one.number);
    appender.appendInteger(one.person);
    for (const text of [one.name, one.birth, one.nik, one.phone, one.village]) appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
  const start = process.cpuUsage();
  await db.run(
    `create table r as select *, split_part(name, ' ', 1) first_word, count(*) over (partition by name) / count(*) over () as name_share from rec`,
  );
  const filled = (rule: string): string =>
    ['nik', 'phone', 'birth', 'village']
      .filter((field) => rule.includes(`l.${field}`))
      .map((field) => ` and l.${field} <> ''`)
      .join('');
  const blocks = RULES.map((rule) => `select l.number a, r.number b from r l join r on ${rule}${filled(rule)} and l.number < r.number`);
  await db.run(`create table pair as ${blocks.join(' union ')}`);
  await db.run(`create table weighed as select l.person = r.person same, case when l.name = r.name then l.name_share end name_share,
    ${FIELDS.map(levelOf).join(', ')} from pair join r l on l.number = pair.a join r on r.number = pair.b`);
  await db.run(`create table random_pair as select ${FIELDS.map(levelOf).join(', ')}
    from (select (random() * ${records.length - 1})::int a, (random() * ${records.length - 1})::int b from range(${RANDOM_PAIRS})) p
    join r l on l.number = p.a join r on r.number = p.b where p.a <> p.b`);
  const u = sharesOf(await patternsOf(db, 'random_pair'), () => 1);
  const trained: Shares[] = [];
  for (const { rule, teaches } of TRAINING) {
    await db.run(`create or replace table training as select ${FIELDS.map(levelOf).join(', ')}
      from r l join r on ${rule}${filled(rule)} and l.number < r.number`);
    trained.push(train(await patternsOf(db, 'training'), teaches, u));
  }
  const m = meanOf(trained);
  const sure = await db.runAndReadAll(`select count(*)::double from r l join r on ${SURE}${filled(SURE)} and l.number < r.number`);
  const matches = Math.max(1, Number(sure.getRows()[0]?.[0] ?? 1)) / SURE_SHARE;
  const prior = Math.log2(matches / ((records.length * (records.length - 1)) / 2));
  const weight = FIELDS.map(
    (field) =>
      `case g_${field} ${(m.get(field) ?? []).map((share, level) => `when ${level} then ${Math.log2(share / (u.get(field)?.[level] ?? FEWEST))}`).join(' ')} else 0 end`,
  );
  // Term frequency of an equal name, as Splink adjusts it.
  weight.push(`coalesce(log2(${u.get('name')?.[0] ?? FEWEST} / name_share), 0)`, String(prior));
  const found = await db.runAndReadAll(`select round(${weight.join(' + ')}, 1) bits, same, count(*)::double n from weighed group by 1, 2`);
  const counts = new Map<number, { same: number; other: number }>();
  let pairs = 0;
  for (const [bits, same, n] of found.getRows()) {
    const count = counts.get(Number(bits)) ?? { same: 0, other: 0 };
    count[same === true ? 'same' : 'other'] += Number(n);
    counts.set(Number(bits), count);
    pairs += Number(n);
  }
  const cpu = cpuSeconds(start);
  db.closeSync();
  instance.closeSync();
  return { ...bestOf(counts, truePairs(records)), pairs, cpu };
}
