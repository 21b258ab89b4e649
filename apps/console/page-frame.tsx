import { lazy, Suspense, type FunctionComponent } from 'react';
import { isOpenTo, type ConsolePage } from '../../platform/ui/console-page.ts';
import { Skeleton } from '../../platform/ui/parts/states.tsx';
import { ForbiddenPage } from './odd-pages.tsx';
import { useMe } from './session.ts';
import { useTitle } from './use-title.ts';

/** A page as a route component: its own chunk, its title, and closed to those without the permission. */
export const framed = (page: ConsolePage): FunctionComponent => {
  const Content = lazy(page.load);
  return function FramedPage() {
    const { permissions } = useMe();
    useTitle(page.title);
    if (!isOpenTo(new Set(permissions), page.permission)) return <ForbiddenPage />;
    return (
      <Suspense fallback={<Skeleton lines={6} />}>
        <Content />
      </Suspense>
    );
  };
};
