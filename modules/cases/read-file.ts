import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Tx } from '../../platform/db/on-client.ts';
import type { Actor } from '../../platform/http/context.ts';
import { personBrief } from '../people/index.ts';
import { maskName } from '../people/model.ts';
import { unitNames } from '../territory/index.ts';
import { regencyOf } from '../territory/model.ts';
import type { CaseFile, CaseHead, FileParty, FileReferral } from './case-file.ts';
import { fileOfHead } from './case-file.ts';
import { AssessmentKind, CaseState, Child, Element, ElementTag, FactSource, NoteVisibility, PartyRole } from './model.ts';
import { ReferralKind, ReferralState, ShareField } from './model.ts';
import type { Lens } from './projection.ts';
import { thaw } from './snapshot.ts';
import * as cases from './store-cases.ts';
import type { HeadRow } from './store-cases.ts';
import * as parts from './store-parts.ts';
import { referralsOfFile } from './store-referrals.ts';
import type { ReferralRow } from './store-referrals.ts';
import { sourcesOf } from './store-sources.ts';

export interface Reading {
  readonly tx: Tx;
  readonly keys: Keyring;
  readonly now: string;
}
type Asker = Pick<Actor, 'accountId' | 'officeId'>;

/** How this account sees this case: owners by reach, team or compartment; everybody else only through a share's fields. */
export const lensOf = (row: Pick<HeadRow, 'owned' | 'shared'>, actor: Asker): Lens =>
  row.owned
    ? { as: 'owner', accountId: actor.accountId, officeId: actor.officeId }
    : receiverLens(
        actor,
        'accepted',
        (row.shared ?? []).filter((one) => ShareField.safeParse(one).success),
      );

export const receiverLens = (reader: Asker, stage: 'offered' | 'accepted', fields: readonly string[]): Lens => ({
  as: 'receiver',
  stage,
  accountId: reader.accountId,
  officeId: reader.officeId,
  fields: new Set(fields.map((field) => ShareField.parse(field))),
});

/** Heads of rows, with the names of their places. */
export async function headsOf({ tx, keys }: Reading, rows: readonly HeadRow[]): Promise<CaseHead[]> {
  const places = rows.flatMap((row) => (row.territory === null ? [] : [row.territory]));
  const names = await unitNames(tx, [...new Set([...places, ...places.flatMap((code) => regencyOf(code) ?? [])])]);
  return rows.map((row) => {
    const { territory } = row;
    const full = (code: string) => names.get(code)?.full ?? code;
    return {
      id: row.id,
      number: row.number,
      state: CaseState.parse(row.state),
      office: { id: row.office_id, name: row.office_name },
      agency: { id: row.agency_id, name: row.agency_code },
      place: territory === null ? null : { code: territory, full: full(territory), regency: full(regencyOf(territory) ?? territory) },
      classification: row.classification,
      modus: row.modus,
      summary: row.summary,
      conductFrom: row.conduct_from,
      conductTo: row.conduct_to,
      risk: row.risk,
      reassessOn: row.reassess_on,
      strength: row.strength,
      openedAt: row.opened_at,
      movedAt: row.moved_at,
      closedAt: row.closed_at,
      outcome: row.outcome,
      mergedInto: row.merged_into === null ? null : { id: row.merged_into, name: row.merged_number ?? 'perkara lain' },
      compartment:
        row.compartment_id === null || row.sealed_compartment === null
          ? null
          : { id: row.compartment_id, name: keys.openText('narrative', row.sealed_compartment, row.compartment_id) },
      team: row.team_names ?? [],
      version: row.version,
      openTasks: row.open_tasks,
      lateTasks: row.late_tasks,
      openReferrals: row.open_referrals,
      lateReferrals: row.late_referrals,
    };
  });
}

