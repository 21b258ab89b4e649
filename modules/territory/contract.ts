import { z } from 'zod';
import { endpoint } from '../../platform/contract/endpoint.ts';
import { PlainDate, TerritoryCode } from '../../platform/contract/fields.ts';
import { UnitLevel } from './model.ts';

export const UnitView = z.object({
  code: z.string(),
  level: UnitLevel,
  kind: z.string(),
  name: z.string(),
  village: z.string().optional(),
  district: z.string().optional(),
  regency: z.string().optional(),
  province: z.string(),
  full: z.string().describe('Desa · kecamatan · kabupaten: sebuah desa tidak pernah disebut dengan namanya saja'),
  ended: z.boolean().optional().describe('Wilayah ini sudah tidak ada lagi'),
});
export type UnitView = z.infer<typeof UnitView>;

const LONGEST_QUERY = 120;
export const searchUnits = endpoint({
  method: 'get',
  path: '/territory/units',
  summary: 'Mencari desa, kecamatan, kabupaten, provinsi menurut nama (ejaan boleh keliru) atau kode',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  query: z.object({
    q: z.string().trim().min(1, 'Ketik nama wilayah').max(LONGEST_QUERY, `Paling panjang ${LONGEST_QUERY} huruf`),
    level: UnitLevel.optional(),
    under: TerritoryCode.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ items: z.array(UnitView), attribution: z.string() }),
});

export const UnitChangeView = z.object({
  onDate: PlainDate,
  kind: z.enum(['split', 'merged', 'renamed', 'recoded', 'new', 'ended']),
  from: z.array(z.string()),
  to: z.array(z.string()),
  source: z.string(),
});
export const getUnit = endpoint({
  method: 'get',
  path: '/territory/units/:code',
  summary: 'Satu wilayah: induk, bawahan, perubahannya; kode lama menemukan penggantinya',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  params: z.object({ code: TerritoryCode }),
  reply: z.object({
    unit: UnitView.nullable().describe('null: kode lama yang tidak lagi ada dalam daftar; lihat successors'),
    parents: z.array(UnitView),
    children: z.array(UnitView),
    changes: z.array(UnitChangeView),
    successors: z.array(UnitView).describe('Wilayah yang menggantikan kode ini'),
    attribution: z.string(),
  }),
});

const MOST_WORKING_DAYS = 366;
/** What a calendar of an office can be asked; a far year would only cost time. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
export const HolidayView = z.object({
  day: PlainDate,
  name: z.string(),
  kind: z.enum(['national', 'collective-leave']),
  provisional: z.boolean().describe('Tanggalnya masih dapat bergeser'),
  source: z.string(),
});
export const reckonWorkingDays = endpoint({
  method: 'get',
  path: '/territory/working-days',
  summary: 'Hari kerja ke-n setelah suatu hari',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  query: z.object({
    from: PlainDate.refine(
      (day) => day >= `${FIRST_YEAR}-01-01` && day <= `${LAST_YEAR}-12-31`,
      `Tanggal antara tahun ${FIRST_YEAR} dan ${LAST_YEAR}`,
    ),
    days: z.coerce.number().int().min(0).max(MOST_WORKING_DAYS),
    worksOnCollectiveLeave: z.enum(['true', 'false']).optional(),
  }),
  reply: z.object({
    from: PlainDate,
    days: z.int(),
    until: PlainDate,
    holidays: z.array(HolidayView).describe('Hari libur yang dilewati'),
    unknownYears: z.array(z.int()).describe('Tahun tanpa data libur: hanya Sabtu dan Minggu yang dilewati'),
    provisionalDays: z.array(PlainDate),
  }),
});

export const listHolidays = endpoint({
  method: 'get',
  path: '/territory/holidays',
  summary: 'Hari libur nasional dan cuti bersama satu tahun',
  permission: 'signed-in',
  audit: null,
  refusals: [],
  query: z.object({ year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR) }),
  reply: z.object({ year: z.int(), known: z.boolean(), items: z.array(HolidayView) }),
});
