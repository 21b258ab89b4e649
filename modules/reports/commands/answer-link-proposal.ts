import { z } from 'zod';
import type { In } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { mainAndRepeat } from '../links-pair.ts';
import { REFUSALS, reportNumber } from '../model.ts';
import { lockReport } from '../moving.ts';
import { reasonWords } from '../reason-words.ts';
import { rowViews } from '../row-view.ts';
import { openNote } from '../sealed.ts';
import { lockLinkProposal, openLinkProposals, setLinkAnswer } from '../store-links.ts';
import { findReport, listQueue } from '../store-reading.ts';
import { linkReport } from './link-report.ts';

const Reasons = z.array(z.string());

/** Reports that may tell of the same event, with the reasons. Only those whom the reader may see. */
export async function listLinkProposals({ params }: In<typeof contract.listLinkProposals>, context: Context) {
  const { tx, keys, now, trail } = context;
  const report = await findReport(tx, params.id);
  if (report === undefined) throw notFound('report');
  trail.concerns('report', report.id);
  const proposals = await openLinkProposals(tx, report.id);
  const others = proposals.map((row) => (row.report_id === report.id ? row.other_id : row.report_id));
  if (others.length === 0) return { items: [] };
  const { rows } = await listQueue(tx, { ids: others, now }, { after: undefined, limit: others.length });
  const views = new Map((await rowViews(tx, rows, now)).map((row) => [row.id, row]));
  return {
    items: proposals.flatMap((row, index) => {
      const other = views.get(others[index] ?? '');
      if (other === undefined) return [];
      trail.concerns('report', other.id);
      const reasons = Reasons.parse(JSON.parse(openNote(keys, row.id, row.sealed_reasons))).map(reasonWords);
      return [{ id: row.id, report: other.id, number: other.number, receivedAt: other.receivedAt, place: other.place, reasons }];
    }),
  };
}

/**
 * "The same": the later report follows the earlier one (or that one's main report) from now on and counts with it as one.
 * "Different": the pair is remembered and never proposed again.
 * @refuses report/proposal-answered, and what linking refuses
 */
export async function answerLinkProposal({ params, body }: In<typeof contract.answerLinkProposal>, context: Context) {
  const { tx, keys, actor, now, trail } = context;
  await lockReport(context, params.id);
  const proposal = await lockLinkProposal(tx, params.id, params.proposal);
  if (proposal === undefined) throw notFound('proposal');
  if (proposal.answer !== null) throw refused(REFUSALS.answered);
  if (body.answer === 'same') {
    const [later, earlier] = [await findReport(tx, proposal.report_id), await findReport(tx, proposal.other_id)];
    if (later === undefined || earlier === undefined) throw notFound('report');
    const pair = mainAndRepeat(later, earlier);
    const reasons = Reasons.parse(JSON.parse(openNote(keys, proposal.id, proposal.sealed_reasons))).map(reasonWords);
    if (pair !== undefined)
      await linkReport(
        { params: { id: pair.repeat }, query: {}, body: { main: pair.main, reason: reasons.join('; ').slice(0, 200) } },
        context,
      );
  }
  const written = await setLinkAnswer(tx, proposal.id, { answer: body.answer, answered_by: actor.accountId, answered_at: now });
  if (written === undefined) throw refused(REFUSALS.answered);
  trail.concerns('report', proposal.report_id);
  trail.concerns('report', proposal.other_id);
  trail.note('answer', body.answer);
  trail.note('other', reportNumber(proposal.report_id === params.id ? proposal.other_id : proposal.report_id));
  return DONE;
}
