import type { JobContext } from '../../../platform/outbox/job-context.ts';
import { noon } from '../detect/facts.ts';
import type { Place } from '../detect/facts.ts';
import type { AlertKind, AlertState } from '../model.ts';
import { placeInQueue } from '../place-in-queue.ts';
import * as alerts from '../store.ts';
import { writeAlert } from '../write-alert.ts';
import type { Scene } from './ego.ts';
import type { JudgedRing } from './judge-scene.ts';
import { adoptable, joinInto } from './store-joined.ts';
import { barOf, weighed } from './threshold.ts';

/** Weights move a little as the district is counted anew; less than this is no news. Our choice. */
const NEWS_MILLIBITS = 300;
/** Kinds whose evidence is judged as a whole each time; the others only gather it. */
const JUDGED_WHOLE: ReadonlySet<string> = new Set(['ring', 'refused-elsewhere', 'company-unusual', 'rare-journey']);

interface OfRing {
  readonly id: string;
  readonly place: Place;
  readonly alertId: string | null;
  /** Applications that once belonged to it and were taken back since. */
  readonly gone: number;
}

/**
 * Writes or refreshes the one alert of a ring. A smaller alert that told of the same matter grows into it under its own number; further ones are
 * joined to it.
 * @param how.inclusion set when it was drawn by lot: then the threshold does not count
 * @param how.hoax the suspected hoax that holds reports back: what has nothing else left is read with it
 * @returns the alert's id, or null while the evidence is not worth an officer's hour
 */
export async function alertOfRing(
  context: JobContext,
  ring: OfRing,
  scene: Scene,
  judged: JudgedRing,
  alertsOfParts: readonly string[],
  { inclusion, hoax }: { readonly inclusion?: number; readonly hoax?: string | undefined },
): Promise<string | null> {
  const { tx } = context;
  const { judgement, millibits } = judged;
  const { worth, headStart } = weighed(judgement, millibits, await barOf(context, ring.place.officeId));
  if (ring.alertId === null && worth === undefined && inclusion === undefined) return null;
  const smaller = await adoptable(tx, ring.place.officeId, judgement.members.map(({ event }) => event), millibits + headStart); // prettier-ignore
  const known = ring.alertId !== null ? await alerts.lockAlert(tx, ring.alertId) : smaller[0];
  const state = await stateOf(context, ring.place, { ...judged, headStart }, known, { worth: worth !== undefined, gone: ring.gone > 0, drawn: inclusion !== undefined, departsOn: departureOf(judged, context.today) }); // prettier-ignore
  const pieces = judged.rows.map((row) => ({
    key: row.key,
    group: row.group,
    kind: row.code,
    sentence: row.sentence,
    millibits: row.millibits,
    countedMillibits: row.millibits,
    source: row.source,
    mentionId: row.mentionId,
    observedAt: noon(row.on),
  }));
  let id = known?.id ?? '';
  if (known === undefined || known.state !== state || (await isNews(context, known, pieces)))
    id = await writeAlert(
      context,
      {
        kind: 'ring',
        key: ring.id,
        place: ring.place,
        departsOn: departureOf(judged, context.today),
        level: worth ?? 'look',
        millibits,
        headStart,
        state,
        pieces,
        unknowns: [...goneSentence(ring.gone), ...judged.unknowns],
        wouldLower: judged.wouldLower,
        mentions: judgement.members.flatMap(({ kind, event, mention }) => {
          const personId = scene.personOf.get(event);
          return kind === 'application' && personId !== undefined ? [{ mentionId: mention, personId }] : [];
        }),
        replaces: true,
        ...(inclusion !== undefined && { inclusion }),
      },
      known,
    );
  const others = new Set([...smaller.map((one) => one.id), ...alertsOfParts]);
  others.delete(id);
  await joinInto(tx, [...others], id, context.now);
  if (worth === undefined && hoax !== undefined) await joinInto(tx, [id], hoax, context.now);
  return id;
}

