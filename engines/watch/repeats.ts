import { changesOf, inOtherWords } from '../network/index.ts';
import type { Repeat } from '../network/index.ts';
import { factsOfSeen, memberOf } from './ego.ts';
import type { EgoSource } from './ego.ts';
import type { Seen } from './memory.ts';

/** What somebody who was turned down does otherwise the next time. */
export const changesOfSeen = (earlier: Seen, now: Seen): ReturnType<typeof changesOf> =>
  changesOf(earlier, now, inOtherWords(earlier.story?.answers.get('story'), now.story?.answers.get('story')));

/** Both applications of one person as the question whether this is a ring's second try. */
export function repeatOf({ earlier, now }: { readonly earlier: Seen; readonly now: Seen }, source: EgoSource): Repeat {
  const member = (seen: Seen): Repeat['now'] => memberOf(seen, factsOfSeen(seen, source), seen.person, source);
  return { earlier: member(earlier), now: member(now), ...changesOfSeen(earlier, now), standingOut: source.standingOut };
}
