/**
 * Exit codes that every command shares.
 * @source contract/commands.md, common rules
 */
export const EXIT = { allUsed: 0, ownFault: 1, unusable: 2, someRejected: 3 } as const;

/** The call or the file cannot be used; the message is one line that names what is wrong and the remedy. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** One clear line for whatever went wrong; never a stack trace. */
export function oneLine(problem: unknown): string {
  const text = problem instanceof Error ? problem.message : String(problem);
  return text.split('\n', 1)[0] ?? '';
}

/** Node's code of a system error (`ENOENT`, `EPIPE`), if there is one. */
export function systemCode(problem: unknown): string | undefined {
  if (!(problem instanceof Error) || !('code' in problem)) return undefined;
  return typeof problem.code === 'string' ? problem.code : undefined;
}
