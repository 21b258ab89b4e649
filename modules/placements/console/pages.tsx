import type { ConsoleModule } from '../../../platform/ui/console-page.ts';

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/penempatan',
      title: 'Penempatan',
      permission: 'placement.work',
      nav: { group: 'Pekerjaan', label: 'Penempatan', icon: 'plane', order: 30 },
      load: () => import('./placements-page.tsx'),
    },
    { path: '/penempatan/baru', title: 'Catat penempatan', permission: 'placement.work', load: () => import('./new-placement-page.tsx') },
    { path: '/penempatan/$id', title: 'Satu penempatan', permission: 'placement.work', load: () => import('./placement-page.tsx') },
  ],
  reasons: {
    'placement/exists': 'Nomor ini sudah tercatat di kantor Anda. Buka catatannya, atau periksa nomornya.',
    'placement/ended': 'Penempatan ini sudah berakhir. Catat penempatan baru bila pekerja berangkat lagi.',
    'placement/backwards': 'Langkah ini lebih awal daripada yang sudah tercatat.',
    'placement/already-left': 'Pekerja sudah berangkat, jadi tidak bisa lagi mundur atau gagal berangkat.',
  },
};
