import { daysBetween } from './days.ts';
import { countryText, dayText } from './indonesian.ts';
import type { Contradiction, EarlierApplication } from './interview.ts';
import type { Stated } from './stated.ts';
import { PURPOSE_NAMES } from './wording.ts';

/** Plans change; a different story counts only within this time. @source our choice: longest examination plus an appeal fits in half a year */
const SAME_PLAN_DAYS = 180;

const earlierLabel = (earlier: EarlierApplication): string => `Permohonan ${dayText(earlier.on)} di ${earlier.office}`;

function againstEarlier(said: Stated, earlier: EarlierApplication): Contradiction[] {
  const found: Contradiction[] = [];
  if (daysBetween(earlier.on, said.on) > SAME_PLAN_DAYS) return found;
  const purpose = said.saidPurpose ?? said.file.purpose;
  const country = said.country ?? said.file.country;
  if (purpose !== undefined && earlier.purpose !== undefined && purpose !== earlier.purpose) {
    found.push({
      code: 'PURPOSE_CHANGED',
      text: 'Tujuan berbeda dengan permohonan sebelumnya.',
      left: { label: 'Tujuan sekarang', value: PURPOSE_NAMES[purpose] },
      right: { label: earlierLabel(earlier), value: PURPOSE_NAMES[earlier.purpose] },
      indicators: ['I07'],
    });
  }
  if (country !== undefined && earlier.country !== undefined && country !== earlier.country) {
    found.push({
      code: 'COUNTRY_CHANGED',
      text: 'Negara tujuan berbeda dengan permohonan sebelumnya.',
      left: { label: 'Negara sekarang', value: countryText(country) },
      right: { label: earlierLabel(earlier), value: countryText(earlier.country) },
      indicators: ['I07'],
    });
  }
  return found;
}

/** What was said at the desk against the application form, earlier applications, earlier passports and recorded trips. */
export function recordChecks(said: Stated): Contradiction[] {
  const found: Contradiction[] = [];
  const { file } = said;
  if (said.saidPurpose !== undefined && file.purpose !== undefined && said.saidPurpose !== file.purpose) {
    found.push({
      code: 'PURPOSE_ON_FORM',
      text: 'Tujuan yang disebut berbeda dengan M-Paspor.',
      left: { label: 'Tujuan menurut pemohon', value: PURPOSE_NAMES[said.saidPurpose] },
      right: { label: 'Tujuan di M-Paspor', value: PURPOSE_NAMES[file.purpose] },
      indicators: ['I07'],
    });
  }
  if (said.country !== undefined && file.country !== undefined && said.country !== file.country) {
    found.push({
      code: 'COUNTRY_ON_FORM',
      text: 'Negara yang disebut berbeda dengan M-Paspor.',
      left: { label: 'Negara menurut pemohon', value: countryText(said.country) },
      right: { label: 'Negara di M-Paspor', value: countryText(file.country) },
      indicators: ['I07'],
    });
  }
  const passport = file.passports[0];
  if (said.hadPassport === false && passport !== undefined) {
    found.push({
      code: 'PASSPORT_ON_RECORD',
      text: 'Disebut paspor pertama, tetapi ada paspor sebelumnya.',
      left: { label: 'Jawaban', value: 'Belum pernah punya paspor' },
      right: { label: 'Catatan', value: `Paspor ${passport.number}, terbit ${dayText(passport.issuedOn)}` },
      indicators: ['I16'],
    });
  }
  const trip = file.trips[0];
  if (said.beenAbroad === false && trip !== undefined) {
    found.push({
      code: 'TRIP_ON_RECORD',
      text: 'Disebut belum pernah ke luar negeri, tetapi ada catatan perjalanan.',
      left: { label: 'Jawaban', value: 'Belum pernah' },
      right: { label: 'Catatan', value: `${countryText(trip.country)}, ${dayText(trip.from)}` },
      indicators: ['I07'],
    });
  }
  const returned = file.trips.find((entry) => entry.sentBack);
  if (said.sentBack === false && returned !== undefined) {
    found.push({
      code: 'RETURN_ON_RECORD',
      text: 'Disebut belum pernah dipulangkan, tetapi ada catatan pemulangan.',
      left: { label: 'Jawaban', value: 'Belum pernah' },
      right: { label: 'Catatan', value: `Dipulangkan dari ${countryText(returned.country)}, ${dayText(returned.to ?? returned.from)}` },
      indicators: ['I10'],
    });
  }
  return [...found, ...file.earlier.flatMap((earlier) => againstEarlier(said, earlier))];
}
