import type { AnyRecord, CaseRecord, Persona, ReferralRecord } from '../access-model.ts';
import { caseFields, ownsCase, sees } from '../access-model.ts';
import type { Office } from '../setup/office.ts';
import { may } from './duties.ts';
import { canonical } from './markers.ts';
import { enterApplications } from './scene-applications.ts';
import { openCases } from './scene-cases.ts';
import { addRest } from './scene-rest.ts';
import { recordPlacements } from './scene-placements.ts';
import { fileReports } from './scene-reports.ts';

/** Where a marker stands: in which record, and in which part of it. */
export interface Carrier {
  readonly record: AnyRecord;
  /** Part of the record, for records that are shown in parts (`summary`, `facts`, `owner`, `note:wayan` …). */
  readonly part: string;
}

/** One house with records of several agencies, offices and villages, each with markers in its sensitive fields. */
export class Scene {
  readonly office: Office;
  readonly records: AnyRecord[] = [];
  readonly labels = new Map<string, string>();
  readonly carriers = new Map<string, Carrier[]>();
  /** Ids of parts that changing requests need: `party`, `task`, `fact`, `source`, `span`, … by the id of their record. */
  readonly parts = new Map<string, Record<string, string>>();
  /** Markers that stand in names of people. */
  readonly names = new Set<string>();
  constructor(office: Office) {
    this.office = office;
  }

  add<R extends AnyRecord>(label: string, record: R): R {
    this.records.push(record);
    this.labels.set(record.id, label);
    return record;
  }
  /** Says that a marker stands in a part of a record. */
  mark(marker: string, record: AnyRecord, part = 'all'): void {
    const key = canonical(marker);
    this.carriers.set(key, [...(this.carriers.get(key) ?? []), { record, part }]);
  }
  partOf(record: { readonly id: string }, part: string): string {
    return this.parts.get(record.id)?.[part] ?? '00000000-0000-4000-8000-00000000dead';
  }
  setParts(id: string, parts: Record<string, string>): void {
    this.parts.set(id, { ...this.parts.get(id), ...parts });
  }
  of<K extends AnyRecord['kind']>(kind: K): (AnyRecord & { readonly kind: K })[] {
    return this.records.filter((record): record is AnyRecord & { readonly kind: K } => record.kind === kind);
  }
}

export async function buildScene(office: Office): Promise<Scene> {
  const scene = new Scene(office);
  await fileReports(scene);
  await enterApplications(scene);
  await recordPlacements(scene);
  await office.settle();
  await openCases(scene);
  await office.settle();
  await addRest(scene);
  return scene;
}

const DETAIL_DUTY: Readonly<Record<string, string>> = {
  report: 'read reports',
  person: 'read people',
  thing: 'read people',
  judgement: 'judge people',
  application: 'read applications',
  decision: 'read applications',
  objection: 'read applications',
  'follow-up': 'follow up',
  placement: 'keep placements',
  alert: 'read alerts',
  case: 'read cases',
  referral: 'read cases',
  compartment: 'read cases',
  'identity-request': 'ask for identities',
};

function showsCase(who: Persona, file: CaseRecord, part: string): boolean {
  if (part.startsWith('note:')) return sees(who, file) && part === `note:${who.login}`;
  if (part.startsWith('unit-note:')) return sees(who, file) && part === `unit-note:${who.office}`;
  const fields = caseFields(who, file);
  if (fields === null) return false;
  if (part === 'owner') return ownsCase(who, file);
  if (part === 'name') return fields === 'all' || fields.includes('identity');
  return fields === 'all' || fields.includes(part);
}

/** Whether somebody may ever be shown what this carrier carries. */
/** What ended tells its receiver nothing of the case any more. */
const afterTheEnd = (who: Persona, record: ReferralRecord): boolean =>
  (record.state === 'returned' || record.state === 'revoked') && who.office === record.to;

export function shows(who: Persona, { record, part }: Carrier): boolean {
  const duty = DETAIL_DUTY[record.kind];
  if (duty === undefined || !may(who, duty)) return false;
  if (record.kind === 'case') return showsCase(who, record, part);
  if (record.kind === 'referral' && part !== 'all')
    return sees(who, record) && (part === 'message' || record.fields.includes(part)) && !afterTheEnd(who, record);
  return sees(who, record);
}

/** Whether somebody may meet a marker anywhere. */
export const maySee = (scene: Scene, who: Persona, marker: string): boolean =>
  (scene.carriers.get(marker) ?? []).some((carrier) => shows(who, carrier));
