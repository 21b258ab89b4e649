import { nameKey } from '../../gazetteer/index.ts';
import type { Span } from '../spans.ts';

/** Where the people of a report come from: the regency by code, by name, or both. */
export interface Origin {
  readonly regency?: string | undefined;
  readonly name?: string | undefined;
}

/** "15 warga Pekalongan", "asal Sambas": the word right before the place says that people are from there. */
const FROM_BEFORE =
  /\b(?:warga|asal|berasal dari|penduduk|nelayan|pemuda|perempuan|gadis|siswa|orang|abk|pmi|tkw|tki|cpmi)(?: (?:kabupaten|kota|kab\.?))?\s+$/iu;
const BEFORE = 40;
const REGENCY_CODE = 5;

/** The places in a text that people are said to be from; a province or an island is too wide to differ by. */
export function originsOf(text: string, spans: readonly Span[]): Origin[] {
  return spans.flatMap((span) => {
    if (span.type !== 'place' || !FROM_BEFORE.test(text.slice(Math.max(0, span.start - BEFORE), span.start))) return [];
    const { level, kemendagri_code: code, kemendagri_name: official } = span.norm;
    if (level === 'province' || level === 'island' || /^(?:dusun|dsn|kampung|kp|pulau)\b/iu.test(span.text)) return [];
    const whole = level === 'regency' || level === 'other';
    return [
      {
        regency: code !== null && code.length >= REGENCY_CODE ? code.slice(0, REGENCY_CODE) : undefined,
        name: whole ? nameKey((official ?? span.text).replace(/^(?:kabupaten|kota|kab\.?)\s+/iu, '')) : undefined,
      },
    ];
  });
}

/** Both say where their people are from, and every pair of it can be compared and differs. */
export const originsDiffer = (one: readonly Origin[], other: readonly Origin[]): boolean =>
  one.length > 0 && other.length > 0 && one.every((home) => other.every((twin) => differ(home, twin)));

function differ(one: Origin, other: Origin): boolean {
  if (one.regency !== undefined && other.regency !== undefined) return one.regency !== other.regency;
  return one.name !== undefined && other.name !== undefined && one.name !== other.name;
}
