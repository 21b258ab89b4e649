import type { ConsoleModule } from '../../../platform/ui/console-page.ts';

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/wilayah',
      title: 'Wilayah',
      nav: { group: 'Orang dan tempat', label: 'Wilayah', icon: 'map', order: 80 },
      load: () => import('./territory-page.tsx'),
    },
    { path: '/wilayah/$code', title: 'Satu wilayah', load: () => import('./unit-page.tsx') },
    {
      path: '/hari-kerja',
      title: 'Hari kerja dan hari libur',
      nav: { group: 'Orang dan tempat', label: 'Hari kerja', icon: 'calendar', order: 85 },
      load: () => import('./working-days-page.tsx'),
    },
  ],
};
