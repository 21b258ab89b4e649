import { daysBetween } from './days.ts';
import { dayText, rupiahText } from './indonesian.ts';
import type { Contradiction, Interview } from './interview.ts';
import { paperChecks } from './paper-contradictions.ts';
import type { QuestionBank } from './question-bank.ts';
import { recordChecks } from './record-contradictions.ts';
import { statedIn, type Stated } from './stated.ts';

/** Stay stated in days and stay between the stated dates may differ by travel days. @source our choice */
const STAY_SLACK_DAYS = 3;
/** Weekends and holidays stretch a leave: 5 working days cover 9 calendar days; double plus a weekend is generous. @source our choice */
const leaveCoversDays = (leaveDays: number): number => leaveDays * 2 + 4;
/** Savings above three years of full income are more often lent for show than saved. @source our choice, after the withdrawn Rp25 m deposit rule (dossier: passport-screening §2.3) */
const SAVINGS_MONTHS_AT_MOST = 36;

type Side = Contradiction['left'];
const side = (label: string, value: string): Side => ({ label, value });
const finding = (code: string, text: string, left: Side, right: Side, indicators: readonly string[] = ['I07']): Contradiction => ({
  code,
  text,
  left,
  right,
  indicators,
});

/** Answers against each other. */
function answerChecks(said: Stated): Contradiction[] {
  const found: Contradiction[] = [];
  const { departOn, returnOn, stayDays, leaveDays, incomeRupiah, savingsRupiah, saidPurpose } = said;
  if (departOn !== undefined && departOn < said.on) {
    found.push(
      finding(
        'DEPARTURE_PAST',
        'Tanggal berangkat sudah lewat.',
        side('Rencana berangkat', dayText(departOn)),
        side('Hari wawancara', dayText(said.on)),
      ),
    );
  }
  if (departOn !== undefined && returnOn !== undefined && returnOn < departOn) {
    found.push(
      finding(
        'RETURN_BEFORE_DEPARTURE',
        'Tanggal pulang lebih awal daripada tanggal berangkat.',
        side('Rencana pulang', dayText(returnOn)),
        side('Rencana berangkat', dayText(departOn)),
      ),
    );
  } else if (departOn !== undefined && returnOn !== undefined) {
    const between = daysBetween(departOn, returnOn);
    if (stayDays !== undefined && Math.abs(between - stayDays) > STAY_SLACK_DAYS) {
      found.push(
        finding(
          'STAY_DIFFERS',
          'Lama tinggal berbeda dengan tanggal yang disebut.',
          side('Lama tinggal', `${stayDays} hari`),
          side('Antara tanggal berangkat dan pulang', `${between} hari`),
        ),
      );
    }
  }
  const length = departOn !== undefined && returnOn !== undefined && returnOn >= departOn ? daysBetween(departOn, returnOn) : stayDays;
  if (leaveDays !== undefined && leaveDays > 0 && length !== undefined && length > leaveCoversDays(leaveDays)) {
    found.push(
      finding(
        'LEAVE_TOO_SHORT',
        'Perjalanan lebih lama daripada cuti yang disebut.',
        side('Cuti', `${leaveDays} hari`),
        side('Lama perjalanan', `${length} hari`),
      ),
    );
  }
  if (
    incomeRupiah !== undefined &&
    incomeRupiah > 0 &&
    savingsRupiah !== undefined &&
    savingsRupiah > incomeRupiah * SAVINGS_MONTHS_AT_MOST
  ) {
    found.push(
      finding(
        'SAVINGS_BEYOND_INCOME',
        'Tabungan jauh di atas yang dapat dikumpulkan dari penghasilan itu.',
        side('Tabungan', rupiahText(savingsRupiah)),
        side('Penghasilan sebulan', rupiahText(incomeRupiah)),
        ['I24'],
      ),
    );
  }
  if (said.paidBy === 'sendiri' && incomeRupiah === 0 && savingsRupiah === 0) {
    found.push(
      finding(
        'PAYS_WITHOUT_MEANS',
        'Membayar sendiri, tetapi tanpa penghasilan dan tabungan.',
        side('Yang membayar', 'Sendiri'),
        side('Penghasilan dan tabungan', rupiahText(0)),
        ['I24'],
      ),
    );
  }
  if ((saidPurpose ?? said.file.purpose) === 'wisata' && (said.work === 'bekerja' || said.payRupiah !== undefined)) {
    found.push(
      finding(
        'TOURIST_WILL_WORK',
        'Tujuan ditulis wisata, tetapi pemohon bercerita akan bekerja.',
        side('Tujuan', 'Wisata'),
        side('Jawaban', 'Akan bekerja'),
        ['I04'],
      ),
    );
  }
  if ((saidPurpose ?? said.file.purpose) === 'kunjungan-keluarga' && (said.work === 'bekerja' || said.payRupiah !== undefined)) {
    found.push(
      finding(
        'VISITOR_WILL_WORK',
        'Tujuan ditulis kunjungan keluarga, tetapi pemohon bercerita akan bekerja.',
        side('Tujuan', 'Kunjungan keluarga'),
        side('Jawaban', 'Akan bekerja'),
        ['I05'],
      ),
    );
  }
  return found;
}

/**
 * Statements that cannot both be right: answers against each other, against papers, and against the record.
 * A finding is a question to the applicant, not evidence by itself: it counts only when the officer confirms an indicator.
 * @returns findings in a fixed order, each with both values in Indonesian
 * @throws RangeError when a date in the file is not a `YYYY-MM-DD` day
 */
export function findContradictions(interview: Interview, bank: QuestionBank): Contradiction[] {
  const said = statedIn(interview, bank);
  return [...answerChecks(said), ...paperChecks(said), ...recordChecks(said)];
}
