import { lazy, Suspense, useEffect, type FunctionComponent } from 'react';
import { isOpenTo, type ConsolePage } from '../../platform/ui/console-page.ts';
import { Skeleton } from '../../platform/ui/parts/states.tsx';
import { ForbiddenPage } from './odd-pages.tsx';
import { useMe } from './session.ts';

/** Titles never carry a person's name: they stand in histories and on shared screens. */
export const useTitle = (title: string): void =>
  useEffect(() => {
    document.title = `${title} · Kentongan`;
  }, [title]);

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
