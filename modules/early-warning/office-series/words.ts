import { earliestOf, keepsQuiet, LEAST_BACK_TEST, RARE_BELOW } from '../../../engines/warning/series/choose-method.ts';
import type { BackTest, SeriesMethod } from '../../../engines/warning/series/choose-method.ts';
import type { OfficeSeries, SeriesKey } from '../model.ts';
import { few } from '../surges/surge-draft.ts';
import { mondayOf } from '../surges/weeks.ts';
import { formatDay } from '../words.ts';
import { FREQUENCY, risenWeek } from './judge-series.ts';
import type { JudgedSeries, JudgedWeek } from './judge-series.ts';

type Unit = OfficeSeries['unit'];

/** What is counted, in the words of an office. */
export const SERIES_WORDS: Record<SeriesKey, { readonly name: string; readonly what: string; readonly unit: Unit }> = {
  reports: {
    name: 'Laporan yang masuk',
    what: 'Laporan yang ditangani kantor ini, menurut minggu kejadiannya. Ulangan laporan lain dan yang ternyata tidak benar tidak dihitung.',
    unit: 'laporan',
  },
  recruiting: {
    name: 'Laporan tentang perekrutan',
    what: 'Laporan tentang tawaran kerja, atau yang menyebut perekrut atau perusahaan, menurut minggu kejadiannya.',
    unit: 'laporan',
  },
  distress: {
    name: 'Laporan tentang orang yang perlu ditolong',
    what: 'Laporan tentang orang yang ditampung, ditahan, dianiaya, atau hilang kabar, menurut minggu kejadiannya.',
    unit: 'laporan',
  },
  'turned-down': {
    name: 'Paspor ditolak atau ditunda karena dugaan',
    what: 'Permohonan paspor yang ditolak, atau ditunda untuk diperiksa, karena dugaan kerja di luar jalur resmi atau keterangan tidak benar, menurut minggu permohonannya masuk. Dihitung sebagaimana diputuskan saat itu; ini bukan ukuran keberhasilan.',
    unit: 'permohonan',
  },
  again: {
    name: 'Permohonan kedua sesudah ditolak',
    what: 'Permohonan dari orang yang dalam setengah tahun sebelumnya ditolak atau ditunda karena dugaan, di sini atau di kantor lain yang terlihat oleh Anda. Mengajukan lagi bukan kesalahan.',
    unit: 'permohonan',
  },
};

const METHODS: Record<SeriesMethod, { readonly name: string; readonly words: string; readonly window: string }> = {
  'gamma-poisson': {
    name: 'Dibandingkan dengan masa lalu kantor sendiri',
    words:
      'Yang biasa dipelajari dari semua minggu sebelumnya, paling lama dua tahun. Cocok juga bila masa lalunya pendek atau kejadiannya jarang (nama ilmiahnya Gamma–Poisson Bayes empiris).',
    window: 'Satu, dua, empat, dan delapan minggu terakhir dilihat bersama; yang paling menonjol yang dihitung.',
  },
  ears: {
    name: 'Dibandingkan dengan tujuh minggu sebelumnya',
    words:
      'Yang biasa adalah rata-rata tujuh minggu; sosialisasi dan laporan yang terlambat tidak ikut diperhitungkan dalam batasnya (nama ilmiahnya EARS C2).',
    window: 'Tujuh minggu, berakhir tiga minggu sebelum minggu yang dinilai, agar kenaikan yang pelan tidak menyembunyikan dirinya.',
  },
  cusum: {
    name: 'Kenaikan kecil dijumlahkan',
    words:
      'Kelebihan tiap minggu di atas yang biasa ditabung; bila tabungannya melewati batas, minggu itu menonjol, dan tabungannya mulai lagi dari kosong. Batas atas turun selama tabungannya terisi. Cocok untuk kenaikan yang pelan (nama ilmiahnya CUSUM).',
    window: 'Sejak tabungan terakhir kosong; yang biasa dipelajari dari semua minggu sebelum setengah tahun terakhir.',
  },
  farrington: {
    name: 'Dibandingkan dengan minggu yang sama di tahun-tahun lalu',
    words: 'Musim dan arah jangka panjang ikut diperhitungkan; lonjakan lama dilemahkan (nama ilmiahnya Farrington fleksibel).',
    window: 'Tiga tahun ke belakang, tiga minggu di kiri dan kanan minggu yang sama; setengah tahun terakhir tidak dipakai belajar.',
  },
};

