import type { ApplicationState, NamedRole, ScreeningOutcome } from '../model.ts';

export const OUTCOME_WORDS: Record<ScreeningOutcome, string> = {
  NO_CONCERN: 'Tidak ada yang perlu ditanyakan lagi',
  ASK_MORE: 'Tanyakan lagi',
  REFER: 'Rujuk untuk didalami',
  URGENT: 'Perlu bantuan segera',
};

export const STATE_WORDS: Record<ApplicationState, string> = {
  received: 'Menunggu wawancara',
  interviewing: 'Sedang diwawancarai',
  screened: 'Menunggu keputusan',
  proposed: 'Menunggu petugas kedua',
  decided: 'Sudah diputus',
  undone: 'Impor dibatalkan',
};

export const NAMED_WORDS: Record<NamedRole, string> = {
  applicant: 'Pemohon',
  payer: 'Yang membayar',
  guarantor: 'Penjamin atau yang dituju',
  escort: 'Pengantar',
  companion: 'Teman seperjalanan',
  recruiter: 'Yang mengajak atau menguruskan',
};
