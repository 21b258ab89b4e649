import type { z } from 'zod';
import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { alertForCase, alertLeftCase, alertOpenedAsCase } from '../early-warning/index.ts';
import { holdReport, reportFacts, reportNumber } from '../reports/index.ts';
import type { SourceRef } from './contract.ts';
import { TELLER_WORDS } from './case-file.ts';
import type { Snapshot } from './snapshot.ts';

type Ref = z.output<typeof SourceRef>;

/** A source as it stands now, ready to be frozen. */
export interface Taken {
  readonly snapshot: Snapshot;
  readonly mentions: readonly string[];
  readonly territory: string | null;
  /** 0 PUBLIK … 3 RAHASIA: the case is at least as closed as what it comes from. */
  readonly classification: number;
}

/** @throws Problem not-found when it is not there or out of reach */
export async function takeSource(context: Context, ref: Ref): Promise<Taken> {
  if (ref.kind === 'letter') return fromLetter(ref);
  if (ref.kind === 'report') return fromReport(context, ref.id);
  const alert = await alertForCase(context.tx, ref.id);
  if (alert === undefined) throw notFound('alert');
  context.trail.concerns('alert', alert.id);
  return {
    snapshot: {
      kind: 'alert',
      sourceId: alert.id,
      version: alert.version,
      sentence: alert.sentence,
      lines: alert.evidence.map(({ kind, sentence, bits, source, at }) => ({ kind, sentence, bits, source: source.kind, grade: null, at })),
      unknowns: [...alert.unknowns],
    },
    mentions: alert.persons.map((person) => person.mentionId),
    territory: alert.territory,
    classification: alert.classification,
  };
}

/** Cases from reports are TERBATAS at least: they name people. */
const REPORT_RANK = 2;

async function fromReport(context: Context, id: string): Promise<Taken> {
  const report = await reportFacts(context, id);
  if (report === undefined) throw notFound('report');
  context.trail.concerns('report', id);
  const { grade, receivedAt } = report;
  const line = (kind: string, sentence: string) => ({
    kind,
    sentence,
    bits: null,
    source: 'report',
    grade,
    at: report.happenedOn ?? receivedAt,
  });
  const told = [
    report.departsOn === null ? [] : [line('departure', `Disebut akan berangkat ${report.departsOn}`)],
    report.destination === null ? [] : [line('destination', `Tujuan yang disebut: ${report.destination}`)],
    report.peopleCount === null ? [] : [line('people', `Jumlah orang yang disebut: ${report.peopleCount}`)],
    report.recruiterNames.map((name) => line('recruiter', `Disebut mengajak atau merekrut: ${name}`)),
  ];
  return {
    snapshot: {
      kind: 'report',
      sourceId: id,
      version: 1,
      sentence: `Laporan ${reportNumber(id)} tentang ${TOPIC_WORDS[report.topic] ?? report.topic}`,
      lines: [line(TELLER_WORDS, report.words), ...told.flat()],
      unknowns: [
        ...(grade === null ? ['Laporan ini belum dinilai'] : []),
        ...(report.verdict === null ? ['Kebenaran laporan ini belum diperiksa'] : []),
        ...(report.happenedOn === null ? ['Hari kejadian belum diketahui'] : []),
      ],
    },
    mentions: report.mentions.map((mention) => mention.mentionId),
    territory: report.village,
    classification: REPORT_RANK,
  };
}

const TOPIC_WORDS: Readonly<Record<string, string>> = {
  offer: 'tawaran kerja',
  departure: 'keberangkatan',
  shelter: 'penampungan',
  held: 'orang yang ditahan',
  documents: 'dokumen',
  debt: 'utang',
  'lost-contact': 'putus kontak',
  abuse: 'kekerasan',
  official: 'aparat',
  other: 'hal lain',
};

/** A letter of a body outside the system: what it says, word for word. */
const fromLetter = ({ id, letter }: Extract<Ref, { kind: 'letter' }>): Taken => ({
  snapshot: {
    kind: 'letter',
    sourceId: id,
    version: 1,
    sentence: `Surat ${letter.number} tanggal ${letter.date} dari ${letter.from}`,
    lines: [{ kind: 'letter', sentence: letter.sentence, bits: null, source: letter.from, grade: null, at: letter.date }],
    unknowns: [],
  },
  mentions: [],
  territory: null,
  classification: 1,
});

interface Held {
  readonly kind: string;
  readonly source_id: string;
}

/** Tells the module of a source that a case holds it now. In a compartment nobody is told: the source shows no sign of it. */
export async function tellHeld(context: Context, source: Held, file: { id: string; compartment_id: string | null }): Promise<void> {
  if (file.compartment_id !== null) return;
  if (source.kind === 'alert') await alertOpenedAsCase(context, source.source_id, file.id);
  if (source.kind === 'report') await holdReport(context, source.source_id, 'ditindaklanjuti', { kind: 'case', id: file.id });
}

/** The source left the case and is free again. */
export async function tellLeft(context: Context, source: Held, fileId: string): Promise<void> {
  if (source.kind === 'alert') await alertLeftCase(context, source.source_id, fileId);
}
