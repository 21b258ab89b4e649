import { z } from 'zod';
import { announces, eventType } from '../../platform/contract/event.ts';
import { Id } from '../../platform/contract/fields.ts';

/** One account looked up unusually many people within an hour: a number, never who. */
export const manyLookUpsEvent = eventType(
  'audit.many-look-ups',
  z.object({ account: Id, agency: Id.nullable(), count: z.int(), stopped: z.boolean() }),
);
export const manyLookUps = announces(manyLookUpsEvent);
