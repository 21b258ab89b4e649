export type Size = 'S' | 'M' | 'L';

export interface SizeClass {
  readonly about: string;
  /** Beginnings of the village codes. */
  readonly places: readonly string[];
  /** Factor on the rate of rings, so that twelve villages have some. */
  readonly boost: number;
  /** Territories of one officer each. */
  readonly territories: number;
}

/** Size classes. @source dossier: simulator §6 */
export const sizes: Readonly<Record<Size, SizeClass>> = {
  S: { about: 'one kecamatan: Kanigoro, Kabupaten Blitar, 12 villages', places: ['35.05.10'], boost: 12, territories: 1 },
  M: {
    about: 'one Kanim: Kabupaten and Kota Blitar and Tulungagung, 540 villages',
    places: ['35.04', '35.05', '35.72'],
    boost: 1,
    territories: 1,
  },
  L: {
    about: 'East Java, 38 kabupaten and kota',
    places: [
      ...Array.from({ length: 29 }, (_, at) => `35.${String(at + 1).padStart(2, '0')}`),
      ...Array.from({ length: 9 }, (_, at) => `35.${71 + at}`),
    ],
    boost: 1,
    territories: 16,
  },
};
