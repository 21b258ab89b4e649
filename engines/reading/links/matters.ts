import { stemsOf } from '../text/stems.ts';

/** What a report is about, as far as two reports with different matters cannot tell of one event. */
export type Matter = 'harm' | 'field' | 'abroad' | 'lawful' | 'return' | 'travel' | 'cleared' | 'accused' | 'vice' | 'moved' | 'denied';

/**
 * Words of each matter: stems, phrases with `_`. A sale of meatballs, a pilgrimage or a student programme may share a village, a day
 * and a number with a recruitment; it is another event all the same.
 * @source our choice, after the look-alikes of the worked examples and our own
 */
const WORDS: readonly (readonly [Matter, string])[] = [
  [
    'harm',
    'gagal cegat sergap aman gerebek sangka laku calo tekong rekrut ilegal nonprosedural tipu korban sekap siksa aniaya tahan buron segel kabur tampung tolak beku ginjal pesanan tenggelam karam ajak tawar nawar iming janji sindikat bongkar jerat raup rugi raib jual jebak paksa tunda sita tewas jenazah nahas lantar dakwa vonis tangkap bekuk cekal tertipu ketipu apus kibul sponsor tuntut selundup wafat meninggal larung gembok kurung tebus tidak_boleh_keluar tdk_boleh_keluar ga_boleh_keluar gak_boleh_keluar tak_boleh_keluar',
  ],
  [
    'field',
    'pmi cpmi tki tkw ctki kerja berangkat mangkat budal paspor visa majikan agen agensi jenazah pulang gaji bawa jemput kirim salur transfer setor bayar abk pelaut magang rekening kbri kjri kemlu luar_negeri awak_kapal bp3mi bp2mi p3mi sponsor tenggelam boat pancung pompong jadi_pembantu',
  ],
  // What nobody says who speaks of something else; the words of 'harm' and 'field' are used of sales, thefts and feasts, too.
  [
    'abroad',
    'pmi cpmi tki tkw ctki cpmi paspor visa majikan agen agensi abk pelaut magang kbri kjri kemlu luar_negeri awak_kapal bp3mi bp2mi p3mi sponsor calo tekong rekrut sindikat selundup ginjal pesanan tampung kerja migran imigrasi kanim deportasi pekerja lowongan loker wni lpk tppo sekap scam nonprosedural penyelundup perdagangan_orang =dipulangkan =pemulangan =memulangkan timur_tengah pendonor donor_ginjal calon_pekerja calon_tenaga cari_orang nyari_orang cari_tenaga nyari_tenaga cari_anak ke_dumai lewat_dumai ke_nunukan lewat_nunukan ke_entikong lewat_entikong ke_sebatik lewat_sebatik ke_bengkalis lewat_bengkalis ke_tawau',
  ],
  [
    'lawful',
    'lepas sosialisasi wisuda kkn suluh meluluskan g_to_g orientasi_pra job_fair membuka_lowongan membuka_pendaftaran membuka_pelatihan pelatihan_gratis opp pt_resmi kerja_resmi lewat_disnaker',
  ],
  ['return', 'deportasi deportan'],
  // Whoever tells it says that it has nothing to do with recruiting, or that all was in order.
  [
    'denied',
    'tidak_ada_kaitan ga_ada_kaitan gak_ada_kaitan tidak_terkait tidak_ada_hubungan tidak_ada_hubungannya bukan_penipu bukan_penipuan bukan_cabang membantah klarifikasi mengklarifikasi tidak_ada_perekrut tidak_ada_kapal tidak_ada_masalah ga_minta_uang tidak_minta_uang tidak_pakai_ongkos ga_narik_dp job_order agen_berizin surat_tugas gaji_lengkap tidak_ada_temuan tanpa_temuan tidak_ditemukan_pelanggaran tidak_ada_pelanggaran izin_berlaku izin_masih_berlaku izin_lengkap izinnya_lengkap ke_disnaker melalui_disnaker lewat_pt_resmi kerja_dalam_negeri resmi_dr_kemnaker yang_resmi syarat_resmi',
  ],
  // People are fetched, gathered and taken away; where to is not always said.
  [
    'moved',
    'bawa jemput angkut berangkat mangkat budal kumpul pamit terbang diajak ngajak mengajak digowo nggowo =nganter =ngantar =mengantar =diantar =dianter',
  ],
  [
    'travel',
    'jemaah jamaah ibadah_haji berangkat_haji calon_haji naik_haji musim_haji ziarah =berkemah =jualan lomba pengajian rombongan_wisata rombongan_umrah rombongan_umroh tukang_bakso tukang_sayur tukang_kayu kerja_bangunan kuli_bangunan turnamen pertandingan arisan posyandu =senam kerja_bakti hajatan resepsi kunjungan_keluarga konser tonton karnaval pawai festival pentas bioskop pasar_malam rekreasi outbound study_tour studi_tur pramuka voli futsal sepak_bola undian sepeda_motor kredit_motor curanmor gamis skincare tahlil yasinan selamatan khitan sunatan pilkades pemilu kampanye banjir kebakaran imunisasi vaksin donor_darah reuni bus_karyawan tukang_batu proyek_perumahan bhakti_sosial bakti_sosial menggalang_dana penyuluhan_ibu',
  ],
  [
    'cleared',
    'dokumen_lengkap lengkap_dokumennya lengkap_dokumen dokumennya_lengkap sudah_lengkap secara_resmi berizin prosedural_dan =prosedural memiliki_izin job_order siuppak sip3mi',
  ],
  [
    'accused',
    'sangka dakwa ilegal nonprosedural non_prosedural tanpa_dokumen tanpa_izin tak_berizin tidak_berizin tipu jerat vonis segel raup tanpa_perusahaan unprosedural',
  ],
  // Another crime: it may be found in the same lodging house on the same day.
  ['vice', 'muncikari mucikari prostitusi narkoba sabu ganja curi begal rampok tawuran cabul bunuh kosmetik miras sabung_ayam'],
];
const byForm = new Map<string, Matter[]>();
const byStem = new Map<string, Matter[]>();
const phrases: (readonly [string, Matter])[] = [];
for (const [matter, words] of WORDS) {
  for (const word of words.split(' ')) {
    if (word.includes('_')) phrases.push([` ${word.replaceAll('_', ' ')} `, matter]);
    else if (word.startsWith('=')) byForm.set(word.slice(1), [...(byForm.get(word.slice(1)) ?? []), matter]);
    else byStem.set(word, [...(byStem.get(word) ?? []), matter]);
  }
}

