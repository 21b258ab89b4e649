import { isOpenTo, NAV_GROUPS, type ConsolePage } from '../../platform/ui/console-page.ts';
import { PAGES } from './modules.ts';

const segmentsOf = (path: string): readonly string[] => path.split(/[?#]/, 1)[0]?.split('/') ?? [];
const matches = (pattern: readonly string[], path: readonly string[]): boolean =>
  pattern.length === path.length && pattern.every((part, at) => part.startsWith('$') || part === path[at]);

/** Fixed addresses before those with ids in them: `/perkara/buka` is not a case. */
const PATTERNS = PAGES.map((page) => ({ pattern: segmentsOf(page.path), permission: page.permission })).sort(
  (a, b) => a.pattern.filter((part) => part.startsWith('$')).length - b.pattern.filter((part) => part.startsWith('$')).length,
);

/** @returns whether the page at an address may be opened with these permissions; an address without a page may be tried */
export const opensFor = (permissions: readonly string[]): ((path: string) => boolean) => {
  const granted = new Set(permissions);
  return (path) => {
    const found = PATTERNS.find(({ pattern }) => matches(pattern, segmentsOf(path)));
    return found === undefined || isOpenTo(granted, found.permission);
  };
};

type NavPage = ConsolePage & Required<Pick<ConsolePage, 'nav'>>;
const groupOf = (page: NavPage): number => NAV_GROUPS.indexOf(page.nav.group);
const NAV_PAGES = PAGES.filter((page): page is NavPage => page.nav !== undefined).sort(
  (a, b) => groupOf(a) - groupOf(b) || a.nav.order - b.nav.order,
);

/** @returns the pages of the navigation that are open with these permissions, in its order */
export const navPages = (granted: ReadonlySet<string>): readonly NavPage[] =>
  NAV_PAGES.filter((page) => isOpenTo(granted, page.permission));
