import { daysBetween } from './days.ts';
import { dayText, countryText, rupiahText } from './indonesian.ts';
import type { Contradiction, PaperFacts } from './interview.ts';
import type { Stated } from './stated.ts';
import { PLACEMENT_AGE_YEARS } from './thresholds.ts';

/** A statement about money is a memory; only a factor of two counts as different. @source our choice */
const MONEY_FACTOR = 2;
/** Applicants are asked for an approximate date; within a week of the ticket it is the same plan. @source our choice */
const DATE_SLACK_DAYS = 7;

const spelt = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z]+/g, ' ')
    .trim();
const moneyDiffers = (a: number, b: number): boolean => Math.max(a, b) > Math.min(a, b) * MONEY_FACTOR && a !== b;

type Check = {
  code: string;
  text: string;
  label: string;
  indicators: readonly string[];
  said: (said: Stated) => string | number | undefined;
  shown: (paper: PaperFacts) => string | number | undefined;
  differs: (a: string | number, b: string | number) => boolean;
  write: (value: string | number) => string;
};

const notSame = (a: string | number, b: string | number): boolean => a !== b;
const farApart = (a: string | number, b: string | number): boolean => Math.abs(daysBetween(String(a), String(b))) > DATE_SLACK_DAYS;
const day = (value: string | number): string => dayText(String(value));
const rupiah = (value: string | number): string => rupiahText(Number(value));
const money = (a: string | number, b: string | number): boolean => moneyDiffers(Number(a), Number(b));

/** What was said against what one paper says. */
const CHECKS: readonly Check[] = [
  { code: 'COUNTRY_ON_PAPER', text: 'Negara tujuan berbeda dengan berkas.', label: 'Negara tujuan', indicators: ['I07'], said: (s) => s.country ?? s.file.country, shown: (p) => p.country, differs: notSame, write: (v) => countryText(String(v)) },
  { code: 'DEPARTURE_ON_PAPER', text: 'Tanggal berangkat berbeda dengan berkas.', label: 'Rencana berangkat', indicators: ['I07'], said: (s) => s.departOn, shown: (p) => p.departOn, differs: farApart, write: day },
  { code: 'RETURN_ON_PAPER', text: 'Tanggal pulang berbeda dengan berkas.', label: 'Rencana pulang', indicators: ['I07'], said: (s) => s.returnOn, shown: (p) => p.returnOn, differs: farApart, write: day },
  { code: 'LEAVE_ON_PAPER', text: 'Lama cuti berbeda dengan surat cuti.', label: 'Cuti (hari)', indicators: ['I07'], said: (s) => s.leaveDays, shown: (p) => p.leaveDays, differs: notSame, write: String },
  { code: 'INCOME_ON_PAPER', text: 'Penghasilan jauh berbeda dengan berkas.', label: 'Penghasilan sebulan', indicators: ['I24'], said: (s) => s.incomeRupiah, shown: (p) => p.incomeRupiah, differs: money, write: rupiah },
  { code: 'SAVINGS_ON_PAPER', text: 'Tabungan jauh berbeda dengan berkas.', label: 'Tabungan', indicators: ['I24'], said: (s) => s.savingsRupiah, shown: (p) => p.savingsRupiah, differs: money, write: rupiah },
]; // prettier-ignore

const onPaper = (paper: PaperFacts, value: string): Contradiction['left'] => ({ label: paper.label, value });

/** Papers against each other: the first paper that carries a value is compared with each later one. */
function betweenPapers(papers: readonly PaperFacts[], on: string): Contradiction[] {
  const found: Contradiction[] = [];
  const eighteenYearsAgo = `${Number(on.slice(0, 4)) - PLACEMENT_AGE_YEARS}${on.slice(4)}`;
  let birth: PaperFacts | undefined;
  let named: PaperFacts | undefined;
  for (const paper of papers) {
    if (paper.birthDate !== undefined && birth?.birthDate !== undefined && birth.birthDate !== paper.birthDate) {
      // One paper says adult, the other says child: that is the pattern of I32, not a slip of the pen.
      const childOnOne = birth.birthDate > eighteenYearsAgo !== paper.birthDate > eighteenYearsAgo;
      found.push({
        code: 'BIRTH_DATE_DIFFERS',
        text: 'Tanggal lahir berbeda antarberkas.',
        left: onPaper(birth, dayText(birth.birthDate)),
        right: onPaper(paper, dayText(paper.birthDate)),
        indicators: childOnOne ? ['I32', 'I25'] : ['I25'],
      });
    }
    if (paper.name !== undefined && named?.name !== undefined && spelt(named.name) !== spelt(paper.name)) {
      found.push({
        code: 'NAME_DIFFERS',
        text: 'Nama berbeda antarberkas.',
        left: onPaper(named, named.name),
        right: onPaper(paper, paper.name),
        indicators: ['I25'],
      });
    }
    if (paper.birthDate !== undefined) birth ??= paper;
    if (paper.name !== undefined) named ??= paper;
  }
  return found;
}

/** Answers against papers, then papers against each other. */
export function paperChecks(said: Stated): Contradiction[] {
  const found: Contradiction[] = [];
  for (const check of CHECKS) {
    const value = check.said(said);
    if (value === undefined) continue;
    for (const paper of said.file.papers) {
      const shown = check.shown(paper);
      if (shown === undefined || !check.differs(value, shown)) continue;
      found.push({
        code: check.code,
        text: check.text,
        left: { label: check.label, value: check.write(value) },
        right: { label: paper.label, value: check.write(shown) },
        indicators: check.indicators,
      });
    }
  }
  return [...found, ...betweenPapers(said.file.papers, said.on)];
}
