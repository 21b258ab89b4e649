import { headStart, recogniseRing } from '../../../engines/network/index.ts';
import type { Judgement, RingTrace } from '../../../engines/network/index.ts';
import type { JobContext } from '../../../platform/outbox/job-context.ts';
import type { Place } from '../detect/facts.ts';
import { officeOf } from './ego.ts';
import type { Scene } from './ego.ts';
import type { JudgedRing } from './judge-scene.ts';
import { alertOfRing, fadeAlert } from './ring-alert.ts';
import { goneOf } from './store-gone.ts';
import { joinInto } from './store-joined.ts';
import * as store from './store-rings.ts';

/** Words and people weigh less than what is shown, for knowing a ring again. @source engines/watch (alert-book) */
const THING_WEIGHT = 2;
const WORDING_WEIGHT = 0.5;
const TERBATAS = 2;
const MILLI = 1000;

function partsOf({ members, identifiers }: Judgement): Map<string, number> {
  const parts = new Map<string, number>();
  for (const { kind, event } of members) parts.set(`${kind} ${event}`, 1);
  for (const { key, kind } of identifiers) parts.set(key, kind === 'story' ? WORDING_WEIGHT : THING_WEIGHT);
  return parts;
}

/** The known ring that this is, and others that it has grown into. */
function recognise(parts: ReadonlyMap<string, number>, traces: readonly RingTrace[]): string[] {
  const found: string[] = [];
  let rest = [...traces];
  for (let next = recogniseRing(parts, rest); next !== undefined; next = recogniseRing(parts, rest)) {
    const { id } = next;
    found.push(id);
    rest = rest.filter((one) => one.id !== id);
  }
  return found;
}

/**
 * Keeps what was judged under the id of its ring, which goes on through changed phones, and writes or refreshes its one alert.
 * @param hoax the suspected hoax that holds some of its reports back: an alert that has nothing else left is read with that
 */
export async function recordRing(context: JobContext, scene: Scene, judged: JudgedRing, hoax: string | undefined): Promise<void> {
  const { tx, today } = context;
  const parts = partsOf(judged.judgement);
  const rings = await store.findRings(tx, recognise(parts, await store.tracesOf(tx, [...parts.keys()])));
  // The one that officers know already goes on; else the oldest.
  const [known] = rings.toSorted(
    (a, b) => Number(b.alert_id !== null) - Number(a.alert_id !== null) || (a.first_on < b.first_on ? -1 : a.first_on > b.first_on ? 1 : 0),
  );
  const id = known?.id ?? context.newId();
  const place = known === undefined ? placeOf(scene, judged.judgement) : placeOfRing(known);
  const { millibits } = judged;
  const head = Math.round(headStart(judged.judgement) * MILLI);
  const best = known !== undefined && known.best_millibits >= millibits + head ? known : undefined;
  const row = {
    last_on: today,
    millibits,
    head_start_millibits: head,
    best_millibits: best?.best_millibits ?? millibits + head,
    best_on: best?.best_on ?? today,
    may_alert: judged.judgement.mayAlert,
    picture: JSON.stringify(judged.picture),
  };
  if (known === undefined)
    await store.addRing(tx, { id, ...placeRow(place), classification: TERBATAS, first_on: today, ...row, alert_id: null });
  else await store.changeRing(tx, id, row);
  await store.putParts(tx, id, parts);
  const alertId = await alertOfRing(context, { id, place, alertId: known?.alert_id ?? null, gone: known === undefined ? 0 : await goneOf(tx, known.id) }, scene, judged, rings.flatMap(({ alert_id }) => alert_id ?? []), { hoax }); // prettier-ignore
  // Rings that grew into one go on under one alert.
  if (alertId !== null)
    for (const one of new Set([id, ...rings.map((ring) => ring.id)])) await store.changeRing(tx, one, { alert_id: alertId });
}

const placeRow = ({ agencyId, officeId, territory }: Place) => ({ agency_id: agencyId, office_id: officeId, territory });
const placeOfRing = (ring: { agency_id: string; office_id: string; territory: string | null }): Place => ({
  agencyId: ring.agency_id,
  officeId: ring.office_id,
  territory: ring.territory,
});

/** The office and the village where most of these people are. */
function placeOf({ applications, reports }: Scene, { members }: Judgement): Place {
  const rows = (kind: string): { agencyId: string; officeId: string; territory: string | null }[] =>
    members.flatMap((member) => (member.kind === kind ? ((kind === 'application' ? applications : reports).get(member.event) ?? []) : []));
  const officeId = officeOf(rows('application'), rows('report'));
  const [first] = [...rows('application'), ...rows('report')].filter((row) => row.officeId === officeId);
  const villages = Map.groupBy([...rows('application'), ...rows('report')].flatMap(({ territory }) => territory ?? []), (code) => code); // prettier-ignore
  const [village] = [...villages].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return { agencyId: first?.agencyId ?? '', officeId, territory: village?.[0] ?? null };
}

/** Nothing connects here any longer: rings that stood on it lose their evidence, and their alerts say so. */
export async function fadeRings(context: JobContext, seed: string, hoax: string | undefined): Promise<void> {
  const traces = await store.tracesOf(context.tx, [seed]);
  for (const ring of await store.findRings(context.tx, traces.map(({ id }) => id))) {
    if (ring.millibits === 0 || !JSON.stringify(ring.picture).includes(seed)) continue;
    await store.changeRing(context.tx, ring.id, { millibits: 0, may_alert: false, last_on: context.today });
    if (ring.alert_id === null) continue;
    await fadeAlert(context, ring.alert_id, await goneOf(context.tx, ring.id));
    if (hoax !== undefined) await joinInto(context.tx, [ring.alert_id], hoax, context.now);
  }
} // prettier-ignore
