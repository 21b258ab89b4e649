import { z } from 'zod';

/** `YYYY-MM-DD`, a day without a time zone. */
export const PlainDate = z.iso.date();
export type PlainDate = z.infer<typeof PlainDate>;

/** What a slip of the keyboard makes of a year is no day of anybody's life or of any paper. Our choice. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
/** A day that a person typed. @param message remedy when it is no day at all */
export const typedDate = (message?: string) =>
  z.iso.date(message).refine((day) => FIRST_DAY <= day && day <= LAST_DAY, 'Periksa tahunnya: antara 1900 dan 2199');
export const TypedDate = typedDate();

/** An instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** UUID of any version; ours are version 7, those of anonymous reports version 4 (version 7 tells the millisecond). */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** One line typed by a person, trimmed. */
export const Line = z.string().trim().min(1, 'Isi bagian ini').max(200, 'Paling panjang 200 huruf');
/** Several sentences typed by a person, trimmed. */
export const Prose = z.string().trim().min(1, 'Isi bagian ini').max(10_000, 'Paling panjang 10.000 huruf');

/** Kemendagri code of any level: `35`, `35.05`, `35.05.01`, `35.05.01.2001`. */
export const TerritoryCode = z.string().regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/, 'Kode wilayah Kemendagri, misalnya 35.05.01.2001');

/** Who may know, from free to closed (dossier: data-protection §6.4). */
export const Classification = z.enum(['PUBLIK', 'INTERNAL', 'TERBATAS', 'RAHASIA']);
export type Classification = z.infer<typeof Classification>;
export const CLASSIFICATION_RANK: Record<Classification, number> = { PUBLIK: 0, INTERNAL: 1, TERBATAS: 2, RAHASIA: 3 };

/** Page of a list. `next` is an opaque cursor; absent at the end. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), total: z.int().nonnegative(), next: z.string().optional() });
export const PageQuery = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The reply of a change that has nothing to show. */
export const Done = z.object({ ok: z.literal(true) });
export const DONE = { ok: true } as const;

/** Stands as `reply` of a download: the bytes are not JSON. */
export const Binary = z.never().describe('Berkas');

/** Query booleans arrive as text. */
export const QueryFlag = z.enum(['true', 'false']).transform((v) => v === 'true');
