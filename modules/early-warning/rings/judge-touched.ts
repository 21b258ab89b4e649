import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { lookForMeetings } from '../connect.ts';
import { neighbourhoodTouched } from '../events.ts';
import { sceneOf } from './ego.ts';
import type { Scene } from './ego.ts';
import { gather } from './gather.ts';
import { holdHoaxes } from './hoax.ts';
import { judgeScene } from './judge-scene.ts';
import type { JudgedRing } from './judge-scene.ts';
import { Picture } from './picture.ts';
import { fadeRings, recordRing } from './record-ring.ts';
import { alertOfRing } from './ring-alert.ts';
import { seedOf, seedsOf, thingKey } from './seeds.ts';
import type { Seed } from './seeds.ts';
import { heldAmong } from './store-hoax.ts';
import { reportsOf } from './store-members.ts';
import type { Source } from './store-neighbourhood.ts';
import * as store from './store-rings.ts';

/** Records taken in one transaction, and neighbourhoods judged in it: a fifth of a second. Our choice. */
const AT_ONCE = 16;
const MOST_SEEDS = 24;

/**
 * Records whose neighbourhood is to be judged soon; once each, however often they are touched until then. While others wait nobody needs to be told: the
 * one who judges those goes on with these, and what slips between two transactions is found within seconds by the schedule.
 */
export async function touch(context: JobContext, sources: readonly Source[]): Promise<void> {
  const [first] = sources;
  if (first === undefined || !(await store.touch(context.tx, sources, context.now))) return;
  await context.announce(neighbourhoodTouched({}, { kind: first.kind, id: first.id }, null));
}

/** A thing means something else now: its neighbourhood is judged with the next ones that waited. */
export const lookAgainSoon = async (context: JobContext, thingId: string): Promise<void> => {
  await store.lookAt(context.tx, thingKey(thingId), context.now);
};

/** Judges the neighbourhoods of what was touched; what does not fit is left to the next delivery. */
export async function judgeTouched(context: JobContext): Promise<void> {
  const { tx, now, today } = context;
  const sources = await store.takeTouched(tx, AT_ONCE);
  if (sources.length === 0) return;
  await store.lockRings(tx);
  const seeds = await seedsOf(tx, sources, today);
  const may = await store.mayLook(tx, seeds.map(({ key }) => key), now); // prettier-ignore
  await judgeSeeds(context, seeds.filter(({ key }) => may.has(key)).slice(0, MOST_SEEDS)); // prettier-ignore
  await lookAtPairs(context, sources.filter(({ kind }) => kind === 'report').map(({ id }) => id)); // prettier-ignore
  if (await store.anyTouched(tx)) {
    const [{ kind, id } = { kind: 'report', id: '' }] = sources;
    await context.announce(neighbourhoodTouched({}, { kind, id }, null));
  }
}

/** Busy neighbourhoods that had to wait, and what a delivery left behind. */
export async function judgeWaiting(context: JobContext): Promise<void> {
  await judgeTouched(context);
  const due = await store.takeDue(context.tx, context.now, MOST_SEEDS);
  if (due.length === 0) return;
  await store.lockRings(context.tx);
  await judgeSeeds(context, due.flatMap((key) => seedOf(key) ?? [])); // prettier-ignore
}

const DAY_MS = 86_400_000;
/** Neighbourhoods that have been quiet for a day need no counting. */
export const forgetQuiet = async ({ tx, now }: JobContext): Promise<void> => {
  await store.forgetLooks(tx, new Date(Date.parse(now) - DAY_MS).toISOString());
};

async function judgeSeeds(context: JobContext, seeds: readonly Seed[]): Promise<void> {
  const covered = new Set<string>();
  for (const seed of seeds) {
    if (covered.has(seed.key)) continue;
    covered.add(seed.key);
    for (const key of await judgeSeed(context, seed)) covered.add(key);
  }
}

/** @returns what need not be looked at again */
async function judgeSeed(context: JobContext, seed: Seed): Promise<readonly string[]> {
  const { scene, judged, hoax } = await look(context, seed);
  if (scene === undefined || judged === undefined) {
    await fadeRings(context, seed.key, hoax);
    return [];
  }
  await recordRing(context, scene, judged, hoax);
  return judged.covers;
}

interface Looked {
  readonly scene?: Scene;
  readonly judged?: JudgedRing | undefined;
  /** The suspected hoax that holds reports of this neighbourhood back. */
  readonly hoax: string | undefined;
}

async function look(context: JobContext, seed: Seed): Promise<Looked> {
  const { tx, today } = context;
  const neighbourhood = await gather(tx, seed, today);
  const reports = await reportsOf(tx, [...neighbourhood.sources.values()].flatMap(({ kind, id }) => (kind === 'report' ? [id] : []))); // prettier-ignore
  const held = await holdHoaxes(context, neighbourhood, reports);
  const scene = await sceneOf(tx, neighbourhood, reports.filter(({ id }) => !held.reports.has(id)), seed.key, today); // prettier-ignore
  return scene === undefined ? { hoax: held.into } : { scene, judged: judgeScene(scene), hoax: held.into };
}

/** Judges a known ring anew and shows it although it is too weak, because the lot chose it. @returns the alert's id, or null when it is gone */
export async function judgeAgain(context: JobContext, ringId: string, inclusion: number): Promise<string | null> {
  await store.lockRings(context.tx);
  const ring = await store.findRing(context.tx, ringId);
  const [seed] = ring === undefined ? [] : Picture.parse(ring.picture).things.flatMap(({ key }) => seedOf(key) ?? []);
  const found = seed === undefined ? undefined : await look(context, seed);
  if (ring === undefined || found?.judged === undefined || found.scene === undefined) return null;
  const place = { agencyId: ring.agency_id, officeId: ring.office_id, territory: ring.territory };
  const alertId = await alertOfRing(context, { id: ring.id, place, alertId: ring.alert_id, gone: 0 }, found.scene, found.judged, [], {
    inclusion,
  });
  await store.changeRing(context.tx, ring.id, { alert_id: alertId });
  return alertId;
}

/** One report and the application it meets: where no ring tells of them, and nobody is suspected of having made the report up. */
async function lookAtPairs(context: JobContext, reportIds: readonly string[]): Promise<void> {
  const told = await store.reportsInRings(context.tx, reportIds);
  const held = await heldAmong(context.tx, reportIds);
  for (const id of reportIds) if (!told.has(id) && !held.has(id)) await lookForMeetings(context, id);
}
