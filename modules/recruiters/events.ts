import { z } from 'zod';
import { announces, eventType } from '../../platform/contract/event.ts';
import { Id } from '../../platform/contract/fields.ts';
import { ImportKind, LicenceStatus } from './model.ts';

/** A snapshot was applied or taken back: lists and official numbers may have changed. */
export const recruitersImportedEvent = eventType('recruiters.imported', z.object({ importId: Id, kind: ImportKind, undone: z.boolean() }));
export const recruitersImported = announces(recruitersImportedEvent);

/** A second person confirmed or refused an official number. */
export const recruiterPhoneSettledEvent = eventType('recruiter.phone-settled', z.object({ recruiterId: Id, official: z.boolean() }));
export const recruiterPhoneSettled = announces(recruiterPhoneSettledEvent);

/** A decision about a licence was entered. */
export const recruiterStatusSetEvent = eventType('recruiter.status-set', z.object({ recruiterId: Id, status: LicenceStatus }));
export const recruiterStatusSet = announces(recruiterStatusSetEvent);

export const recruiterAddedEvent = eventType('recruiter.added', z.object({ recruiterId: Id }));
export const recruiterAdded = announces(recruiterAddedEvent);
