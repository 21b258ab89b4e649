import { z } from 'zod';
import { announces, eventType } from '../../platform/contract/event.ts';
import { Id } from '../../platform/contract/fields.ts';
import { SourceKind, StoredKind, Verdict, Zone } from './model.ts';

/** Somebody was named by a source; linking follows within seconds. */
export const personMentionedEvent = eventType(
  'person.mentioned',
  z.object({ mentionId: Id, source: z.object({ kind: SourceKind, id: Id }) }),
);
export const personMentioned = announces(personMentionedEvent);

/**
 * A mention was compared with all others. `others` may be one person with it (zone says how sure); `related` share a
 * household, phone or the like and are different people. Announced also when both are empty.
 */
export const personLinkedEvent = eventType(
  'person.linked',
  z.object({
    mentionId: Id,
    personId: Id,
    others: z.array(z.object({ mentionId: Id, zone: Zone, bits: z.number(), basis: z.array(z.string()) })),
    related: z.array(z.object({ mentionId: Id, basis: z.array(StoredKind) })),
  }),
);
export const personLinked = announces(personLinkedEvent);

/** A person judged two mentions, or a judgement was confirmed or taken back: `standing` tells whether it counts now. */
export const personJudgedEvent = eventType(
  'person.judged',
  z.object({ judgementId: Id, a: Id, b: Id, verdict: Verdict, standing: z.boolean() }),
);
export const personJudged = announces(personJudgedEvent);

/** An identifier turned out to belong to many: mentions that have it are compared again. For people only. */
export const hubFoundEvent = eventType('person.hub-found', z.object({ kind: StoredKind, mentionIds: z.array(Id) }));
export const hubFound = announces(hubFoundEvent);

/** A person said that a thing connects nobody, or took it back: mentions that show it are compared again. */
export const thingSettledEvent = eventType('thing.settled', z.object({ thingId: Id, connects: z.boolean() }));
export const thingSettled = announces(thingSettledEvent);
