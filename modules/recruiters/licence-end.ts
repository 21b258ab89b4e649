import { TERM_OVER } from './model.ts';
import type { StatusEntry, StatusOnDay } from './model.ts';

/** How a licence ended, as somebody said: by a decree, or because the term that was written down is over. */
export interface LicenceEnd {
  readonly how: 'revoked' | 'suspended' | 'expired';
  /** First day without a licence, as far as it is known. */
  readonly on: string;
  readonly entry: StatusEntry;
  /** Other sources say otherwise. */
  readonly contradicted: boolean;
}

const DAY_MS = 86_400_000;

/**
 * Whether the licence had ended by the day that was asked. An old list says nothing: a company that it no longer names, or of which nothing is known,
 * has no end here.
 */
export function licenceEnd({ status, entry, contradictions, because }: StatusOnDay): LicenceEnd | undefined {
  if (entry === undefined) return undefined;
  const contradicted = contradictions.length > 0;
  if (status === 'revoked' || status === 'suspended') return { how: status, on: entry.validFrom ?? '', entry, contradicted };
  if (because !== TERM_OVER || entry.validTo === null) return undefined;
  return { how: 'expired', on: new Date(Date.parse(entry.validTo) + DAY_MS).toISOString().slice(0, 10), entry, contradicted };
}

const DAY = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayWords = (day: string): string => (/^\d{4}-\d\d-\d\d$/.test(day) ? DAY.format(new Date(`${day}T00:00:00Z`)) : day);
const HOW_WORDS: Record<LicenceEnd['how'], string> = {
  revoked: 'dicabut',
  suspended: 'dihentikan sementara',
  expired: 'habis masa berlakunya',
};
const SURE: Record<StatusEntry['dated'], string> = {
  exact: 'sejak',
  'at-latest': 'paling lambat sejak',
  approximate: 'sekitar',
  unknown: 'sekitar',
};
/** A web address is said by its site. */
const siteOf = (source: string): string => /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source;

/** "dicabut sejak 29 Januari 2026 (Keputusan …; alasan: …; sumber: …, 4 Februari 2026)" */
export function licenceEndWords({ how, on, entry }: LicenceEnd): string {
  const parts = [
    ...(entry.decree === null ? [] : [entry.decree]),
    ...(entry.reason === null ? [] : [`alasan: ${entry.reason.replace(/[.;\s]+$/, '')}`]),
    `sumber: ${siteOf(entry.source)}, ${dayWords(entry.sourceDate)}`,
  ];
  return `${HOW_WORDS[how]} ${SURE[entry.dated]} ${dayWords(on)} (${parts.join('; ')})`;
}
