import { dayText } from '../../engines/screening/indonesian.ts';
import type { DecisionRow as VocabularyRow } from '../../engines/screening/decisions.ts';
import type { RoutedOffice } from '../access/index.ts';
import type { DecisionView } from './model.ts';
import type { RuleSet } from './rule-sets.ts';

/** What the letter prints; the template beside this file reads exactly this. */
export interface Letter {
  readonly training: boolean;
  readonly title: string;
  readonly number: string;
  readonly name: string;
  readonly placeAndDay: string;
  readonly office: { readonly name: string; readonly address: string | null; readonly phone: string | null };
  readonly decision: string;
  readonly explanation: readonly string[];
  readonly reasons: readonly string[];
  readonly bring: readonly string[];
  readonly bringBy: string | null;
  readonly advice: string | null;
  readonly officesIntro: string;
  readonly offices: readonly { readonly name: string; readonly address: string | null; readonly phone: string | null }[];
  readonly hotlines: readonly string[];
  readonly objection: readonly string[];
  readonly legalBases: readonly string[];
  readonly signedBy: string;
  readonly footer: string;
}

/** @source dossier: verified §10 */
const HOTLINES = [
  'KP2MI: 0800-1000 (bebas pulsa), WhatsApp 0811-8080-141',
  'SAPA (perempuan dan anak): 129, WhatsApp 08111-129-129',
  'Polri: 110',
];

/**
 * A reason in words that are safe in anybody's hands: whoever waits outside may read the letter. What points to coercion
 * or a child is not printed; papers are named, what the applicant said is not quoted.
 */
export function safeReason(rules: RuleSet, code: string, on: string): string {
  const indicator = rules.prepared.on(on).byCode.get(code)?.indicator;
  if (indicator === undefined) return rules.data.vocabulary.reasons.find((row) => row.code === code)?.name ?? code;
  if (indicator.urgent !== null || indicator.group === 'network') return 'Ada keterangan yang masih perlu kami dalami bersama Anda.';
  return `${indicator.name}.`;
}

/** What a decision means, for somebody who has never read a decree. */
const MEANING: Partial<Record<VocabularyRow['code'], readonly string[]>> = {
  APPROVED: ['Paspor Anda akan diterbitkan paling lambat 4 hari kerja setelah wawancara.'],
  APPROVED_WITH_ADVICE: ['Paspor Anda akan diterbitkan. Bacalah pesan di bawah ini sebelum berangkat.'],
  POSTPONED_INCOMPLETE: ['Permohonan Anda tidak ditolak. Kami menunggu berkas yang belum ada.'],
  POSTPONED_EXAMINATION: ['Permohonan Anda belum ditolak. Ada hal yang perlu kami periksa lebih dahulu bersama Anda.'],
  REFUSED_NP_INDICATION: [
    'Paspor adalah hak Anda. Permohonan kali ini belum dapat kami terima, dan Anda boleh mengajukan lagi kapan saja.',
    'Bila Anda ingin bekerja di luar negeri, ada jalur resmi yang melindungi upah, paspor, dan keselamatan Anda. Kantor di bawah ini membantu tanpa biaya.',
  ],
  WITHDRAWN_BY_APPLICANT: ['Anda boleh mengajukan permohonan baru kapan saja.'],
};

export interface LetterGround {
  readonly training: boolean;
  readonly number: string;
  readonly name: string;
  readonly officeName: string;
  readonly officeAddress: string | null;
  readonly officePhone: string | null;
  readonly decision: DecisionView;
  readonly rules: RuleSet;
  readonly offices: readonly RoutedOffice[];
}

/** The letter's words from a standing decision. */
export function letterOf(ground: LetterGround): Letter {
  const { decision, rules } = ground;
  const on = decision.standingOn ?? decision.onDay;
  const given = !['APPROVED', 'APPROVED_WITH_ADVICE', 'WITHDRAWN_BY_APPLICANT'].includes(decision.decision);
  return {
    training: ground.training,
    title: given ? 'Pemberitahuan keputusan permohonan paspor' : 'Permohonan paspor Anda',
    number: ground.number,
    name: ground.name,
    placeAndDay: dayText(on),
    office: { name: ground.officeName, address: ground.officeAddress, phone: ground.officePhone },
    decision: `${decision.name}.`,
    explanation: MEANING[decision.decision] ?? [],
    reasons: given ? [...new Set(decision.reasons.map((reason) => safeReason(rules, reason.code, on)))] : [],
    bring: decision.papersAsked.map((paper) => paper.name),
    bringBy: decision.bringBy === null ? null : dayText(decision.bringBy),
    advice: decision.advice,
    officesIntro: 'Kantor berikut melayani daerah tempat tinggal Anda. Layanannya gratis.',
    offices: ground.offices.map(({ name, address, phone }) => ({ name, address, phone })),
    hotlines: HOTLINES,
    objection: given ? objectionWords(decision, ground.officeName) : [],
    legalBases: decision.legalBases.map((basis) => basis.citation),
    signedBy: decision.answeredBy ?? decision.proposedBy,
    footer: `Permohonan ${ground.number}`,
  };
}

/** @source UU 30/2014 art. 75–78 (dossier: verified §6) */
function objectionWords(decision: DecisionView, office: string): string[] {
  const until = decision.objectionUntil === null ? '' : `, paling lambat ${dayText(decision.objectionUntil)}`;
  return [
    `Anda boleh mengajukan keberatan tertulis kepada ${office} dalam 21 hari kerja${until}. Tulis nomor permohonan ini dan alasan Anda. Tidak ada biaya.`,
    'Kami menjawab paling lama 10 hari kerja. Bila kami tidak menjawab, keberatan Anda dianggap dikabulkan dan keputusan baru terbit paling lama 5 hari kerja sesudahnya.',
    'Bila jawaban itu belum adil menurut Anda, banding dapat diajukan kepada atasan kantor kami dalam 10 hari kerja setelah jawaban diterima.',
  ];
}
