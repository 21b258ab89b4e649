import type { ConsoleModule } from '../../../platform/ui/console-page.ts';

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/seandainya',
      title: 'Seandainya',
      permission: 'alert.read',
      nav: { group: 'Data dan laporan', label: 'Seandainya', icon: 'chart', order: 20 },
      load: () => import('./what-if-page.tsx'),
    },
  ],
};
