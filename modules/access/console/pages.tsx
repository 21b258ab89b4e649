import { adminReasons } from './admin/pages.tsx';
import type { ConsoleModule } from '../../../platform/ui/console-page.ts';

export const screens: ConsoleModule = {
  pages: [
    { path: '/akun-saya', title: 'Akun dan sesi saya', load: () => import('./my-account-page.tsx') },
    {
      path: '/akun',
      title: 'Akun petugas',
      permission: 'account.read',
      nav: { group: 'Pengelolaan', label: 'Akun petugas', icon: 'people', order: 10 },
      load: () => import('./accounts-page.tsx'),
    },
    {
      path: '/kantor',
      title: 'Kantor dan wilayah kerja',
      nav: { group: 'Orang dan tempat', label: 'Kantor', icon: 'office', order: 90 },
      load: () => import('./offices-page.tsx'),
    },
  ],
  home: [{ id: 'accounts', permission: 'account.manage', order: 10, load: () => import('./admin/home-part.tsx') }],
  reasons: {
    ...adminReasons,
    'account/wrong-password': 'Kata sandi yang sekarang tidak cocok. Ketik ulang.',
    'account/totp-not-started': 'Pemasangan kode masuk sudah lewat waktunya. Mulai lagi dari langkah pertama.',
    'account/totp-wrong': 'Kode tidak cocok. Periksa apakah jam telepon sudah tepat, lalu ketik kode yang baru.',
    'account/login-taken': 'Nama akun ini sudah dipakai. Pilih nama lain.',
    'account/territory-outside-office': 'Ada wilayah di luar wilayah kerja kantor ini. Pilih wilayah di dalamnya.',
    'account/needs-two': 'Peran ini dijaga dua administrator: usulkan dahulu, lalu administrator lain mengesahkan.',
    'account/needs-one': 'Peran ini tidak perlu pengesahan: kerjakan langsung, tanpa usulan.',
    'account/already-proposed': 'Sudah ada usulan untuk nama akun ini. Muat ulang daftar.',
    'account/own-proposal': 'Usulan sendiri tidak dapat disahkan. Mintalah kepada administrator lain.',
    'account/no-proposal': 'Usulan ini sudah dijawab atau lewat 24 jam. Muat ulang daftar; bila perlu usulkan lagi.',
    'account-proposal/not-found': 'Usulan ini sudah dijawab atau lewat 24 jam. Muat ulang daftar; bila perlu usulkan lagi.',
    'account/last-administrators': 'Dua administrator harus tetap ada. Buat dahulu akun administrator pengganti, lalu tutup akun ini.',
    'account/many-closed': 'Anda sudah menutup sepuluh akun dalam 24 jam. Mintalah administrator lain menutup yang berikutnya.',
    'account/own-account': 'Akun sendiri tidak dapat ditutup atau diatur ulang. Mintalah kepada administrator lain.',
  },
};
