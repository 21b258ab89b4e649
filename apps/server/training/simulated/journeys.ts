import type { Told } from '../../../../engines/simulator/index.ts';
import type { PaidBy, Purpose } from '../../../../modules/passports/model.ts';
import type { z } from 'zod';
import { choice, no, text, yes } from '../counter.ts';
import type { Marked, Said } from '../counter.ts';

export type SimulatedApplication = Extract<Told['event'], { stream: 'passport_application' }>;

/** The words of the simulator in those of the counter. @source dossier: contract/simulation (purposes, documents, answers) */
const PURPOSES: Readonly<Record<string, Purpose>> = {
  tourism: 'wisata', family_visit: 'kunjungan-keluarga', umrah: 'umrah-haji', hajj: 'umrah-haji', pmi: 'bekerja', formal_work: 'bekerja',
  study: 'magang-belajar', internship: 'magang-belajar', medical: 'berobat',
}; // prettier-ignore
const PAPERS: Readonly<Record<string, string>> = {
  ktp: 'ktp-el', kk: 'kk', akta_lahir: 'bukti-lahir', tiket_pulang: 'tiket-pulang', bukti_hotel: 'hotel', surat_ppiu: 'surat-ppiu',
  perjanjian_penempatan: 'perjanjian-penempatan', id_pmi: 'id-pmi',
}; // prettier-ignore
const PAYERS: Readonly<Record<string, z.infer<typeof PaidBy>>> = { self: 'sendiri', family: 'keluarga', other_person: 'orang-lain' };
/** Where the story of a purpose is written down. */
const STORY: Readonly<Record<Purpose, string>> = {
  wisata: 'W01', 'kunjungan-keluarga': 'F03', 'umrah-haji': 'U01', bekerja: 'B02', 'magang-belajar': 'G01', berobat: 'T01', pelaut: 'A01', lainnya: 'L01',
}; // prettier-ignore

export const purposeOf = ({ purpose }: SimulatedApplication): Purpose => PURPOSES[purpose] ?? 'lainnya';
export const papersOf = ({ documents }: SimulatedApplication, status: 'present' | 'missing'): string[] =>
  (documents ?? []).flatMap(({ kind, status: found }) => (found === status ? (PAPERS[kind] ?? []) : []));
export const payerOf = ({ answers }: SimulatedApplication): z.infer<typeof PaidBy> | undefined => PAYERS[answers?.who_pays ?? ''];

/** What was answered, question by question; a missing answer was not asked for, and whether it is the first passport the desk sees itself. */
export function answersOf(event: SimulatedApplication): Said[] {
  const { story, names_host_or_hotel: host, family_knows: family, invited_by: invited } = event.answers ?? {};
  const purpose = purposeOf(event);
  return [
    ...(story === undefined ? [] : [{ question: STORY[purpose], value: text(story) }]),
    ...(purpose === 'wisata' && host === 'no' ? [{ question: 'W02', value: { type: 'unknown' } as const }] : []),
    ...(purpose === 'umrah-haji' && event.documents?.some(({ kind }) => kind === 'surat_ppiu') === true
      ? [{ question: 'U04', value: choice('pulang-pergi') }]
      : []),
    ...(invited === undefined ? [] : [{ question: 'X02', value: { type: 'person-phone', name: invited } as const }]),
    ...(family === undefined ? [] : [{ question: 'X09', value: family === 'yes' ? yes : no }]),
    { question: 'Z01', value: yes },
  ];
}

/** What the interviewer notes beside an indicator. */
const FACTS: Readonly<Record<string, string>> = {
  I01: 'Tidak tahu tanggal berangkat; katanya menunggu kabar.',
  I02: 'Berkas tujuan belum dibawa.',
  I04: 'Setelah ditanya lagi, bercerita akan bekerja di sana.',
  I05: 'Setelah ditanya lagi, bercerita akan membantu di tempat kerja keluarganya.',
  I06: 'Tidak dapat menyebut tempat menginap atau siapa yang menerima.',
  I22: 'Tiket dibelikan orang lain; pemohon tidak tahu dari rekening siapa.',
  I26: 'Keluarga belum tahu rencana ini.',
};
/** Notes the ledger does not ask about, because the desk takes them from the papers. */
const FROM_PAPERS = new Set(['I02', 'I16', 'I17']);

/** Indicators that the interviewer saw: those of the answers, and those of the decision. */
export function marksOf(event: SimulatedApplication, reasons: readonly string[]): Marked[] {
  const { knows_schedule: schedule, names_host_or_hotel: host, who_pays: payer } = event.answers ?? {};
  const seen = new Set(reasons.filter((code) => FACTS[code] !== undefined && !FROM_PAPERS.has(code)));
  if (schedule === 'no') seen.add('I01');
  if (host === 'no') seen.add('I06');
  if (payer === 'other_person') seen.add('I22');
  return [...seen].sort().map((code) => ({ code, fact: FACTS[code] ?? '' }));
}
