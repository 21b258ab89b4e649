import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { followUpLines } from './follow-up-view.ts';
import { FollowUpState } from './model.ts';
import type { FollowUpView } from './model.ts';
import { nextSteps, possibleOutcomes } from './rules.ts';
import { openContact, openText } from './sealed.ts';
import { accountNames } from './store.ts';
import * as store from './store-follow-ups.ts';

/** One follow-up with whom to contact and what to explain. @throws Problem when it is neither within reach nor shared */
export async function openedFollowUp({ tx, keys, now, trail }: Context, id: string): Promise<FollowUpView> {
  const row = await store.findFollowUp(tx, id);
  const [line] = row === undefined ? [] : await followUpLines(tx, [row], now);
  if (row === undefined || line === undefined) throw notFound('follow-up');
  trail.concerns('follow-up', id);
  const { villageCode: _, ...contact } = openContact(keys, id, row.sealed_contact);
  const steps = await store.stepsOf(tx, id);
  const names = await accountNames(
    tx,
    steps.map((step) => step.by_account),
  );
  const state = FollowUpState.parse(row.state);
  return {
    ...line,
    contact: { ...contact, village: line.village },
    steps: steps.map((step) => ({
      state: FollowUpState.parse(step.state),
      note: step.sealed_note === null ? null : openText(keys, step.id, step.sealed_note),
      by: step.by_account === null ? null : (names.get(step.by_account) ?? ''),
      at: step.at,
    })),
    nextSteps: [...nextSteps(state)],
    outcomes: [...possibleOutcomes(state)],
  };
}
