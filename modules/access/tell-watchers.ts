import type { JobContext } from '../../platform/outbox/job-context.ts';
import { notify } from './notices.ts';
import type { NewNotice } from './notices.ts';
import { activeAccounts } from './store-accounts.ts';

type Notice = Omit<NewNotice, 'to'>;
type Telling = Pick<JobContext, 'tx' | 'now' | 'newId'>;

/** Those who watch over the log: auditors and PPDP of the agency, or, where it has none, of the whole system. */
export async function tellWatchers(context: Telling, agencyId: string | null, notice: Notice): Promise<number> {
  const watchers = await activeAccounts(context.tx, ['AUDITOR', 'PPDP']);
  const own = watchers.filter((one) => one.agency_id === agencyId);
  return tell(context, own.length > 0 ? own : watchers, notice);
}

/** Every administrator but the one who acts. */
export const tellOtherAdministrators = async (context: Telling, self: string, notice: Notice): Promise<number> =>
  tell(
    context,
    (await activeAccounts(context.tx, ['ADMINISTRATOR'])).filter((one) => one.id !== self),
    notice,
  );

async function tell(context: Telling, accounts: readonly { readonly id: string }[], notice: Notice): Promise<number> {
  for (const { id } of accounts) await notify(context, { ...notice, to: { accountId: id } });
  return accounts.length;
}
