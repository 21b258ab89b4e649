import { notFound, Problem } from '../contract/problem.ts';

const UNAVAILABLE = /^(08|57P0|53)/;
/** What the driver says without a code when connections are used up or broke. */
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated)/;

/**
 * Turns what PostgreSQL says into a Problem, once for the whole house. A constraint's name is its message key:
 * `cases_referral_pending_uniq` becomes the code `database/cases_referral_pending_uniq`.
 */
export function translateError(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (error instanceof Error && code === undefined && NO_CONNECTION.test(error.message))
    return new Problem('unavailable', 'database/unreachable', {});
  if (error instanceof Problem || code === undefined) return error;
  if (code === '23505') return new Problem('conflict', 'database/already-exists', { constraint });
  if (code === '23503') return new Problem('conflict', 'database/refers-to-nothing', { constraint });
  if (code === '23514' || code === '23502') return new Problem('invalid', 'database/rule-broken', { constraint });
  if (
    code === '22001' ||
    code === '22003' ||
    code === '22P02' ||
    code === '22007' ||
    code === '22008' ||
    code === '22021' ||
    code === '22P05' ||
    code === '54000'
  )
    return new Problem('invalid', 'database/value-unusable', {});
  // The second lock refused. Missing permissions are told before; what is out of reach reads as not there.
  if (code === '42501') return notFound('record');
  if (code === '40001' || code === '40P01' || code === '55P03' || code === '57014') return new Problem('unavailable', 'database/busy', {});
  if (code === '53100') return new Problem('unavailable', 'database/disk-full', {});
  if (UNAVAILABLE.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'ENOENT')
    return new Problem('unavailable', 'database/unreachable', {});
  return error;
}
