import type { z } from 'zod';
import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { alertForCase, alertLeftCase, alertOpenedAsCase } from '../early-warning/index.ts';
import type { SourceRef } from './contract.ts';
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
}

/** The source left the case and is free again. */
export async function tellLeft(context: Context, source: Held, fileId: string): Promise<void> {
  if (source.kind === 'alert') await alertLeftCase(context, source.source_id, fileId);
}
