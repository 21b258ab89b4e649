import { z } from 'zod';
import { Id, Instant, Line, PlainDate, TerritoryCode, TypedDate } from '../../platform/contract/fields.ts';
import type { Decision } from '../../platform/contract/problem.ts';

/**
 * How far a placement has come, in the order of the legal route; the last ones are ways out of it.
 * @source dossier: placement-lifecycle §3.4 (S1–S19, X)
 */
export const PlacementState = z.enum([
  'terdaftar',
  'terverifikasi',
  'terikat-penempatan',
  'berpaspor',
  'berkontrak',
  'lulus-opp',
  'ber-e-kpmi',
  'berangkat',
  'bekerja',
  'pulang',
  'mundur',
  'gagal',
]);
export type PlacementState = z.infer<typeof PlacementState>;
export const STATE_WORDS: Record<PlacementState, string> = {
  terdaftar: 'terdaftar',
  terverifikasi: 'terverifikasi',
  'terikat-penempatan': 'perjanjian penempatan',
  berpaspor: 'berpaspor',
  berkontrak: 'perjanjian kerja',
  'lulus-opp': 'lulus OPP',
  'ber-e-kpmi': 'ber-E-KPMI',
  berangkat: 'berangkat',
  bekerja: 'bekerja',
  pulang: 'pulang',
  mundur: 'mengundurkan diri',
  gagal: 'gagal berangkat',
};
const ORDER = PlacementState.options;
const LEFT: ReadonlySet<PlacementState> = new Set(['pulang', 'mundur', 'gagal']);
const GONE: ReadonlySet<PlacementState> = new Set(['berangkat', 'bekerja', 'pulang']);

/** Neither ended nor given up: whoever is on the way, or works abroad. */
export const RUNNING: readonly PlacementState[] = ORDER.filter((state) => !LEFT.has(state));
/** Abroad already, or back. */
export const hasLeft = (state: PlacementState): boolean => GONE.has(state);

/** @source dossier: placement-lifecycle §3.2 */
export const Scheme = z.enum(['g2g', 'p2p', 'ukps', 'mandiri', 'ssw', 'spsk', 'crew', 're-entry']);
export type Scheme = z.infer<typeof Scheme>;
export const SCHEME_WORDS: Record<Scheme, string> = {
  g2g: 'antarpemerintah (G to G)',
  p2p: 'melalui P3MI (P to P)',
  ukps: 'kepentingan perusahaan sendiri (UKPS)',
  mandiri: 'perseorangan',
  ssw: 'SSW Jepang',
  spsk: 'satu kanal (SPSK)',
  crew: 'awak kapal',
  're-entry': 'kembali setelah cuti',
};

/** TERBATAS: it names a worker and where the worker is. @source dossier: data-protection §6.4 */
export const PLACEMENT_CLASSIFICATION = 'TERBATAS';

export const REFUSALS = {
  exists: 'placement/exists',
  ended: 'placement/ended',
  backwards: 'placement/backwards',
  left: 'placement/already-left',
} as const;

/**
 * May a placement take this step? Papers come in any order and some are never shown, so steps may be skipped; nobody comes
 * back from an end, nobody who left withdraws. @source dossier: placement-lifecycle §3.4; missing papers never stop silently
 */
export function mayStep(from: PlacementState, to: PlacementState): Decision {
  if (LEFT.has(from)) return { ok: false, reason: REFUSALS.ended };
  if (to === 'mundur' || to === 'gagal') return GONE.has(from) ? { ok: false, reason: REFUSALS.left } : { ok: true };
  return ORDER.indexOf(to) > ORDER.indexOf(from) ? { ok: true } : { ok: false, reason: REFUSALS.backwards };
}

/** The states that may follow. */
export const nextStates = (from: PlacementState): PlacementState[] => ORDER.filter((to) => mayStep(from, to).ok);

/** What is personal; sealed as one value. */
export const Worker = z.object({
  name: Line,
  nik: z.string().trim().max(40).optional(),
  sex: z.enum(['L', 'P']).optional(),
  birthDate: TypedDate.optional(),
  phone: z.string().trim().max(40).optional(),
  addressLine: Line.optional(),
  villageCode: TerritoryCode,
});
export const Details = z.object({ worker: Worker, job: Line, employer: Line.optional() });
export type Details = z.infer<typeof Details>;

export const PlacementLine = z.object({
  id: Id,
  number: z.string(),
  maskedName: z.string().describe('Huruf pertama tiap kata'),
  village: z.string(),
  country: z.string(),
  scheme: Scheme,
  state: PlacementState,
  stateSince: PlainDate,
  office: z.string(),
  licenceEnded: z.boolean().describe('Masih berjalan, sedangkan izin P3MI-nya sudah berakhir'),
});
export type PlacementLine = z.infer<typeof PlacementLine>;

export const PlacementView = PlacementLine.omit({ maskedName: true, licenceEnded: true }).extend({
  ...Details.shape,
  personId: Id.nullable(),
  recruiter: z.object({ id: Id, name: z.string() }).nullable(),
  licence: z
    .object({ sentence: z.string(), advice: z.array(z.string()) })
    .nullable()
    .describe('Izin P3MI yang berakhir selagi penempatan berjalan'),
  recordedAt: Instant,
  next: z.array(PlacementState),
  mine: z.boolean().describe('Kantor ini yang mencatat, jadi boleh menambah langkah'),
  steps: z.array(z.object({ state: PlacementState, onDay: PlainDate, note: z.string().nullable(), at: Instant })),
});
export type PlacementView = z.infer<typeof PlacementView>;
