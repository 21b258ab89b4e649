import type { ConsoleModule } from '../../../platform/ui/console-page.ts';

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/audit',
      title: 'Jejak audit',
      permission: 'audit.read',
      nav: { group: 'Pengelolaan', label: 'Jejak audit', icon: 'audit', order: 50 },
      load: () => import('./audit-page.tsx'),
    },
  ],
  home: [{ id: 'audit', permission: 'audit.read', order: 30, load: () => import('./home-part.tsx') }],
};
