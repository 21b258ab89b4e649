import type { ConsoleModule, ConsolePage, GlobalSearch, HomePart } from '../../platform/ui/console-page.ts';
import { screens as composed } from './composed.ts';
import { screens as access } from '../../modules/access/console/pages.tsx';
import { screens as audit } from '../../modules/audit/console/pages.tsx';
import { screens as cases } from '../../modules/cases/console/pages.tsx';
import { screens as earlyWarning } from '../../modules/early-warning/console/pages.tsx';
import { screens as passports } from '../../modules/passports/console/pages.tsx';
import { screens as people } from '../../modules/people/console/pages.tsx';
import { screens as placements } from '../../modules/placements/console/pages.tsx';
import { screens as recruiters } from '../../modules/recruiters/console/pages.tsx';
import { screens as reports } from '../../modules/reports/console/pages.tsx';
import { screens as territory } from '../../modules/territory/console/pages.tsx';
import { screens as whatIf } from '../../modules/what-if/console/pages.tsx';

/** The modules of the console: the one visible list. */
const MODULES: readonly ConsoleModule[] = [
  access,
  audit,
  reports,
  territory,
  composed,
  earlyWarning,
  whatIf,
  passports,
  people,
  placements,
  recruiters,
  cases,
];

export const PAGES: readonly ConsolePage[] = MODULES.flatMap((module) => module.pages);
export const HOME_PARTS: readonly HomePart[] = MODULES.flatMap((module) => module.home ?? []).sort((a, b) => a.order - b.order);
export const SEARCHES: readonly GlobalSearch[] = MODULES.flatMap((module) => module.searches ?? []);
export const REASONS: Readonly<Record<string, string>> = Object.fromEntries(
  MODULES.flatMap((module) => Object.entries(module.reasons ?? {})),
);
