import { randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { stableId } from '../../platform/db/stable-id.ts';
import type { Office } from '../../tests/setup/office.ts';
import { recordMention } from '../people/index.ts';
import type * as reports from '../reports/contract.ts';
import { newReceiptCode, SECRECY_NOTICE as REPORT_NOTICE } from '../reports/model.ts';
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

/** A report of a village official, as the form sends it. */
export const told = (what: string): z.input<typeof reports.FileReportBody> => ({
  id: randomUUID(),
  channel: 'app',
  topic: 'departure',
  what,
  place: VILLAGE,
  danger: { heldOrThreatened: false, leavingSoon: false },
  receiptCode: newReceiptCode(randomBytes(8)),
  noticeShown: REPORT_NOTICE.version,
  identityLevel: 'confidential',
});

/** One more sentence in a warning: its version grows. */
export async function grow(office: Office, alertId: string, sentence: string, mentionId?: string): Promise<void> {
  await office.pool.query('update early_warning.alert set version = version + 1 where id = $1', [alertId]);
  await office.pool.query(
    `insert into early_warning.evidence (id, alert_id, key, evidence_group, kind, sentence, millibits, counted_millibits, source_kind, mention_id, observed_at, added_in_version)
     values ($1::uuid, $2, $1::uuid::text, 'record', 'refusal', $3, 5000, 5000, 'application', $4, '2026-11-19T03:00:00Z', 1)`,
    [randomUUID(), alertId, sentence, mentionId ?? null],
  );
}

/** A warning at Kanim Blitar with one person in it, as the detectors leave it in the queue. */
export async function warn(office: Office, more: { sentence?: string; name?: string } = {}) {
  const place = { agencyId: stableId('agency', 'IMIGRASI'), officeId: officeOf('KANIM-BLITAR'), territory: VILLAGE };
  const { mentionId } = await office.system((context) =>
    recordMention(context, {
      source: { kind: 'application', id: randomUUID(), label: 'Permohonan latihan' },
      role: 'applicant',
      name: more.name ?? 'Marni Kusumawati',
      identifiers: [],
      seenOn: '2026-11-19',
      ...place,
      classification: 'TERBATAS',
    }),
  );
  const alertId = randomUUID();
  await office.pool.query(
    `insert into early_warning.alert (id, number, kind, key, version, level, millibits, state, unknowns, agency_id, office_id, territory, classification, raised_at, changed_at)
     values ($1::uuid, $1::uuid::text, 'refused-elsewhere', $1::uuid::text, 0, 'act', 15000, 'new', $2, $3, $4, $5, 2, '2026-11-19T03:00:00Z', '2026-11-19T03:00:00Z')`,
    [alertId, ['Belum diketahui apakah syarat yang kurang sudah dilengkapi'], place.agencyId, place.officeId, VILLAGE],
  );
  await grow(office, alertId, more.sentence ?? 'Permohonan orang ini ditunda di kantor lain pada 12 November 2026', mentionId);
  await office.pool.query(
    `insert into early_warning.alert_mention (alert_id, mention_id, person_id) select $1::uuid, mention_id, person_id from people.membership where mention_id = $2::uuid and valid_to is null`,
    [alertId, mentionId],
  );
  return { alertId, mentionId };
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
