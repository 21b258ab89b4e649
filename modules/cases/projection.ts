import { dayInJakarta } from '../../platform/http/context.ts';
import type { z } from 'zod';
import { TELLER_WORDS } from './case-file.ts';
import type { CaseFile, CaseHead, FileParty } from './case-file.ts';
import { STUCK_AFTER_DAYS, urgencyOf } from './case-states.ts';
import type { CaseView } from './contract.ts';
import { lawOn } from './law.ts';
import type { ShareField } from './model.ts';
import { triadOf } from './triad.ts';

interface Reader {
  readonly accountId: string;
  readonly officeId: string;
}
/**
 * Through what a case is seen: as one of its owners (reach, case team, compartment), or as the receiver of a hand-over with the
 * fields its sender chose — `offered` while it waits for an answer, `accepted` afterwards.
 */
export type Lens =
  | (Reader & { readonly as: 'owner' })
  | (Reader & { readonly as: 'receiver'; readonly stage: 'offered' | 'accepted'; readonly fields: ReadonlySet<ShareField> });

/** What a receiver sees before answering, of the fields chosen: enough to decide, nothing about a single person. Our choice. */
export const FIELDS_OFFERED: ReadonlySet<ShareField> = new Set<ShareField>(['summary', 'time', 'risk', 'classifications']);

export type Projected = z.input<typeof CaseView>;
const DAY_MS = 86_400_000;

/**
 * The one function that decides what anybody sees of a case: lists, search, preview, detail, CSV, print and the offer of a
 * hand-over are all made from its answer. Receivers never see the words about a source, own and unit notes of others, the team,
 * the compartment, the history, merges, other hand-overs, or links to alerts and reports.
 * @param now instant, for ages and overdue work
 */
export function project(file: CaseFile, lens: Lens, now: string): Projected {
  const owner = lens.as === 'owner';
  const shows = (field: ShareField): boolean =>
    owner || (lens.fields.has(field) && (lens.stage === 'accepted' || FIELDS_OFFERED.has(field)));
  const { head } = file;
  const place = head.place;
  const standing = new Map(file.assessments.map((one) => [one.kind, one]));
  const value = (kind: 'administrative' | 'tppm' | 'tppo') => standing.get(kind) ?? null;
  return {
    id: head.id,
    number: head.number,
    lens: owner ? 'owner' : lens.stage,
    state: head.state,
    owner: { office: head.office.name, agency: head.agency.name },
    regency: place?.regency ?? null,
    place: shows('place') && place !== null ? { code: place.code, full: place.full } : null,
    summary: shows('summary') ? head.summary : null,
    modus: shows('summary') ? head.modus : null,
    openedAt: owner ? head.openedAt : null,
    closedAt: owner ? head.closedAt : null,
    outcome: owner ? head.outcome : null,
    conduct: shows('time') ? { from: head.conductFrom, to: head.conductTo } : null,
    law: lawFor(head, shows('time')),
    risk: shows('risk') ? { value: head.risk, reassessOn: head.reassessOn, latest: standing.get('risk') ?? null } : null,
    strength: shows('strength') ? { value: head.strength, latest: standing.get('strength') ?? null } : null,
    classifications: shows('classifications')
      ? { administrative: value('administrative'), tppm: value('tppm'), tppo: value('tppo') }
      : null,
    parties: shows('parties') ? file.parties.map((party) => withoutName(party, shows('identity'))) : null,
    facts: shows('facts') ? file.facts.map((fact) => (owner ? fact : { ...fact, source: null })) : null,
    triad: shows('facts') ? triadOfFile(file) : null,
    evidence: shows('evidence')
      ? file.evidence.filter((one) => owner || one.detached === null).map((one) => (owner ? one : withoutTrace(one)))
      : null,
    tasks: tasksFor(file, lens, shows('tasks')),
    notes: notesFor(file, lens, shows('notes')),
    restricted: owner ? restrictedOf(file) : null,
    signals: owner ? signalsOf(head, now) : null,
  };
}

const lawFor = (head: CaseHead, shown: boolean): Projected['law'] => (shown && head.conductFrom !== null ? lawOn(head.conductFrom) : null);

const withoutName = ({ fullName: _fullName, ...party }: FileParty, mayReveal: boolean) => ({
  ...party,
  canReveal: party.canReveal && mayReveal,
  personId: mayReveal ? party.personId : null,
  maskedName: mayReveal ? party.maskedName : 'nama disamarkan',
});

const triadOfFile = (file: CaseFile) =>
  triadOf(
    file.facts.map((fact) => ({ element: fact.element, tag: fact.tag, withdrawn: fact.withdrawn !== null })),
    file.parties.map((party) => ({ child: party.child, roles: party.roles.map((one) => one.role) })),
  );

/** Where evidence comes from may lead to a reporter: a receiver gets the sentence, its day and grade. */
const withoutTrace = (evidence: CaseFile['evidence'][number]): CaseFile['evidence'][number] => ({
  ...evidence,
  link: null,
  lines: evidence.lines.filter((line) => line.kind !== TELLER_WORDS).map((line) => ({ ...line, source: null, bits: null })),
});

/** An office that has a task on the case sees that task, whatever else it sees. */
const tasksFor = (file: CaseFile, lens: Lens, all: boolean): Projected['tasks'] => {
  const mine = file.tasks.filter((task) => lens.as === 'receiver' && lens.stage === 'accepted' && task.officeId === lens.officeId);
  const shown = all ? file.tasks : mine;
  return all || mine.length > 0 ? shown.map(({ officeId, ...task }) => ({ ...task, mine: officeId === lens.officeId })) : null;
};

/** Notes by their own visibility: mine, my office's, and those for all agencies where the field is shared. */
const notesFor = (file: CaseFile, lens: Lens, agencies: boolean): Projected['notes'] => {
  if (lens.as === 'receiver' && lens.stage === 'offered') return null;
  return file.notes
    .filter(
      (note) =>
        note.authorId === lens.accountId ||
        (note.visibility === 'unit' && note.officeId === lens.officeId) ||
        (note.visibility === 'agencies' && agencies),
    )
    .map(({ authorId: _authorId, officeId: _officeId, ...note }) => note);
};

const restrictedOf = ({ head, steps, referrals }: CaseFile): Projected['restricted'] => ({
  classification: head.classification,
  compartment: head.compartment,
  team: [...head.team],
  mergedInto: head.mergedInto,
  version: head.version,
  steps: steps.map((step) => ({ ...step, detail: { ...step.detail } })),
  referrals: [...referrals],
});

function signalsOf(head: CaseHead, now: string): Projected['signals'] {
  const ageDays = Math.max(0, Math.floor((Date.parse(now) - Date.parse(head.openedAt)) / DAY_MS));
  const stillDays = Math.max(0, Math.floor((Date.parse(now) - Date.parse(head.movedAt)) / DAY_MS));
  const closed = head.state === 'closed' || head.state === 'merged';
  return {
    ageDays,
    stillDays,
    stuck: !closed && stillDays >= STUCK_AFTER_DAYS,
    reassessLate: !closed && head.reassessOn !== null && head.reassessOn < dayInJakarta(now),
    openTasks: head.openTasks,
    lateTasks: head.lateTasks,
    openReferrals: head.openReferrals,
    lateReferrals: head.lateReferrals,
    urgency: urgencyOf(head.risk, ageDays),
  };
}