/** Where the alert of a judgement belongs: in the queue, among those that wait, or where an officer put it. */
export async function stateOf(
  context: JobContext,
  place: Place,
  { millibits, headStart, rows }: Pick<JudgedRing, 'millibits' | 'rows'> & { headStart: number },
  known: alerts.AlertRow | undefined,
  how: { worth: boolean; gone: boolean; drawn: boolean; departsOn: string | null },
): Promise<AlertState> {
  if (how.drawn) return 'new';
  if (!how.worth && known !== undefined) return weakened(known.state as AlertState, how.gone);
  const alert = { millibits, headStart, territory: place.territory, departsOn: how.departsOn };
  // What was read with a suspicion stands for itself again.
  const lines = rows.map((row) => ({ kind: row.code, group: row.group, millibits: row.millibits }));
  if (known?.state === 'joined' || known?.state === 'withdrawn') return placeInQueue(context, place.officeId, alert, undefined, lines);
  if (known === undefined || !JUDGED_WHOLE.has(known.kind)) return placeInQueue(context, place.officeId, alert, known, lines);
  const before = found(
    await alerts.evidenceOf(context.tx, [known.id]),
    (row) => row.kind,
    (row) => row.counted_millibits,
  );
  const now = found(
    rows,
    (row) => row.code,
    (row) => row.millibits,
  );
  return placeInQueue(context, place.officeId, alert, known, lines, millibits - now - (known.millibits - before));
}

/** What officers found, in thousandths of a bit. */
const found = <R>(rows: readonly R[], code: (row: R) => string, millibits: (row: R) => number): number =>
  rows.reduce((sum, row) => sum + (code(row).startsWith('officer_') ? millibits(row) : 0), 0);

export async function isNews(context: JobContext, known: alerts.AlertRow, pieces: readonly { key: string; millibits: number; sentence: string }[]): Promise<boolean> {
  if (!JUDGED_WHOLE.has(known.kind)) return true;
  const standing = new Map((await alerts.evidenceOf(context.tx, [known.id])).map((row) => [row.key, row]));
  if (standing.size !== pieces.length) return true;
  return pieces.some(({ key, millibits, sentence }) => {
    const row = standing.get(key);
    return row === undefined || row.sentence !== sentence || Math.abs(row.counted_millibits - millibits) >= NEWS_MILLIBITS;
  });
} // prettier-ignore

/** The next departure that is known. */
function departureOf({ judgement }: JudgedRing, today: string): string | null {
  const days = judgement.members.flatMap(({ departs }) => (departs === undefined ? [] : [new Date(departs * 86_400_000).toISOString().slice(0, 10)]));
  return days.filter((day) => day >= today).sort()[0] ?? null;
} // prettier-ignore

/** What nobody has seen yet need not be shown any more; what was taken back leaves the queue, what was only corrected stays for the officer who saw it. */
export function weakened(state: AlertState, gone: boolean): AlertState {
  const leaves = state === 'waiting' || (gone && (state === 'new' || state === 'snoozed'));
  return leaves ? 'withdrawn' : state;
}
/** "2 permohonan …": said as long as the ring remembers them. */
export const goneSentence = (gone: number): string[] =>
  gone === 0 ? [] : [`${gone} permohonan yang dahulu dihitung sudah ditarik bersama berkas impornya; kini tidak dihitung lagi.`];

/** What it stood on is gone: said, not hidden. @param gone applications of it that were taken back */
export async function fadeAlert(context: JobContext, alertId: string, gone: number): Promise<void> {
  const known = await alerts.lockAlert(context.tx, alertId);
  if (known === undefined || !JUDGED_WHOLE.has(known.kind) || known.millibits === 0) return;
  await writeAlert(
    context,
    {
      kind: known.kind as AlertKind,
      key: known.key,
      place: { agencyId: known.agency_id, officeId: known.office_id, territory: known.territory },
      departsOn: known.departs_on,
      level: 'look',
      millibits: 0,
      headStart: 0,
      state: weakened(known.state as AlertState, gone > 0),
      pieces: [],
      unknowns: gone > 0
        ? [...goneSentence(gone), 'Hubungan yang dahulu dilihat tidak terlihat lagi.']
        : ['Hubungan yang dahulu dilihat tidak terlihat lagi: datanya sudah dibetulkan, digabung, atau terlalu lama. Nilailah bila sudah cukup.'],
      mentions: [],
      replaces: true,
    },
    known,
  );
} // prettier-ignore
