import type { JobContext } from '../../platform/outbox/job-context.ts';
import * as store from './store-shares.ts';
import type { Receiver, SubjectRef } from './store-shares.ts';

export interface NewShare {
  /** The record: `case`, `report`, … and its id, as the table's row-level policy asks for it. */
  readonly subject: SubjectRef;
  readonly to: Receiver;
  /** Why the receiver may see it, one sentence. */
  readonly purpose: string;
  /** Names of the shared fields, for the projection of the owning module; absent: all that the module shows a receiver. */
  readonly fields?: readonly string[];
  /** When it ends by itself; absent: when it is revoked. */
  readonly expiresAt?: string;
  /** Who gave it; absent: the system. */
  readonly by?: string;
  /** Id of the hand-over that gives it; it ends with that one and leaves shares of another origin alone. */
  readonly origin?: string;
}

/**
 * Shows one record to one agency, office or account beyond its reach. An earlier open share of the same record with the
 * same receiver and origin ends; those of other origins stand beside it, and the receiver sees what any of them shows.
 * @returns id of the share
 */
export async function share({ tx, now, newId }: Pick<JobContext, 'tx' | 'now' | 'newId'>, given: NewShare): Promise<string> {
  await store.endShares(tx, { ...given, origin: given.origin ?? null }, now);
  const id = newId();
  await store.addShare(tx, given.to, {
    id,
    subject_kind: given.subject.kind,
    subject_id: given.subject.id,
    purpose: given.purpose,
    fields: given.fields === undefined ? null : [...given.fields],
    shared_by: given.by ?? null,
    shared_at: now,
    expires_at: given.expiresAt ?? null,
    origin: given.origin ?? null,
  });
  return id;
}

/**
 * Ends a share by its id, or all open shares of a record (with one receiver or of one origin when given). Takes effect at once:
 * row-level policies read the table.
 * @returns how many ended
 */
export async function revokeShare(
  { tx, now }: Pick<JobContext, 'tx' | 'now'>,
  which: { readonly shareId: string } | { readonly subject: SubjectRef; readonly to?: Receiver; readonly origin?: string },
): Promise<number> {
  if ('shareId' in which) return (await store.endShare(tx, which.shareId, now)) ? 1 : 0;
  return (await store.endShares(tx, which, now)).length;
}

export interface OpenShare {
  readonly id: string;
  readonly to: Receiver;
  readonly purpose: string;
  readonly fields: readonly string[] | null;
  readonly by: string | null;
  readonly at: string;
  readonly expiresAt: string | null;
}

/** Who else sees this record now. */
export async function sharesOf({ tx, now }: Pick<JobContext, 'tx' | 'now'>, subject: SubjectRef): Promise<OpenShare[]> {
  return (await store.openShares(tx, subject, now)).map((row) => ({
    id: row.id,
    to: receiverOf(row),
    purpose: row.purpose,
    fields: row.fields,
    by: row.shared_by,
    at: row.shared_at,
    expiresAt: row.expires_at,
  }));
}

function receiverOf(row: { to_agency_id: string | null; to_office_id: string | null; to_account_id: string | null }): Receiver {
  if (row.to_agency_id !== null) return { agencyId: row.to_agency_id };
  if (row.to_office_id !== null) return { officeId: row.to_office_id };
  return { accountId: row.to_account_id ?? '' };
}
