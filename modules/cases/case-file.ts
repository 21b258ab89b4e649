import type { z } from 'zod';
import type {
  AssessmentView,
  CaseState,
  EvidenceView,
  FactView,
  NoteView,
  PartyView,
  ReferralKind,
  ReferralState,
  TaskView,
} from './model.ts';

export interface NamedRef {
  readonly id: string;
  readonly name: string;
}

/** The row of a case with names put to its ids: what lists are made of. */
export interface CaseHead {
  readonly id: string;
  readonly number: string;
  readonly state: CaseState;
  readonly office: NamedRef;
  readonly agency: NamedRef;
  readonly place: { readonly code: string; readonly full: string; readonly regency: string } | null;
  readonly classification: number;
  readonly modus: string;
  readonly summary: string;
  readonly conductFrom: string | null;
  readonly conductTo: string | null;
  readonly risk: string;
  readonly reassessOn: string | null;
  readonly strength: string;
  readonly openedAt: string;
  readonly movedAt: string;
  readonly closedAt: string | null;
  readonly outcome: string | null;
  readonly mergedInto: NamedRef | null;
  readonly compartment: NamedRef | null;
  readonly team: readonly NamedRef[];
  readonly version: number;
  readonly openTasks: number;
  readonly lateTasks: number;
  readonly openReferrals: number;
  readonly lateReferrals: number;
}

export interface OwnNote extends z.input<typeof NoteView> {
  readonly authorId: string;
  readonly officeId: string;
}
export interface CaseStep {
  readonly kind: string;
  readonly at: string;
  readonly by: string | null;
  readonly office: string | null;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
export interface FileReferral {
  readonly id: string;
  readonly kind: ReferralKind;
  readonly state: ReferralState;
  readonly to: NamedRef;
  readonly from: NamedRef;
  readonly sentAt: string;
  readonly dueAt: string;
  readonly outcome: string | null;
}
export interface FileParty extends z.input<typeof PartyView> {
  /** Only opened to print a letter with names, with a purpose. */
  readonly fullName: string | null;
}

/** Everything about one case, in the hands of the server only. It leaves through `project` and nothing else. */
export interface CaseFile {
  readonly head: CaseHead;
  readonly parties: readonly FileParty[];
  readonly facts: readonly z.input<typeof FactView>[];
  readonly evidence: readonly z.input<typeof EvidenceView>[];
  readonly assessments: readonly z.input<typeof AssessmentView>[];
  readonly tasks: readonly (z.input<typeof TaskView> & { readonly officeId: string })[];
  readonly notes: readonly OwnNote[];
  readonly steps: readonly CaseStep[];
  readonly referrals: readonly FileReferral[];
}

/** A line in the voice of whoever reported: it may tell who that is, so it never leaves the owner of the case. */
export const TELLER_WORDS = 'teller-words';

/** A head alone, for lists: the parts are not loaded, so they cannot leave. */
export const fileOfHead = (head: CaseHead): CaseFile => ({
  head,
  parties: [],
  facts: [],
  evidence: [],
  assessments: [],
  tasks: [],
  notes: [],
  steps: [],
  referrals: [],
});
