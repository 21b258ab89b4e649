import type { Reference } from '../../platform/db/reference.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { ScheduledJob } from '../../platform/outbox/schedule.ts';
import type { EventHandler } from '../../platform/outbox/worker.ts';
import { recruitersImportedEvent, recruiterAddedEvent, recruiterPhoneSettledEvent } from '../recruiters/events.ts';
import { deriveAround } from './derive-around.ts';
import { hubFound, hubFoundEvent, personJudgedEvent, personMentionedEvent, thingSettledEvent } from './events.ts';
import { registerHubs } from './hubs.ts';
import { readIdentifier } from './identifiers.ts';
import { linkMentions } from './link-mentions.ts';
import { linkRecorded, linkWaiting } from './link-waiting.ts';
import { ThingKind } from './model.ts';
import { countCrowdedKeys } from './store-candidates.ts';
import { lockDerivation } from './store-persons.ts';
import { mentionsUsing } from './store-shared.ts';
import { findThing } from './store-things.ts';

/** Numbers of institutions, ready with the reason to show. */
export type OfficialNumbers = (tx: Tx) => Promise<readonly { readonly value: string; readonly reason: string }[]>;

/** A new mention is compared with all others within seconds, together with others that wait. */
const link: EventHandler<JobContext> = {
  name: 'people/link-mention',
  types: [personMentionedEvent.type],
  run: async (event, context) => linkRecorded(context, personMentionedEvent.payload.parse(event.payload).mentionId),
};

/** A judgement, its confirmation or its undoing changes who is one person. */
const derive: EventHandler<JobContext> = {
  name: 'people/derive-persons',
  types: [personJudgedEvent.type],
  run: async (event, context) => {
    const { a, b, standing } = personJudgedEvent.payload.parse(event.payload);
    await lockDerivation(context.tx);
    await deriveAround(context, [a, b], standing ? 'judged' : 'undone');
  },
};

/** What a hub had connected is computed again; in steps, so that one transaction stays short. */
const MENTIONS_AT_ONCE = 50;
const relink: EventHandler<JobContext> = {
  name: 'people/relink-after-hub',
  types: [hubFoundEvent.type],
  run: async (event, context) => {
    const { mentionIds } = hubFoundEvent.payload.parse(event.payload);
    await linkMentions(context, mentionIds.slice(0, MENTIONS_AT_ONCE), false);
    const rest = mentionIds.slice(MENTIONS_AT_ONCE);
    if (rest.length === 0) return;
    const { kind } = hubFoundEvent.payload.parse(event.payload);
    await context.announce({ type: hubFoundEvent.type, payload: { kind, mentionIds: rest }, territory: null, subject: event.subject });
  },
};

/** Deliveries of other modules may stand before that of a new mention; this does not wait for them. */
const linkEverySecond: ScheduledJob<JobContext> = { name: 'people/link-waiting', everySeconds: 1, run: linkWaiting };
/** More mentions with one key than this say little about anybody. @source dossier: linkage §4 "Look-up" (400) */
const CROWDED = 400;
const countKeys: ScheduledJob<JobContext> = {
  name: 'people/count-crowded-keys',
  // A large import makes keys crowded within minutes.
  everySeconds: 600,
  run: ({ tx }) => countCrowdedKeys(tx, CROWDED),
};
export const peopleSchedules: readonly ScheduledJob<JobContext>[] = [linkEverySecond, countKeys];

/** What a person said about a number or house is worked into everything that it had connected, or connects again. */
const settle: EventHandler<JobContext> = {
  name: 'people/settle-thing',
  types: [thingSettledEvent.type],
  run: async (event, context) => {
    const { thingId } = thingSettledEvent.payload.parse(event.payload);
    const thing = await findThing(context.tx, thingId);
    if (thing === undefined) return;
    const mentionIds = await mentionsUsing(context.tx, thing.kind, thing.blind);
    await context.announce(hubFound({ kind: ThingKind.parse(thing.kind), mentionIds }, { kind: 'thing', id: thingId }, null));
  },
};

export const peopleHandlers: readonly EventHandler<JobContext>[] = [link, derive, relink, settle];

/**
 * Keeps official numbers as hubs: at start and whenever the registry changes. The list comes from a neighbour module, so
 * apps/server hands it in.
 */
export const registeredHubs = (
  numbers: OfficialNumbers,
  version: string,
): { readonly reference: Reference; readonly handler: EventHandler<JobContext> } => {
  const refresh = async (context: JobContext): Promise<void> => {
    const listed = await numbers(context.tx);
    const readable = listed.flatMap(({ value, reason }) => {
      const read = readIdentifier('phone', value);
      return read.ok ? [{ kind: 'phone' as const, blind: context.keys.blindIndex('phone', read.value), reason }] : [];
    });
    await registerHubs(context, readable);
  };
  return {
    reference: { name: 'people/registered-hubs', version, load: refresh },
    handler: {
      name: 'people/refresh-hubs',
      types: [recruitersImportedEvent.type, recruiterAddedEvent.type, recruiterPhoneSettledEvent.type],
      run: async (_, context) => refresh(context),
    },
  };
};
