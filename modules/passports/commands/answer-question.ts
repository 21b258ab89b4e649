import { outcomeOf, answerProblem } from '../../../engines/screening/match-answer.ts';
import { questionsInForce } from '../../../engines/screening/asked.ts';
import type { Answer } from '../../../engines/screening/question-bank.ts';
import type { In, Out } from '../../../platform/contract/endpoint.ts';
import { invalid, notFound } from '../../../platform/contract/problem.ts';
import type { Context } from '../../../platform/http/context.ts';
import type * as contract from '../contract.ts';
import { applicationAnswered } from '../events.ts';
import { interviewView } from '../interview-view.ts';
import { loadInterview } from '../load-interview.ts';
import type { AnswerValue } from '../model.ts';
import { runningInterview } from '../open-interview.ts';
import { phraseOf } from '../phrase.ts';
import { isPersonal, sealAnswer } from '../sealed.ts';
import * as applications from '../store.ts';
import * as store from '../store-interview.ts';

/** Takes in one answer. It changes no score by itself: it suggests indicators, and the officer marks them. */
export async function answerQuestion(
  { params, body }: In<typeof contract.answerQuestion>,
  context: Context,
): Promise<Out<typeof contract.answerQuestion>> {
  const { tx, actor, keys, now } = context;
  const { row, record, rules, interview } = await runningInterview(context, params.id);
  const question = questionsInForce(rules.data.bank, interview.on).find((one) => one.code === body.question);
  if (question === undefined) throw invalid('question', 'Pertanyaan ini tidak ada dalam bank pertanyaan wawancara ini');
  const value = body.value as Answer['value'];
  if (answerProblem(question, value) !== undefined) throw invalid('value', `Jawaban harus berbentuk ${question.type}, atau "tidak tahu"`);
  const id = context.newId();
  await store.addAnswer(tx, {
    id,
    application_id: params.id,
    question: question.code,
    question_version: question.version,
    outcome: outcomeOf(question, value)?.code ?? null,
    ...(isPersonal(body.value) ? { sealed_value: sealAnswer(keys, id, body.value) } : { value: JSON.stringify(body.value) }),
    phrase: phraseOf(keys, body.value),
    seconds: body.seconds,
    at: now,
    by_account: actor.accountId,
  });
  await store.setInterview(tx, params.id, { spent_seconds: (record?.spent_seconds ?? 0) + body.seconds });
  await applications.fillGaps(tx, params.id, saidAbout(question.field, body.value));
  await context.announce(
    applicationAnswered({ application: params.id, question: question.code }, { kind: 'application', id: params.id }, row.territory),
  );
  const loaded = await loadInterview(context, params.id);
  if (loaded === undefined) throw notFound('application');
  return interviewView(loaded);
}

/** What an answer says about the journey itself. */
function saidAbout(field: string | null, value: AnswerValue): { purpose?: string; country?: string; departOn?: string; returnOn?: string } {
  if (value.type === 'choice' && field === 'purpose') return { purpose: value.value };
  if (value.type === 'country' && field === 'country') return { country: value.value };
  if (value.type === 'date' && field === 'departOn') return { departOn: value.value };
  return value.type === 'date' && field === 'returnOn' ? { returnOn: value.value } : {};
}
