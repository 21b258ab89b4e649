import { officeId } from '../../modules/access/reference.ts';
import { stableId } from '../../platform/db/stable-id.ts';
import type { Office } from './office.ts';

/** More administrators beside `admin`, with the ids that `accountOf(login)` gives. They have no password. */
export const addAdministrators = (office: Office, ...logins: string[]) =>
  office.system(({ tx, now }) =>
    tx
      .insertInto('access.account')
      .values(
        logins.map((login) => ({
          id: stableId('account', login),
          login,
          display_name: `Seno ${login} (latihan)`,
          role: 'ADMINISTRATOR',
          office_id: officeId('KANWIL-JATIM'),
          password_hash: 'none',
          created_at: now,
        })),
      )
      .execute(),
  );
