import type { Tone } from '../../../platform/ui/parts/badge.tsx';
import type {
  ApplicationState,
  DecisionState,
  FollowUpCode,
  FollowUpOutcome,
  FollowUpState,
  ImportState,
  NamedRole,
  ObjectionOutcome,
  Purpose,
  ScreeningOutcome,
} from '../model.ts';

export const OUTCOME_WORDS: Record<ScreeningOutcome, string> = {
  NO_CONCERN: 'Tidak ada yang perlu ditanyakan lagi',
  ASK_MORE: 'Tanyakan lagi',
  REFER: 'Rujuk untuk didalami',
  URGENT: 'Perlu bantuan segera',
};
export const OUTCOME_TONES: Record<ScreeningOutcome, Tone> = {
  NO_CONCERN: 'selesai',
  ASK_MORE: 'menunggu',
  REFER: 'berjalan',
  URGENT: 'bahaya',
};

export const STATE_WORDS: Record<ApplicationState, string> = {
  received: 'Menunggu wawancara',
  interviewing: 'Sedang diwawancarai',
  screened: 'Menunggu keputusan',
  proposed: 'Menunggu petugas kedua',
  decided: 'Sudah diputus',
  undone: 'Impor dibatalkan',
};
export const STATE_TONES: Record<ApplicationState, Tone> = {
  received: 'baru',
  interviewing: 'berjalan',
  screened: 'menunggu',
  proposed: 'menunggu',
  decided: 'selesai',
  undone: 'netral',
};

export const NAMED_WORDS: Record<NamedRole, string> = {
  applicant: 'Pemohon',
  payer: 'Yang membayar',
  guarantor: 'Penjamin atau yang dituju',
  escort: 'Pengantar',
  companion: 'Teman seperjalanan',
  recruiter: 'Yang mengajak atau menguruskan',
};
export const PURPOSE_WORDS: Record<Purpose, string> = {
  wisata: 'Wisata',
  'kunjungan-keluarga': 'Kunjungan keluarga',
  'umrah-haji': 'Umrah atau haji',
  bekerja: 'Bekerja',
  'magang-belajar': 'Magang atau belajar',
  berobat: 'Berobat',
  pelaut: 'Pelaut',
  lainnya: 'Lainnya',
};
export const FILLED_WORDS = { sendiri: 'Sendiri', keluarga: 'Keluarga', jasa: 'Jasa pengurusan', pengajak: 'Orang yang mengajak' } as const;
export const PAID_WORDS = { sendiri: 'Sendiri', keluarga: 'Keluarga', lembaga: 'Lembaga', 'orang-lain': 'Orang lain' } as const;

export const DECISION_STATE_WORDS: Record<DecisionState, string> = {
  proposed: 'Menunggu petugas kedua',
  standing: 'Berlaku',
  returned: 'Dikembalikan kepada pengusul',
  withdrawn: 'Dicabut',
};
export const OBJECTION_WORDS: Record<ObjectionOutcome, string> = {
  granted: 'Dikabulkan',
  'partly-granted': 'Dikabulkan sebagian',
  rejected: 'Tidak dikabulkan',
  'granted-by-silence': 'Dianggap dikabulkan karena tidak dijawab',
};

export const FOLLOW_UP_CODE_WORDS: Record<FollowUpCode, string> = {
  HANDED_TO_PIMPASA: 'PIMPASA desa asal',
  REFERRED_LTSA: 'LTSA atau Disnaker',
  REFERRED_BP3MI: 'BP3MI atau P4MI',
  REFERRED_POLRI: 'Polri',
  COUNSELLED: 'Sudah diberi penjelasan di loket',
  NONE: 'Tanpa tindak lanjut',
};
export const FOLLOW_UP_STATE_WORDS: Record<FollowUpState, string> = {
  open: 'Belum dimulai',
  contacted: 'Sudah dihubungi',
  'on-legal-route': 'Di jalur resmi',
  declined: 'Belum bersedia',
  'not-found': 'Belum ditemukan',
  closed: 'Selesai',
};
export const FOLLOW_UP_TONES: Record<FollowUpState, Tone> = {
  open: 'baru',
  contacted: 'berjalan',
  'on-legal-route': 'selesai',
  declined: 'menunggu',
  'not-found': 'menunggu',
  closed: 'selesai',
};
export const STEP_WORDS: Record<FollowUpState, string> = {
  open: 'Buka kembali',
  contacted: 'Sudah saya hubungi',
  'on-legal-route': 'Sudah mendaftar di jalur resmi',
  declined: 'Belum bersedia',
  'not-found': 'Tidak dapat dihubungi',
  closed: 'Selesaikan',
};
export const FOLLOW_UP_OUTCOME_WORDS: Record<FollowUpOutcome, string> = {
  'on-legal-route': 'Berangkat atau mendaftar lewat jalur resmi',
  'no-longer-going': 'Tidak jadi berangkat',
  declined: 'Tidak bersedia didampingi',
  'not-found': 'Tidak ditemukan',
  'handed-on': 'Diserahkan ke kantor lain',
};

