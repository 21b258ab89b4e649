import { notFound } from '../../platform/contract/problem.ts';
import type { Context } from '../../platform/http/context.ts';
import { findCase } from './read-file.ts';

export async function ownCase(context: Context, id: string) {
  const found = await findCase(context, id, context.actor);
  if (found?.lens.as !== 'owner') throw notFound('case');
  context.trail.concerns('case', id);
  return found;
}
