import type { Tx } from '../../platform/db/on-client.ts';
import { Classification } from '../../platform/contract/fields.ts';
import { unitNames } from '../territory/index.ts';
import type { JudgementView, MentionView, SideView } from './contract.ts';
import { derivePersons } from './derive.ts';
import { openCompany } from './identifiers.ts';
import { namesOf } from './identity.ts';
import type { OpenIdentifier } from './linker.ts';
import { COUNTING, maskIdentifier, MentionRole, SourceKind } from './model.ts';
import type { OpenMention } from './sides.ts';
import { actsOf } from './store-judgements.ts';
import type { JudgementRow } from './store-judgements.ts';
import { gradesOf } from './store-protection.ts';
import { thingsBehind } from './store-things.ts';

/** Names of villages as one shows them: desa · kecamatan · kabupaten. */
export async function placesOf(tx: Tx, codes: readonly (string | null)[]): Promise<Map<string, string>> {
  const names = await unitNames(tx, [...new Set(codes.filter((code) => code !== null))]);
  return new Map([...names].map(([code, unit]) => [code, unit.full]));
}

const yearOf = (birthDate: string | undefined): number | null => {
  const year = /^\d{4}/.exec(birthDate ?? '')?.[0];
  return year === undefined ? null : Number(year);
};

const identifierView = (one: OpenIdentifier) => ({
  id: one.id,
  kind: one.kind,
  masked: maskIdentifier(one.kind, one.kind === 'company' ? openCompany(one.typed).name : one.typed),
  fault: one.fault,
  hub: one.hub,
});

/** What each source said, in the order in which it happened. */
export async function timelineOf(tx: Tx, mentions: readonly OpenMention[]): Promise<MentionView[]> {
  const [places, grades, things] = await Promise.all([
    placesOf(
      tx,
      mentions.map((one) => one.villageCode),
    ),
    gradesOf(
      tx,
      mentions.map((one) => one.row.source_id),
    ),
    thingsBehind(
      tx,
      mentions.flatMap((one) => one.identifiers.flatMap(({ kind, blind }) => (blind === null ? [] : [{ kind, blind }]))),
    ),
  ]);
  const views = mentions.map(({ row, identity, villageCode, identifiers }) => {
    const [name, ...otherNames] = namesOf(identity);
    return {
      id: row.id,
      source: { kind: SourceKind.parse(row.source_kind), id: row.source_id, label: row.source_label },
      role: MentionRole.parse(row.role),
      name: name ?? null,
      otherNames,
      birthYear: yearOf(identity.birthDate),
      place: places.get(villageCode ?? '') ?? null,
      seenOn: row.seen_on,
      recordedAt: row.recorded_at,
      grade: grades.get(row.source_id) ?? null,
      classification: Classification.options[row.classification] ?? 'RAHASIA',
      identifiers: identifiers.map((one) => ({ ...identifierView(one), thingId: things.get(`${one.kind} ${one.blind ?? ''}`) ?? null })),
    };
  });
  return views.sort((a, b) => a.seenOn.localeCompare(b.seenOn) || a.recordedAt.localeCompare(b.recordedAt));
}

/** One side of a pair, for a person who compares: names and birth date open, numbers masked but marked where equal. */
export const sideView = (side: OpenMention, other: OpenMention, personId: string, places: ReadonlyMap<string, string>): SideView => ({
  mentionId: side.mentionId,
  personId,
  source: { kind: SourceKind.parse(side.row.source_kind), label: side.row.source_label },
  role: MentionRole.parse(side.row.role),
  names: namesOf(side.identity),
  sex: side.identity.sex ?? null,
  birthDate: side.identity.birthDate ?? null,
  birthPlace: side.identity.birthPlace ?? null,
  place: places.get(side.villageCode ?? '') ?? null,
  seenOn: side.row.seen_on,
  identifiers: side.identifiers.map((one) => ({
    ...identifierView(one),
    shared: one.blind !== null && other.identifiers.some((two) => two.kind === one.kind && two.blind === one.blind),
  })),
});

/** Judgements with everything that was done to them. */
export async function judgementViews(tx: Tx, rows: readonly JudgementRow[], me: string): Promise<JudgementView[]> {
  const acts = await actsOf(
    tx,
    rows.map((row) => row.id),
  );
  const overridden = new Set(overriddenAmong(rows));
  return rows.map((row) => ({
    id: row.id,
    a: row.mention_a,
    b: row.mention_b,
    verdict: row.verdict,
    state: row.state,
    overridden: overridden.has(row.id),
    mine: row.asked_by === me,
    acts: acts
      .filter((one) => one.judgement_id === row.id)
      .map(({ act, at, reason, display_name: by }) => ({ act: actOf(act), by: by ?? '', at, reason })),
  }));
}

const ACTS = ['made', 'confirmed', 'declined', 'undo-asked', 'undone', 'undo-declined'] as const;
const actOf = (text: string): (typeof ACTS)[number] => ACTS.find((act) => act === text) ?? 'made';

/** Only among the judgements that the reader may see. */
function overriddenAmong(rows: readonly JudgementRow[]): readonly string[] {
  const counting = rows.filter((row) => COUNTING.includes(row.state));
  const mentions = [...new Set(counting.flatMap((row) => [row.mention_a, row.mention_b]))];
  const nodes = mentions.map((mentionId, n) => ({ mentionId, n, seedPersonId: mentionId }));
  const said = counting.map(({ id, n, mention_a: a, mention_b: b, verdict }) => ({ id, n, a, b, verdict }));
  return derivePersons(nodes, [], said).overridden;
}
