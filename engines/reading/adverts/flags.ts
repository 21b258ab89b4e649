/**
 * Warning signs and reassuring signs of a job offer, each with what it weighs and what to tell the reader.
 * Weights are our choice, set so that one sign of the first rank or three of the lower ones make "danger"; the flags are those
 * of the contract (`check-advert`), their grounds the dossier (passport-screening §2.8, placement-lifecycle §3.2–3.9).
 */
export const WARNINGS = {
  RF_ORGAN: { weight: 5, why: 'Tawaran menjual organ tubuh adalah kejahatan, bukan pekerjaan.' },
  RF_ILLEGAL_JOB: { weight: 4, why: 'Pekerjaan ini melanggar hukum atau merupakan eksploitasi.' },
  RF_SCAM_SKILL: { weight: 4, why: 'Pekerjaan menipu orang lewat internet; korban perdagangan orang sering dipaksa melakukannya.' },
  RF_UNDERAGE: { weight: 4, why: 'Anak di bawah 18 tahun tidak boleh bekerja di luar negeri.' },
  RF_FORGED_DOCUMENT: { weight: 4, why: 'Data atau dokumen dipalsukan; yang berangkat ikut terancam hukuman.' },
  RF_TOURIST_VISA: { weight: 3.5, why: 'Bekerja dengan visa kunjungan atau umrah itu tidak sah; tidak ada perlindungan.' },
  RF_IMPERSONATION: { weight: 3, why: 'Memakai nama lembaga atau perusahaan lain. Tanyakan langsung kepada pemilik nama.' },
  RF_DEBT_BRIDGE: { weight: 3, why: 'Biaya dijadikan utang yang dipotong dari gaji; ini cara menjerat dengan utang.' },
  RF_CRYPTO_PAY: { weight: 3, why: 'Pembayaran dengan kripto tidak dapat ditelusuri.' },
  RF_DESTINATION_SWITCH: { weight: 2.5, why: 'Negara tujuan berubah-ubah.' },
  RF_NO_LICENCE: { weight: 2.5, why: 'Perekrut tidak berizin, atau izinnya dibekukan atau dicabut.' },
  RF_MORATORIUM: { weight: 2.5, why: 'Penempatan ke negara dan jenis pekerjaan ini sedang dihentikan pemerintah.' },
  RF_NO_PLACEMENT_AGREEMENT: { weight: 2.5, why: 'Indonesia tidak menempatkan pekerja ke negara ini.' },
  RF_UPFRONT_FEE: { weight: 2, why: 'Minta uang di muka. Menurut UU 18/2017 pasal 30 pekerja tidak boleh dibebani biaya penempatan.' },
  RF_SALARY_HIGH: { weight: 2, why: 'Gaji jauh di atas yang lazim untuk pekerjaan dan negara ini.' },
  RF_NO_CONTRACT: { weight: 2, why: 'Tidak ada perjanjian kerja tertulis.' },
  RF_CASH_ADVANCE: { weight: 2, why: 'Uang saku di depan mengikat calon pekerja dan keluarganya.' },
  RF_TRANSIT_ROUTE: { weight: 2, why: 'Jalur memutar atau jalur tikus menghindari pemeriksaan.' },
  RF_STUDY_COVER: { weight: 2, why: 'Magang atau kuliah dipakai untuk menutupi kerja biasa.' },
  RF_PERSONAL_ACCOUNT: { weight: 2, why: 'Uang diminta ke rekening pribadi.' },
  RF_VANISHED_ACCOUNT: { weight: 2, why: 'Akun, nomor atau kantornya menghilang.' },
  RF_ORGAN_PAYMENT: { weight: 3, why: 'Ada bayaran untuk organ tubuh.' },
  RF_NO_REQUIREMENTS: { weight: 1.5, why: 'Tanpa syarat apa pun; pekerjaan yang sungguh selalu punya syarat.' },
  RF_FREE_EVERYTHING: { weight: 1.5, why: 'Semuanya gratis dari orang tak dikenal: cara lazim memancing korban.' },
  RF_FAST_PROCESS: { weight: 1.5, why: 'Proses kilat; jalur resmi butuh waktu berminggu-minggu.' },
  RF_INDIVIDUAL_SPONSOR: { weight: 1.5, why: 'Perorangan tidak boleh menempatkan pekerja ke luar negeri.' },
  RF_NO_DISNAKER_SELECTION: { weight: 2, why: 'Tidak lewat Disnaker atau BP3MI, atau disuruh merahasiakannya.' },
  RF_PREMATURE: { weight: 1.5, why: 'Diminta berangkat atau menyetor sebelum tahap resminya.' },
  RF_NO_COMPANY: { weight: 1, why: 'Nama perusahaan tidak disebut.' },
  RF_VAGUE_COMPANY: { weight: 1, why: 'Perusahaan atau pemberi kerja tidak jelas.' },
  RF_VAGUE_JOB: { weight: 1, why: 'Pekerjaan tidak jelas; "admin" atau "customer service" di luar negeri sering berarti penipuan daring.' },
  RF_SOCIAL_MEDIA_GROUP: { weight: 1, why: 'Ditawarkan lewat media sosial atau grup obrolan.' },
  RF_MANY_DESTINATIONS: { weight: 1, why: 'Banyak negara sekaligus; lowongan yang sungguh punya satu pemberi kerja.' },
  RF_RELATIVE_TRUST: { weight: 1, why: 'Memanfaatkan kepercayaan kepada kerabat, teman atau tetangga.' },
  RF_MASS_QUOTA: { weight: 0.5, why: 'Jumlah lowongan luar biasa banyak; periksa job order-nya.' },
  RF_SOCIAL_PROOF: { weight: 0.5, why: 'Cerita sukses orang lain bukan bukti.' },
} as const satisfies Record<string, { weight: number; why: string }>;

