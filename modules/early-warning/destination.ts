import { extract } from '../../engines/reading/index.ts';

/** ISO 3166 code of a destination as people write it ("Malaysia", "Saudi", "HK"), or null. Applications carry the code already. */
export function destinationCode(written: string | null): string | null {
  if (written === null || /^[A-Z]{2}$/.test(written)) return written;
  const span = extract(written).find((one) => one.type === 'destination_country');
  return span !== undefined && 'iso' in span.norm && typeof span.norm.iso === 'string' ? span.norm.iso : null;
}
