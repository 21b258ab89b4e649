import { LARGEST_EGO } from '../../../engines/network/index.ts';
import type { Tx } from '../../../platform/db/on-client.ts';
import { mentionSources } from './store-members.ts';
import { hubsOf, sayersOf, showingsOfSources, showingsOfThings, wordingsOf } from './store-neighbourhood.ts';
import type { HubSaid, Showing, Source } from './store-neighbourhood.ts';
import { dayBefore, LEADS, LOOK_BACK_DAYS, MOST_SAYERS, nameTiesOf, SPEAKING, storyKey, thingKey } from './seeds.ts';
import type { Seed } from './seeds.ts';

/** Days that are remembered at all. @source engines/watch (MEMORY_DAYS) */
const MEMORY_DAYS = 400;
/** A hub found by counting alone may still be a ring's number: what its people tell decides. Registered ones, and those a person cleared, lead nowhere. */
export const COUNTED = 'observed';

export interface GatheredTie {
  /** `kind id` of the record. */
  readonly source: string;
  readonly probability: number;
  readonly mentionId: string | undefined;
}
/** Something that at least two records of the neighbourhood share. */
export interface Gathered {
  readonly key: string;
  readonly kind: string;
  readonly ties: readonly GatheredTie[];
  /** Applications that showed it before the window, and the first day. */
  readonly earlier: number;
  readonly firstOn: string;
  readonly degree: number;
  readonly hub: HubSaid | undefined;
}
export interface Neighbourhood {
  readonly sources: ReadonlyMap<string, Source>;
  readonly shared: readonly Gathered[];
}

export const sourceKey = ({ kind, id }: Source): string => `${kind} ${id}`;

/**
 * The neighbourhood of a seed: two steps over things that are no hubs, at most 300 nodes, 400 days, about ten statements. Houses and wordings lead
 * nowhere: they are added where members share them.
 */
export async function gather(tx: Tx, seed: Seed, today: string): Promise<Neighbourhood> {
  const [memory, window] = [dayBefore(today, MEMORY_DAYS), dayBefore(today, LOOK_BACK_DAYS)];
  const first = await membersOfSeed(tx, seed, memory, window);
  const sources = new Map<string, Source>();
  const take = (list: readonly Source[]): Source[] => {
    const fresh: Source[] = [];
    for (const { kind, id } of list) {
      if (sources.size >= LARGEST_EGO / 2 || sources.has(sourceKey({ kind, id }))) continue;
      sources.set(sourceKey({ kind, id }), { kind, id });
      fresh.push({ kind, id });
    }
    return fresh;
  };
  const near = take(first.members);
  const shown = await showingsOfSources(tx, near);
  const leads = [...new Set(shown.filter(({ thing }) => LEADS.has(thing)).map(({ thingId }) => thingId))];
  const hubs = new Map((await hubsOf(tx, [...new Set(shown.map(({ thingId }) => thingId))])).map((hub) => [hub.thingId, hub]));
  const connecting = leads.filter((id) => (hubs.get(id)?.origin ?? COUNTED) === COUNTED && thingKey(id) !== seed.key);
  const around = await showingsOfThings(tx, connecting, memory);
  const names = await nameTiesOf(tx, near);
  const far = take([...around.filter(({ seenOn }) => seenOn >= window), ...names.flatMap(({ report, other }) => [report, other])]);
  const shownFar = await showingsOfSources(tx, far);
  const farHubs = await hubsOf(
    tx,
    [...new Set(shownFar.map(({ thingId }) => thingId))].filter((id) => !hubs.has(id)),
  );
  for (const hub of farHubs) hubs.set(hub.thingId, hub);
  const all = uniqueShowings([...first.showings, ...shown, ...around, ...shownFar]);
  return {
    sources,
    shared: [...thingsAmong(all, sources, window, hubs), ...(await wordingsAmong(tx, sources, window)), ...namesAmong(names, sources)],
  };
}

