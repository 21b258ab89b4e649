import type { ConsoleModule } from '../../../platform/ui/console-page.ts';
import { call } from '../../../platform/ui/http.ts';
import { searchPeople } from '../contract.ts';

/** Shorter words would list half the village. Our choice. */
const LEAST_LETTERS = 3;
const SHOWN = 5;

export const screens: ConsoleModule = {
  pages: [
    {
      path: '/orang',
      title: 'Cari orang',
      permission: 'person.read',
      nav: { group: 'Orang dan tempat', label: 'Orang', icon: 'person', order: 10 },
      load: () => import('./search-page.tsx'),
    },
    { path: '/orang/$id', title: 'Satu orang', permission: 'person.read', load: () => import('./person-page.tsx') },
    {
      path: '/pengenal/$id',
      title: 'Satu nomor, rumah atau perusahaan',
      permission: 'person.read',
      load: () => import('./thing-page.tsx'),
    },
    {
      path: '/pasangan',
      title: 'Mungkin orang yang sama',
      permission: 'person.judge',
      nav: { group: 'Pekerjaan', label: 'Mungkin orang yang sama', icon: 'people', order: 60 },
      load: () => import('./review-page.tsx'),
    },
  ],
  home: [{ id: 'people/reviews', permission: 'person.judge', order: 60, load: () => import('./review-home.tsx') }],
  searches: [
    {
      id: 'people',
      label: 'Orang',
      permission: 'person.read',
      search: async (text) => {
        if (text.trim().length < LEAST_LETTERS) return [];
        const { items } = await call(searchPeople, {
          body: { q: text.trim(), kind: /^[\d\s+-]{9,}$/.test(text) ? numberKind(text) : 'name' },
        });
        return items.slice(0, SHOWN).map((one) => ({
          key: one.personId,
          title: one.maskedName,
          detail: [one.birthYear === null ? '' : `lahir ${one.birthYear}`, one.place ?? ''].filter((part) => part !== '').join(' · '),
          to: `/orang/${one.personId}`,
        }));
      },
    },
  ],
  reasons: {
    'person/purpose-required': 'Catatan tentang orang ini TERBATAS. Pilih dahulu untuk apa Anda membukanya.',
    'judgement/pair-judged': 'Pasangan ini sudah diputuskan. Tarik putusan itu dahulu bila keliru.',
    'judgement/not-standing': 'Putusan ini sudah ditarik atau ditolak.',
    'judgement/not-waiting': 'Putusan ini tidak menunggu pemeriksa kedua.',
    'judgement/second-reviewer-needed': 'Anda yang memintanya; pemeriksa kedua harus orang lain.',
    'judgement/one-mention': 'Pilih dua catatan yang berbeda.',
    'thing/connects-nobody-already': 'Ini sudah dikenal sebagai milik umum.',
    'thing/not-said-by-a-person': 'Tidak ada pernyataan yang dapat ditarik.',
  },
};

const numberKind = (text: string): 'nik' | 'phone' => (text.replace(/\D/g, '').length === 16 ? 'nik' : 'phone');
