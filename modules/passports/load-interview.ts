import { answerAbout, askedIn } from '../../engines/screening/asked.ts';
import { deriveFacts } from '../../engines/screening/derive-facts.ts';
import type { ApplicationFacts, Interview } from '../../engines/screening/interview.ts';
import type { Mark } from '../../engines/screening/ledger.ts';
import type { Answer } from '../../engines/screening/question-bank.ts';
import type { Context } from '../../platform/http/context.ts';
import { earlierOf } from './earlier.ts';
import type { EarlierDecision } from './earlier.ts';
import { groupFacts, sharedLines } from './group-signal.ts';
import type { SharedLine } from './group-signal.ts';
import { MarkState, Purpose } from './model.ts';
import type { Details } from './model.ts';
import { personOfMention } from '../people/index.ts';
import { currentRules, ruleSet } from './rule-sets.ts';
import type { RuleSet } from './rule-sets.ts';
import { openAnswer, openDetails, openPaper, openText } from './sealed.ts';
import * as applications from './store.ts';
import type { ApplicationRow } from './store.ts';
import * as store from './store-interview.ts';
import type { InterviewRow } from './store-interview.ts';

/** Everything the engine needs to know about one application, as it stands. */
export interface Loaded {
  readonly row: ApplicationRow;
  readonly details: Details;
  readonly record: InterviewRow | undefined;
  readonly rules: RuleSet;
  readonly interview: Interview;
  /** When each question was answered last. */
  readonly answeredAt: ReadonlyMap<string, string>;
  readonly earlier: readonly EarlierDecision[];
  readonly shared: readonly SharedLine[];
}

type Ground = Pick<Context, 'tx' | 'keys' | 'today'>;

/** Indicators by which the applicant says that she will work, whatever the form says. */
const WILL_WORK = new Set(['I04', 'I05', 'I11']);

/** @returns undefined when the application is out of reach */
export async function loadInterview(ground: Ground, id: string): Promise<Loaded | undefined> {
  const { tx, keys, today } = ground;
  const row = await applications.findApplication(tx, id);
  if (row === undefined) return undefined;
  const details = openDetails(keys, row.id, row.sealed_details);
  const record = await store.findInterview(tx, id);
  const rules = record === undefined ? await currentRules(tx) : await ruleSet(tx, record.rule_set);
  const on = record?.on_day ?? today;
  const earlier = await earlierApplications(ground, row);
  const shared = await sharedLines(tx, id, on);
  const answers = await store.answersOf(tx, id);
  const marks = (await store.marksOf(tx, id)).map((mark): Mark => ({
    code: mark.code,
    state: MarkState.parse(mark.state),
    ...(mark.sealed_fact !== null && { fact: openText(keys, mark.id, mark.sealed_fact) }),
  }));
  const base: Interview = {
    on,
    application: await factsOnFile(ground, row, details, rules, earlier),
    answers: answers.map((answer) => ({ question: answer.question, value: openAnswer(keys, answer) as Answer['value'] })),
    ledger: { marks, derived: [] },
    spentSeconds: record?.spent_seconds ?? 0,
  };
  const interview = withDerived(base, rules, shared, row.depart_on);
  return { row, details, record, rules, interview, answeredAt: new Map(answers.map((a) => [a.question, a.at])), earlier, shared };
}

/** Earlier applications of this person at any office; this one itself is left out. */
async function earlierApplications({ tx, today }: Ground, row: ApplicationRow): Promise<EarlierDecision[]> {
  const person = (await personOfMention(tx, [row.applicant_mention_id])).get(row.applicant_mention_id);
  const found = await earlierOf(tx, {
    persons: person === undefined ? [] : [person],
    niks: row.nik_blind === null ? [] : [row.nik_blind],
    on: today,
  });
  return found.filter((one) => one.applicationId !== row.id);
}

async function factsOnFile(
  { tx, keys }: Ground,
  row: ApplicationRow,
  details: Details,
  rules: RuleSet,
  earlier: readonly EarlierDecision[],
): Promise<ApplicationFacts> {
  const names = new Map(rules.data.papers.map((paper) => [paper.code, paper.name]));
  const papers = (await applications.papersShown(tx, row.id)).map((paper) => ({
    paper: paper.code,
    label: names.get(paper.code) ?? paper.code,
    ...defined(openPaper(keys, row.id, paper.code, paper.sealed_facts)),
  }));
  const purpose = Purpose.nullable().parse(row.purpose);
  return {
    ...(purpose !== null && { purpose }),
    ...(row.country !== null && { country: row.country }),
    birthDate: details.applicant.birthDate,
    papers,
    earlier: earlier.map((one) => ({
      id: one.applicationId,
      office: one.office.name,
      on: one.receivedOn,
      ...(one.purpose !== null && { purpose: one.purpose }),
      ...(one.country !== null && { country: one.country }),
      ...(one.decision !== null && { decision: one.decision }),
    })),
    passports: details.passports,
    trips: details.trips.map(({ to, ...trip }) => ({ ...trip, ...(to !== undefined && { to }) })),
  };
}

function withDerived(base: Interview, rules: RuleSet, shared: readonly SharedLine[], departOnForm: string | null): Interview {
  const asked = askedIn(base, rules.data.bank);
  const said = answerAbout(asked, 'departOn')?.value;
  const departsOn = said?.type === 'date' ? said.value : (departOnForm ?? undefined);
  const hadPassport = answerAbout(asked, 'hadPassport')?.value;
  const standing = new Map(base.ledger.marks.map((mark) => [mark.code, mark.state]));
  const derived = deriveFacts(base.application, rules.data.destinations, {
    on: base.on,
    ...(departsOn !== undefined && { departsOn }),
    willWork: [...WILL_WORK].some((code) => standing.get(code) === 'confirmed'),
    saysFirstPassport: hadPassport?.type === 'yes-no' && !hadPassport.value,
  });
  return {
    ...base,
    ledger: { marks: base.ledger.marks, derived: [...derived, ...groupFacts(shared)], ...(departsOn !== undefined && { departsOn }) },
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
/** The same without the keys that hold nothing. */
const defined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<T>;
