import { isOpenTo } from '../../platform/ui/console-page.ts';
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
