import type { Estimate } from './bootstrap.ts';
import { SHARE_NAMES } from './compare-districts.ts';
import type { ShareName, Summary } from './compare-districts.ts';
import { BASELINES } from './score-district.ts';
import type { DistrictScore, WarningScore } from './score-district.ts';
import type { Timeliness } from './timeliness.ts';

/** A number as a person reads it: three digits, `-` for what does not exist. */
export function figure(value: number | null): string {
  if (value === null) return '-';
  return Number.isInteger(value) ? String(value) : Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 3);
}

/** A figure with its interval. */
export function estimate({ value, low, high }: Estimate): string {
  return low === null && high === null ? figure(value) : `${figure(value)} [${figure(low)}, ${figure(high)}]`;
}

/** Lines with their columns under one another: words to the left, figures to the right. */
export function layOut(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return `${rows.map((row) => line(row).trimEnd()).join('\n')}\n`;
}

const SHARE_WORDS: Readonly<Record<ShareName, string>> = {
  preventable: 'victims preventable',
  before_first_departure: 'rings before first departure',
  before_half_departed: 'rings before half departed',
  precision: 'precision of alerts',
};

const BASELINE_WORDS = { fan_in: 'fan-in', fan_in_daily: 'fan-in daily', ears_c2: 'EARS C2' } as const;

const timelinessRows: readonly (readonly [string, (score: Timeliness) => number | null])[] = [
  ['victims preventable (headline)', (s) => s.preventable_share],
  ['rings hit', (s) => s.rings_hit],
  ['rings before first departure', (s) => s.before_first_departure_share],
  ['rings before half departed', (s) => s.before_half_departed_share],
  ['days before first departure, median', (s) => s.lead_days_median],
  ['days before first departure, P10', (s) => s.lead_days_p10],
];
const alertRows: readonly (readonly [string, (score: WarningScore) => number | null])[] = [
  ['alerts', (s) => s.precision.alerts],
  ['precision of alerts', (s) => s.precision.precision],
  ['false alerts per officer and week', (s) => s.precision.false_per_officer_week],
  ['budget overrun', (s) => s.budget.overrun],
  ['share of the budget used', (s) => s.budget.used_share],
];

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');

function typeTable({ by_type: types }: DistrictScore): string {
  const head = ['type', 'rings', 'hit', 'before first', 'victims', 'preventable', 'reachable', 'any two', 'of reachable', 'lead median'];
  const rows = types.map((t) => [t.type, ...[t.rings, t.rings_hit, t.before_first_departure, t.victims, t.preventable, t.reachable, t.reachable_any_two, t.of_reachable, t.lead_days_median].map(figure)]); // prettier-ignore
  const reasons = types.map(({ type, missed }) => `  ${type}: ${listed(missed) || 'none missed'}\n`).join('');
  return `\n${layOut([head, ...rows])}Rings from which nobody was preventable:\n${reasons}`;
}

function missedTable({ missed }: DistrictScore): string {
  const rows = missed.map((one) => [one.ring, one.type, figure(one.victims), figure(one.reachable), one.linked_at?.slice(0, 10) ?? '-', one.hit_at?.slice(0, 10) ?? '-', one.link ? `${one.link.from} ${one.link.to} ${one.link.by}` : '-', one.reason]); // prettier-ignore
  return `\n${layOut([['missed ring', 'type', 'victims', 'reachable', 'linked', 'hit', 'by', 'reason'], ...rows])}`;
}

function furtherLines(score: DistrictScore): string {
  const { surges, linkage, speed, ours, intervals } = score;
  const lines = [
    `victims preventable, 95 % over rings: ${estimate(intervals.preventable_share)}; ours ÷ fan-in: ${estimate(intervals.preventable_to_fan_in)}`,
    `false alerts by what they are: ${listed(ours.precision.false_by_cause) || 'none'}`,
    `village surges: ${figure(surges.detected)} of ${figure(surges.surges)} told, delay ${figure(surges.delay_days_median)} days, observed ÷ nominal false alarms ${figure(surges.observed_to_nominal)} (EARS C2: ${figure(surges.ears_c2.detected)}, ${figure(surges.ears_c2.delay_days_median)} days, ${figure(surges.ears_c2.observed_to_nominal)})`,
  ];
  if (linkage) {
    const streams = { all: linkage.all, ...linkage.by_stream };
    for (const [name, { pairwise, b_cubed: cubed }] of Object.entries(streams))
      lines.push(
        `linkage ${name}: pairs P ${figure(pairwise.precision)} R ${figure(pairwise.recall)} F1 ${figure(pairwise.f1)} · B-cubed P ${figure(cubed.precision)} R ${figure(cubed.recall)} F1 ${figure(cubed.f1)}`,
      );
    const { links, found, share } = linkage.critical_links;
    lines.push(`ring-critical links found: ${found} of ${links} (${figure(share)})`);
  }
  if (speed)
    lines.push(
      `speed: ${figure(speed.events_per_second_and_core)} events per second and core, peak memory ${figure(speed.peak_megabytes)} MB`,
    );
  return `${lines.join('\n')}\n`;
}

