import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Id, Instant, PageQuery, pageOf } from '../../platform/contract/fields.ts';
import { LANES } from './model.ts';

export const AuditOutcome = z.enum(['done', 'refused', 'denied', 'not-found', 'failed']);

export const AuditEntryView = z.object({
  id: Id,
  at: Instant,
  verb: z.string(),
  outcome: AuditOutcome,
  account: z.object({ id: Id, displayName: z.string() }).nullable(),
  role: z.string().nullable(),
  endpoint: z.string(),
  requestId: z.string(),
  subjects: z.array(z.object({ kind: z.string(), id: z.string() })),
  purpose: z.string().nullable(),
  code: z.string().nullable(),
  notes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  place: z.string().describe('Jalur dan nomor urut dalam rantai'),
  hash: z.string(),
});

export const listAuditEntries = endpoint({
  method: 'get',
  path: '/audit/entries',
  summary: 'Membaca jejak audit; pembacaan ini pun dicatat',
  permission: 'audit.read',
  audit: 'audit.read',
  refusals: [],
  query: PageQuery.extend({
    account: Id.optional(),
    verb: z.string().max(60).optional(),
    outcome: AuditOutcome.optional(),
    subject: z.string().max(80).optional(),
    from: Instant.optional(),
    to: Instant.optional(),
  }),
  reply: pageOf(AuditEntryView).omit({ total: true }),
});

export const verifyAudit = endpoint({
  method: 'get',
  path: '/audit/verification',
  summary: 'Memeriksa seluruh rantai audit dan jangkarnya',
  permission: 'audit.read',
  audit: 'audit.verified',
  refusals: [],
  query: z.object({
    lane: z.coerce
      .number()
      .int()
      .min(0)
      .max(LANES - 1)
      .optional()
      .describe('Hanya satu jalur, untuk menunjukkan kemajuan'),
  }),
  reply: z.object({
    intact: z.boolean(),
    entries: z.int(),
    anchors: z.int(),
    checkedAt: Instant,
    fault: z
      .object({
        lane: z.int(),
        seq: z.int(),
        id: z.string().nullable(),
        kind: z.enum(['altered', 'removed', 'inserted', 'anchor-mismatch']),
        sentence: z.string(),
      })
      .nullable(),
  }),
});
