import type { In } from '../../../platform/contract/endpoint.ts';
import { notFound } from '../../../platform/contract/problem.ts';
import type { Keyring } from '../../../platform/crypto/keyring.ts';
import { dayInJakarta } from '../../../platform/http/context.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import { stableId } from '../../../platform/db/stable-id.ts';
import type * as contract from '../contract.ts';
import { drawFile, keepFile } from '../files.ts';
import { reporterIndex } from '../sealed.ts';
import { asReporter, proveReport, sentBy, standingOf } from '../store-receipts.ts';
import { readUploadToken } from '../tickets.ts';
import { hasSession, withoutSession } from '../without-session.ts';

type Drawn = Awaited<ReturnType<typeof drawFile>>;
type Added = In<typeof contract.addAttachment>;
type AddedUnsaid = In<typeof contract.addAnonymousAttachment>;

/** Whether it is the asker's own report. @throws Problem `report/not-found` for one that the asker neither sent nor may read */
async function mayAdd({ tx, actor, keys }: Pick<Context, 'tx' | 'actor' | 'keys'>, id: string): Promise<boolean> {
  const me = reporterIndex(keys, actor.accountId);
  await asReporter(tx, me);
  const own = await sentBy(tx, id, me);
  // Reach alone is not enough: a counter officer of the same office may not even know of the report. Having sent it is not
  // enough either: one that bypasses the village is out of sight there.
  if ((!own && !actor.permissions.has('report.read')) || (await standingOf(tx, id)) === undefined) throw notFound('report');
  return own;
}

/** Nothing is drawn for somebody who may not add it. */
export async function drawAttachment({ params, upload }: Added, { look, actor, keys }: Outside): Promise<Drawn> {
  await look((tx) => mayAdd({ tx, actor, keys }, params.id));
  return drawFile(upload);
}

/** Adds a file to a report of one's own, or to one that the sender may read. @refuses see `drawFile`, `keepFile` */
export async function addAttachment({ params }: Added, context: Context, drawn: Drawn) {
  const own = await mayAdd(context, params.id);
  const file = await keepFile(context, params, drawn);
  // The log must not lead from the account of a confidential reporter to the file, and from the file to the report.
  if (!own || (await standingOf(context.tx, params.id))?.identity_level === 'named') context.trail.concerns('attachment', file.id);
  return file;
}

/** The report of an upload token. @throws Problem `report/not-found` */
function reportOf(keys: Keyring, token: string, today: string): string {
  const id = readUploadToken(keys, token, today);
  if (id === undefined) throw notFound('report');
  return id;
}

export async function drawUnsaid({ query, upload }: AddedUnsaid, { keys, now, actor }: Outside): Promise<Drawn | undefined> {
  if (hasSession(actor)) return undefined;
  reportOf(keys, query.token, dayInJakarta(now));
  return drawFile(upload);
}

/** Adds a file with the token that came with the receipt; nothing says who sends it. @refuses see `drawFile`, `keepFile` */
export async function addAnonymousAttachment({ query }: AddedUnsaid, context: Context, drawn: Drawn | undefined) {
  withoutSession(context);
  const { keys, tx } = context;
  const id = reportOf(keys, query.token, context.today);
  if (drawn === undefined) throw notFound('report');
  await proveReport(tx, id);
  // Officers see the ids of files: the one that stands in the address must not be it.
  const attachment = stableId('attachment', keys.blindIndex('attachment', `${id} ${query.attachment}`));
  const file = await keepFile(context, { id, attachment }, drawn);
  context.trail.concerns('attachment', file.id);
  return file;
}