async function membersOfSeed(tx: Tx, seed: Seed, memory: string, window: string): Promise<{ members: Source[]; showings: Showing[] }> {
  if (seed.kind === 'thing') {
    const showings = await showingsOfThings(tx, [seed.thingId], memory);
    return { showings, members: showings.filter(({ seenOn }) => seenOn >= window) };
  }
  if (seed.kind === 'story') {
    const sayers = await sayersOf(tx, [seed], window, MOST_SAYERS);
    return { showings: [], members: sayers.map(({ applicationId }) => ({ kind: 'application', id: applicationId })) };
  }
  const record = (await mentionSources(tx, [seed.mentionId])).get(seed.mentionId);
  if (record?.kind !== 'report') return { showings: [], members: [] };
  const report: Source = { kind: 'report', id: record.id };
  const ties = (await nameTiesOf(tx, [report])).filter(({ key }) => key === seed.key);
  return { showings: [], members: [report, ...ties.map(({ other }) => other)] };
}

const uniqueShowings = (list: readonly Showing[]): Showing[] => [
  ...new Map(list.map((one) => [`${one.thingId} ${one.kind} ${one.id}`, one])).values(),
];

/** Things that two members or more show. */
function thingsAmong(
  showings: readonly Showing[],
  sources: ReadonlyMap<string, Source>,
  window: string,
  hubs: ReadonlyMap<string, HubSaid>,
): Gathered[] {
  return [...Map.groupBy(showings.filter(({ thing }) => SPEAKING.has(thing)), ({ thingId }) => thingId)].flatMap(([thingId, list]): Gathered[] => {
    const inside = list.filter((one) => one.seenOn >= window && sources.has(sourceKey(one)));
    if (inside.length < 2) return [];
    return [
      {
        key: thingKey(thingId),
        kind: list[0]?.thing ?? '',
        ties: inside.map((one) => ({ source: sourceKey(one), probability: 1, mentionId: one.mentionId })),
        earlier: list.filter((one) => one.seenOn < window && one.kind === 'application').length,
        firstOn: list.reduce((day, one) => (one.seenOn < day ? one.seenOn : day), '9999-12-31'),
        degree: list.length,
        hub: hubs.get(thingId),
      },
    ];
  }); // prettier-ignore
}

async function wordingsAmong(tx: Tx, sources: ReadonlyMap<string, Source>, window: string): Promise<Gathered[]> {
  const applications = [...sources.values()].filter(({ kind }) => kind === 'application').map(({ id }) => id);
  const groups = Map.groupBy(await wordingsOf(tx, applications), ({ question, phrase }) => storyKey(question, phrase));
  const repeated = [...groups].filter(([, list]) => list.length > 1);
  const sayers = await sayersOf(tx, repeated.flatMap(([, [one]]) => one ?? []), window, MOST_SAYERS + 1); // prettier-ignore
  const counts = Map.groupBy(sayers, ({ question, phrase }) => storyKey(question, phrase));
  return repeated.flatMap(([key, list]): Gathered[] => {
    const degree = counts.get(key)?.length ?? list.length;
    if (degree > MOST_SAYERS) return [];
    const ties = list.map(({ applicationId: id }) => ({ source: `application ${id}`, probability: 1, mentionId: undefined }));
    return [{ key, kind: 'story', ties, earlier: 0, firstOn: window, degree, hub: undefined }];
  });
}

function namesAmong(names: Awaited<ReturnType<typeof nameTiesOf>>, sources: ReadonlyMap<string, Source>): Gathered[] {
  return [...Map.groupBy(names, ({ key }) => key)].flatMap(([key, list]): Gathered[] => {
    const [first] = list;
    if (first === undefined || !sources.has(sourceKey(first.report))) return [];
    const others = list.filter(({ other }) => sources.has(sourceKey(other)));
    if (others.length === 0) return [];
    const tie = (source: Source, probability: number): GatheredTie => ({ source: sourceKey(source), probability, mentionId: undefined });
    return [
      {
        key,
        kind: 'name',
        ties: [tie(first.report, 1), ...others.map(({ other, probability }) => tie(other, probability))],
        earlier: 0,
        firstOn: '9999-12-31',
        degree: list.length + 1,
        hub: undefined,
      },
    ];
  });
}
