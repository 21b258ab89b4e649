import type { In } from '../../../platform/contract/endpoint.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { ProposalAnswer } from '../contract.ts';
import { tallyAnswers } from '../store-proposals.ts';

/** How officers answered what the machine read, within their reach: the measure by which the reader is repaired. */
export async function readingQuality(_: In<typeof contract.readingQuality>, { tx }: Context) {
  const items = new Map<string, { engine: string; fact: string; confirmed: number; corrected: number; dropped: number }>();
  for (const { engine, fact, answer, n } of await tallyAnswers(tx)) {
    const key = `${engine}|${fact}`;
    const line = items.get(key) ?? { engine, fact, confirmed: 0, corrected: 0, dropped: 0 };
    line[ProposalAnswer.parse(answer)] = n;
    items.set(key, line);
  }
  return { items: [...items.values()] };
}
