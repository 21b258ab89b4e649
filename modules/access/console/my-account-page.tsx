import { useAsk } from '../../../platform/ui/ask.ts';
import { Facts, Page, Panel } from '../../../platform/ui/parts/page.tsx';
import { Loaded } from '../../../platform/ui/parts/loaded.tsx';
import { ClassificationBadge } from '../../../platform/ui/parts/badge.tsx';
import { formatInstant } from '../../../platform/ui/formats.ts';
import { me } from '../contract.ts';
import { ChangePassword } from './change-password.tsx';
import { MySessions } from './my-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';

/** What concerns my own account: who I am here, my sessions, my password, my second factor. */
export default function MyAccountPage() {
  const ask = useAsk(me, {});
  return (
    <Page title="Akun dan sesi saya" question="Siapa saya di sini, dan di mana saja akun saya sedang dipakai?">
      <Loaded ask={ask}>
        {(my) => (
          <>
            <Panel title="Saya">
              <Facts
                items={[
                  { label: 'Nama', value: my.account.displayName },
                  { label: 'Peran', value: my.role.name },
                  { label: 'Kantor', value: `${my.office.name}\n${my.agency.name}` },
                  { label: 'Wilayah kerja', value: my.territories.map((one) => one.name).join(', ') },
                  { label: 'Boleh membaca sampai', value: <ClassificationBadge value={my.clearance} /> },
                  { label: 'Sesi ini berakhir', value: formatInstant(my.sessionExpiresAt) },
                ]}
              />
            </Panel>
            <MySessions />
            <SecondFactor installed={my.account.hasTotp} />
            <ChangePassword />
          </>
        )}
      </Loaded>
    </Page>
  );
}
