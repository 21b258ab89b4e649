import type { z } from 'zod';
import type { Option } from '../../../platform/ui/parts/choices.tsx';
import type { Tone } from '../../../platform/ui/parts/badge.tsx';
import { countryName } from '../../../platform/ui/parts/country-field.tsx';
import type {
  Channel,
  IdentityLevel,
  InformationGrade,
  Knowledge,
  NamedRole,
  Outcome,
  Severity,
  SourceGrade,
  State,
  Topic,
  Verdict,
} from '../model.ts';

type Words<T extends string> = Readonly<Record<T, string>>;
/** The words of a list as choices of a field. */
export const optionsOf = <T extends string>(words: Words<T>): readonly Option<T>[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value: value as T, label }));

export const CHANNELS: Words<Channel> = {
  app: 'Ditulis sendiri di sini',
  counter: 'Loket paspor',
  visit: 'Kunjungan PIMPASA',
  sambang: 'Sambang warga (Bhabinkamtibmas)',
  'problem-solving': 'Problem solving',
  komsos: 'Komsos (Babinsa)',
  phone: 'Telepon',
  chat: 'WhatsApp atau pesan lain',
  'walk-in': 'Datang ke kantor',
  letter: 'Surat',
  meeting: 'Pertemuan desa',
  'village-book': 'Buku catatan desa',
};
export const TOPICS: Words<Topic> = {
  offer: 'Tawaran kerja atau ajakan yang mencurigakan',
  departure: 'Ada yang akan diberangkatkan',
  shelter: 'Orang dikumpulkan di satu rumah',
  held: 'Orang ditahan atau dilarang pergi',
  documents: 'Paspor atau surat diambil orang lain',
  debt: 'Uang, utang, atau biaya',
  'lost-contact': 'Keluarga di luar negeri tidak ada kabar',
  abuse: 'Kekerasan atau ancaman',
  official: 'Aparat ikut terlibat',
  other: 'Hal lain',
};
export const KNOWLEDGE: Words<z.infer<typeof Knowledge>> = {
  seen: 'Dilihat sendiri',
  concerned: 'Dari orang yang mengalami',
  family: 'Dari keluarganya',
  heard: 'Mendengar dari orang lain',
  message: 'Dari pesan, iklan, atau surat',
  unknown: 'Tidak disebut',
};
export const ROLES: Words<NamedRole> = {
  subject: 'Orang yang mungkin dalam bahaya',
  recruiter: 'Yang mengajak atau merekrut',
  company: 'Perusahaan atau agen',
  companion: 'Teman seperjalanan',
  witness: 'Yang tahu kejadiannya',
  other: 'Lainnya',
};
export const LEVELS: Words<IdentityLevel> = { anonymous: 'Tanpa nama', confidential: 'Rahasia', named: 'Dengan nama' };

export const STATES: Readonly<Record<State, { readonly word: string; readonly tone: Tone; readonly meaning: string }>> = {
  diterima: { word: 'Diterima', tone: 'baru', meaning: 'Laporan sudah masuk dan menunggu dibaca petugas.' },
  dinilai: { word: 'Dinilai', tone: 'berjalan', meaning: 'Petugas sedang memeriksa isi laporan.' },
  ditindaklanjuti: { word: 'Ditindaklanjuti', tone: 'berjalan', meaning: 'Petugas sedang bertindak.' },
  dirujuk: { word: 'Dirujuk', tone: 'menunggu', meaning: 'Diteruskan ke instansi yang berwenang.' },
  selesai: { word: 'Selesai', tone: 'selesai', meaning: 'Penanganan laporan ini sudah selesai.' },
};
export const SOURCE_GRADES: Words<SourceGradeWord> = {
  A: 'A · selalu dapat dipercaya',
  B: 'B · biasanya dapat dipercaya',
  C: 'C · cukup dapat dipercaya',
  D: 'D · biasanya tidak dapat dipercaya',
  E: 'E · tidak dapat dipercaya',
  F: 'F · belum dapat dinilai',
};
type SourceGradeWord = z.infer<typeof SourceGrade>;
export const INFORMATION_GRADES: Readonly<Record<z.infer<typeof InformationGrade>, string>> = {
  1: '1 · dipastikan sumber lain',
  2: '2 · sangat mungkin benar',
  3: '3 · mungkin benar',
  4: '4 · diragukan',
  5: '5 · tidak mungkin benar',
  6: '6 · belum dapat dinilai',
};
export const SEVERITIES: Words<z.infer<typeof Severity>> = { low: 'Ringan', medium: 'Sedang', high: 'Berat', critical: 'Sangat berat' };
export const VERDICTS: Words<Verdict> = { verified: 'Terbukti', contradicted: 'Terbantah', unverified: 'Tidak dapat dipastikan' };
export const OUTCOMES: Words<z.infer<typeof Outcome>> = {
  route: 'Orangnya menempuh jalur resmi',
  protected: 'Orangnya sudah aman',
  case: 'Menjadi perkara',
  advice: 'Diberi penjelasan',
  lawful: 'Ternyata sesuai aturan',
  'nothing-found': 'Tidak ditemukan apa-apa',
  hoax: 'Laporan palsu',
  duplicate: 'Sudah ditangani di laporan lain',
};
export const ACTS: Readonly<Record<string, string>> = {
  file: 'Laporan masuk',
  acknowledge: 'Diterima petugas',
  assess: 'Dinilai',
  act: 'Mulai ditindaklanjuti',
  refer: 'Dirujuk',
  return: 'Dikembalikan untuk dinilai',
  close: 'Diselesaikan',
  reopen: 'Dibuka lagi',
  hold: 'Diambil alih perkara atau peringatan',
};
export const CLOCKS: Readonly<Record<'acknowledge' | 'assess' | 'act' | 'refer', string>> = {
  acknowledge: 'Diterima petugas sebelum',
  assess: 'Dinilai sebelum',
  act: 'Ditindaklanjuti sebelum',
  refer: 'Dijawab penerima rujukan sebelum',
};
export const CUSTODY: Readonly<Record<string, string>> = {
  received: 'diterima dan disegel',
  'copy-made': 'salinan baca dibuat',
  'no-copy-possible': 'salinan baca tidak dapat dibuat',
  'copy-read': 'salinan baca diunduh',
  'original-opened': 'berkas asli dibuka',
};
export const REQUEST_STATES: Readonly<Record<'asked' | 'granted' | 'refused' | 'ended', { readonly word: string; readonly tone: Tone }>> = {
  asked: { word: 'Menunggu kustodian', tone: 'menunggu' },
  granted: { word: 'Dibuka untuk sementara', tone: 'berjalan' },
  refused: { word: 'Ditolak', tone: 'netral' },
  ended: { word: 'Sudah ditutup', tone: 'selesai' },
};
export const FACTS: Readonly<Record<string, string>> = {
  person: 'Orang',
  phone: 'Telepon',
  organisation: 'Perusahaan',
  destination_country: 'Negara tujuan',
  date: 'Tanggal',
  money: 'Uang',
  count: 'Jumlah orang',
  nik: 'NIK',
  passport_number: 'Nomor paspor',
  bank_account: 'Rekening',
  social_account: 'Akun media sosial',
  vehicle_plate: 'Nomor polisi',
  url: 'Alamat internet',
  document: 'Dokumen',
  job: 'Pekerjaan',
  place: 'Tempat',
};