export const IMPORT_STATE_WORDS: Record<ImportState, string> = {
  checked: 'Diperiksa, belum disimpan',
  applying: 'Sedang disimpan',
  applied: 'Sudah disimpan',
  undone: 'Dibatalkan',
};

/** What the server refuses, in words that say what to do. */
export const REASONS: Readonly<Record<string, string>> = {
  'application/exists': 'Nomor permohonan ini sudah ada di kantor ini. Cari nomornya di antrean.',
  'application/decided': 'Permohonan ini sudah diusulkan atau diputus. Cabut atau kembalikan keputusannya dahulu.',
  'interview/not-open': 'Wawancara belum dimulai atau sudah diakhiri. Buka lagi wawancaranya.',
  'override/reason-required': 'Keputusan ini berbeda dari hasil penyaringan. Tulis alasannya di bagian "Alasan berbeda".',
  'decision/paper-alone':
    'Berkas, kartu, atau negara tujuan saja tidak boleh menghentikan siapa pun. Tanyakan lagi, atau tunda sampai berkas lengkap.',
  'decision/not-in-force': 'Keputusan ini tidak berlaku pada tanggal ini.',
  'decision/not-pending': 'Usulan ini sudah dijawab.',
  'decision/not-standing': 'Keputusan ini tidak sedang berlaku.',
  'reason/required': 'Pilih paling sedikit satu alasan.',
  'reason/unknown': 'Ada alasan yang tidak dikenal. Muat ulang halaman.',
  'reason/protected': 'Jenis kelamin, usia dewasa, penampilan, dan asal tidak boleh menjadi alasan.',
  'reason/not-countable': 'Salah satu alasan hanya catatan, tidak dapat menjadi dasar keputusan.',
  'reason/not-confirmed': 'Salah satu alasan belum dinyatakan benar dalam neraca petunjuk.',
  'reason/fact-missing': 'Tulis faktanya untuk alasan yang dipilih.',
  'reason/does-not-fit': 'Alasan yang dipilih tidak cocok dengan keputusan ini.',
  'legal-basis/required': 'Pilih dasar hukumnya.',
  'legal-basis/not-in-force': 'Dasar hukum ini tidak berlaku pada tanggal ini.',
  'legal-basis/does-not-support': 'Dasar hukum ini bukan untuk keputusan tersebut.',
  'term/required': 'Pilih jangka waktunya.',
  'term/not-allowed': 'Jangka waktu ini tidak diperbolehkan untuk keputusan tersebut.',
  'term/not-applicable': 'Keputusan ini tidak memakai jangka waktu.',
  'paper/required': 'Pilih berkas yang harus dibawa.',
  'officer/missing': 'Masuklah dengan akun sendiri.',
  'second-officer/required': 'Keputusan ini memerlukan petugas kedua.',
  'second-officer/same': 'Petugas kedua harus orang lain, bukan pengusulnya.',
  'letter/no-decision': 'Surat ada setelah keputusan berlaku.',
  'objection/not-adverse': 'Tidak ada yang dapat dikeberatani dari keputusan ini.',
  'objection/open': 'Keberatan sebelumnya masih menunggu jawaban.',
  'objection/closed': 'Keberatan ini sudah dijawab.',
  'follow-up/no-office': 'Belum ada kantor yang tercatat untuk daerah ini. Pilih tindak lanjut lain.',
  'follow-up/no-consent': 'Pemohon tidak bersedia dihubungi. Hormati; beri penjelasan di loket saja.',
  'follow-up/step-not-possible': 'Langkah ini tidak mungkin dari keadaan sekarang. Muat ulang halaman.',
  'follow-up/outcome-required': 'Pilih bagaimana tindak lanjut ini berakhir.',
  'import/wrong-state': 'Impor ini sudah selesai atau dibatalkan.',
};
