import type { JobContext } from '../../platform/outbox/job-context.ts';
import { notify } from '../access/index.ts';
import type { Draft, Place } from './detect/facts.ts';
import { alertRaised } from './events.ts';
import type { AlertKind, AlertState } from './model.ts';
import { feedPlace } from './feed-place.ts';
import * as store from './store.ts';
import { officeCode } from './week.ts';

/** TERBATAS: an alert tells of people. */
const CLASSIFICATION = 2;

/** One sentence of evidence as it is kept. */
export interface KeptPiece {
  readonly key: string;
  readonly group: string;
  readonly kind: string;
  readonly sentence: string;
  readonly millibits: number;
  readonly countedMillibits: number;
  readonly source: { readonly kind: string; readonly id: string | null };
  readonly mentionId?: string | null;
  readonly observedAt: string;
}
export interface AlertContent {
  readonly kind: AlertKind;
  readonly key: string;
  readonly place: Place;
  readonly departsOn: string | null;
  readonly level: 'look' | 'act';
  readonly millibits: number;
  /** Thousandths of a bit, for its place in the queue only. */
  readonly headStart: number;
  readonly state: AlertState;
  readonly pieces: readonly KeptPiece[];
  readonly unknowns: readonly string[];
  readonly wouldLower?: readonly string[];
  readonly mentions: Draft['mentions'];
  /** What is not among the pieces any longer stops counting; without it pieces only add to those that stand. */
  readonly replaces?: boolean;
  /** Drawn by lot with this chance. */
  readonly inclusion?: number;
}

/** Writes a new alert, or a new version of one that stands; announces it, and tells the office when it is in the queue. */
export async function writeAlert(context: JobContext, content: AlertContent, known: store.AlertRow | undefined): Promise<string> {
  const { tx, now, newId } = context;
  const { kind, place, level, state } = content;
  const id = known?.id ?? newId();
  const version = (known?.version ?? 0) + 1;
  const change = {
    kind,
    key: content.key,
    version,
    level,
    millibits: content.millibits,
    head_start_millibits: content.headStart,
    state,
    unknowns: [...content.unknowns],
    would_lower: [...(content.wouldLower ?? [])],
    departs_on: content.departsOn,
    changed_at: now,
    shown_at: known?.shown_at ?? (state === 'new' ? now : null),
    ...(state !== 'joined' && { joined_into: null }),
  };
  if (known !== undefined) await store.changeAlert(tx, id, change);
  else
    await store.addAlert(tx, {
      ...change,
      id,
      number: await store.nextNumber(tx, await officeCode(tx, place.officeId), now.slice(0, 4)),
      agency_id: place.agencyId,
      office_id: place.officeId,
      territory: place.territory,
      classification: CLASSIFICATION,
      raised_at: now,
      inclusion: content.inclusion ?? null,
    });
  if (content.replaces === true) await store.endEvidence(tx, id, version, content.pieces.map(({ key }) => key)); // prettier-ignore
  await store.putEvidence(tx, content.pieces.map((p) => rowOf(p, id, newId(), version))); // prettier-ignore
  await store.putMentions(tx, id, content.mentions);
  await context.announce(
    alertRaised({ alert: id, kind, level, version, shown: state === 'new' }, { kind: 'alert', id }, feedPlace(place.territory)),
  );
  if (state === 'new') await tellOffice(context, place.officeId, id, known === undefined);
  return id;
}

const rowOf = (p: KeptPiece, alertId: string, id: string, version: number): Parameters<typeof store.putEvidence>[1][number] => ({
  id,
  alert_id: alertId,
  key: p.key,
  evidence_group: p.group,
  kind: p.kind,
  sentence: p.sentence,
  millibits: p.millibits,
  counted_millibits: p.countedMillibits,
  source_kind: p.source.kind,
  source_id: p.source.id,
  mention_id: p.mentionId ?? null,
  observed_at: p.observedAt,
  added_in_version: version,
});

/** A notice without content: what it is about is seen after logging in. */
export const tellOffice = (context: JobContext, officeId: string, id: string, isNew: boolean) =>
  notify(context, {
    to: { officeId, role: 'ANALIS_INTELDAKIM' },
    kind: 'alert',
    title: isNew ? 'Ada peringatan baru' : 'Ada bukti baru pada sebuah peringatan',
    link: `/peringatan/${id}`,
  });
