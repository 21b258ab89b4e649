import { answerAbout, askedIn, purposeOf } from './asked.ts';
import type { PlainDate } from './catalogue.ts';
import type { ApplicationFacts, Interview } from './interview.ts';
import type { Field, Purpose, QuestionBank } from './question-bank.ts';

/** What the applicant said, field by field; absent = not asked or not known. */
export type Stated = {
  on: PlainDate;
  file: ApplicationFacts;
  saidPurpose: Purpose | undefined;
  country: string | undefined;
  departOn: PlainDate | undefined;
  returnOn: PlainDate | undefined;
  stayDays: number | undefined;
  leaveDays: number | undefined;
  incomeRupiah: number | undefined;
  savingsRupiah: number | undefined;
  payRupiah: number | undefined;
  hadPassport: boolean | undefined;
  beenAbroad: boolean | undefined;
  sentBack: boolean | undefined;
  work: string | undefined;
  paidBy: string | undefined;
};

/** Reads the answers of an interview by what they are about. */
export function statedIn(interview: Interview, bank: QuestionBank): Stated {
  const asked = askedIn(interview, bank);
  const value = (field: Field) => answerAbout(asked, field)?.value;
  const text = (field: Field): string | undefined => {
    const said = value(field);
    return said?.type === 'choice' || said?.type === 'country' || said?.type === 'date' ? said.value : undefined;
  };
  const amount = (field: Field): number | undefined => {
    const said = value(field);
    return said?.type === 'money' ? said.rupiah : said?.type === 'number' ? said.value : undefined;
  };
  const flag = (field: Field): boolean | undefined => {
    const said = value(field);
    return said?.type === 'yes-no' ? said.value : undefined;
  };
  return {
    on: interview.on,
    file: interview.application,
    saidPurpose: value('purpose') === undefined ? undefined : purposeOf(interview, asked),
    country: text('country'),
    departOn: text('departOn'),
    returnOn: text('returnOn'),
    stayDays: amount('stayDays'),
    leaveDays: amount('leaveDays'),
    incomeRupiah: amount('incomeRupiah'),
    savingsRupiah: amount('savingsRupiah'),
    payRupiah: amount('payRupiah'),
    hadPassport: flag('hadPassport'),
    beenAbroad: flag('beenAbroad'),
    sentBack: flag('sentBack'),
    work: text('work'),
    paidBy: text('paidBy'),
  };
}
