import { z } from 'zod';

/** A ring as last judged, for screens: ids and kinds; no names, no values. */
export const Picture = z.object({
  members: z.array(
    z.object({
      kind: z.enum(['application', 'report']),
      id: z.string(),
      mention: z.string().nullable(),
      on: z.string(),
      /** Thousandths of a bit that this one adds by itself. */
      own: z.int(),
      /** Its part of what is shared. */
      shared: z.int(),
      says: z.array(z.string()),
    }),
  ),
  things: z.array(z.object({ key: z.string(), kind: z.string() })),
  /** `share`: how sure it is that this one shows it; `millibits`: what this tie adds. */
  ties: z.array(z.object({ member: z.int(), thing: z.int(), share: z.number(), millibits: z.int() })),
});
export type Picture = z.infer<typeof Picture>;
