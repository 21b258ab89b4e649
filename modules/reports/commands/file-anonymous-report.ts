import type { In } from '../../../platform/contract/endpoint.ts';
import { invalid, refused } from '../../../platform/contract/problem.ts';
import { dayInJakarta } from '../../../platform/http/context.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { Outside } from '../../../platform/http/route.ts';
import type * as contract from '../contract.ts';
import { fileStory } from '../filing.ts';
import { hashReceipt } from '../receipts.ts';
import { REFUSALS } from '../model.ts';
import { spendTicket } from '../store-filing.ts';
import { newTicket, readTicket, ticketEnd } from '../tickets.ts';
import { hasSession, withoutSession } from '../without-session.ts';

/** Gives a ticket; who took it is written nowhere. */
export const anonymousTicket = async (_: In<typeof contract.anonymousTicket>, { keys, today }: Context) => ({
  ticket: newTicket(keys, today),
  validUntil: ticketEnd(today),
});

/** The slow hash of the receipt code; none without a ticket of ours, so that nobody makes the server work for nothing. */
export const hashCodeOfTicket = async (
  { body }: In<typeof contract.fileAnonymousReport>,
  { keys, now, actor }: Outside,
): Promise<string | undefined> => {
  const welcome = !hasSession(actor) && readTicket(keys, body.ticket, dayInJakarta(now)) !== undefined;
  return welcome ? hashReceipt(keys, body.receiptCode) : undefined;
};

/**
 * Files an anonymous report: the request carries no session, the report no account, and every id is random.
 * @refuses report/id-taken, report/ticket-used
 */
export async function fileAnonymousReport(
  { body }: In<typeof contract.fileAnonymousReport>,
  context: Context,
  codeHash: string | undefined,
) {
  withoutSession(context);
  const { ticket, ...story } = body;
  const spent = readTicket(context.keys, ticket, context.today);
  if (spent === undefined) throw invalid('ticket', 'Tiket sudah lewat; buka kembali halaman laporan');
  if (story.place === undefined)
    throw invalid('place', 'Pilih tempat, paling sedikit kabupaten atau kota, supaya laporan sampai ke kantor yang tepat');
  const filed = await fileStory(context, {
    body: story,
    level: 'anonymous',
    secrecyRequested: true,
    codeHash,
    claimed: async () => {
      if (!(await spendTicket(context.tx, spent, context.today))) throw refused(REFUSALS.ticketUsed);
    },
  });
  context.trail.concerns('report', filed.id);
  context.trail.note('immediateDanger', filed.immediateDanger);
  return filed;
}