const AT_HOME = / (?:bukan|bkn|dudu|dede|sanes) (?:(?:kerja|buat|untuk|utk) )?(?:ke |di )?(?:luar negeri|luar negri|ln|malaysia|kamboja) /u;
const COVER =
  / (?:katanya|jare|jarene|mengaku|ngaku|ngakunya|beralasan|alasan|alasannya|dalih|berdalih|kedok|berkedok|padahal|ternyata|pura pura|kanim|(?:tidak|tdk|tak) cocok|visa (?:ziarah|umrah|umroh|wisata|turis|kunjungan)) /u;

/** "tanpa SIP3MI", "tidak memiliki SIUPPAK": what is missing clears nobody. */
const UNLICENSED = / (?:tanpa|tidak|tak|belum) (?:(?:memiliki|punya|mengantongi|ada|berizin) )?(?:sip3mi|siuppak|izin|dokumen lengkap) /u;

/**
 * The matters a text speaks of.
 * @param plain  all its words in lower case between blanks
 */
export function mattersOf(plain: string): ReadonlySet<Matter> {
  const out = new Set<Matter>();
  for (const word of new Set(plain.trim().split(' '))) {
    for (const matter of byForm.get(word) ?? []) out.add(matter);
    for (const stem of stemsOf(word)) for (const matter of byStem.get(stem) ?? []) out.add(matter);
  }
  for (const [phrase, matter] of phrases) if (plain.includes(phrase)) out.add(matter);
  // "bukan luar negeri, ya": whoever says so offers work at home.
  if (AT_HOME.test(plain)) out.add('denied');
  if (UNLICENSED.test(plain)) {
    out.delete('cleared');
    out.add('accused');
  }
  // "katanya pengajian": what is said to be a journey is told because nobody believes it.
  if (COVER.test(plain)) out.delete('travel');
  return out;
}

/**
 * One tells only of lawful doings or a journey and the other does not; one of people sent back and the other of people stopped;
 * or one does not speak of work abroad at all.
 * @param known  they name the same person or number: a short follow-up need not say what it is about
 */
export function mattersDiffer(one: ReadonlySet<Matter>, other: ReadonlySet<Matter>, known: boolean): boolean {
  for (const calm of ['travel', 'lawful'] as const) {
    if (one.has(calm) === other.has(calm)) continue;
    const told = one.has(calm) ? one : other;
    if (calm === 'travel' || !told.has('harm')) return true;
  }
  // One says all was in order, the other that it was not.
  const inOrder = (matters: ReadonlySet<Matter>): boolean => matters.has('cleared') && !matters.has('accused');
  if ((inOrder(one) && other.has('accused')) || (inOrder(other) && one.has('accused'))) return true;
  // A crime of the town on one side, a journey to work on the other.
  const away = (matters: ReadonlySet<Matter>): boolean => matters.has('field') || matters.has('accused');
  if (!known && ((one.has('vice') && !away(one)) || (other.has('vice') && !away(other))) && one.has('vice') !== other.has('vice'))
    return true;
  const inField = (matters: ReadonlySet<Matter>): boolean => matters.has('harm') || matters.has('field');
  if (inField(one) !== inField(other) && !known) return true;
  return one.has('return') !== other.has('return') && (one.has('harm') || other.has('harm')) && !known;
}
