import { Link } from '@tanstack/react-router';
import { NAV_GROUPS } from '../../platform/ui/console-page.ts';
import { Icon } from '../../platform/ui/parts/icon.tsx';
import type { IconName } from '../../platform/ui/parts/icon-paths.ts';
import { navPages } from './open-pages.ts';
import { useMe } from './session.ts';

function Entry({
  to,
  label,
  icon,
  onGo,
}: {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  readonly onGo: (() => void) | undefined;
}) {
  return (
    <li>
      <Link
        to={to}
        onClick={onGo}
        activeOptions={{ exact: to === '/' }}
        className="flex min-h-10 items-center gap-3 rounded px-3 py-1.5 hover:bg-sunken"
        activeProps={{ className: 'bg-accent-soft font-semibold', 'aria-current': 'page' }}
      >
        <Icon name={icon} className="text-muted" />
        <span className="min-w-0">{label}</span>
      </Link>
    </li>
  );
}

/** The pages this account may open, by group. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const open = navPages(new Set(useMe().permissions));
  return (
    <nav aria-label="Halaman">
      <ul className="mb-4">
        <Entry to="/" label="Beranda" icon="home" onGo={onGo} />
      </ul>
      {NAV_GROUPS.map((group) => {
        const pages = open.filter((page) => page.nav.group === group);
        if (pages.length === 0) return null;
        return (
          <section key={group} className="mb-4">
            <h2 className="px-3 pb-1 text-sm text-muted">{group}</h2>
            <ul>
              {pages.map((page) => (
                <Entry key={page.path} to={page.path} label={page.nav.label} icon={page.nav.icon} onGo={onGo} />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
