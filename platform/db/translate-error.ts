import { notFound, Problem } from '../contract/problem.ts';

const UNAVAILABLE = /^(08|57P0|53)/;
/** What the driver says without a code when connections are used up or broke. */
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** What rules and forms did not catch before: two people at once, or a value that no form lets through. */
const REMEDY = {
  there: { detail: 'Data ini baru saja dicatat. Muat ulang, lalu periksa apakah masih perlu.' },
  gone: { detail: 'Yang dirujuk sudah tidak ada. Muat ulang, lalu pilih lagi.' },
  value: { detail: 'Ada isian yang tidak dapat disimpan. Periksa tanggal, angka, dan huruf yang tidak biasa.' },
} as const;

/** Turns what PostgreSQL says into a Problem, once for the whole house. Names of the database stay inside. */
export function translateError(error: unknown): unknown {
  const { code, syscall } = error as { code?: string; syscall?: string };
  if (error instanceof Error && code === undefined && NO_CONNECTION.test(error.message))
    return new Problem('unavailable', 'database/unreachable', {});
  if (error instanceof Problem || code === undefined) return error;
  if (code === '23505') return new Problem('conflict', 'database/already-exists', REMEDY.there);
  if (code === '23503') return new Problem('conflict', 'database/refers-to-nothing', REMEDY.gone);
  if (code === '23514' || code === '23502') return new Problem('invalid', 'database/rule-broken', REMEDY.value);
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
    return new Problem('invalid', 'database/value-unusable', REMEDY.value);
  // The second lock refused. Missing permissions are told before; what is out of reach reads as not there.
  if (code === '42501') return notFound('record');
  if (code === '40001' || code === '40P01' || code === '55P03' || code === '57014') return new Problem('unavailable', 'database/busy', {});
  if (code === '53100') return new Problem('unavailable', 'database/disk-full', {});
  // A socket that is not there; a file that is not there is another matter.
  if (UNAVAILABLE.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET' || (code === 'ENOENT' && syscall === 'connect'))
    return new Problem('unavailable', 'database/unreachable', {});
  return error;
}
