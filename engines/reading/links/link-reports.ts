import type { Gazetteer } from '../../gazetteer/index.ts';
import { compareReports } from './compare-reports.ts';
import type { ReportComparison } from './compare-reports.ts';
import { areExcerpts } from './excerpts/are-excerpts.ts';
import { groupExcerpts } from './excerpts/group-excerpts.ts';
import type { Grouping } from './excerpts/group-excerpts.ts';
import { pairsOfExcerpts } from './excerpts/link-excerpts.ts';
import { traitsOf } from './traits.ts';
import type { Report, Traits } from './traits.ts';

export interface LinkedReport {
  readonly id: string;
  /** Id of the first report of the group. */
  readonly cluster: string;
  /** Why it is in the group; empty for a report by itself. */
  readonly same_because: readonly string[];
}

/** Bits from which two reports are proposed as one event. Our choice: precision before recall. */
const LINK_FROM = 7;
/** Otherwise at least this many aspects must agree. Our choice. */
const LEAST_ASPECTS = 2;

/**
 * Groups reports that tell of the same event or recruiter. A proposal: a person may split it with one key.
 * @param reports    in any order; the answer keeps it
 * @param gazetteer  lets villages and districts be compared
 * @returns          one line per report with its group and the reasons, in Indonesian
 * @refuses          nothing
 * @source           signs and weights: `compare-reports.ts`; groups are not merged when any two of their reports contradict
 */
export function linkReports(reports: readonly Report[], gazetteer?: Gazetteer): LinkedReport[] {
  const traits = reports.map((report) => traitsOf(report, gazetteer));
  if (areExcerpts(traits)) return groupsOf(reports, groupExcerpts(pairsOfExcerpts(traits, gazetteer), traits.length));
  const { pairs, contradicts } = amongReports(traits);
  const group = traits.map((_, at) => at);
  const members = new Map(group.map((at) => [at, [at]]));
  const reasons = new Map<number, Set<string>>();
  for (const { one, other, because } of pairs.toSorted((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)) {
    const left = group[one] ?? one;
    const right = group[other] ?? other;
    if (left !== right) {
      const first = members.get(left) ?? [];
      const second = members.get(right) ?? [];
      if (first.some((a) => second.some((b) => contradicts(a, b)))) continue;
      const into = Math.min(left, right);
      const all = [...first, ...second].sort((a, b) => a - b);
      members.delete(left);
      members.delete(right);
      members.set(into, all);
      for (const at of all) group[at] = into;
    }
    for (const at of [one, other]) {
      const known = reasons.get(at) ?? new Set<string>();
      for (const why of because) known.add(why);
      reasons.set(at, known);
    }
  }
  return groupsOf(reports, { group, reasons });
}

const groupsOf = (reports: readonly Report[], { group, reasons }: Grouping): LinkedReport[] =>
  reports.map((report, at) => ({
    id: report.id,
    cluster: reports[group[at] ?? at]?.id ?? report.id,
    same_because: [...(reasons.get(at) ?? [])],
  }));

export interface SameEvent {
  readonly id: string;
  /** Bits; a pair with more is surer. */
  readonly score: number;
  readonly because: readonly string[];
}

/**
 * Compares one report with others, one at a time: reading a text takes a good part of a millisecond.
 * @returns  a proposal with its reasons in Indonesian when the other may tell of the same event or recruiter
 * @source   the same comparison as `linkReports`
 */
export function sameEventAs(report: Report, gazetteer?: Gazetteer): (other: Report) => SameEvent | undefined {
  const traits = traitsOf(report, gazetteer);
  return (other) => {
    const compared = compareReports(traits, traitsOf(other, gazetteer));
    return isProposed(compared) ? { id: other.id, score: compared.score, because: compared.because } : undefined;
  };
}

/** Order of proposals. */
export const surestFirst = (one: SameEvent, other: SameEvent): number => other.score - one.score || one.id.localeCompare(other.id);

/** A company named from this many kecamatan is an agency of the district, not one event. Our choice. */
const HUB_DISTRICTS = 4;
const DISTRICT_CODE = 8;

/** Companies that are named all over the place. */
function hubsAmong(traits: readonly Traits[]): ReadonlySet<string> {
  const places = new Map<string, Set<string>>();
  for (const { companies, places: codes } of traits) {
    for (const company of companies) {
      const districts = places.get(company) ?? new Set<string>();
      for (const code of codes) if (code.length >= DISTRICT_CODE) districts.add(code.slice(0, DISTRICT_CODE));
      places.set(company, districts);
    }
  }
  return new Set([...places].filter(([, districts]) => districts.size >= HUB_DISTRICTS).map(([company]) => company));
}

/** Pairs worth linking, and which two reports are never of one group. */
interface Proposals {
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly score: number; readonly because: readonly string[] }[];
  readonly contradicts: (one: number, other: number) => boolean;
}

