import type { JobContext } from '../../platform/outbox/job-context.ts';
import { openComparables } from './comparable.ts';
import { derivePersons } from './derive.ts';
import type { Comparable, Standing } from './linker.ts';
import { evidenceAgainst } from './linker.ts';
import { standingOf } from './standing.ts';
import { demoteLinks } from './store-links.ts';
import * as store from './store-persons.ts';
import { refreshProtection } from './store-protection.ts';

/** Larger groups are not joined by machine: a person looks. Our choice, above the engine's 200 for one request. */
const LARGEST_COMPONENT = 400;
/** From this size on a group has pairs that nobody weighed. */
const SMALLEST_WEIGHED = 3;

/**
 * Derives the persons of everything that hangs together with these mentions, and records who moved.
 * @param newcomers mentions whose links give way when a group is too large
 * @returns person of each mention that was derived
 */
export async function deriveAround(
  context: JobContext,
  mentionIds: readonly string[],
  reason: 'linked' | 'judged' | 'undone',
  newcomers: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const { tx, now, newId } = context;
  const { nodes, links, judgements } = await readAround(context, mentionIds, newcomers);
  const against = await weigher(context, groupsOf({ nodes, links, judgements }));
  const { personOf } = derivePersons(nodes, links, judgements, against);
  const moves = nodes.flatMap(({ mentionId, personId }) => {
    const next = personOf.get(mentionId) ?? personId;
    return next === personId ? [] : [{ id: newId(), mentionId, personId: next }];
  });
  await store.moveMentions(tx, moves, reason, now);
  if (moves.length > 0) {
    const moved = new Set(moves.map((move) => move.mentionId));
    const left = nodes.flatMap((node) => (moved.has(node.mentionId) ? [node.personId] : []));
    await refreshProtection(tx, [...new Set([...left, ...moves.map((move) => move.personId)])]);
  }
  return personOf;
}

async function readAround({ tx }: JobContext, mentionIds: readonly string[], newcomers: readonly string[]): Promise<store.Component> {
  const most = LARGEST_COMPONENT * Math.max(1, newcomers.length);
  const read = async (): Promise<store.Component | undefined> => {
    const ids = await store.component(tx, mentionIds, most);
    return ids.length > most ? undefined : store.readComponent(tx, ids);
  };
  const fits = (component: store.Component | undefined): component is store.Component =>
    component !== undefined && groupsOf(component).every((group) => group.length <= LARGEST_COMPONENT);
  const first = await read();
  if (fits(first)) return first;
  await demoteLinks(tx, newcomers);
  const second = await read();
  if (fits(second)) return second;
  throw new Error('too many mentions hang together to derive persons');
}

/** Mentions that hang together through links that join or judgements. */
function groupsOf({ nodes, links, judgements }: store.Component): string[][] {
  const home = new Map(nodes.map((node) => [node.mentionId, node.mentionId]));
  const find = (id: string): string => {
    let at = id;
    for (let up = home.get(at) ?? at; up !== at; up = home.get(at) ?? at) at = up;
    return at;
  };
  for (const { a, b } of [...links.filter((link) => link.zone === 'same'), ...judgements.filter((one) => one.verdict === 'same')])
    home.set(find(a), find(b));
  return [...Map.groupBy(home.keys(), find).values()];
}

/** Weighs pairs of a group that have no link; groups of two have none. */
async function weigher({ tx, keys, breathe }: JobContext, groups: readonly string[][]): Promise<(a: string, b: string) => number> {
  const open = await openComparables(tx, keys, groups.filter((group) => group.length >= SMALLEST_WEIGHED).flat(), breathe);
  const standing: Standing = await standingOf(tx, [...open.values()]);
  return (a, b) => {
    const [left, right]: (Comparable | undefined)[] = [open.get(a), open.get(b)];
    return left === undefined || right === undefined ? 0 : evidenceAgainst(left, right, standing);
  };
}
