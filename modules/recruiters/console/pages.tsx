import type { ConsoleModule } from '../../../platform/ui/console-page.ts';
import { call } from '../../../platform/ui/http.ts';
import { listRecruiters } from '../contract.ts';
import { LICENCE_WORDS } from '../model.ts';

const LEAST_LETTERS = 3;
const SHOWN = 5;

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/perekrut',
      title: 'Perekrut',
      permission: 'recruiter.read',
      nav: { group: 'Orang dan tempat', label: 'Perekrut', icon: 'briefcase', order: 20 },
      load: () => import('./recruiters-page.tsx'),
    },
    {
      path: '/periksa-iklan',
      title: 'Periksa iklan',
      permission: 'report.create',
      nav: { group: 'Pekerjaan', label: 'Periksa iklan', icon: 'eye', order: 21 },
      load: () => import('./check-advert-page.tsx'),
    },
    { path: '/perekrut/$id', title: 'Satu perekrut', permission: 'recruiter.read', load: () => import('./recruiter-page.tsx') },
    {
      path: '/negara-tujuan',
      title: 'Negara tujuan dan skema',
      permission: 'recruiter.read',
      nav: { group: 'Orang dan tempat', label: 'Negara tujuan', icon: 'plane', order: 30 },
      load: () => import('./schemes-page.tsx'),
    },
    {
      path: '/muat-daftar',
      title: 'Muat daftar perekrut',
      permission: 'recruiter.manage',
      nav: { group: 'Data dan laporan', label: 'Muat daftar perekrut', icon: 'upload', order: 40 },
      load: () => import('./imports-page.tsx'),
    },
    {
      path: '/muat-daftar/$id',
      title: 'Hasil pemeriksaan berkas',
      permission: 'recruiter.manage',
      load: () => import('./import-page.tsx'),
    },
  ],
  searches: [
    {
      id: 'recruiters',
      label: 'Perekrut',
      permission: 'recruiter.read',
      search: async (text) => {
        if (text.trim().length < LEAST_LETTERS || /^[\d\s+-]+$/.test(text)) return [];
        const { items } = await call(listRecruiters, { query: { q: text.trim(), limit: SHOWN } });
        return items.map((one) => ({
          key: one.id,
          title: one.name,
          detail: [one.city, LICENCE_WORDS[one.status.status]].filter((part) => part !== '').join(' · '),
          to: `/perekrut/${one.id}`,
        }));
      },
    },
  ],
  reasons: {
    'import/not-checked': 'Berkas ini sudah diterapkan atau dibatalkan. Periksa berkas yang baru.',
    'import/stale': 'Daftar sudah berubah sejak berkas ini diperiksa. Periksa berkasnya sekali lagi.',
    'import/not-last': 'Hanya pemuatan terakhir yang dapat dibatalkan.',
    'import/not-applied': 'Berkas ini belum diterapkan.',
    'recruiter/phone-own': 'Nomor ini Anda sendiri yang memasukkan. Minta petugas lain membenarkannya.',
    'recruiter/phone-settled': 'Tidak ada nomor yang menunggu di sini. Muat ulang untuk melihatnya.',
    'recruiter/exists': 'Perusahaan dengan nama dan kota ini sudah ada dalam daftar.',
  },
};
