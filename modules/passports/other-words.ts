import { inOtherWords } from '../../engines/network/index.ts';
import type { JobContext } from '../../platform/outbox/job-context.ts';
import { openAnswer } from './sealed.ts';
import { wordedAnswers } from './store-facts.ts';

/** Two applications of one person, by id. */
export interface TwoTellings {
  readonly earlier: string;
  readonly now: string;
}

/**
 * Whether free answers to the same questions were told in other words the second time. The words are opened here and stay here: what is handed out is yes or no.
 * @returns by the later application; absent where the two interviews have no such question in common
 */
export async function toldInOtherWords(
  { tx, keys }: Pick<JobContext, 'tx' | 'keys'>,
  pairs: readonly TwoTellings[],
): Promise<Map<string, boolean>> {
  const rows = await wordedAnswers(tx, [...new Set(pairs.flatMap(({ earlier, now }) => [earlier, now]))]);
  const words = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const answer = openAnswer(keys, row);
    if (answer.type !== 'text') continue;
    words.set(row.application_id, (words.get(row.application_id) ?? new Map<string, string>()).set(row.question, answer.value));
  }
  const told = pairs.flatMap(({ earlier, now }): [string, boolean][] => {
    const [before, after] = [words.get(earlier), words.get(now)];
    const both = [...(before?.keys() ?? [])].filter((question) => after?.has(question) === true);
    const all = (said: ReadonlyMap<string, string> | undefined): string => both.map((question) => said?.get(question) ?? '').join(' ');
    const other = inOtherWords(all(before), all(after));
    return other === undefined ? [] : [[now, other]];
  });
  return new Map(told);
}