export const methodWords = (method: SeriesMethod) => METHODS[method];

/** Weeks that an election needs at least. */
const LEAST_ELECTION = 2 * LEAST_BACK_TEST;

/** Why this method: the result of the election, or why there was none. */
export function whyWords({ choice: { method, tests }, length }: Pick<JudgedSeries, 'choice' | 'length'>): string {
  if (tests.length === 0)
    return length < LEAST_ELECTION
      ? `Belum ada cara lain yang dapat diuji: catatan kantor ini baru ${length} minggu, sekurang-kurangnya ${LEAST_ELECTION} diperlukan.`
      : `Kejadiannya jarang (kurang dari ${RARE_BELOW} dalam seminggu): untuk itu cara ini yang paling dapat dipercaya, tanpa uji.`;
  const chosen = tests.find((test) => test.method === method);
  const others = tests.filter((test) => test !== chosen).map((test) => `"${METHODS[test.method].name}"`);
  const alone = tests.every((test) => test === chosen || test.method === 'ears');
  const how = alone
    ? `Satu-satunya yang sudah dapat dipakai; diuji pada ${chosen?.periods ?? 0} minggu terakhir kantor ini sendiri, di samping ${others.join(' dan ')} sebagai pembanding`
    : `Dipilih lewat uji pada ${chosen?.periods ?? 0} minggu terakhir kantor ini sendiri, melawan ${others.join(' dan ')}`;
  if (chosen === undefined || (!alone && !keepsQuiet(chosen)))
    return `${how}: semuanya terlalu sering berbunyi, jadi dipakai cara yang paling hati-hati.`;
  return `${how}: menemukan ${chosen.found} dari ${chosen.trials} kenaikan buatan, dan ${alarmWords(chosen)}.`;
}

const alarmWords = ({ alarms, periods }: BackTest): string =>
  alarms === 0
    ? `tidak sekali pun berbunyi dalam ${periods} minggu yang apa adanya`
    : `berbunyi ${alarms} kali dalam ${periods} minggu yang apa adanya`;

/** What became of one candidate. */
export function testWords(test: BackTest, method: SeriesMethod, tests: readonly BackTest[]): OfficeSeries['tests'][number] {
  const chosen = test.method === method;
  const winner = tests.find((one) => one.method === method);
  return {
    name: METHODS[test.method].name,
    chosen,
    weeks: test.periods,
    alarms: test.alarms,
    found: test.found,
    trials: test.trials,
    remark: remarkOf(test, chosen, winner),
  };
}

function remarkOf(test: BackTest, chosen: boolean, winner: BackTest | undefined): string {
  if (test.method === 'ears') return 'Hanya pembanding: tidak mengenal yang terlambat dan sosialisasi';
  if (chosen) return keepsQuiet(test) ? 'Dipakai' : 'Dipakai, tetapi sering berbunyi';
  if (!keepsQuiet(test)) return 'Tidak dipilih: terlalu sering berbunyi';
  return test.found < (winner?.found ?? 0)
    ? 'Tidak dipilih: menemukan lebih sedikit'
    : 'Tidak dipilih: sama baiknya, yang lebih sederhana didahulukan';
}

