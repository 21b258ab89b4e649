import { clear, examined, incomplete, refused } from '../counter.ts';
import type { Marked, Visit } from '../counter.ts';
import { papersOf, purposeOf } from './journeys.ts';
import type { SimulatedApplication } from './journeys.ts';

type Decision = NonNullable<Visit['decision']>;

/** Indicators that are only a missing paper: they stop nobody by themselves. @source mission: rule 7 */
const PAPER_ONLY = new Set(['I02', 'I26']);
/** What is asked for where the form does not say what is missing. */
const USUAL_PAPER: Readonly<Record<string, string>> = {
  wisata: 'tiket-pulang',
  'kunjungan-keluarga': 'bukti-hubungan',
  'umrah-haji': 'surat-ppiu',
  bekerja: 'perjanjian-penempatan',
  'magang-belajar': 'surat-lembaga',
  berobat: 'janji-rumah-sakit',
};
const AGAINST_SCREENING = 'Wawancara kedua dengan petugas senior; alasannya tertulis dalam fakta.';
/** Outcomes that doubt; a decision the other way says why. */
const DOUBTS = new Set(['REFER', 'URGENT']);

const says = (decision: Exclude<Decision, (...args: never) => unknown>, doubted: boolean): Decision => {
  return (outcome) => (DOUBTS.has(outcome) === doubted ? decision : { ...decision, overrideReason: AGAINST_SCREENING });
};

/**
 * The decision of the simulated desk in the words of the counter.
 * @returns undefined for a word that the counter has no use for: the application waits
 */
export function decisionOf(decision: string, event: SimulatedApplication, marks: readonly Marked[]): Decision | undefined {
  const strong = marks.map(({ code }) => code).filter((code) => !PAPER_ONLY.has(code));
  const purpose = purposeOf(event);
  const missing = papersOf(event, 'missing');
  const asks = incomplete(missing.length > 0 ? missing : [USUAL_PAPER[purpose] ?? 'bukti-lahir'], 'Belum dibawa saat wawancara.');
  switch (decision) {
    case 'APPROVED':
    case 'APPROVED_WITH_ADVICE':
      return (outcome) => (DOUBTS.has(outcome) ? { ...approvedWithAdvice, overrideReason: AGAINST_SCREENING } : clear(outcome));
    case 'POSTPONED_EXAMINATION':
      return strong.length === 0 ? asks : says(examined(strong, ['HANDED_TO_PIMPASA']), true);
    case 'REFUSED_NP_INDICATION':
      return strong.length === 0 ? asks : says(refused(strong, ['HANDED_TO_PIMPASA', 'REFERRED_LTSA']), true);
    case 'POSTPONED_INCOMPLETE':
      return asks;
    case 'REJECTED_SYSTEM_DUPLICATE':
      return {
        decision,
        reasons: [{ code: 'DUPLICATE', fact: 'Paspor terdahulu masih berlaku menurut SIMKIM.' }],
        legalBases: ['PERMEN8-2014'],
      };
    case 'POSTPONED_LOST_DAMAGED':
      return {
        decision,
        reasons: [{ code: 'LOST_BY_CARELESSNESS', fact: 'Paspor hilang untuk kedua kalinya tanpa laporan polisi.' }],
        legalBases: ['PERMEN8-2014-41'],
        term: { unit: 'month', count: 6 },
      };
    case 'WITHDRAWN_BY_APPLICANT':
      return { decision };
    default:
      return undefined;
  }
}

const approvedWithAdvice = {
  decision: 'APPROVED_WITH_ADVICE',
  advice: 'Simpan nomor pengaduan 0800-1000 dan laporkan bila rencana berubah.',
} as const;
