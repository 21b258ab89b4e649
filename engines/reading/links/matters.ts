/** What a report is about, as far as two reports with different matters cannot tell of one event. */
export type Matter = 'harm' | 'field' | 'lawful' | 'return' | 'travel';

/**
 * Words of each matter. A sale of meatballs, a pilgrimage or a student programme may share a village, a day and a number with a
 * recruitment; it is another event all the same.
 * @source our choice, after the look-alikes of the worked examples and our own
 */
const MATTERS: readonly (readonly [Matter, RegExp])[] = [
  [
    'harm',
    /gagalkan|cegat|sergap|amankan|gerebek|tersangka|pelaku|\bcalo\b|tekong|rekrut|ilegal|nonprosedural|non.prosedural|tanpa dokumen|tipu|korban|sekap|siksa|aniaya|ditahan|buron|segel|kabur|penampungan|ditampung|tidak digaji|menolak|ditolak|cabut izin|dibekukan|ginjal|pesanan|tenggelam|karam|ajak|nawar|ditawari|iming|dijanjikan|sindikat/iu,
  ],
  [
    'field',
    /\bc?pmi\b|\bc?tk[iw]\b|pekerja|kerja|berangkat|diberangkatkan|paspor|visa\b|majikan|agen\b|agensi|jenazah|dipulangkan|\bgaji|\bbawa\b|dibawa|dijemput|dikirim|penyalur|luar negeri|transfer|setor|bayar|\babk\b|magang|kamboja|malaysia|taiwan|saudi|hongkong|hong kong|myanmar/iu,
  ],
  [
    'lawful',
    /melepas|pelepasan|memberangkatkan \d+ (?:perawat|peserta|pmi)|membuka (?:lowongan|pendaftaran|pelatihan)|sosialisasi|g to g|wisuda|\bkkn\b|orientasi pra|job fair/iu,
  ],
  ['return', /deportasi|dideportasi|deportan/iu],
  [
    'travel',
    /\bjemaah\b|\bjamaah\b|rombongan (?:\d+ )?(?:ziarah|umrah|umroh|wisata)|\bberkemah\b|\btukang (?:bakso|sayur|kayu)|kerja bangunan|\bjualan\b|\blomba\b/iu,
  ],
];

/** The matters a text speaks of. */
export const mattersOf = (text: string): ReadonlySet<Matter> =>
  new Set(MATTERS.flatMap(([matter, words]) => (words.test(text) ? [matter] : [])));

/**
 * One tells only of lawful doings or a journey and the other does not; one of people sent back and the other of people stopped;
 * or one does not speak of work abroad at all.
 */
export function mattersDiffer(one: ReadonlySet<Matter>, other: ReadonlySet<Matter>): boolean {
  for (const calm of ['travel', 'lawful'] as const) {
    if (one.has(calm) === other.has(calm)) continue;
    const told = one.has(calm) ? one : other;
    if (calm === 'travel' || !told.has('harm')) return true;
  }
  const inField = (matters: ReadonlySet<Matter>): boolean => matters.has('harm') || matters.has('field');
  if (inField(one) !== inField(other)) return true;
  return one.has('return') !== other.has('return') && (one.has('harm') || other.has('harm'));
}
