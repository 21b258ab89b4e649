import type { AdvertFlag, Verdict } from './flags.ts';

/** What to ask for each sign, in words for anybody. */
const QUESTIONS: Partial<Record<AdvertFlag, string>> = {
  RF_NO_PLACEMENT_AGREEMENT: 'Mengapa ke negara yang tidak menjadi tujuan penempatan? Tanyakan ke BP3MI sebelum melangkah.',
  RF_MORATORIUM: 'Apakah penempatan ke negara ini sudah dibuka untuk pekerjaan itu? Tanyakan ke BP3MI atau Disnaker.',
  RF_TOURIST_VISA: 'Visa apa yang dipakai? Minta melihat visa kerja sebelum berangkat.',
  RF_UPFRONT_FEE: 'Uang itu untuk apa, dibayar kepada siapa, dan apakah ada kuitansi resmi?',
  RF_PERSONAL_ACCOUNT: 'Mengapa uang dikirim ke rekening pribadi, bukan rekening perusahaan?',
  RF_NO_LICENCE: 'Apa nomor SIP3MI perusahaan itu? Cocokkan di daftar resmi.',
  RF_IMPERSONATION: 'Sudahkah ditanyakan langsung ke kantor atau perusahaan yang namanya dipakai?',
  RF_NO_COMPANY: 'Apa nama perusahaan penempatan (P3MI) dan alamat kantornya?',
  RF_VAGUE_COMPANY: 'Siapa nama dan alamat pemberi kerjanya?',
  RF_VAGUE_JOB: 'Pekerjaan apa persisnya, di kota mana, untuk pemberi kerja mana?',
  RF_SALARY_HIGH: 'Mengapa gajinya jauh di atas yang lazim? Minta tertulis dalam perjanjian kerja.',
  RF_NO_CONTRACT: 'Bolehkah membaca dan menyimpan perjanjian kerja sebelum berangkat?',
  RF_DEBT_BRIDGE: 'Berapa utang seluruhnya, dan apa yang terjadi bila batal atau berhenti?',
  RF_CASH_ADVANCE: 'Apakah uang saku itu harus dikembalikan bila batal?',
  RF_INDIVIDUAL_SPONSOR: 'Apakah orang itu punya surat tugas dari P3MI?',
  RF_SOCIAL_MEDIA_GROUP: 'Apakah lowongan ini juga ada di SISKOP2MI, SIAPkerja, atau papan Disnaker?',
  RF_FAST_PROCESS: 'Kapan pelatihan, tes kesehatan, dan OPP-nya?',
  RF_STUDY_COVER: 'Lembaga mana yang mengirim dan mana surat resminya?',
  RF_UNDERAGE: 'Berapa umur sebenarnya? Di bawah 18 tahun tidak boleh diberangkatkan.',
  RF_TRANSIT_ROUTE: 'Mengapa tidak terbang langsung lewat bandara resmi?',
  RF_FORGED_DOCUMENT: 'Data mana yang tidak sesuai? Jangan memakai dokumen yang diubah.',
};
/** Asked whenever nothing else is known. */
const ALWAYS = 'Apa nomor job order dan nama P3MI-nya? Cek gratis di Disnaker, LTSA, atau BP3MI.';
const MOST_QUESTIONS = 5;

/** The questions for these signs, at most five, each once. */
export function questionsFor(flags: readonly AdvertFlag[], verdict: Verdict): string[] {
  const wanted = (Object.keys(QUESTIONS) as AdvertFlag[]).filter((flag) => flags.includes(flag)).map((flag) => QUESTIONS[flag] ?? '');
  const out = wanted.slice(0, verdict === 'no_sign' ? 1 : MOST_QUESTIONS - 1);
  return [...out, ALWAYS];
}
