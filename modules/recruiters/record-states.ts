import { z } from 'zod';
import { stableId } from '../../platform/db/stable-id.ts';
import { companyKey } from './company-name.ts';
import { RECRUITER_FIELDS, SCHEME_FIELDS, StatusEntry } from './model.ts';
import type { RecruiterKind } from './model.ts';

/** A whole recruiter as an import keeps it before and after: enough to put it back exactly. */
export const RecruiterState = z.object({
  ...RECRUITER_FIELDS,
  parentId: z.uuid().nullable(),
  withdrawn: z.boolean(),
  aliases: z.array(z.string()),
  statuses: z.array(StatusEntry),
});
export type RecruiterState = z.infer<typeof RecruiterState>;

export const SchemeState = z.object({ ...SCHEME_FIELDS, withdrawn: z.boolean() });
export type SchemeState = z.infer<typeof SchemeState>;

/** Town as one writes it, without Kota and Kabupaten; Kota and Kabupaten Bekasi stay two. */
export const townKey = (city: string): string => city.toLowerCase().replace(/\s+/g, ' ').trim();

/** One name in two towns is two; the same name in the same town is always the same row. */
export const recruiterId = (kind: RecruiterKind, name: string, city: string): string =>
  stableId('recruiter', `${kind}|${companyKey(name)}|${townKey(city)}`);

export const statusKey = (s: StatusEntry): string => [s.status, s.remark ?? '', s.decree ?? '', s.validFrom ?? '', s.source].join('|');
