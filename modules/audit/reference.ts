import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Reference } from '../../platform/db/reference.ts';
import { replaceLimits } from './store.ts';

const SEED = new URL('../../db/seed/look-up-limits.json', import.meta.url);
const Limits = z.array(
  z
    .strictObject({ role: z.string().min(1), noticedPerHour: z.int().positive(), stoppedPerHour: z.int().positive() })
    .refine((one) => one.noticedPerHour <= one.stoppedPerHour, 'noticedPerHour must not be above stoppedPerHour'),
);

/** How many people an account may look up within an hour, by role; `*` stands for every other role. Our choice, as data. */
export async function lookUpLimits(): Promise<Reference> {
  const content = await readFile(SEED);
  const limits = Limits.parse(JSON.parse(content.toString()));
  return {
    name: 'audit/look-up-limits',
    version: createHash('sha256').update(content).digest('hex').slice(0, 16),
    load: ({ tx }) =>
      replaceLimits(
        tx,
        limits.map((one) => ({ role: one.role, noticed_per_hour: one.noticedPerHour, stopped_per_hour: one.stoppedPerHour })),
      ),
  };
}
