import type { ComponentType } from 'react';
import type { IconName } from './parts/icon-paths.ts';

/** Groups of the left navigation, in the order shown. */
export const NAV_GROUPS = ['Pekerjaan', 'Orang dan tempat', 'Perkara', 'Data dan laporan', 'Pengelolaan'] as const;
export type NavGroup = (typeof NAV_GROUPS)[number];

type Loaded = () => Promise<{ readonly default: ComponentType }>;

/** One page of the console, listed in a module's `screens`. */
export interface ConsolePage {
  /** `/perkara/$id`; ids only, never a name. Indonesian words. */
  readonly path: `/${string}`;
  /** Title of the document and of the history: what the page is, never who it is about. */
  readonly title: string;
  /** Absent: the page is reached from other pages only. */
  readonly nav?: { readonly group: NavGroup; readonly label: string; readonly icon: IconName; readonly order: number };
  /** Shown in the navigation and opened only with one of these; absent: every signed-in account. */
  readonly permission?: string | readonly string[];
  /** The default export of the file is the page. `() => import('./case-page.tsx')` */
  readonly load: Loaded;
}

/** One part of the home page: what this role must do now. Loaded only for those with the permission. */
export interface HomePart {
  readonly id: string;
  readonly permission: string | readonly string[];
  readonly order: number;
  readonly load: Loaded;
}

export interface Found {
  readonly key: string;
  /** What is shown first; identities masked as the server masks them. */
  readonly title: string;
  readonly detail?: string;
  readonly to: string;
}
/** One source of the global search (Ctrl/Cmd+K). */
export interface GlobalSearch {
  readonly id: string;
  /** "Orang", "Perkara", … */
  readonly label: string;
  readonly permission: string | readonly string[];
  readonly search: (text: string) => Promise<readonly Found[]>;
}

/** Everything a module gives to the console; exported as `screens` from `modules/<name>/console/pages.tsx`. */
export interface ConsoleModule {
  readonly pages: readonly ConsolePage[];
  readonly home?: readonly HomePart[];
  readonly searches?: readonly GlobalSearch[];
  /** Words for the module's refusal codes: what happened and what to do. `{ 'case/closed': 'Perkara ini sudah ditutup. Buka kembali dahulu.' }` */
  readonly reasons?: Readonly<Record<string, string>>;
}

/** Whether somebody with these permissions may see it. */
export const isOpenTo = (granted: ReadonlySet<string>, permission: string | readonly string[] | undefined): boolean =>
  permission === undefined || (typeof permission === 'string' ? granted.has(permission) : permission.some((one) => granted.has(one)));
