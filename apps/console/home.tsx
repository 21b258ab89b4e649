import { lazy, Suspense } from 'react';
import { isOpenTo } from '../../platform/ui/console-page.ts';
import { PageLink } from '../../platform/ui/page-link.tsx';
import { Icon } from '../../platform/ui/parts/icon.tsx';
import { Page } from '../../platform/ui/parts/page.tsx';
import { Skeleton } from '../../platform/ui/parts/states.tsx';
import { HOME_PARTS } from './modules.ts';
import { navPages } from './open-pages.ts';
import { useTitle } from './use-title.ts';
import { useMe } from './session.ts';

const PARTS = HOME_PARTS.map((part) => ({ ...part, Content: lazy(part.load) }));

/** What this role must do now, composed of the modules' parts; on phones, where the navigation is folded, the ways into the rest. */
export function Home() {
  const me = useMe();
  const granted = new Set(me.permissions);
  const parts = PARTS.filter((part) => isOpenTo(granted, part.permission));
  const ways = navPages(granted);
  useTitle('Beranda');
  return (
    <Page title="Yang harus dikerjakan sekarang" question={`${me.role.name} · ${me.office.name}`}>
      {parts.map(({ id, Content }) => (
        <Suspense key={id} fallback={<Skeleton />}>
          <Content />
        </Suspense>
      ))}
      <h2 className="mb-2 text-lg font-semibold lg:hidden">Halaman lain</h2>
      <ul className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:hidden">
        {ways.map((page) => (
          <li key={page.path}>
            <PageLink
              to={page.path}
              plain
              className="flex min-h-12 items-center gap-3 rounded border border-line bg-panel px-3 py-2 hover:bg-sunken"
            >
              <Icon name={page.nav.icon} className="text-accent" />
              {page.nav.label}
            </PageLink>
          </li>
        ))}
      </ul>
    </Page>
  );
}