/** Only reports that share some trait are compared at all. */
function amongReports(traits: readonly Traits[]): Proposals {
  const hubs = hubsAmong(traits);
  const compared = (one: number, other: number): ReportComparison | undefined => {
    const [left, right] = [traits[one], traits[other]];
    return left === undefined || right === undefined ? undefined : compareReports(left, right, hubs);
  };
  return {
    pairs: candidatePairs(traits).flatMap(([one, other]) => {
      const comparison = compared(one, other);
      return comparison !== undefined && isProposed(comparison)
        ? [{ one, other, score: comparison.score, because: comparison.because }]
        : [];
    }),
    contradicts: (one, other) => compared(one, other)?.conflict === true,
  };
}

/** Enough signs for one event, in two aspects or one that settles it, and nothing that contradicts. */
export const isProposed = ({ score, aspects, settled, particular, conflict, unlike }: ReportComparison): boolean =>
  score >= LINK_FROM && (settled || aspects >= LEAST_ASPECTS) && particular && !conflict && !unlike;

/** A key shared by more reports than this (a province, a usual sum) pairs nobody. Our choice. */
const MOST_PER_KEY = 400;
/** A word in more reports than this is a word of the field. Our choice: else a long file would compare all with all. */
const MOST_PER_WORD = 12;

/** Pairs that share at least one key, so that a large file needs no comparison of all with all. */
function candidatePairs(traits: readonly Traits[]): [number, number][] {
  const byKey = new Map<string, number[]>();
  const called = new Set(
    traits.flatMap(({ names }) => names.flatMap((name) => name.split(' '))).filter((word) => word.length >= SHORTEST_CALLED),
  );
  for (const [at, trait] of traits.entries()) {
    for (const key of new Set([...keysOf(trait), ...saidNames(trait, called)])) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [at]);
      else list.push(at);
    }
  }
  const seen = new Set<number>();
  const out: [number, number][] = [];
  for (const [key, list] of byKey) {
    if (list.length > (key.startsWith('w ') ? MOST_PER_WORD : MOST_PER_KEY)) continue;
    for (const [index, one] of list.entries()) {
      for (const other of list.slice(index + 1)) {
        const pair = one * traits.length + other;
        if (seen.has(pair)) continue;
        seen.add(pair);
        out.push([one, other]);
      }
    }
  }
  return out;
}

/** Shorter names are said everywhere. */
const SHORTEST_CALLED = 4;
/** Names of other reports that this one says, where the reader saw no person: "okta sama vina dah nyampe manila". */
const saidNames = ({ plain }: Traits, called: ReadonlySet<string>): string[] =>
  plain
    .split(' ')
    .filter((word) => called.has(word))
    .map((word) => `n ${word.slice(0, 4)}`);

/** Words of six letters or more; frequent ones pair nobody because their lists grow too long. */
const longWords = (plain: string): string[] => [...new Set(plain.match(/\p{L}{6,}/gu) ?? [])];

function keysOf(trait: Traits): string[] {
  return [
    ...[...trait.identifiers].map((value) => `i ${value}`),
    ...trait.names.flatMap((name) => name.split(' ').map((word) => `n ${word.slice(0, 4)}`)),
    ...[...trait.initials, ...trait.marks].map((mark) => `m ${Array.from(mark).sort().join('')}`),
    ...trait.companies.map((name) => `c ${name.slice(0, 6)}`),
    ...[...trait.companies, ...trait.names].filter((name) => name.includes(' ')).map((name) => `n ${name.slice(0, 4)}`),
    ...longWords(trait.plain).map((word) => `w ${word}`),
    ...trait.spots.map((spot) => `y ${spot.slice(0, 5)}`),
    ...trait.vessels.map((name) => `v ${name}`),
    ...trait.places.filter((code) => code.length >= 5).map((code) => `p ${code.slice(0, 8)}`),
    ...trait.placeNames.map((name) => `q ${name.slice(0, 6)}`),
    ...[...trait.counts].filter((value) => value >= 3).map((value) => `t ${value}`),
    ...[...trait.amounts].map((value) => `a ${value}`),
    ...[...trait.topics].map((topic) => `o ${topic}`),
    ...[...trait.shingles].slice(0, 40).map((shingle) => `s ${shingle}`),
  ];
}
