import type { In } from '../../../platform/contract/endpoint.ts';
import { refused } from '../../../platform/contract/problem.ts';
import type { Context, Download } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { namesForReceiver } from '../names-for-receiver.ts';
import { printLetter } from '../print.ts';
import { project } from '../projection.ts';
import { findCase } from '../read-file.ts';
import { sideOf } from '../referral-view.ts';
import { oneReferral } from '../referral-rows.ts';

/**
 * The printed hand-over: what the receiver may see now. The sender prints what the receiver would see; whoever has lost the case
 * prints the offer. Names stand in it only when they were shared, the reader sees the case, and a purpose is given.
 */
export async function printReferral({ params, body }: In<typeof contract.printReferral>, context: Context): Promise<Download> {
  const { row, view } = await oneReferral(context, params.id);
  const reader = { accountId: '', officeId: row.to_office_id };
  const fields = new Set(view.fields);
  const waiting = view.acceptedAt === null && sideOf(row, context.actor.officeId) !== 'sender';
  const found = waiting ? undefined : await findCase(context, row.file_id, context.actor);
  const shown =
    found === undefined ? view.offer : project(found.file, { as: 'receiver', stage: 'accepted', fields, ...reader }, context.now);
  if (shown === null) throw refused('referral/content-closed');
  const named = body.purpose !== undefined && fields.has('identity') && fields.has('parties') && found !== undefined;
  const mayName = named && (found.lens.as === 'owner' || found.lens.fields.has('identity'));
  const names = new Map(
    mayName ? found.file.parties.flatMap((one) => (one.fullName === null ? [] : [[one.id, one.fullName] as const])) : [],
  );
  // A letter that the receiver has accepted, printed by either end, names those whom it must find.
  if (mayName && view.acceptedAt !== null && body.purpose !== undefined)
    for (const [id, name] of await namesForReceiver(context, found.file.parties, body.purpose)) names.set(id, name);
  if (body.purpose !== undefined) context.trail.because(body.purpose);
  for (const id of names.keys()) context.trail.concerns('party', id);
  context.trail.note('names', names.size);
  const printing = { now: context.now, training: context.mode === 'training' };
  return {
    bytes: () => printLetter(view, shown, names, printing),
    contentType: 'application/pdf',
    fileName: `rujukan-${view.number}.pdf`,
    inline: true,
  };
}
