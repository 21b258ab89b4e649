import type { ConsoleModule } from '../../../platform/ui/console-page.ts';
import { call } from '../../../platform/ui/http.ts';
import { listApplications } from '../contract.ts';
import { REASONS, STATE_WORDS } from './words.ts';

const LEAST_LETTERS = 3;
const SHOWN = 5;

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/permohonan',
      title: 'Antrean permohonan',
      permission: 'application.read',
      nav: { group: 'Pekerjaan', label: 'Permohonan paspor', icon: 'passport', order: 20 },
      load: () => import('./queue-page.tsx'),
    },
    {
      path: '/permohonan/baru',
      title: 'Catat permohonan',
      permission: 'application.create',
      load: () => import('./new-application-page.tsx'),
    },
    { path: '/permohonan/$id', title: 'Permohonan paspor', permission: 'application.read', load: () => import('./workspace-page.tsx') },
    {
      path: '/keputusan-menunggu',
      title: 'Keputusan menunggu petugas kedua',
      permission: 'application.approve',
      nav: { group: 'Pekerjaan', label: 'Keputusan menunggu', icon: 'check', order: 25 },
      load: () => import('./pending-page.tsx'),
    },
    {
      path: '/tindak-lanjut',
      title: 'Tindak lanjut saya',
      permission: 'followup.work',
      nav: { group: 'Pekerjaan', label: 'Tindak lanjut', icon: 'heart', order: 30 },
      load: () => import('./follow-ups-page.tsx'),
    },
    { path: '/tindak-lanjut/$id', title: 'Tindak lanjut', permission: 'followup.work', load: () => import('./follow-up-page.tsx') },
    {
      path: '/impor-permohonan',
      title: 'Impor permohonan',
      permission: 'application.import',
      nav: { group: 'Data dan laporan', label: 'Impor permohonan', icon: 'upload', order: 30 },
      load: () => import('./imports-page.tsx'),
    },
    { path: '/impor-permohonan/$id', title: 'Impor permohonan', permission: 'application.import', load: () => import('./import-page.tsx') },
  ],
  home: [
    { id: 'counter', permission: 'application.interview', order: 5, load: () => import('./home-counter.tsx') },
    { id: 'pending-decisions', permission: 'application.approve', order: 15, load: () => import('./home-pending.tsx') },
    { id: 'follow-ups', permission: 'followup.work', order: 12, load: () => import('./home-follow-ups.tsx') },
  ],
  searches: [
    {
      id: 'applications',
      label: 'Permohonan',
      permission: 'application.read',
      search: async (text) => {
        const number = text.trim();
        if (number.length < LEAST_LETTERS || !/\d/.test(number)) return [];
        const { items } = await call(listApplications, { query: { number, limit: SHOWN } });
        return items.map((one) => ({ key: one.id, title: one.number, detail: STATE_WORDS[one.state], to: `/permohonan/${one.id}` }));
      },
    },
  ],
  reasons: REASONS,
};
