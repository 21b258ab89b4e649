import { z } from 'zod';
import { PlainDate } from '../../platform/contract/fields.ts';

/** Name of the file in the data folder that `kentongan what-if` writes and the page prefers to the shipped one. */
export const OWN_RESULT = 'what-if.json';

/** What a leader may change. */
export const QuestionId = z.enum(['reports', 'identifier', 'handling']);
export type QuestionId = z.infer<typeof QuestionId>;

/** A figure over all districts with its 95 % interval; null where it does not exist, for example without any victim. */
export const Estimate = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });
export type Estimate = z.infer<typeof Estimate>;

/** As things are, with the change, and the difference within each pair of districts. */
export const Change = z.object({ before: Estimate, after: Estimate, difference: Estimate });
export type Change = z.infer<typeof Change>;

const Count = z.int().nonnegative();

/** One strength of one change. */
export const Variant = z.object({
  /** Reports: so many times as many · identifier: share of counters that ask · handling: days from the warning to help. */
  strength: z.number().nonnegative(),
  protectable: Change.describe('Bagian korban yang masih dapat dilindungi saat peringatan muncul, 0 sampai 1'),
  warningsPerWeek: Change,
  falsePerWeek: Change,
});
export type Variant = z.infer<typeof Variant>;

const Question = z.object({ id: QuestionId, now: z.number().nonnegative(), variants: z.array(Variant) });
export type Question = z.infer<typeof Question>;

/** A file of `kentongan what-if`: figures of simulated districts, with everything needed to make them again. */
export const WhatIfResult = z.object({
  format: z.literal(1),
  source: z.string(),
  computedOn: PlainDate,
  simulator: z.string(),
  /** Digest of the code that simulated, watched and scored. */
  engine: z.string(),
  scenario: z.string(),
  size: z.string(),
  about: z.string().describe('Satu distrik tiruan dengan kata-kata'),
  seeds: z.object({ first: Count, count: Count }),
  bootstrap: z.object({ seed: Count, replicates: Count, over: z.literal('seeds') }),
  districts: z.object({
    events: Count,
    rings: Count,
    victims: Count,
    villages: Count,
    days: Count,
    officers: Count,
    ringsFactor: z.number(),
  }),
  questions: z.array(Question),
});
export type WhatIfResult = z.infer<typeof WhatIfResult>;