/** The scores of one district for people. */
export function districtTable(score: DistrictScore, show: { readonly byType: boolean; readonly missed: boolean }): string {
  const { dataset, ours, baselines, ceiling } = score;
  const warnings = [ours, ...BASELINES.map((name) => baselines[name])];
  const rows = [
    ['', 'ours', ...BASELINES.map((name) => BASELINE_WORDS[name]), 'ceiling linked', 'ceiling any two'],
    ...timelinessRows.map(([word, of]) => [word, ...[...warnings, ceiling.linked, ceiling.any_two].map((one) => figure(of(one)))]),
    ...alertRows.map(([word, of]) => [word, ...warnings.map((one) => figure(of(one)))]),
  ];
  const head = `${dataset.name} seed ${dataset.seed}: ${dataset.events} events, ${dataset.officers} officers, ${figure(dataset.weeks)} weeks, ${dataset.rings} rings with 3 victims or more (${figure(dataset.rings_per_week)} a week)\n`;
  return head + layOut(rows) + furtherLines(score) + (show.byType ? typeTable(score) : '') + (show.missed ? missedTable(score) : '');
}

function pooledLines({ pooled }: Summary): string {
  const { surges, linkage, speed } = pooled;
  const kinds = Object.entries(pooled.by_kind).map(([kind, one]) => `${kind} ${one.true_alerts} of ${one.alerts}`);
  const head = ['type', 'rings', 'hit', 'before first', 'before half', 'victims', 'preventable', 'reachable', 'any two', 'of reachable'];
  const rows = pooled.by_type.map((t) => [t.type, ...[t.rings, t.rings_hit, t.before_first_departure, t.before_half_departed, t.victims, t.preventable, t.reachable, t.reachable_any_two, t.of_reachable].map(figure)]); // prettier-ignore
  const lines = [
    `true alerts by kind: ${kinds.join(', ') || 'none'}`,
    `false alerts by what they are: ${listed(pooled.false_by_cause) || 'none'}`,
    `village surges: ${surges.detected} of ${surges.surges} told, observed ÷ nominal false alarms ${figure(surges.observed_to_nominal)} (EARS C2: ${figure(surges.ears_c2_observed_to_nominal)})`,
  ];
  if (linkage.seeds > 0)
    lines.push(
      `linkage, mean: pairs F1 ${figure(linkage.pairwise_f1)}, B-cubed F1 ${figure(linkage.b_cubed_f1)}; ring-critical links found ${figure(linkage.critical_links)}`,
    );
  if (speed.seeds > 0)
    lines.push(
      `speed: ${figure(speed.events_per_second_and_core)} events per second and core, peak memory ${figure(speed.peak_megabytes)} MB`,
    );
  const reasons = pooled.by_type.map(
    ({ type, missed, reachable_lost: lost }) =>
      `  ${type}: ${listed(missed) || 'none missed'}; reachable victims lost: ${listed(lost) || 'none'}`,
  );
  return `${lines.join('\n')}\n\n${layOut([head, ...rows])}Rings from which nobody was preventable:\n${reasons.join('\n')}\n`;
}

/** Several seeds for people. */
export function summaryTable(summary: Summary): string {
  const rows = [
    ['', 'ours', ...BASELINES.map((name) => BASELINE_WORDS[name]), ...BASELINES.map((name) => `ours ÷ ${BASELINE_WORDS[name]}`)],
  ];
  for (const name of SHARE_NAMES) {
    const compared = BASELINES.map((baseline) => summary.against[baseline]);
    rows.push([SHARE_WORDS[name], estimate(summary.ours[name]), ...compared.map((one) => estimate(one.baseline[name])), ...compared.map((one) => estimate(one.ratio[name]))]); // prettier-ignore
  }
  for (const measure of ['victims', 'rings'] as const) {
    const equal = BASELINES.map((baseline) => summary.against[baseline].precision_at_equal_recall[measure]);
    const own = equal.map((one) => `${figure(one.ours_precision)} : ${figure(one.baseline_precision)}`);
    rows.push([
      `precision at equal recall (${measure})`,
      '',
      ...own,
      ...equal.map((one) => estimate({ ...one.interval, value: one.ratio })),
    ]);
  }
  return [
    `${summary.seeds} seeds; 95 % intervals by bootstrap over seeds (${summary.bootstrap.replicates} draws, seed ${summary.bootstrap.seed})\n`,
    layOut(rows),
    `ceiling of victims preventable: linked ${estimate(summary.ceiling.linked)}, any two events ${estimate(summary.ceiling.any_two)}\n`,
    `false alerts per officer and week: ${estimate(summary.false_per_officer_week)}; share of the budget used ${estimate(summary.budget_used)}; budget overrun ${summary.budget_overrun} (charging updates: ${summary.budget_overrun_counting_updates})\n`,
    pooledLines(summary),
  ].join('');
}
