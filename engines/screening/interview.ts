import type { PlainDate } from './catalogue.ts';
import type { Ledger } from './ledger.ts';
import type { Answer, Purpose } from './question-bank.ts';

/** What one paper or register entry says. Absent = the paper does not say it. */
export type PaperFacts = {
  /** Code of the paper, e.g. `akta-lahir`, `tiket-pulang`. */
  paper: string;
  /** Indonesian name shown in a finding, e.g. "Akta lahir". */
  label: string;
  name?: string;
  birthDate?: PlainDate;
  country?: string;
  departOn?: PlainDate;
  returnOn?: PlainDate;
  incomeRupiah?: number;
  savingsRupiah?: number;
  leaveDays?: number;
};

export type EarlierApplication = {
  id: string;
  office: string;
  on: PlainDate;
  purpose?: Purpose;
  country?: string;
  /** The word of the decision vocabulary, when decided. */
  decision?: string;
};

export type EarlierPassport = { number: string; issuedOn: PlainDate };
export type EarlierTrip = { country: string; from: PlainDate; to?: PlainDate; sentBack: boolean };

/** What is on file before the first question. */
export type ApplicationFacts = {
  purpose?: Purpose;
  country?: string;
  birthDate?: PlainDate;
  papers: readonly PaperFacts[];
  earlier: readonly EarlierApplication[];
  passports: readonly EarlierPassport[];
  trips: readonly EarlierTrip[];
};

export type Interview = {
  on: PlainDate;
  application: ApplicationFacts;
  answers: readonly Answer[];
  ledger: Ledger;
  /** Seconds used at the booth; without it the sum of the asked questions is taken. */
  spentSeconds?: number;
};

/** An indicator an answer points to. Nothing counts until the officer has confirmed it. */
export type Proposal = { code: string; question: string; outcome: string; text: string };

/** Two statements that cannot both be right; both are shown. */
export type Contradiction = {
  code: string;
  /** Indonesian sentence. */
  text: string;
  left: { label: string; value: string };
  right: { label: string; value: string };
  /** Indicators it may support. */
  indicators: readonly string[];
};
