import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { Id, Instant, Line, PlainDate } from '../../platform/contract/fields.ts';

const Count = z.int().nonnegative();
const Percent = z.int().min(0).max(200).describe('Bagian dari bobot ahli, persen');
const Interval = z.object({ share: z.number(), low: z.number(), high: z.number(), of: Count }).nullable();
export const getBackTest = endpoint({
  method: 'get',
  path: '/alert-back-test',
  summary: 'Seandainya setahun lalu memakai pengaturan ini: kena, jeda, peringatan per minggu',
  permission: 'alert.read',
  audit: 'alert.back-tested',
  refusals: [],
  query: z.object({
    perOfficer: z.coerce.number().int().min(1).max(20).default(3),
    leastBits: z.coerce.number().min(0).max(20).default(0),
  }),
  reply: z.object({
    from: PlainDate,
    to: PlainDate,
    officers: Count,
    alerts: Count.describe('Peringatan tersimpan dalam rentang ini'),
    shown: Count.describe('Yang akan ditampilkan dengan pengaturan ini'),
    perWeek: z.object({ mean: z.number(), most: Count }),
    precision: Interval.describe('Terbukti di antara yang ditampilkan dan dinilai'),
    recall: Interval.describe('Ditampilkan di antara yang terbukti'),
    delayDays: z.object({ median: z.number(), of: Count }).nullable().describe('Dari muncul sampai ditampilkan, yang terbukti'),
    judged: Count,
    enough: z.boolean(),
    sentence: z.string(),
    rules: z.array(
      z.object({
        kind: z.string(),
        sentence: z.string(),
        expert: z.int(),
        learnt: z.int(),
        verdicts: Count,
        percent: Percent,
        adoptable: z.boolean().describe('Cukup dinilai, dan lain dari yang dipakai kini'),
      }),
    ),
    inUse: z.array(
      z.object({ id: Id, sentence: z.string(), percent: Percent, verdicts: Count, reason: z.string(), by: z.string(), at: Instant }),
    ),
  }),
});
export const adoptRuleWeight = endpoint({
  method: 'post',
  path: '/rule-weights',
  summary: 'Memakai bobot hasil belajar untuk satu aturan di kantor ini, sejak penilaian berikutnya',
  permission: 'alert.tune',
  audit: 'rule-weight.adopted',
  refusals: ['rule-weight/too-few-verdicts', 'rule-weight/nothing-new', 'rule-weight/changed-meanwhile'],
  body: z.object({ kind: Line, percent: Percent.describe('Seperti yang dibaca di layar'), reason: Line }),
  reply: z.object({ id: Id }),
});
export const endRuleWeight = endpoint({
  method: 'post',
  path: '/rule-weights/:id/end',
  summary: 'Kembali ke bobot ahli',
  permission: 'alert.tune',
  audit: 'rule-weight.ended',
  refusals: [],
  params: z.object({ id: Id }),
  body: z.object({ reason: Line }),
  reply: z.object({ id: Id }),
});
