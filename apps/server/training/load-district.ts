import { addTrainingAccounts } from '../../../modules/access/index.ts';
import { getFact, setFact } from '../../../platform/db/facts.ts';
import type { Installation } from '../installation.ts';
import type { House } from '../modules.ts';
import { moment, storyCalendar } from './calendar.ts';
import { chance } from './chance.ts';
import { followingUp } from './following-up.ts';
import type { Ground, Happening, Made } from './happening.ts';
import { inventor } from './people.ts';
import { judging } from './simulated/judging.ts';
import { simulatedMonths } from './simulated/kanims.ts';
import { trainingMarks } from './simulated/marks.ts';
import { simulatedPlacements } from './simulated/placements.ts';
import { simulatedRegister } from './simulated/register.ts';
import { simulatedReports } from './simulated/reports.ts';
import { simulatedVisits } from './simulated/visits.ts';
import { homesIn } from './simulated/whose.ts';
import { boardingHouse } from './stories/boarding-house.ts';
import { coachedTourists } from './stories/coached-tourists.ts';
import { comesAgain, sleptOver } from './stories/comes-again.ts';
import { families } from './stories/families.ts';
import { honestAgency } from './stories/honest-agency.ts';
import { leavingSoon } from './stories/leaving-soon.ts';
import { licenceEnds } from './stories/licence-ends.ts';
import { nextOffice } from './stories/next-office.ts';
import { pilgrimsMataram } from './stories/pilgrims-mataram.ts';
import { rareJourney } from './stories/rare-journey.ts';
import { revokedLicence } from './stories/revoked-licence.ts';
import { villageRecruiter } from './stories/village-recruiter.ts';
import { wrongFile } from './stories/wrong-file.ts';
import { openTrainingOffice } from './training-office.ts';
import type { TrainingOffice } from './training-office.ts';
import { findPlaces } from './villages.ts';

/** Any number; the same one invents the same people. */
const SEED = 2_026;
/** Applicants who sit at the booths at once. More only waits for the database. */
const AT_ONCE = 4;
export const DISTRICT_FACT = 'training-district';
/** Written before the first record: a start that finds it knows that an earlier one was cut short. */
export const HALF_LOADED = 'memuat';
const HOUR_MS = 3_600_000;

/**
 * Lets three months happen in the training district: every record goes through the use cases of its module as a persona,
 * at its own moment, and alerts arise by themselves.
 * @param present the moment the story ends
 * @returns ids of what the stories made
 */
export async function loadDistrict(
  installation: Installation,
  house: House,
  tell: (sentence: string) => void,
  present: string = new Date().toISOString(),
): Promise<Made> {
  await installation.jobs(async (context) => {
    await addTrainingAccounts(context);
    await setFact(context.tx, DISTRICT_FACT, HALF_LOADED);
  });
  const office = await openTrainingOffice(installation, house, present);
  try {
    const made: Made = new Map();
    await play(office, await allHappenings(office, made, present), tell);
    await installation.jobs(({ tx }) => setFact(tx, DISTRICT_FACT, `selesai ${present}`));
    return made;
  } finally {
    await office.close();
  }
}

export const districtState = async (installation: Installation): Promise<string | undefined> => {
  let state: string | undefined;
  await installation.jobs(async ({ tx }) => {
    state = await getFact(tx, DISTRICT_FACT);
  });
  return state;
};

async function allHappenings(office: TrainingOffice, made: Made, present: string): Promise<Happening[]> {
  const luck = chance(SEED);
  const calendar = await storyCalendar(office, present);
  const numbers = new Map<string, number>();
  const number = (counter: string): string => {
    const next = (numbers.get(counter) ?? 0) + 1;
    numbers.set(counter, next);
    return `LATIHAN-${counter}-${String(next).padStart(4, '0')}`;
  };
  const places = await findPlaces(office, luck);
  const ground: Ground = {
    calendar,
    villages: places.villages,
    people: inventor(luck, Number(calendar.today.slice(0, 4))),
    luck,
    number,
  };
  const homes = homesIn(places);
  const happened = simulatedMonths(places, SEED, calendar.today, trainingMarks(ground.people));
  const anHourAgo = new Date(Date.parse(present) - HOUR_MS).toISOString();
  const endOfYesterday = moment(calendar.day(1), '23:00');
  const all = [
    ...honestAgency(ground, made),
    ...revokedLicence(ground, made),
    ...pilgrimsMataram(ground, made),
    ...boardingHouse(ground, made),
    ...nextOffice(ground, made),
    ...families(ground, made),
    ...villageRecruiter(ground, made, anHourAgo > endOfYesterday ? anHourAgo : endOfYesterday),
    ...coachedTourists(ground, made),
    ...leavingSoon(ground, made),
    ...simulatedRegister(ground, homes, happened),
    ...simulatedVisits(ground, homes, happened, made),
    ...simulatedReports(ground, homes, happened, made),
    ...simulatedPlacements(homes, happened),
    ...judging(ground, made),
    ...followingUp(ground),
    ...comesAgain(ground, made),
    ...sleptOver(ground, made),
    ...wrongFile(ground, made),
    ...licenceEnds(ground, made),
    ...rareJourney(ground, made),
  ];
  return all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Runs everything in order of time; what happens at one moment happens side by side, and each day is settled in its evening. */
async function play(office: TrainingOffice, happenings: readonly Happening[], tell: (sentence: string) => void): Promise<void> {
  let done = 0;
  let told = '';
  for (const [day, ofDay] of Map.groupBy(happenings, (one) => one.at.slice(0, 10))) {
    for (const [at, together] of Map.groupBy(ofDay, (one) => one.at)) {
      const waiting = [...together];
      const booth = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next.run(office);
      };
      await office.at(at, () => Promise.all(Array.from({ length: AT_ONCE }, booth)));
    }
    await office.at(ofDay.at(-1)?.at ?? day, () => office.settle());
    done += ofDay.length;
    if (day.slice(0, 7) !== told) {
      told = day.slice(0, 7);
      tell(
        `Memuat distrik latihan: ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)} (${Math.round((100 * done) / happenings.length)} %) …`,
      );
    }
  }
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
