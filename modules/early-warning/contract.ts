import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Id, Instant, Line, pageOf, PageQuery, PlainDate, Prose } from '../../platform/contract/fields.ts';
import { AlertKind, AlertLevel, AlertState, Verdict } from './model.ts';

export const EvidenceView = z.object({
  key: z.string(),
  group: z.string(),
  sentence: z.string(),
  millibits: z.int().describe('Berat bukti ini sendiri, seperseribu bit'),
  countedMillibits: z.int().describe('Yang dihitung setelah bukti sejenis digabung'),
  source: z.object({ kind: z.string(), id: Id.nullable() }),
  observedAt: Instant,
  isNew: z.boolean().describe('Bertambah sejak versi terakhir'),
});
export const AlertLine = z.object({
  id: Id,
  number: z.string(),
  kind: AlertKind,
  level: AlertLevel,
  state: AlertState,
  sentence: z.string(),
  millibits: z.int(),
  reasons: z.array(z.string()).describe('Bukti terkuat dalam kalimat'),
  place: z.string().nullable(),
  departsOn: PlainDate.nullable(),
  raisedAt: Instant,
  changedAt: Instant,
  version: z.int(),
  caseId: Id.nullable(),
});
export type AlertLine = z.infer<typeof AlertLine>;

export const VerdictView = z.object({ verdict: Verdict, reason: z.string(), by: z.string(), at: Instant, version: z.int() });
export const AlertView = AlertLine.extend({
  evidence: z.array(EvidenceView),
  unknowns: z.array(z.string()).describe('Yang belum diketahui'),
  wouldLower: z.array(z.string()).describe('Yang akan melemahkan peringatan ini'),
  linked: z.array(z.object({ personId: Id, maskedName: z.string(), label: z.string(), mentionId: Id })),
  links: z.array(z.object({ from: Id, to: Id, words: z.string(), millibits: z.int() })),
  verdicts: z.array(VerdictView),
  snoozedUntil: PlainDate.nullable(),
});
export type AlertView = z.infer<typeof AlertView>;

export const listAlerts = endpoint({
  method: 'get',
  path: '/alerts',
  summary: 'Antrean peringatan, yang terkuat di atas; di luar jatah minggu ini ditunjukkan terpisah',
  permission: 'alert.read',
  audit: 'alert.listed',
  refusals: [],
  query: PageQuery.extend({ state: z.enum(['open', 'waiting', 'snoozed', 'done']).default('open'), kind: AlertKind.optional() }),
  reply: pageOf(AlertLine).extend({
    budget: z.object({ shownThisWeek: z.int(), perWeek: z.int(), waiting: z.int(), sentence: z.string() }),
  }),
});
export const getAlert = endpoint({
  method: 'get',
  path: '/alerts/:id',
  summary: 'Satu peringatan: bukti, yang belum diketahui, jaringan, penilaian',
  permission: 'alert.read',
  audit: 'alert.read',
  refusals: [],
  params: z.object({ id: Id }),
  reply: AlertView,
});
export const judgeAlert = endpoint({
  method: 'post',
  path: '/alerts/:id/verdicts',
  summary: 'Menilai peringatan; penilaian disimpan untuk belajar',
  permission: 'alert.verdict',
  audit: 'alert.judged',
  refusals: ['alert/in-case'],
  announces: ['alert.judged'],
  params: z.object({ id: Id }),
  body: z.object({ verdict: Verdict, reason: Prose }),
  reply: AlertView,
});
export const snoozeAlert = endpoint({
  method: 'post',
  path: '/alerts/:id/snooze',
  summary: 'Menunda peringatan paling lama 30 hari, dengan alasan',
  permission: 'alert.verdict',
  audit: 'alert.snoozed',
  refusals: ['alert/in-case', 'alert/snooze-too-long'],
  announces: ['alert.snoozed'],
  params: z.object({ id: Id }),
  body: z.object({ days: z.int().min(1).max(366), reason: Line }),
  reply: AlertView,
});
export const reopenAlert = endpoint({
  method: 'post',
  path: '/alerts/:id/reopen',
  summary: 'Mengembalikan peringatan ke antrean (membatalkan penilaian atau penundaan)',
  permission: 'alert.verdict',
  audit: 'alert.reopened',
  refusals: ['alert/in-case'],
  params: z.object({ id: Id }),
  reply: AlertView,
});
