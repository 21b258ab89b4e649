import { findingFact } from '../../../engines/network/index.ts';
import type { ApplicationStory, EvidenceGroup, Fact, Finding } from '../../../engines/network/index.ts';
import { reliability } from '../../../engines/warning/learning/reporter-reliability.ts';
import type { ApplicationRow, ReportRow } from './store-members.ts';

/** Words of the ring engine for what applicants say they want. */
const PURPOSES: Readonly<Record<string, string>> = {
  wisata: 'tourism',
  'kunjungan-keluarga': 'family_visit',
  'umrah-haji': 'umrah',
  bekerja: 'pmi',
  'magang-belajar': 'internship',
  berobat: 'medical',
  pelaut: 'formal_work',
};
/** What somebody wants, in the engine's words. */
export const purposeCode = (purpose: string | null): string => PURPOSES[purpose ?? ''] ?? 'other';
/** Indicators that are answers: what the officer's mark says in the engine's words. @source dossier: passport-screening §2.5 */
const ANSWERS: Readonly<Record<string, readonly [code: string, confirmed: string, denied: string]>> = {
  I01: ['knows_schedule', 'tidak', 'ya'],
  I06: ['names_host_or_hotel', 'tidak', 'ya'],
  I26: ['family_knows', 'tidak', 'ya'],
  S01: ['who_pays', 'orang lain', 'sendiri'],
  I33: ['invited_by', 'kenalan', 'keluarga'],
};
/** Indicators that are papers. */
const PAPERS: Readonly<Record<string, string>> = { I21: 'tiket_pulang', I29: 'surat_ppiu', I30: 'perjanjian_penempatan' };
const PAPERS_DIFFER = 'I25';
const SUPPORTING_PAPERS = 'I02';
const WORK: ReadonlySet<string> = new Set(['bekerja', 'magang-belajar', 'pelaut']);
/**
 * Other indicators, with group and bits of the catalogue. Appearance, age and sex (I09, I19, I20) are protected: they are not here, and weigh nothing.
 * @source db/seed/screening/indicators.json
 */
const MARKS: Readonly<Record<string, readonly [group: EvidenceGroup, bits: number]>> = {
  I04: ['story', 2.9],
  I05: ['story', 2.9],
  I11: ['story', 2.9],
  I14: ['money', 2],
  I22: ['money', 2.3],
  I27: ['story', 2.6],
  I28: ['network', 2.9],
  I31: ['story', 2.3],
  S04: ['money', 1.2],
  K01: ['network', 2.3],
  K02: ['money', 2.3],
  K03: ['network', 2.9],
  K04: ['network', 2.3],
  K05: ['story', 2.6],
  K06: ['money', 1.4],
  P03: ['document', -2.9],
  P05: ['document', -2],
};
/** Registered with the ministry and checked, or an intergovernmental scheme: it clears, whatever else is said. @source dossier: detection §6 (−5 nats) */
const CLEARING: ReadonlySet<string> = new Set(['P01', 'P02']);
const CLEARED_BITS = -5;
/** A contract with a company whose licence was gone on that day. @source weight of a revoked licence in detect/recruiter-without-licence.ts */
const UNLICENSED_BITS = 3;

export interface Known {
  readonly marks: ReadonlyMap<string, string>;
  /** With the ministry on record: by a company that may place people, or by one that may not. */
  readonly placed?: 'licensed' | 'unlicensed' | undefined;
  /** What a verdict on an earlier alert found. */
  readonly finding?: Finding | undefined;
}

/** What an application tells, for the engine. Only marks of officers count; names, sex, age, religion and birth place are not even read. */
export function storyOf(row: Pick<ApplicationRow, 'purpose' | 'country' | 'decision'>, { marks, placed }: Known): ApplicationStory {
  const answers = new Map<string, string>();
  const documents = new Map<string, string>();
  for (const [code, state] of marks) {
    const told = state === 'confirmed' || state === 'denied';
    const answer = ANSWERS[code];
    if (answer !== undefined && told) answers.set(answer[0], state === 'confirmed' ? answer[1] : answer[2]);
    const paper = code === SUPPORTING_PAPERS ? (WORK.has(row.purpose ?? '') ? 'perjanjian_penempatan' : 'bukti_hotel') : PAPERS[code];
    if (paper !== undefined && told) documents.set(paper, state === 'confirmed' ? 'missing' : 'present');
    if (code === PAPERS_DIFFER && state === 'confirmed') documents.set('berkas', 'mismatch');
  }
  return {
    purpose: purposeCode(row.purpose),
    destination: row.country ?? undefined,
    documents,
    answers,
    decision: row.decision ?? undefined,
    placed: placed === 'licensed' ? true : undefined,
  };
}

const found = (finding: Finding | undefined): Fact[] => (finding === undefined ? [] : [findingFact(finding)]);

/** Facts beside the story that the engine weighs itself. */
export function furtherFacts({ marks, placed, finding }: Known): Fact[] {
  const facts = [...marks].flatMap(([code, state]): Fact[] => {
    if (state !== 'confirmed') return [];
    if (CLEARING.has(code)) return [{ code: 'placed_lawfully', group: 'record', bits: CLEARED_BITS }];
    const mark = MARKS[code];
    return mark === undefined ? [] : [{ code: `mark_${code}`, group: mark[0], bits: mark[1] }];
  });
  const unlicensed: Fact[] = placed === 'unlicensed' ? [{ code: 'placed_unlicensed', group: 'document', bits: UNLICENSED_BITS }] : [];
  return [...facts, ...unlicensed, ...found(finding)];
}

/** Chance that a report with this grade of its source holds. Our choice after A–F × 1–6; ungraded ones go by their teller's record. */
const SOURCE_HOLDS: Readonly<Record<string, number>> = { A: 0.7, B: 0.55, C: 0.4, D: 0.2, E: 0.1 };
const IMPROBABLE = 5;
const DANGER_BITS = 1.2;

/** 0 … 1, from the grade, else from what came of earlier reports of this teller. */
export function reportReliability(row: Pick<ReportRow, 'source' | 'information' | 'confirmed' | 'dismissed'>): number {
  const record = reliability({ confirmed: row.confirmed, dismissed: row.dismissed });
  const graded = SOURCE_HOLDS[row.source ?? ''] ?? record;
  return (row.information ?? 0) >= IMPROBABLE && row.source !== null && row.information !== IMPROBABLE + 1 ? graded / 2 : graded;
}

export function factsOfReport(row: Pick<ReportRow, 'id' | 'danger' | 'verdict'>, finding: Finding | undefined): Fact[] {
  const danger: Fact[] = row.danger ? [{ code: 'danger', group: 'report', bits: DANGER_BITS }] : [];
  return [...danger, ...found(row.verdict === 'verified' ? { confirmed: true, of: row.id } : finding)];
}

/** A report that was found wrong says nothing. */
export const speaks = (row: Pick<ReportRow, 'verdict'>): boolean => row.verdict !== 'contradicted';
