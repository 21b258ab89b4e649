import type { JobContext } from '../../platform/outbox/job-context.ts';
import type { RoleCode } from './model.ts';
import { addNotice } from './store-notices.ts';

export interface NewNotice {
  /** One account, or everybody (of a role) in an office. */
  readonly to: { readonly accountId: string } | { readonly officeId: string; readonly role?: RoleCode };
  /** `case.referred`, `alert.raised`, … */
  readonly kind: string;
  /** What there is to look at, in Indonesian: "Rujukan menunggu jawaban". Never content, never a name. */
  readonly title: string;
  /** Page of the console, `/perkara/<id>`. */
  readonly link: string;
}

/**
 * Tells somebody that there is something new to look at. Opening it asks for the reach again; the notice itself gives none.
 * @returns id of the notice
 */
export async function notify({ tx, now, newId }: Pick<JobContext, 'tx' | 'now' | 'newId'>, notice: NewNotice): Promise<string> {
  const id = newId();
  await addNotice(tx, {
    id,
    ...('accountId' in notice.to
      ? { account_id: notice.to.accountId }
      : { office_id: notice.to.officeId, ...(notice.to.role !== undefined && { role: notice.to.role }) }),
    kind: notice.kind,
    title: notice.title,
    link: notice.link,
    at: now,
  });
  return id;
}
