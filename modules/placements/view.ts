import { notFound } from '../../platform/contract/problem.ts';
import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Context } from '../../platform/http/context.ts';
import { personOfMention } from '../people/index.ts';
import { maskName } from '../people/model.ts';
import { licenceEnds, recruiterName } from '../recruiters/index.ts';
import { licenceNews } from './licences.ts';
import { unitNames } from '../territory/index.ts';
import { Details, nextStates, PlacementState, RUNNING, Scheme } from './model.ts';
import type { PlacementLine, PlacementView } from './model.ts';
import * as store from './store.ts';
import type { PlacementRow } from './store.ts';

/** What is personal in this module's tables, sealed and opened here and nowhere else. */
export const sealDetails = (keys: Keyring, id: string, details: Details): Buffer =>
  keys.seal('identifier', JSON.stringify(Details.parse(details)), id);
const openDetails = (keys: Keyring, id: string, sealed: Uint8Array): Details =>
  Details.parse(JSON.parse(keys.openText('identifier', sealed, id)));
export const sealNote = (keys: Keyring, stepId: string, text: string): Buffer => keys.seal('narrative', text, stepId);

const shared = (row: PlacementRow, village: string) => ({
  id: row.id,
  number: row.number,
  village,
  country: row.country,
  scheme: Scheme.parse(row.scheme),
  state: PlacementState.parse(row.state),
  stateSince: row.state_since,
  office: row.office_name ?? '',
});

/** Lines of a list: names masked, villages by name. */
export async function placementLines({ tx, keys, today }: Context, rows: readonly PlacementRow[]): Promise<PlacementLine[]> {
  const villages = await unitNames(tx, [...new Set(rows.map((row) => row.territory))]);
  const ended = await licenceEnds(tx, rows.flatMap((row) => row.recruiter_id ?? []), today); // prettier-ignore
  return rows.map((row) => ({
    ...shared(row, villages.get(row.territory)?.full ?? row.territory),
    licenceEnded: RUNNING.includes(PlacementState.parse(row.state)) && row.recruiter_id !== null && ended.has(row.recruiter_id),
    maskedName: maskName(openDetails(keys, row.id, row.sealed_details).worker.name),
  }));
}

/** @throws Problem `placement/not-found` also when it is out of reach */
export async function placementView({ tx, keys, actor, trail, today }: Context, id: string): Promise<PlacementView> {
  const row = await store.findPlacement(tx, id);
  if (row === undefined) throw notFound('placement');
  trail.concerns('placement', id);
  const [villages, steps, persons, company, licence] = await Promise.all([
    unitNames(tx, [row.territory]),
    store.stepsOf(tx, id),
    personOfMention(tx, [row.mention_id]),
    row.recruiter_id === null ? undefined : recruiterName(tx, row.recruiter_id),
    licenceNews(tx, { recruiter_id: row.recruiter_id, state: PlacementState.parse(row.state) }, today),
  ]);
  const line = shared(row, villages.get(row.territory)?.full ?? row.territory);
  const mine = row.office_id === actor.officeId;
  return {
    ...line,
    ...openDetails(keys, row.id, row.sealed_details),
    personId: persons.get(row.mention_id) ?? null,
    recruiter: row.recruiter_id === null || company === undefined ? null : { id: row.recruiter_id, name: company },
    licence,
    recordedAt: row.recorded_at,
    next: mine ? nextStates(line.state) : [],
    mine,
    steps: steps.map((step) => ({
      state: PlacementState.parse(step.state),
      onDay: step.on_day,
      note: step.sealed_note === null ? null : keys.openText('narrative', step.sealed_note, step.id),
      at: step.at,
    })),
  };
}
