import type { Chance } from '../chance/chance.ts';
import type { MentionFields } from '../events.ts';
import type { Village } from '../geography/build-geography.ts';
import { ageOn } from '../people/residents.ts';
import type { Appearance } from '../world/appearance.ts';
import type { World } from '../world/world.ts';
import { writeAddress, writePhone } from '../writing/corrupt-fields.ts';
import { writeName } from '../writing/corrupt-name.ts';
import type { Incident } from './incident.ts';
import type { ToldFacts } from './report-text.ts';

/** What a report tells. @source dossier: simulator §2.10 */
const TELLS = { phone: 0.4, fullName: 0.25, alias: 0.45, village: 0.85, vehicle: 0.05, destination: 0.5, date: 0.3 };
/** The rest of what people tell (our choice). */
const TELLS_TOO = {
  victim: 0.45,
  age: 0.4,
  job: 0.5,
  pay: 0.4,
  advance: 0.35,
  house: 0.1,
  account: 0.04,
  handle: 0.04,
  company: 0.3,
  others: 0.25,
  route: 0.5,
};
/** The alias stands where the name should. @source dossier: simulator §4 */
const ALIAS_AS_NAME = 0.05;
const HANDLE_OF_ONLINE = 0.45;
const RECRUITERS_VILLAGE = 0.3;
const VICTIMS_PHONE = 0.12;

/** One telling: the facts that came across, with their errors, once for the fields and the text alike. */
export interface Telling {
  readonly told: Readonly<Record<keyof typeof TELLS | keyof typeof TELLS_TOO, boolean>>;
  readonly incident: Incident;
  readonly day: number;
  readonly village: Village;
  readonly recruiterName: string | undefined;
  readonly victimName: string | undefined;
}

/** Draws what one reporter tells of an incident. */
export function drawTelling(world: World, chance: Chance, incident: Incident, day: number, village: Village): Telling {
  const told = Object.fromEntries(Object.entries({ ...TELLS, ...TELLS_TOO }).map(([key, share]) => [key, chance.happens(share)])) as Record<
    keyof Telling['told'],
    boolean
  >;
  // Somebody must be named somehow, and nobody tells of a departure that is past.
  if (!told.phone && !told.fullName && !told.alias && chance.happens(0.7)) told.alias = true;
  if (incident.departs <= day) told.date = false;
  if (incident.online) told.handle = chance.happens(HANDLE_OF_ONLINE);
  const { typoPerToken } = world.settings;
  return {
    told,
    incident,
    day,
    village,
    recruiterName: !told.fullName
      ? undefined
      : chance.happens(ALIAS_AS_NAME)
        ? incident.recruiter.alias
        : writeName(chance, incident.recruiter.person.name, 'report', typoPerToken),
    victimName: told.victim ? writeName(chance, incident.victim.name, 'report', typoPerToken) : undefined,
  };
}

/** A list of mentions and who is meant by each. */
export function writeMentions(
  world: World,
  chance: Chance,
  telling: Telling,
): { list: MentionFields[]; truth: { mention: string; person: string }[] } {
  const { told, incident, day, village } = telling;
  const list: MentionFields[] = [];
  const truth: { mention: string; person: string }[] = [];
  const add = (fields: MentionFields, person: string | undefined): void => {
    if (Object.keys(fields).length < 2) return;
    if (person !== undefined) truth.push({ mention: String(list.length), person });
    list.push(fields);
  };
  const { recruiter: who, traces, victim: whom } = incident;
  const { mark } = world.appearance;
  const recruiter: MentionFields = { role: 'recruiter' };
  if (telling.recruiterName !== undefined) recruiter.full_name = telling.recruiterName;
  if (told.alias) recruiter.alias = who.alias;
  if (told.phone) recruiter.phone = writePhone(chance, mark('phone', who.phone), 'report');
  if (told.handle) recruiter.social_account = mark('handle', traces.handle);
  if (told.account) recruiter.bank_account = mark('account', traces.account);
  if (Object.keys(recruiter).length > 1 && chance.happens(RECRUITERS_VILLAGE)) recruiter.village_code = who.person.village.code;
  add(recruiter, who.person.key);
  if (telling.victimName !== undefined || told.age) {
    const victim: MentionFields = { role: 'victim', sex: whom.sex };
    if (telling.victimName !== undefined) victim.full_name = telling.victimName;
    if (told.age) victim.age = ageOn(whom.born, day) + chance.pick([-2, -1, 0, 0, 0, 0, 1, 2]);
    if (chance.happens(VICTIMS_PHONE)) victim.phone = writePhone(chance, mark('phone', whom.phone(day)), 'report');
    if (told.village) victim.village_code = village.code;
    add(victim, whom.key);
  }
  const house = world.residents.villages[traces.house.village]!;
  if (told.house) add({ role: 'house', address: writeAddress(chance, traces.house.address), village_code: house.code }, undefined);
  if (told.vehicle) add({ role: 'vehicle', vehicle_plate: mark('plate', traces.plate) }, undefined);
  if (told.company && incident.company !== undefined) add({ role: 'company', company: mark('company', incident.company) }, undefined);
  return { list, truth };
}

/** The same facts for a text. */
export function factsOf({ mark, shiftDays }: Appearance, chance: Chance, telling: Telling): ToldFacts {
  const { told, incident, day } = telling;
  const { recruiter, traces } = incident;
  const facts: { [K in keyof ToldFacts]: ToldFacts[K] | undefined } = {
    recruiter: telling.recruiterName ?? (told.alias ? recruiter.alias : undefined),
    phone: told.phone ? mark('phone', recruiter.phone) : undefined,
    handle: told.handle ? mark('handle', traces.handle) : undefined,
    plate: told.vehicle ? mark('plate', traces.plate) : undefined,
    account: told.account ? mark('account', traces.account) : undefined,
    company: told.company && incident.company !== undefined ? mark('company', incident.company) : undefined,
    victim: telling.victimName,
    age: told.age ? ageOn(incident.victim.born, day) : undefined,
    place: told.village ? placeText(chance, telling.village) : undefined,
    destination: told.destination ? incident.destination : undefined,
    job: told.job ? incident.job : undefined,
    pay: told.pay ? incident.pay : undefined,
    advance: told.advance && incident.advance > 0 ? incident.advance : undefined,
    departs: told.date ? incident.departs + shiftDays : undefined,
    others: told.others && incident.others > 1 ? incident.others : undefined,
    route: told.route ? incident.route : undefined,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as ToldFacts;
}

function placeText(chance: Chance, village: Village): string {
  const word = village.urban
    ? chance.pick(['Kel. ', 'kelurahan ', 'kel ', 'Kelurahan ', ''])
    : chance.pick(['Desa ', 'desa ', 'Ds. ', 'ds ', 'ds. ', 'Desa ', '', '']);
  const district = chance.happens(0.4) ? `${chance.pick([' kec ', ' Kec. ', ' kecamatan ', ', ', ' '])}${village.district}` : '';
  const regency = chance.happens(0.12) ? ` ${village.regency.replace('Kabupaten ', chance.pick(['kab ', 'Kab. ', '']))}` : '';
  return `${word}${village.name}${district}${regency}`;
}
