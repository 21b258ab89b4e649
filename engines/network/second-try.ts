import type { Repeat } from './repeat.ts';

/** One application of somebody, as far as it is compared with another one. */
export interface Try {
  readonly office?: string | undefined;
  readonly purpose?: string | undefined;
  readonly destination?: string | undefined;
}

/** Who keeps so much of the words tells the same story. Our choice. */
const SAME_WORDS = 0.5;

/**
 * What somebody who was turned down does otherwise the next time; what is not known differs from nothing.
 * @param otherWords  from `inOtherWords`; it only counts where purpose and destination are as before
 */
export function changesOf(
  earlier: Try,
  now: Try,
  otherWords: boolean | undefined,
): Pick<Repeat, 'otherOffice' | 'changedStory' | 'newWords'> {
  const differs = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  const changedStory = differs(earlier.purpose, now.purpose) || differs(earlier.destination, now.destination);
  return { otherOffice: differs(earlier.office, now.office), changedStory, newWords: changedStory ? undefined : otherWords };
}

/** Are two free answers told in other words? Undefined where one of them says nothing. */
export function inOtherWords(earlier: string | undefined, now: string | undefined): boolean | undefined {
  const [before, after] = [wordsOf(earlier), wordsOf(now)];
  if (before.size === 0 || after.size === 0) return undefined;
  return [...before].filter((word) => after.has(word)).length < SAME_WORDS * Math.min(before.size, after.size);
}

const wordsOf = (text: string | undefined): Set<string> => new Set(text?.toLowerCase().match(/[\p{L}\p{N}]+/gu));
