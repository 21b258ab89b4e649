/** Letters kept. */
const MOST = 300;

/**
 * What an operator may know of a failure: its name and code, and where in the program it happened. Never its message:
 * parsers and the database quote the value that they could not use.
 */
export function describeError(error: Error): string {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const frame = (error.stack ?? '').split('\n').find((line) => /^\s+at /.test(line));
  return [error.name, code, constraint, frame?.trim()]
    .filter((part) => typeof part === 'string')
    .join(' ')
    .slice(0, MOST);
}
