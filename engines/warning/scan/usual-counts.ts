import { groupPrior } from '../series/group-prior.ts';
import { runningPast } from '../series/running-past.ts';
import { UnusableSeries } from '../series/detector.ts';
import type { Series } from '../series/detector.ts';

/**
 * Usual counts of the last periods for a scan, learnt from what lies before them: each place's own past, drawn towards that of all.
 * @param group      series of one length, with `population` or `expected` as exposure
 * @param durations  last periods that the scan looks at; they teach nothing
 * @returns          per place, the expected counts of the last `durations` periods
 * @refuses          series without any period before
 * @source           Clayton & Kaldor 1987; dossier: detection §3
 */
export function usualCounts(group: readonly Series[], durations: number): number[][] {
  const length = group[0]?.counts.length ?? 0;
  const start = length - durations;
  if (start < 1) throw new UnusableSeries(`durations: ${durations} of ${length} periods; leave earlier ones to learn from`);
  const past = runningPast(group, start);
  const given = group.some(({ expected }) => expected !== undefined);
  const prior = groupPrior(past, start, given);
  if (prior === undefined) throw new UnusableSeries('counts: no places');
  return group.map((_, place) => {
    const before = past.before(place, start);
    const rate = (prior.shape + before.sum) / (prior.rate + before.exposure);
    return Array.from({ length: durations }, (_, at) => rate * past.window(place, start + at, 1).exposure);
  });
}