export const REASSURANCES = {
  GF_OFFICIAL_SYSTEM: { weight: 2.5, why: 'Lewat sistem resmi; pastikan alamat situsnya benar.' },
  GF_OFFICIAL_PARTNER: { weight: 2, why: 'Melibatkan lembaga pemerintah; dapat ditanyakan ke sana.' },
  GF_OFFICIAL_CONTACT: { weight: 2, why: 'Ada kantor resmi yang dapat didatangi.' },
  GF_JOB_ORDER: { weight: 1.5, why: 'Menyebut job order; minta nomornya dan cek di SISKOP2MI.' },
  GF_LICENCE: { weight: 1.5, why: 'Menyebut izin; cocokkan nomornya.' },
  GF_SELECTION: { weight: 1.5, why: 'Ada seleksi atau tes.' },
  GF_REQUIREMENTS: { weight: 1, why: 'Ada syarat yang jelas.' },
  GF_NAMED_EMPLOYER: { weight: 0.5, why: 'Pemberi kerja disebut.' },
  GF_QUOTA: { weight: 1, why: 'Kuota disebut oleh lembaga.' },
  GF_MINIMUM_WAGE: { weight: 1, why: 'Gaji sesuai upah minimum negara tujuan.' },
  GF_ZERO_COST: { weight: 0.5, why: 'Tanpa biaya penempatan, sesuai UU 18/2017 pasal 30.' },
  GF_EXACT_FEE: { weight: 1, why: 'Biaya resmi disebut tepat.' },
  GF_SPECIFIC_JOB: { weight: 0.5, why: 'Pekerjaannya jelas.' },
  GF_CLOSING_DATE: { weight: 0.5, why: 'Ada batas waktu pendaftaran.' },
  GF_NO_GUARANTEE: { weight: 1, why: 'Tidak menjanjikan kelulusan dan mengingatkan soal calo.' },
  GF_TRAINING: { weight: 1, why: 'Ada pelatihan.' },
  GF_SOCIAL_SECURITY: { weight: 1, why: 'Ada jaminan sosial.' },
  GF_COST_SHARING: { weight: 1, why: 'Pembagian biaya diterangkan.' },
  GF_LONG_PROCESS: { weight: 1, why: 'Prosesnya bertahap seperti jalur resmi.' },
} as const satisfies Record<string, { weight: number; why: string }>;

export type WarningFlag = keyof typeof WARNINGS;
export type ReassuringFlag = keyof typeof REASSURANCES;
/** There is no verdict "safe": no sign found is no proof. */
export type Verdict = 'danger' | 'ask' | 'no_sign';
export type AdvertFlag = WarningFlag | ReassuringFlag;

export function isWarning(flag: AdvertFlag): flag is WarningFlag {
  return flag in WARNINGS;
}

/** A sign with its place in the text and what to tell the reader. */
export interface Flagged {
  readonly flag: AdvertFlag;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}
/** Notes a sign; neighbours of one kind become one, and what is covered already is left out. */
export type Add = (flag: AdvertFlag, start: number, end: number, why?: string) => void;
