import type { ConsoleModule } from '../../../platform/ui/console-page.ts';
import { call } from '../../../platform/ui/http.ts';
import { listCases } from '../contract.ts';

const FOUND = 8;

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/perkara',
      title: 'Perkara',
      permission: 'case.read',
      nav: { group: 'Perkara', label: 'Perkara', icon: 'briefcase', order: 10 },
      load: () => import('./cases-page.tsx'),
    },
    { path: '/perkara/buka', title: 'Buka perkara', permission: 'case.open', load: () => import('./open-case-page.tsx') },
    { path: '/perkara/$id', title: 'Perkara', permission: 'case.read', load: () => import('./case-page.tsx') },
    {
      path: '/rujukan',
      title: 'Rujukan',
      permission: 'case.read',
      nav: { group: 'Perkara', label: 'Rujukan', icon: 'send', order: 20 },
      load: () => import('./referrals-page.tsx'),
    },
    { path: '/rujukan/$id', title: 'Rujukan', permission: 'case.read', load: () => import('./referral-page.tsx') },
    {
      path: '/ruang-tertutup',
      title: 'Ruang tertutup',
      permission: 'compartment.manage',
      nav: { group: 'Perkara', label: 'Ruang tertutup', icon: 'lock', order: 30 },
      load: () => import('./compartments-page.tsx'),
    },
  ],
  home: [{ id: 'cases', permission: ['case.work', 'referral.answer'], order: 9, load: () => import('./home-part.tsx') }],
  searches: [
    {
      id: 'cases',
      label: 'Perkara',
      permission: 'case.read',
      search: async (q) => {
        const { items } = await call(listCases, { query: { q, closed: 'true', limit: FOUND } });
        return items.map((one) => ({
          key: one.id,
          title: one.number,
          ...(one.summary !== null && { detail: one.summary }),
          to: `/perkara/${one.id}`,
        }));
      },
    },
  ],
  reasons: {
    'case/closed': 'Perkara ini sudah ditutup. Buka kembali dahulu, dengan alasan.',
    'case/merged': 'Perkara ini sudah digabung ke perkara lain. Lanjutkan di sana.',
    'case/not-now': 'Langkah ini tidak berlaku pada keadaan perkara sekarang. Muat ulang halaman.',
    'case/source-taken': 'Sebagian sumber sudah menjadi bagian perkara lain. Buka perkara itu, lalu tambahkan sumber di sana.',
    'case/source-not-ready': 'Sumber ini sedang tidak dapat dijadikan perkara. Tanyakan kepada kepala kantor.',
    'referral/content-closed': 'Rujukan ini sudah berakhir: isinya tidak lagi terbuka bagi kantor penerima.',
    'case/last-source': 'Perkara harus memiliki paling sedikit satu sumber.',
    'case/merge-itself': 'Pilih perkara lain sebagai tujuan.',
    'case/merge-across': 'Hanya perkara satu kantor, di luar atau di dalam ruang tertutup yang sama, yang dapat digabung.',
    'case/referral-open': 'Masih ada rujukan yang menunggu jawaban. Tunggu, atau cabut dahulu.',
    'case/risk-open': 'Bahaya bagi orang ini masih tinggi. Nilai lagi bahayanya sebelum menutup perkara.',
    'case/tasks-open': 'Masih ada tugas yang terbuka. Selesaikan atau batalkan dahulu.',
    'case/in-compartment': 'Perkara dalam ruang tertutup tidak dapat dirujuk. Keluarkan dahulu dari ruang itu.',
    'case/outside-compartment': 'Hanya anggota ruang tertutup yang dapat masuk tim perkara ini.',
    'case/shared-out': 'Perkara ini masih dibagikan. Cabut rujukannya dahulu.',
    'compartment/own-removal': 'Anda tidak dapat melepas diri sendiri. Mintalah anggota lain yang berwenang.',
    'party/role-standing': 'Orang ini sudah memiliki peran itu.',
    'party/role-authority': 'Peran ini hanya dapat ditetapkan oleh petugas yang berwenang. Catat faktanya, lalu rujuk.',
    'party/role-absent': 'Orang ini tidak sedang memiliki peran itu.',
    'fact/tag-of-other-element': 'Jenis ini bukan bagian unsur yang dipilih. Pilih jenis yang sesuai.',
    'fact/withdrawn': 'Fakta ini sudah ditarik.',
    'assessment/value-unknown': 'Pilih penilaian dari daftar.',
    'assessment/article-not-valid-then': 'Ada pasal yang belum atau tidak lagi berlaku pada waktu kejadian. Pilih pasal lain.',
    'assessment/conduct-day-missing': 'Isi dahulu hari kejadian: pasal dipilih menurut hari itu.',
    'assessment/reassess-day-missing': 'Isi hari untuk menilai lagi, setelah hari ini.',
    'task/set-unknown': 'Kumpulan tugas ini tidak cocok dengan modus perkara.',
    'task/office-not-on-case': 'Kantor itu belum melihat perkara ini. Rujuk dahulu, lalu beri tugas.',
    'task/answered': 'Tugas ini sudah dijawab.',
    'task/not-yours': 'Hanya kantor yang diberi tugas atau pemilik perkara yang dapat menjawabnya.',
    'referral/own-office': 'Pilih kantor lain: ini kantor sendiri atau pemilik perkara.',
    'referral/pending': 'Sudah ada rujukan ke kantor ini yang menunggu jawaban.',
    'referral/nobody-there': 'Belum ada petugas kantor itu di sistem. Kirim surat cetak, atau pilih kantor lain.',
    'referral/answered': 'Rujukan ini sudah dijawab. Muat ulang halaman.',
    'referral/transferred': 'Perkara sudah beralih kepada penerima; hasilnya datang saat mereka menutupnya.',
    'referral/proposal-unusable': 'Usulkan kantor lain, bukan pengirim atau kantor ini.',
  },
};
