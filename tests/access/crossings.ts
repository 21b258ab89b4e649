import { randomUUID } from 'node:crypto';
import { opening } from '../../modules/cases/scene.fixture.ts';
import type { AnyRecord, Persona } from '../access-model.ts';
import { ownsCase, reaches, sees } from '../access-model.ts';
import type { Instead } from './ask.ts';
import { may } from './duties.ts';
import { shows } from './scene.ts';
import type { Scene } from './scene.ts';

/** Another person's record named in the body, or in a second place of the path, of a request about one's own. */
export interface Crossing {
  readonly endpoint: string;
  readonly kind: AnyRecord['kind'];
  /** Undefined when this persona has nothing of its own to start from. */
  readonly ask: (scene: Scene, who: Persona, id: string, record: AnyRecord) => Instead | undefined;
  readonly found: (scene: Scene, who: Persona, record: AnyRecord) => boolean;
}
const reason = 'Alasan yang cukup panjang';
const bySight: Crossing['found'] = (_, who, record) => sees(who, record);
const ownCase = (scene: Scene, who: Persona, but?: string) => scene.of('case').find((one) => one.id !== but && ownsCase(who, one));
const mentionOf = (scene: Scene, record: AnyRecord): string => scene.partOf(record, 'mention');

export const CROSSINGS: readonly Crossing[] = [
  ...(['report', 'alert'] as const).map((kind): Crossing => ({
    endpoint: 'POST /cases',
    kind,
    ask: (_, __, id) => ({ body: { ...opening(), sources: [{ kind, id }] } }),
    found: bySight,
  })),
  ...(['report', 'alert'] as const).map((kind): Crossing => ({
    endpoint: 'POST /cases/:id/sources',
    kind,
    ask: (scene, who, id) => {
      const own = ownCase(scene, who);
      return own === undefined ? undefined : { params: { id: own.id }, body: { sources: [{ kind, id }] } };
    },
    found: bySight,
  })),
  {
    endpoint: 'POST /cases',
    kind: 'compartment',
    ask: (_, __, id) => ({ body: { ...opening(), compartmentId: id } }),
    found: bySight,
  },
  {
    endpoint: 'POST /cases/:id/merge',
    kind: 'case',
    ask: (scene, who, id, record) => {
      const own = ownCase(scene, who, record.id);
      return own === undefined ? undefined : { params: { id: own.id }, body: { into: id, reason } };
    },
    found: (_, who, record) => record.kind === 'case' && ownsCase(who, record),
  },
  {
    endpoint: 'POST /reports/:id/links',
    kind: 'report',
    ask: (scene, who, id, record) => {
      const own = scene.of('report').find((one) => one.id !== record.id && sees(who, one));
      return own === undefined ? undefined : { params: { id: own.id }, body: { main: id, reason } };
    },
    found: bySight,
  },
  // What was said about somebody in a report or application: named by the id of the mention.
  ...(['report', 'application'] as const).flatMap((kind): Crossing[] => [
    {
      endpoint: 'POST /person-judgements',
      kind,
      ask: (scene, who, id, record) => {
        const own = scene.of('report').find((one) => one.id !== record.id && reaches(who, one));
        const b = id === record.id ? mentionOf(scene, record) : id;
        return own === undefined ? undefined : { body: { a: mentionOf(scene, own), b, verdict: 'unsure', reason } };
      },
      found: (_, who, record) => (record.kind === 'report' || record.kind === 'application') && reaches(who, placeOfMention(record)),
    },
    {
      endpoint: 'POST /cases/:id/parties',
      kind,
      ask: (scene, who, id, record) => {
        const own = ownCase(scene, who);
        const mentionId = id === record.id ? mentionOf(scene, record) : id;
        return own === undefined ? undefined : { params: { id: own.id }, body: { mentionId, from: '2026-11-20', basis: reason } };
      },
      found: (_, who, record) => (record.kind === 'report' || record.kind === 'application') && reaches(who, placeOfMention(record)),
    },
  ]),
  // Its sender and its readers add files to a report; a village official never to one that bypasses the village.
  {
    endpoint: 'POST /reports/:id/attachments/:attachment',
    kind: 'report',
    ask: (_, __, id) => ({ params: { id, attachment: randomUUID() } }),
    found: (_, who, record) =>
      record.kind === 'report' &&
      ((sees(who, record) && may(who, 'read reports')) || (record.author === who.login && !(record.bypass && who.agency === 'PEMDES'))),
  },
  // The name of a party: owners, and receivers who were given names.
  {
    endpoint: 'POST /cases/:id/parties/:party/reveal',
    kind: 'case',
    ask: (scene, _, id, record) => ({ params: { id, party: scene.partOf(record, 'party') } }),
    found: (_, who, record) => shows(who, { record, part: 'name' }),
  },
];

/** What is said in a report that bypasses the village has no place: only its office and its agency's widest reach meet it. */
const placeOfMention = (record: Extract<AnyRecord, { kind: 'report' | 'application' | 'decision' | 'objection' }>) =>
  record.kind === 'report' && record.bypass ? { ...record, territory: null } : record;
