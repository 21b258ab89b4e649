import type { ConsoleModule } from '../../../platform/ui/console-page.ts';
import { REASONS } from './words.ts';

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/lapor',
      title: 'Formulir baru',
      permission: 'report.create',
      nav: { group: 'Pekerjaan', label: 'Tulis laporan', icon: 'plus', order: 20 },
      load: () => import('./report-form-page.tsx'),
    },
    {
      path: '/laporan',
      title: 'Laporan',
      permission: 'report.read',
      nav: { group: 'Pekerjaan', label: 'Laporan', icon: 'report', order: 10 },
      load: () => import('./queue-page.tsx'),
    },
    { path: '/laporan/$id', title: 'Laporan', permission: 'report.read', load: () => import('./report-page.tsx') },
    {
      path: '/ketepatan-pembacaan',
      title: 'Ketepatan pembacaan',
      permission: 'report.triage',
      nav: { group: 'Data dan laporan', label: 'Ketepatan pembacaan', icon: 'chart', order: 35 },
      load: () => import('./reading-quality-page.tsx'),
    },
    {
      path: '/laporan-saya',
      title: 'Laporan saya',
      permission: 'report.create',
      nav: { group: 'Pekerjaan', label: 'Laporan saya', icon: 'list', order: 22 },
      load: () => import('./my-reports-page.tsx'),
    },
    {
      path: '/tanda-terima',
      title: 'Tanda terima',
      permission: 'report.create',
      nav: { group: 'Pekerjaan', label: 'Tanda terima', icon: 'search', order: 24 },
      load: () => import('./receipt-page.tsx'),
    },
    {
      path: '/kustodian/identitas',
      title: 'Membuka identitas pelapor',
      permission: 'identity.release',
      nav: { group: 'Pekerjaan', label: 'Identitas pelapor', icon: 'key', order: 12 },
      load: () => import('./identity-requests-page.tsx'),
    },
    {
      path: '/kustodian/berkas',
      title: 'Berkas asli',
      permission: 'identity.release',
      nav: { group: 'Pekerjaan', label: 'Berkas asli', icon: 'lock', order: 14 },
      load: () => import('./originals-page.tsx'),
    },
  ],
  home: [
    { id: 'custodian', permission: 'identity.release', order: 5, load: () => import('./custodian-home-part.tsx') },
    { id: 'reports', permission: 'report.read', order: 10, load: () => import('./home-part.tsx') },
    { id: 'reporter', permission: 'report.create', order: 40, load: () => import('./reporter-home-part.tsx') },
  ],
  reasons: REASONS,
};
