import { z } from 'zod';
import { PlainDate } from '../../platform/contract/fields.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import { companyKey } from './company-name.ts';
import { RecruiterKind, SchemeStatusCode, StatusEntry } from './model.ts';

/** A whole recruiter as an import keeps it before and after: enough to put it back exactly. */
export const RecruiterState = z.object({
  id: z.uuid(),
  kind: RecruiterKind,
  name: z.string(),
  city: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  parentId: z.uuid().nullable(),
  licenceNo: z.string().nullable(),
  source: z.string(),
  sourceDate: z.string(),
  note: z.string().nullable(),
  endedOn: PlainDate.nullable(),
  withdrawn: z.boolean(),
  aliases: z.array(z.string()),
  statuses: z.array(StatusEntry),
});
export type RecruiterState = z.infer<typeof RecruiterState>;

export const SchemeState = z.object({
  id: z.uuid(),
  country: z.string(),
  iso2: z.string().nullable(),
  scheme: z.string(),
  sector: z.string(),
  status: SchemeStatusCode,
  printedStatus: z.string(),
  validFrom: PlainDate.nullable(),
  validTo: PlainDate.nullable(),
  printedDates: z.string(),
  instrument: z.string().nullable(),
  source: z.string(),
  sourceDate: z.string(),
  note: z.string().nullable(),
  withdrawn: z.boolean(),
});
export type SchemeState = z.infer<typeof SchemeState>;

/** Town as one writes it, without Kota and Kabupaten; Kota and Kabupaten Bekasi stay two. */
export const townKey = (city: string): string => city.toLowerCase().replace(/\s+/g, ' ').trim();

/** One name in two towns is two; the same name in the same town is always the same row. */
export const recruiterId = (kind: RecruiterKind, name: string, city: string): string =>
  stableId('recruiter', `${kind}|${companyKey(name)}|${townKey(city)}`);

export const statusKey = (s: StatusEntry): string => [s.status, s.remark ?? '', s.decree ?? '', s.validFrom ?? '', s.source].join('|');
