import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { stableId } from '../../../platform/db/stable-id.ts';
import type * as contract from '../contract.ts';
import { keepFile } from '../files.ts';
import { reporterIndex } from '../sealed.ts';
import { asReporter, proveReport, sentBy, standingOf } from '../store-receipts.ts';
import { readUploadToken } from '../tickets.ts';
import { withoutSession } from '../without-session.ts';

/** Adds a file to a report of one's own, or to one that the sender may read. @refuses see `keepFile` */
export async function addAttachment({ params, upload }: In<typeof contract.addAttachment>, context: Context) {
  const { tx, actor, keys, trail } = context;
  const me = reporterIndex(keys, actor.accountId);
  await asReporter(tx, me);
  const own = await sentBy(tx, params.id, me);
  // Reach alone is not enough: a counter officer of the same office may not even know of the report.
  if (!actor.permissions.has('report.read') && !own) throw notFound('report');
  const file = await keepFile(context, params, upload);
  // The log must not lead from the account of a confidential reporter to the file, and from the file to the report.
  if (!own || (await standingOf(tx, params.id))?.identity_level === 'named') trail.concerns('attachment', file.id);
  return file;
}

/** Adds a file with the token that came with the receipt; nothing says who sends it. @refuses see `keepFile` */
export async function addAnonymousAttachment({ query, upload }: In<typeof contract.addAnonymousAttachment>, context: Context) {
  withoutSession(context);
  const id = readUploadToken(context.keys, query.token, context.today);
  if (id === undefined) throw notFound('report');
  await proveReport(context.tx, id);
  // Officers see the ids of files: the one that stands in the address must not be it.
  const attachment = stableId('attachment', context.keys.blindIndex('attachment', `${id} ${query.attachment}`));
  const file = await keepFile(context, { id, attachment }, upload);
  context.trail.concerns('attachment', file.id);
  return file;
}
