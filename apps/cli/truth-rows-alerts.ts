import { readFile } from 'node:fs/promises';
import { faultOf } from '../../engines/evaluation/alerts.ts';
import type { AlertLevel, AlertVersion } from '../../engines/evaluation/alerts.ts';
import type { District } from '../../engines/evaluation/district.ts';
import { mentionKey } from '../../engines/evaluation/linkage.ts';
import type { Clusters } from '../../engines/evaluation/linkage.ts';
import type { Speed } from '../../engines/evaluation/score-district.ts';
import { quoted } from './complaints.ts';
import type { Complaints } from './complaints.ts';
import { oneLine, UsageError } from './exit-codes.ts';
import { readRows } from './rows.ts';
import { eachRow } from './truth-rows-each.ts';
import { BadField, complaintsAbout, instantOf, listOf, objectOf, wordOf } from './truth-rows-fields.ts';

/** @source contract: simulated districts, Warnings */
const KINDS = ['ring', 'repeat_applicant', 'recruiter', 'village_surge', 'lost_contact', 'hoax_suspected'];
const LEVELS: readonly AlertLevel[] = ['act', 'look', 'watch'];
const BITS_TOLERANCE = 0.01;

/** The usable lines, and how many there were. */
export interface ReadAlerts {
  readonly versions: readonly AlertVersion[];
  readonly lines: number;
  readonly rejected: number;
  /** Lines whose evidence does not add up to `score_bits`; they are scored all the same. */
  readonly bitsMismatched: number;
}

interface ParsedVersion {
  readonly version: AlertVersion;
  /** Difference between `score_bits` and the sum of the evidence, where both are given. */
  readonly gap: number;
}

function numberOf(field: string, value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadField(`${field}: ${quoted(value)} is no number`);
  return value;
}

/** One line of warnings, or what is wrong with it. @throws BadField */
function versionOf(values: Readonly<Record<string, unknown>>, officers: ReadonlySet<string>): ParsedVersion {
  const kind = wordOf('kind', values['kind']);
  if (!KINDS.includes(kind)) throw new BadField(`kind: ${quoted(kind)}; use ${KINDS.join(', ')}`);
  const level = LEVELS.find((one) => one === values['level']);
  if (level === undefined) throw new BadField(`level: ${quoted(values['level'] ?? '')}; use ${LEVELS.join(', ')}`);
  const officer = level === 'watch' ? String(values['officer'] ?? '') : wordOf('officer', values['officer']);
  if (level !== 'watch' && !officers.has(officer)) throw new BadField(`officer: ${quoted(officer)} is not in dataset.json`);
  const evidence = listOf('evidence', values['evidence']).map((value, at) => {
    const piece = objectOf(`evidence[${at}]`, value);
    return { event: wordOf(`evidence[${at}].event`, piece['event']), bits: numberOf(`evidence[${at}].bits`, piece['bits']) };
  });
  if (evidence.length === 0) throw new BadField('evidence: empty; a warning names the events it rests on');
  const sum = evidence.reduce((total, { bits }) => total + (bits ?? 0), 0);
  const stated = numberOf('score_bits', values['score_bits']);
  return {
    version: {
      id: wordOf('id', values['id']),
      at: instantOf('at', values['at']),
      kind,
      level,
      officer,
      villages: listOf('villages', values['villages']).map((village) => wordOf('villages', village)),
      scoreBits: stated ?? sum,
      events: [...new Set(evidence.map(({ event }) => event))],
    },
    gap: stated === undefined ? 0 : Math.abs(stated - sum),
  };
}

/**
 * Reads the warnings of a district. A line whose evidence had not arrived by its own `at`, or is unknown, is rejected.
 * @param path  file, or `-` for standard input
 */
export async function readAlerts(path: string, district: District, complaints: Complaints): Promise<ReadAlerts> {
  const about = complaintsAbout(path, complaints);
  const officers = new Set(district.officers.map(({ id }) => id));
  const versions: AlertVersion[] = [];
  let mismatched = 0;
  const before = complaints.rejected();
  for await (const row of readRows(path, 'jsonl', about)) {
    try {
      const { version, gap } = versionOf(row.values, officers);
      const fault = faultOf(version, district.events);
      if (fault !== undefined) throw new BadField(fault);
      // Rounding of the sum itself must not make a difference of 0.01 a fault.
      if (gap > BITS_TOLERANCE + 1e-9) mismatched += 1;
      versions.push(version);
    } catch (problem) {
      if (!(problem instanceof BadField)) throw problem;
      await about.reject(row.line, problem.message, row.raw());
    }
  }
  if (mismatched > 0)
    complaints.note(
      `${path}: the bits of the evidence do not add up to score_bits within ${BITS_TOLERANCE} in ${mismatched} warnings; they are scored all the same`,
    );
  const rejected = complaints.rejected() - before;
  return { versions, lines: versions.length + rejected, rejected, bitsMismatched: mismatched };
}

/** Reads the partition that `replay --clusters` wrote: `event,mention,cluster`. */
export async function readClusters(path: string, complaints: Complaints): Promise<Clusters> {
  const clusters = new Map<string, string>();
  await eachRow(path, complaints, ({ values, line }) => {
    if (line <= 2 && !Object.hasOwn(values, 'cluster'))
      throw new UsageError(`${path} has no column "cluster"; it needs event, mention, cluster`);
    const key = mentionKey(wordOf('event', values['event']), wordOf('mention', values['mention']));
    if (clusters.has(key)) throw new BadField('mention: is there already; every mention is in one cluster');
    clusters.set(key, wordOf('cluster', values['cluster']));
  });
  return clusters;
}

/** Reads what the replay cost: `{"cpu_seconds":12.3,"peak_megabytes":400}`. @refuses anything else, with a UsageError */
export async function readSpeed(path: string, events: number): Promise<Speed> {
  try {
    const values = objectOf('file', JSON.parse(await readFile(path, 'utf8')));
    const seconds = numberOf('cpu_seconds', values['cpu_seconds']);
    if (seconds === undefined || seconds < 0) throw new BadField('cpu_seconds: empty; give the processor seconds of the replay');
    const peak = numberOf('peak_megabytes', values['peak_megabytes']) ?? null;
    return { events_per_second_and_core: seconds > 0 ? events / seconds : null, cpu_seconds: seconds, peak_megabytes: peak };
  } catch (problem) {
    throw new UsageError(`${path}: ${oneLine(problem)}`);
  }
}
