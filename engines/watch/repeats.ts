import type { Repeat } from '../network/index.ts';
import { factsOfSeen, memberOf } from './ego.ts';
import type { EgoSource } from './ego.ts';
import type { Seen } from './memory.ts';

/** Who keeps so much of the words tells the same story. Our choice. */
const SAME_WORDS = 0.5;

/** What somebody who was turned down does otherwise the next time. */
export function changesOf(earlier: Seen, now: Seen): Pick<Repeat, 'otherOffice' | 'changedStory' | 'newWords'> {
  const differs = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  const changedStory = differs(earlier.purpose, now.purpose) || differs(earlier.destination, now.destination);
  const [before, after] = [wordsOf(earlier), wordsOf(now)];
  return {
    otherOffice: differs(earlier.office, now.office),
    changedStory,
    newWords:
      changedStory || before.size === 0 || after.size === 0
        ? undefined
        : [...before].filter((word) => after.has(word)).length < SAME_WORDS * Math.min(before.size, after.size),
  };
}

const wordsOf = ({ story }: Seen): Set<string> =>
  new Set(
    story?.answers
      .get('story')
      ?.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

/** Both applications of one person as the question whether this is a ring's second try. */
export function repeatOf({ earlier, now }: { readonly earlier: Seen; readonly now: Seen }, source: EgoSource): Repeat {
  const member = (seen: Seen): Repeat['now'] => memberOf(seen, factsOfSeen(seen, source), seen.person, source);
  return { earlier: member(earlier), now: member(now), ...changesOf(earlier, now), standingOut: source.standingOut };
}
