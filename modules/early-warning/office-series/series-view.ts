import type { OfficeSeries, SeriesKey } from '../model.ts';
import { mondayOf } from '../surges/weeks.ts';
import type { JudgedSeries } from './judge-series.ts';
import { attentionWords, lateWords, laterWords, methodWords, sentenceOf, SERIES_WORDS, testWords, whyWords } from './words.ts';

/** A judged series as people read it. */
export function seriesView(key: SeriesKey, judged: JudgedSeries): OfficeSeries {
  const { choice, level, length, weeks } = judged;
  const about = SERIES_WORDS[key];
  return {
    key,
    ...about,
    level,
    sentence: sentenceOf(judged, about.unit),
    learnt: length,
    method: { ...methodWords(choice.method), why: whyWords(judged) },
    tests: choice.tests.map((test) => testWords(test, choice.method, choice.tests)),
    later: laterWords(judged),
    late: lateWords(key, judged),
    attention: attentionWords(key, judged),
    weeks: weeks.map(({ week, now, verdict, explained, attention }) => ({
      week: mondayOf(week),
      told: verdict.observed,
      finalLow: now.low,
      finalHigh: now.high,
      expected: verdict.expected,
      upper: Math.floor(verdict.upper),
      alarm: verdict.alarm && !explained,
      attention: [...attention],
    })),
  };
}
