import type { Group } from './catalogue.ts';
import type { Purpose } from './question-bank.ts';
import { BASE_RATE, MILLIBITS_PER_BIT, trueHitShare } from './thresholds.ts';

/** Indonesian names of the groups. */
export const GROUP_NAMES: Record<Group, string> = {
  identity: 'identitas',
  story: 'cerita perjalanan',
  document: 'berkas',
  money: 'uang',
  network: 'orang di sekitar pemohon',
  report: 'catatan dan laporan',
  'place-time': 'tempat dan waktu',
};

/** Indonesian names of the purposes. */
export const PURPOSE_NAMES: Record<Purpose, string> = {
  wisata: 'Wisata',
  'kunjungan-keluarga': 'Kunjungan keluarga',
  'umrah-haji': 'Umrah atau haji',
  bekerja: 'Bekerja',
  'magang-belajar': 'Magang atau belajar',
  berobat: 'Berobat',
  pelaut: 'Pelaut',
  lainnya: 'Lainnya',
};

const TWO_PLACES = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });
const PER_CENT = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

/**
 * Weight of evidence for the screen, e.g. `+2,30 bit`. Two places are exact, so the lines shown add up to the sum shown.
 * @param millibits a multiple of 10, as every contribution and total of a screening is
 */
export const bitsText = (millibits: number): string => `${TWO_PLACES.format(millibits / MILLIBITS_PER_BIT)} bit`;

/**
 * What the evidence means among a hundred people: the sentence that stands instead of a bare number.
 * @param millibits total of a screening
 * @param baseRate share of true hits among all applications
 * @returns one Indonesian sentence and its caveat
 * @throws RangeError when the base rate is not between 0 and 1
 */
export function trueHitsSentence(millibits: number, baseRate: number = BASE_RATE): string {
  const hits = trueHitShare(millibits, baseRate) * 100;
  const rounded = Math.round(hits);
  const share = rounded < 1 ? 'kurang dari 1' : rounded > 99 ? 'lebih dari 99' : `kira-kira ${rounded}`;
  return (
    `Dari 100 permohonan dengan petunjuk seperti ini, ${share} diperkirakan benar-benar perlu dilindungi; sisanya bepergian biasa. ` +
    `Perkiraan ini memakai angka dasar ${PER_CENT.format(baseRate * 100)} % dan bobot awal yang belum dikalibrasi.`
  );
}
