import { inForce, type PlainDate } from './catalogue.ts';
import { ageOn } from './days.ts';
import type { DestinationRow } from './decisions.ts';
import { countryText, dayText } from './indonesian.ts';
import type { ApplicationFacts } from './interview.ts';
import type { DerivedFact } from './ledger.ts';
import type { Purpose } from './question-bank.ts';
import { PLACEMENT_AGE_YEARS } from './thresholds.ts';

/** Purposes under which somebody works: the only ones for which a closed destination or the placement age matters. */
const WORKING: ReadonlySet<Purpose> = new Set<Purpose>(['bekerja', 'pelaut', 'magang-belajar']);
/** Trainees and students are not placed workers, so the placement age does not bind them. @source UU 18/2017 art. 4 (dossier: verified §4) */
const PLACED: ReadonlySet<Purpose> = new Set<Purpose>(['bekerja', 'pelaut']);

export type Circumstances = {
  on: PlainDate;
  departsOn?: PlainDate;
  /** The applicant says she will work, whatever the form says (I04, I05 or I11 confirmed). */
  willWork?: boolean;
  /** The applicant says that this is her first passport. */
  saysFirstPassport?: boolean;
};

/**
 * Facts that the file itself shows, for `ledger.derived`. Facts about contacts and other applicants (I23, I27, I28, I34, S02, S03) come from the link engine.
 * @returns I12, I13, K07, I16, I10, P04 as far as they apply, each with its sentence and source
 * @refuses to read anything from village, sex, religion or adult age
 */
export function deriveFacts(file: ApplicationFacts, destinations: readonly DestinationRow[], circumstances: Circumstances): DerivedFact[] {
  const { on, departsOn, willWork = false } = circumstances;
  const facts: DerivedFact[] = [];
  const rows = destinations.filter((row) => row.country === file.country && inForce(row, on));
  const corridor = rows.find((row) => row.list === 'corridor');
  if (corridor !== undefined) facts.push({ code: 'I12', fact: corridor.name, source: corridor.source });
  const works = willWork || (file.purpose !== undefined && WORKING.has(file.purpose));
  const closed = works ? rows.find((row) => row.list === 'closed') : undefined;
  if (closed !== undefined) facts.push({ code: 'I13', fact: `${closed.name}, sektor: ${closed.sector}`, source: closed.source });
  if (file.birthDate !== undefined && (willWork || (file.purpose !== undefined && PLACED.has(file.purpose)))) {
    const age = ageOn(file.birthDate, departsOn ?? on);
    if (age < PLACEMENT_AGE_YEARS) {
      facts.push({
        code: 'K07',
        fact: `lahir ${dayText(file.birthDate)}, ${age} tahun saat berangkat`,
        source: 'tanggal lahir pada permohonan',
      });
    }
  }
  const passport = file.passports[0];
  if (circumstances.saysFirstPassport === true && passport !== undefined) {
    facts.push({ code: 'I16', fact: `paspor ${passport.number}, terbit ${dayText(passport.issuedOn)}`, source: 'catatan paspor' });
  }
  const sentBack = file.trips.find((trip) => trip.sentBack);
  if (sentBack !== undefined) {
    facts.push({
      code: 'I10',
      fact: `dipulangkan dari ${countryText(sentBack.country)}, ${dayText(sentBack.to ?? sentBack.from)}`,
      source: 'catatan perjalanan',
    });
  }
  const lawful = file.trips.find((trip) => !trip.sentBack && trip.to !== undefined);
  if (lawful?.to !== undefined && sentBack === undefined) {
    facts.push({ code: 'P04', fact: `${countryText(lawful.country)}, pulang ${dayText(lawful.to)}`, source: 'catatan perjalanan' });
  }
  return facts;
}