/** What to do when a rule said no. */
export const REASONS: Readonly<Record<string, string>> = {
  'report/move-not-possible': 'Langkah ini tidak berlaku pada keadaan laporan sekarang. Muat ulang untuk melihat keadaan terbaru.',
  'report/not-assessed': 'Laporan ini belum diputuskan terbukti, terbantah, atau tidak dapat dipastikan. Nilai dahulu, lalu selesaikan.',
  'report/follows-another': 'Laporan ini ulangan dari laporan lain. Kerjakan laporan utamanya, atau lepas dahulu tautannya.',
  'report/id-taken': 'Laporan dengan nomor ini sudah ada dengan isi yang lain. Muat ulang formulir, lalu kirim lagi.',
  'report/ticket-used': 'Tiket laporan tanpa nama ini sudah dipakai. Buka kembali halaman laporan.',
  'report/link-itself': 'Laporan tidak dapat ditautkan ke dirinya sendiri.',
  'report/already-linked': 'Laporan ini sudah ditautkan. Lepas dahulu tautan yang lama.',
  'report/link-chain': 'Pilih laporan utama yang bukan ulangan, dan laporan ulangan yang belum punya ulangan.',
  'report/proposal-answered': 'Usulan ini sudah dijawab petugas lain. Muat ulang untuk melihatnya.',
  'identity/none-kept': 'Laporan ini tanpa nama: tidak ada identitas yang disimpan.',
  'identity/already-asked': 'Permintaan Anda untuk laporan ini masih menunggu kustodian.',
  'identity/already-decided': 'Permintaan ini sudah dijawab.',
  'identity/own-request': 'Permintaan sendiri harus dijawab orang lain.',
  'identity/not-released': 'Identitas tidak sedang dibuka untuk Anda. Ajukan permintaan baru kepada kustodian.',
  'attachment/type-not-taken': 'Jenis berkas ini tidak diterima. Kirim foto (JPEG, PNG, WebP, HEIC) atau rekaman suara.',
  'attachment/disguised': 'Berkas ini memuat hal lain di dalamnya dan tidak diterima. Kirim tangkapan layar dari gambarnya.',
  'attachment/too-large': 'Berkas terlalu besar. Foto paling besar 15 MB, rekaman 20 MB.',
  'attachment/too-many': 'Laporan ini sudah memuat enam berkas.',
  'attachment/id-taken': 'Berkas ini sudah ada dengan isi lain. Pilih lagi berkasnya.',
  'attachment/original-only': 'Salinan baca berkas ini tidak dapat dibuat. Hanya kustodian yang dapat membuka aslinya.',
  'receipt/not-found': 'Kode tidak dikenal. Periksa angkanya atau katanya satu per satu.',
  'receipt/locked': 'Terlalu banyak kode salah. Tunggu lima belas menit, lalu coba lagi.',
};

/** A destination as somebody wrote it, or a country's code. */
export const destinationWords = (said: string): string => (/^[A-Z]{2}$/.test(said) ? countryName(said) : said);
