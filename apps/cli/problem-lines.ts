import { Problem } from '../../platform/contract/problem.ts';
import type { WireProblem } from '../../platform/contract/call.ts';
import { CallFailed } from '../../platform/contract/call.ts';
import { UsageError } from './exit-codes.ts';

/** What an operator reads for each code; the caller's module keeps the codes. */
export type Sentences = Readonly<Record<string, string>>;

/** A refusal of a use case as one line for the terminal; anything else is passed on. @throws UsageError */
export function explained(error: unknown, sentences: Sentences): never {
  if (error instanceof CallFailed) throw new UsageError(sentence(error.problem, sentences));
  if (!(error instanceof Problem)) throw error;
  throw new UsageError(sentence({ ...error.details, code: error.code, title: error.code }, sentences));
}

function sentence(problem: Pick<WireProblem, 'code' | 'title'> & Record<string, unknown>, sentences: Sentences): string {
  const fields = (problem['fields'] as WireProblem['fields']) ?? [];
  const named = fields.map(({ path, message }) => `${path}: ${message}`).join('; ');
  if (named !== '') return named;
  return sentences[problem.code] ?? (typeof problem['detail'] === 'string' ? problem['detail'] : problem.title);
}
