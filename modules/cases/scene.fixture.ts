import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { stableId } from '../../platform/db/stable-id.ts';
import type { Office } from '../../tests/setup/office.ts';
import { raiseAlert } from '../early-warning/raise-alert.ts';
import { recordMention } from '../people/index.ts';
import * as contract from './contract.ts';
import { SECRECY_NOTICE } from './model.ts';
import type { ShareField } from './model.ts';

export const VILLAGE = '35.05.01.2001';
export const officeOf = (code: string): string => stableId('office', code);

type Opening = z.input<NonNullable<typeof contract.openCase.body>>;
/** A case from a letter of a body outside the system; every detail can be changed. */
export const opening = (changes: Partial<Opening> = {}): Opening => ({
  sources: [
    {
      kind: 'letter',
      id: randomUUID(),
      letter: {
        from: 'Rumah Singgah Melati',
        number: '12/RSM/2026',
        date: '2026-11-18',
        sentence: 'Tiga orang ditampung dan paspornya dipegang.',
      },
    },
  ],
  summary: 'Tiga orang ditampung sebelum berangkat, paspor dipegang pihak lain',
  modus: 'holding-house',
  territory: VILLAGE,
  conductFrom: '2026-11-10',
  ...changes,
});
export const open = (office: Office, persona = 'ratna', changes: Partial<Opening> = {}) =>
  office.as(persona)(contract.openCase, { body: opening(changes) });

/** A warning at Kanim Blitar with one person in it, as the detectors raise it. */
export async function warn(office: Office, more: { sentence?: string; name?: string; key?: string } = {}) {
  return office.system(async (context) => {
    const place = { agencyId: stableId('agency', 'IMIGRASI'), officeId: officeOf('KANIM-BLITAR'), territory: VILLAGE };
    const { mentionId } = await recordMention(context, {
      source: { kind: 'application', id: randomUUID(), label: 'Permohonan latihan' },
      role: 'applicant',
      name: more.name ?? 'Marni Kusumawati',
      identifiers: [],
      seenOn: '2026-11-19',
      ...place,
      classification: 'TERBATAS',
    });
    const { rows } = await office.pool.query<{ person_id: string }>('select person_id from people.membership where mention_id = $1', [
      mentionId,
    ]);
    const piece = (group: 'record' | 'network' | 'story', millibits: number) => ({
      key: `${group} 1`,
      group,
      kind: 'refusal',
      sentence: more.sentence ?? 'Permohonan orang ini ditunda di kantor lain pada 12 November 2026',
      millibits,
      source: { kind: 'application', id: null },
      mentionId,
      observedAt: '2026-11-19T03:00:00.000Z',
    });
    const alertId = await raiseAlert(context, {
      kind: 'refused-elsewhere',
      key: more.key ?? randomUUID(),
      place,
      departsOn: null,
      pieces: [piece('record', 6_000), piece('network', 5_000), piece('story', 5_000)],
      unknowns: ['Belum diketahui apakah syarat yang kurang sudah dilengkapi'],
      mentions: [{ mentionId, personId: rows[0]?.person_id ?? mentionId }],
    });
    if (alertId === undefined) throw new Error('the scene did not raise a warning');
    return { alertId, mentionId };
  });
}

type Hand = z.input<NonNullable<typeof contract.referCase.body>>;
export const hand = (to: string, changes: Partial<Hand> = {}): Hand => ({
  kind: 'refer',
  toOfficeId: officeOf(to),
  purpose: 'Penyelidikan dan pengamanan orang yang ditampung',
  message: 'Mohon kunjungan bersama sebelum tanggal keberangkatan.',
  fields: ['summary', 'facts', 'time'],
  ...changes,
});
export const refer = (office: Office, persona: string, caseId: string, to: string, changes: Partial<Hand> = {}) =>
  office.as(persona)(contract.referCase, { params: { id: caseId }, body: hand(to, changes) });
export const accept = (office: Office, persona: string, referralId: string) =>
  office.as(persona)(contract.acceptReferral, { params: { id: referralId }, body: { secrecyNotice: SECRECY_NOTICE.version } });
export const ALL_FIELDS: ShareField[] = [
  'summary',
  'place',
  'time',
  'parties',
  'identity',
  'facts',
  'evidence',
  'classifications',
  'risk',
  'strength',
  'tasks',
  'notes',
];
