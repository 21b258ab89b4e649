import type { Repeat } from '../network/index.ts';
import { factsOfSeen, memberOf } from './ego.ts';
import type { EgoSource } from './ego.ts';
import type { Seen } from './memory.ts';

/** What somebody who was turned down does otherwise the next time. */
export function changesOf(earlier: Seen, now: Seen): Pick<Repeat, 'otherOffice' | 'changedStory'> {
  const differs = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  return {
    otherOffice: differs(earlier.office, now.office),
    changedStory: differs(earlier.purpose, now.purpose) || differs(earlier.destination, now.destination),
  };
}

/** Both applications of one person as the question whether this is a ring's second try. */
export function repeatOf({ earlier, now }: { readonly earlier: Seen; readonly now: Seen }, source: EgoSource): Repeat {
  const member = (seen: Seen): Repeat['now'] => memberOf(seen, factsOfSeen(seen, source), seen.person, source);
  return { earlier: member(earlier), now: member(now), ...changesOf(earlier, now), standingOut: source.standingOut };
}