/** A whole case with its seals opened; what of it may leave is decided by `project`. */
export async function readFile(reading: Reading, row: HeadRow, actor: Asker): Promise<CaseFile> {
  const { tx, keys, now } = reading;
  const [head] = await headsOf(reading, [row]);
  if (head === undefined) throw new Error('a row has a head');
  const facts = await parts.factsOf(tx, row.id);
  const assessments = await parts.assessmentsOf(tx, row.id);
  const tasks = await parts.tasksOf(tx, row.id);
  const notes = await parts.notesOf(tx, row.id);
  const steps = await parts.stepsOf(tx, row.id);
  return {
    ...fileOfHead(head),
    parties: await readParties(reading, row.id),
    facts: facts.map((fact) => ({
      id: fact.id,
      sentence: keys.openText('narrative', fact.sealed_sentence, fact.id),
      element: Element.nullable().parse(fact.element),
      tag: ElementTag.nullable().parse(fact.tag),
      happenedOn: fact.happened_on,
      partyId: fact.party_id,
      sourceKind: FactSource.parse(fact.source_kind),
      source: keys.openText('narrative', fact.sealed_source, fact.id),
      grade: `${fact.grade_source}${fact.grade_information}`,
      agency: fact.agency,
      at: fact.at,
      withdrawn: fact.withdrawn_at === null ? null : { at: fact.withdrawn_at, reason: fact.withdrawn_reason ?? '' },
    })),
    evidence: (await sourcesOf(tx, row.id)).map((source) => {
      const { sourceId, version, ...frozen } = thaw(keys, source.sealed_snapshot, source.sha256);
      return {
        ...frozen,
        id: source.id,
        version,
        frozenAt: source.frozen_at,
        sha256: source.sha256,
        link: frozen.kind === 'letter' ? null : `${frozen.kind === 'alert' ? '/peringatan' : '/laporan'}/${sourceId}`,
        detached: source.detached_at === null ? null : { at: source.detached_at, reason: source.detached_reason ?? '' },
      };
    }),
    assessments: assessments.map((one) => ({
      kind: AssessmentKind.parse(one.kind),
      value: one.value,
      reason: one.reason,
      articles: one.articles,
      reassessOn: one.reassess_on,
      by: one.by,
      agency: one.agency,
      at: one.at,
    })),
    tasks: tasks.map((task) => ({
      id: task.id,
      title: task.title,
      officeId: task.assignee_office_id,
      office: { id: task.assignee_office_id, name: task.office_name ?? '' },
      dueAt: task.due_at,
      late: task.state === 'open' && task.due_at < now,
      state: task.state === 'open' ? 'open' : task.state === 'done' ? 'done' : 'cancelled',
      answer: task.answer,
      mine: task.assignee_office_id === actor.officeId,
    })),
    notes: notes.map((note) => ({
      id: note.id,
      visibility: NoteVisibility.parse(note.visibility),
      text: keys.openText('narrative', note.sealed_text, note.id),
      by: note.by,
      office: note.office_name ?? '',
      authorId: note.author_id,
      officeId: note.office_id,
      at: note.at,
    })),
    steps: steps.map((step) => ({
      kind: step.kind,
      at: step.at,
      by: step.by,
      office: step.office_name,
      reason: step.reason,
      detail: Object.fromEntries(Object.entries(step.detail as object)),
    })),
    referrals: (await referralsOfFile(tx, row.id)).map(referralLine),
  };
}

export const referralLine = (row: ReferralRow): FileReferral => ({
  id: row.id,
  kind: ReferralKind.parse(row.kind),
  state: ReferralState.parse(row.state),
  from: { id: row.from_office_id, name: row.from_name },
  to: { id: row.to_office_id, name: row.to_name },
  sentAt: row.sent_at,
  dueAt: row.due_at,
  outcome: row.outcome,
});

async function readParties({ tx, keys }: Reading, fileId: string): Promise<FileParty[]> {
  const rows = await parts.partiesOf(tx, fileId);
  if (rows.length === 0) return [];
  const roles = await parts.rolesOf(tx, fileId);
  const briefs = await personBrief(tx, keys, [...new Set(rows.flatMap((row) => row.person_id ?? []))]);
  return rows.map((row) => {
    const fullName = row.sealed_name === null ? null : keys.openText('identifier', row.sealed_name, row.id);
    const known = row.person_id === null ? undefined : briefs.get(row.person_id)?.maskedName;
    return {
      id: row.id,
      fullName,
      maskedName: fullName === null ? (known ?? 'nama disamarkan') : maskName(fullName),
      personId: row.person_id,
      child: Child.parse(row.child),
      canReveal: fullName !== null || known !== undefined,
      roles: roles
        .filter((role) => role.party_id === row.id)
        .map((role) => ({
          id: role.id,
          role: PartyRole.parse(role.role),
          from: role.from_day,
          to: role.to_day,
          basis: role.basis,
          agency: role.agency,
          by: role.by,
        })),
    };
  });
}

/** A case as its reader may see it; undefined when it is out of reach or not there. */
export async function findCase(
  reading: Reading,
  id: string,
  actor: Asker,
): Promise<{ row: HeadRow; file: CaseFile; lens: Lens } | undefined> {
  const row = await cases.findHead(reading.tx, id, reading.now);
  return row === undefined ? undefined : { row, file: await readFile(reading, row, actor), lens: lensOf(row, actor) };
}
