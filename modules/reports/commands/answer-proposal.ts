import type { In } from '../../../platform/contract/endpoint.ts';
import { DONE } from '../../../platform/contract/fields.ts';
import { invalid, notFound, refused } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import { dayAt, gazetteerOf, zoneOf } from '../../territory/index.ts';
import type * as contract from '../contract.ts';
import { ProposalAnswer } from '../contract.ts';
import { keepConfirmed, openValues } from '../confirmed-facts.ts';
import { reportNamedAdded } from '../events.ts';
import { REFUSALS } from '../model.ts';
import type { NamedRole } from '../model.ts';
import { lockReport, placeOf, subjectOf } from '../moving.ts';
import { factsIn, isNamed, READER, wordsFrom } from '../proposals.ts';
import type { Read } from '../proposals.ts';
import { openStory, openWords, sealNote, sealWords } from '../sealed.ts';
import type { Words } from '../sealed.ts';
import { addNamed } from '../store-filing.ts';
import { answersOf, putAnswer } from '../store-proposals.ts';
import { findReport, listNamed } from '../store-reading.ts';
import type { ReportRecord } from '../store-reading.ts';

async function readFacts(report: ReportRecord, { tx, keys }: Context): Promise<{ text: string; facts: Read[] }> {
  const text = openStory(keys, report.id, report.sealed_story).what;
  return { text, facts: factsIn(text, dayAt(report.received_at, zoneOf(report.territory ?? '*')), await gazetteerOf(tx)) };
}

/** What the machine reads in the story, with what officers said about it so far. */
export async function listProposals({ params }: In<typeof contract.listProposals>, context: Context) {
  const { tx, keys, trail } = context;
  const report = await findReport(tx, params.id);
  if (report === undefined) throw notFound('report');
  const { text, facts } = await readFacts(report, context);
  const named = (await listNamed(tx, [report.id])).map((row) => openWords(keys, row.id, row.sealed_words));
  const answers = new Map((await answersOf(tx, report.id)).map((row) => [row.span, row]));
  trail.concerns('report', report.id);
  return {
    text,
    engine: READER,
    items: facts.map((fact) => {
      const answer = answers.get(fact.span);
      const values = answer === undefined ? undefined : openValues(keys, report.id, answer.sealed_values);
      return {
        ...fact,
        known: isNamed(fact, named),
        fills: fact.fills !== undefined,
        answer: answer === undefined ? null : ProposalAnswer.parse(answer.answer),
        corrected: values?.corrected ?? null,
      };
    }),
  };
}

/**
 * Keeps what an officer said about one fact, with the correction. A confirmed person, company, phone or number is added to those whom the report names
 * and becomes a mention; a confirmed country, number of people or day of departure answers the field of the report that the reporter left empty.
 * @refuses report/proposal-answered when it was answered before and somebody has become a mention because of it
 */
export async function answerProposal({ params, body }: In<typeof contract.answerProposal>, context: Context) {
  const { tx, keys, actor, now, trail } = context;
  const report = await lockReport(context, params.id);
  const { facts } = await readFacts(report, context);
  const fact = facts.find((one) => one.span === params.span);
  if (fact === undefined) throw notFound('proposal');
  if (body.answer === 'corrected' && body.value === undefined) throw invalid('value', 'Tulis nilai yang benar');
  const answers = await answersOf(tx, report.id);
  const before = answers.find((one) => one.span === params.span);
  if (before !== undefined && fact.mentions && before.answer !== 'dropped') throw refused(REFUSALS.answered);
  const corrected = body.answer === 'corrected' ? body.value : undefined;
  const own = body.with === undefined || body.answer === 'dropped' ? undefined : ownNumber(facts, fact, body.with);
  if (own !== undefined && answers.some((one) => one.span === own.span && one.answer !== 'dropped')) throw refused(REFUSALS.answered);
  const put = async (one: Read, answer: ProposalAnswer, values: object) =>
    await putAnswer(tx, {
      report_id: report.id,
      span: one.span,
      answer,
      fact: one.fact,
      sealed_values: sealNote(keys, report.id, JSON.stringify({ proposed: one.text, ...values })),
      engine: READER,
      account_id: actor.accountId,
      at: now,
    });
  await put(fact, body.answer, { corrected, departs: body.departs || undefined });
  if (own !== undefined) await put(own, 'confirmed', {});
  const words = body.answer === 'dropped' ? undefined : together(wordsFrom(fact.fact, corrected ?? fact.text), own);
  if (words !== undefined) await addOne(context, report, words, fact.fact === 'organisation' ? 'company' : body.role);
  else if (fact.fills !== undefined) await keepConfirmed(context, report, facts);
  trail.concerns('report', report.id);
  trail.note('answer', body.answer);
  trail.note('fact', fact.fact);
  return DONE;
}

/** A telephone or number of the story that is said to be of this person or company. @throws Problem not-found */
function ownNumber(facts: readonly Read[], fact: Read, span: string): Read {
  const own = facts.find((one) => one.span === span && one.mentions && !BEARERS.has(one.fact));
  if (own === undefined || !BEARERS.has(fact.fact)) throw notFound('proposal');
  return own;
}
const BEARERS: ReadonlySet<string> = new Set(['person', 'organisation']);

/** One mention of who it is with the number, instead of two that nobody can join. */
function together(words: Words | undefined, own: Read | undefined): Words | undefined {
  const more = own === undefined ? undefined : wordsFrom(own.fact, own.text);
  if (words === undefined || more === undefined) return words;
  return { ...words, phones: [...words.phones, ...more.phones], identifiers: [...(words.identifiers ?? []), ...(more.identifiers ?? [])] };
}

async function addOne(context: Context, report: ReportRecord, words: Words, role: NamedRole): Promise<void> {
  const { tx, keys, newId } = context;
  const named = await listNamed(tx, [report.id]);
  const n = Math.max(-1, ...named.map((row) => row.n)) + 1;
  const id = newId();
  await addNamed(tx, [{ id, report_id: report.id, n, role, origin: 'officer', sealed_words: sealWords(keys, id, words) }]);
  await context.announce(reportNamedAdded({ report: report.id }, subjectOf(report.id), placeOf(report)));
}
