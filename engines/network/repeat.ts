import type { BaseRates } from './base-rates.ts';
import { bounded } from './judge.ts';
import { judgementOf } from './judgement.ts';
import type { Judgement, SharedPiece } from './judgement.ts';
import type { EgoMember } from './shape.ts';

/** Somebody who was turned down on suspicion and comes again. */
export interface Repeat {
  readonly earlier: EgoMember;
  readonly now: EgoMember;
  readonly otherOffice: boolean;
  /** Another purpose or another destination than before. */
  readonly changedStory: boolean;
  /** Purpose and destination are as before, told in other words; undefined where that cannot be told. */
  readonly newWords?: boolean | undefined;
  /** Share of all applicants whose own story stands out. */
  readonly standingOut: number;
}

/**
 * Rings send people to the next office with another story; others mostly fetch a paper and come back. Guesses for everybody hold until counted.
 * @source rings: dossier: simulator §2.8 (the sheet changes after a refusal), §2.9 (second office); shares: our choice
 */
const OTHER_OFFICE = { rings: 0.8, everybody: 0.25 };
const CHANGED_STORY = { rings: 0.7, everybody: 0.05 };
/** Coached answers change with the sheet; one's own story is told as before. */
const NEW_WORDS = { rings: 0.7, everybody: 0.2 };

/** Counts what those who come again do here. */
export function countRepeat(
  { otherOffice, changedStory, newWords }: Pick<Repeat, 'otherOffice' | 'changedStory' | 'newWords'>,
  rates: BaseRates,
): void {
  rates.countFact('again other_office', otherOffice);
  rates.countFact('again changed_story', changedStory);
  if (newWords !== undefined) rates.countFact('again new_words', newWords);
}

/**
 * How much the second application of one person says. One person alone is an exception to the rule of two households: it is the same
 * question again, and the answer changed. Two groups of evidence it needs like all others.
 * @source dossier: passport-screening §2.5 I07, I15; simulator §2.8, §2.9
 */
export function judgeRepeat(repeat: Repeat, rates: BaseRates): Judgement {
  const { earlier, now } = repeat;
  const both = [earlier, now];
  const weighs = (holds: boolean, rings: number, usual: number): number =>
    holds ? Math.log2(rings / Math.max(0.01, usual)) : Math.log2((1 - rings) / (1 - Math.min(0.99, usual)));
  const office = weighs(repeat.otherOffice, OTHER_OFFICE.rings, rates.factRate('again other_office', OTHER_OFFICE.everybody));
  const story = weighs(repeat.changedStory, CHANGED_STORY.rings, rates.factRate('again changed_story', CHANGED_STORY.everybody));
  const words =
    repeat.newWords === undefined ? 0 : weighs(repeat.newWords, NEW_WORDS.rings, rates.factRate('again new_words', NEW_WORDS.everybody));
  const own = bounded(
    [...now.facts, ...earlier.facts.filter(({ code }) => !now.facts.some((fact) => fact.code === code))],
    repeat.standingOut,
  );
  const pieces: SharedPiece[] = [
    { code: repeat.otherOffice ? 'again_other_office' : 'not_again_other_office', group: 'record', bits: office, on: both, shared: true },
    { code: repeat.changedStory ? 'again_changed_story' : 'not_again_changed_story', group: 'story', bits: story, on: both, shared: true },
    ...(words === 0
      ? []
      : [{ code: words > 0 ? 'again_new_words' : 'not_again_new_words', group: 'story' as const, bits: words, on: both, shared: true }]),
    ...own.map((fact) => ({ ...fact, on: [now.facts.includes(fact) ? now : earlier] })),
  ];
  const judgement = judgementOf(pieces, both, [], []);
  return { ...judgement, mayAlert: judgement.groups.length > 1 };
}
