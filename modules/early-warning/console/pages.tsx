import { call } from '../../../platform/ui/http.ts';
import type { ConsoleModule } from '../../../platform/ui/console-page.ts';
import { listAlerts } from '../contract.ts';

const FOUND = 8;

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/peringatan',
      title: 'Peringatan',
      permission: 'alert.read',
      nav: { group: 'Pekerjaan', label: 'Peringatan', icon: 'alert', order: 10 },
      load: () => import('./alerts-page.tsx'),
    },
    { path: '/peringatan/$id', title: 'Peringatan', permission: 'alert.read', load: () => import('./alert-page.tsx') },
    {
      path: '/keadaan-desa',
      title: 'Keadaan desa',
      permission: 'alert.read',
      nav: { group: 'Pekerjaan', label: 'Keadaan desa', icon: 'map', order: 11 },
      load: () => import('./village-list-page.tsx'),
    },
    { path: '/keadaan-desa/$code', title: 'Keadaan desa', permission: 'alert.read', load: () => import('./village-page.tsx') },
    {
      path: '/keadaan-kantor',
      title: 'Keadaan kantor',
      permission: 'alert.read',
      nav: { group: 'Pekerjaan', label: 'Keadaan kantor', icon: 'chart', order: 12 },
      load: () => import('./office-series-page.tsx'),
    },
    {
      path: '/uji-balik',
      title: 'Uji pengaturan peringatan',
      permission: 'alert.read',
      nav: { group: 'Pekerjaan', label: 'Uji pengaturan', icon: 'chart', order: 40 },
      load: () => import('./back-test-page.tsx'),
    },
    {
      path: '/undian-peringatan',
      title: 'Undian peringatan',
      permission: 'audit.read',
      nav: { group: 'Pengelolaan', label: 'Undian peringatan', icon: 'chart', order: 52 },
      load: () => import('./draws-page.tsx'),
    },
  ],
  home: [
    { id: 'alerts', permission: 'alert.verdict', order: 8, load: () => import('./home-alerts.tsx') },
    { id: 'office-series', permission: 'alert.verdict', order: 9, load: () => import('./home-office-series.tsx') },
  ],
  searches: [
    {
      id: 'alerts',
      label: 'Peringatan',
      permission: 'alert.read',
      search: async (text) => {
        if (!/^pd-/i.test(text.trim())) return [];
        const { items } = await call(listAlerts, { query: { limit: 200 } });
        return items
          .filter((a) => a.number.toLowerCase().includes(text.trim().toLowerCase()))
          .slice(0, FOUND)
          .map((a) => ({ key: a.id, title: a.number, detail: a.sentence, to: `/peringatan/${a.id}` }));
      },
    },
  ],
  reasons: {
    'village/attention-ahead': 'Tanggal itu belum tiba. Catat sosialisasi atau kunjungan sesudah berlangsung.',
    'rule-weight/too-few-verdicts': 'Aturan ini belum cukup sering dinilai. Sekurang-kurangnya 20 penilaian diperlukan.',
    'rule-weight/nothing-new': 'Bobot itu sudah dipakai di kantor ini.',
    'rule-weight/changed-meanwhile': 'Ada penilaian baru, jadi bobotnya berubah. Muat ulang halaman ini, lalu putuskan lagi.',
    'alert/in-case': 'Peringatan ini sudah menjadi bagian perkara. Lanjutkan di perkara itu.',
    'alert/snooze-too-long': 'Peringatan dapat ditunda paling lama 30 hari.',
    'alert/already-in-another-case': 'Peringatan ini sudah menjadi bagian perkara lain.',
  },
};