/** Which methods need a longer past; null when none is left. */
export function laterWords({ length, choice: { tests } }: Pick<JudgedSeries, 'length' | 'choice'>): string | null {
  const later = (['cusum', 'farrington'] as const)
    .map((method) => ({ method, weeks: earliestOf(method, FREQUENCY) + LEAST_BACK_TEST }))
    .filter(({ method, weeks }) => weeks > length && !tests.some((test) => test.method === method));
  if (later.length === 0) return null;
  const each = later.map(({ method, weeks }) => `"${METHODS[method].name}" setelah ${weeks} minggu`);
  return `Ikut diuji bila catatannya cukup panjang: ${each.join(', ')} (sekarang ${length}).`;
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;
const times = (value: number): string => value.toLocaleString('id-ID', { maximumFractionDigits: 1 });

/** How late records are reckoned in. */
export function lateWords(key: SeriesKey, { completedByAge: [newest = 1, second = 1, third = 1], weeks }: JudgedSeries): string {
  if (key === 'again') return 'Permohonan diketahui pada hari ia masuk; tidak ada yang terlambat.';
  const what = key === 'turned-down' ? 'yang akan diputuskan demikian baru sekitar' : 'laporan tentang kejadian minggu itu baru sekitar';
  const range = weeks.at(-1)?.now;
  const still =
    range !== undefined && range.high > range.told ? ` Perkiraan akhir minggu terakhir: ${range.low} sampai ${range.high}.` : '';
  return `Dari minggu terakhir, ${what} ${percent(newest)} yang sudah ada; dari minggu sebelumnya ${percent(second)}, dan sebelumnya lagi ${percent(third)}. Ini sudah diperhitungkan dalam yang biasa.${still}`;
}

/** How campaigns and visits are reckoned in. */
export function attentionWords(key: SeriesKey, { effects }: JudgedSeries): string {
  if (key === 'turned-down' || key === 'again') return 'Sosialisasi dan kunjungan tidak diperhitungkan untuk permohonan paspor.';
  if (effects === undefined) return 'Belum ada sosialisasi atau kunjungan yang dicatat di desa-desa yang melapor.';
  return `Sesudah sosialisasi laporan dari desa itu kira-kira ${times(effects.outreach)} kali lipat, sesudah kunjungan ${times(effects.visit)} kali lipat, selama dua minggu. Ini sudah diperhitungkan menurut berapa banyak desa itu biasanya melapor.`;
}

const LONG_WINDOW = 2;
/** Counts of the window that stands out, where it is longer than the week. */
function windowWords(weeks: readonly JudgedWeek[], span: number, unit: Unit): string {
  const inside = weeks.slice(-span);
  const told = inside.reduce((sum, { verdict }) => sum + verdict.observed, 0);
  const expected = inside.reduce((sum, { verdict }) => sum + verdict.expected, 0);
  return `Dalam ${span} minggu sampai akhir minggu yang mulai ${formatDay(mondayOf(weeks.at(-1)?.week ?? 0))} ada ${told} ${unit}; biasanya ${few(expected)}.`;
}

/** How the newest weeks stand, in one or two sentences. */
export function sentenceOf({ weeks, level, length }: JudgedSeries, unit: Unit): string {
  const told = risenWeek(weeks) ?? weeks.at(-1);
  if (told === undefined) return `Catatannya baru ${length} minggu; yang biasa belum dapat dikatakan.`;
  const { observed, expected, upper, window = 1 } = told.verdict;
  const week = `Minggu yang mulai ${formatDay(mondayOf(told.week))}: ${observed === 0 ? 'tidak ada' : observed} ${unit}`;
  if (level === 'usual') {
    const earlier = weeks.findLast(({ verdict, explained }) => verdict.alarm && !explained);
    const before = earlier === undefined ? '' : ` Terakhir kali menonjol: minggu yang mulai ${formatDay(mondayOf(earlier.week))}.`;
    const reckoned = told.attention.length > 0 ? ' Sosialisasi atau kunjungan di desa yang melapor sudah diperhitungkan.' : '';
    return `${week}; biasanya ${few(expected)}. Masih dalam kisaran biasa.${reckoned}${before}`;
  }
  const above =
    window >= LONG_WINDOW && observed <= upper
      ? `${windowWords(weeks.slice(0, weeks.indexOf(told) + 1), window, unit)} Bersama-sama itu lebih banyak daripada biasanya.`
      : `${week}, lebih banyak daripada biasanya (${few(expected)}; kisaran biasa sampai ${Math.floor(upper)}).`;
  return level === 'explained' ? `${above} Ini terjelaskan oleh sosialisasi atau kunjungan di desa yang melapor.` : above;
}
