import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Home } from './home.tsx';
import { PAGES } from './modules.ts';
import { FailedPage, NotFoundPage } from './odd-pages.tsx';
import { framed } from './page-frame.tsx';
import { readSearch, writeSearch } from './search-text.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
const pages = PAGES.map((page) => createRoute({ getParentRoute: () => root, path: page.path, component: framed(page) }));

export const router = createRouter({
  routeTree: root.addChildren([home, ...pages]),
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
});
