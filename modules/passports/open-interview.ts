import { notFound, refused } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { loadInterview } from './load-interview.ts';
import type { Loaded } from './load-interview.ts';
import { REFUSALS } from './model.ts';
import * as applications from './store.ts';

/** The application and its interview, held for this change. @throws Problem when out of reach, or not of the asker's office */
export async function lockedInterview(context: Context, id: string): Promise<Loaded> {
  // Only the office of the application may lock it; for everybody else it is not there to be changed.
  if ((await applications.lockApplication(context.tx, id)) === undefined) throw notFound('application');
  const loaded = await loadInterview(context, id);
  if (loaded === undefined) throw notFound('application');
  context.trail.concerns('application', id);
  return loaded;
}

/** The same, and the interview is running. */
export async function runningInterview(context: Context, id: string): Promise<Loaded> {
  const loaded = await lockedInterview(context, id);
  if (loaded.record === undefined || loaded.record.ended_at !== null) throw refused(REFUSALS.notOpen);
  return loaded;
}
