import { useGo } from '../../platform/ui/page-link.tsx';
import { Menu, type MenuItem } from '../../platform/ui/parts/menu.tsx';
import { useTheme, type Theme } from '../../platform/ui/theme.ts';
import { useLogout, useMe } from './session.ts';

const THEMES: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: 'system', label: 'Tampilan ikut perangkat' },
  { theme: 'light', label: 'Tampilan terang' },
  { theme: 'dark', label: 'Tampilan gelap' },
];

/** Who I am here, and what concerns me alone. */
export function AccountMenu({ onHelp }: { readonly onHelp: () => void }) {
  const me = useMe();
  const go = useGo();
  const logout = useLogout();
  const [theme, setTheme] = useTheme();
  const items: readonly MenuItem[] = [
    { key: 'account', label: 'Akun dan sesi saya', icon: 'key', onSelect: () => go('/akun-saya') },
    { key: 'keys', label: 'Pintasan papan ketik', icon: 'keyboard', onSelect: onHelp },
    ...THEMES.map((one) => ({ key: one.theme, label: one.label, checked: theme === one.theme, onSelect: () => setTheme(one.theme) })),
    { key: 'logout', label: 'Keluar', icon: 'logout', onSelect: logout },
  ];
  return (
    <Menu
      label="Akun saya"
      icon="person"
      iconOnly
      items={items}
      head={
        <>
          <span className="block font-semibold">{me.account.displayName}</span>
          <span className="block text-sm font-normal text-muted">{me.role.name}</span>
          <span className="block text-sm font-normal text-muted">
            {me.office.name} · {me.agency.name}
          </span>
        </>
      }
    />
  );
}
