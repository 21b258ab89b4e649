import type { ConsoleModule } from '../../platform/ui/console-page.ts';

/** Pages that show several modules of one tier: thin compositions. */
export const screens: ConsoleModule = {
  pages: [{ path: '/kantor/$id', title: 'Satu kantor', load: () => import('./office-page.tsx') }],
};
